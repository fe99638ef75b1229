namespace MotCua.Ledger;

public sealed partial class EventLedger
{
    /// <summary>Errands that were given up, oldest first.</summary>
    public IReadOnlyList<Errand> FailedErrands(int most) => readers.Read(store => store.FailedErrands(most));

    /// <summary>How many errands wait, and how many were given up.</summary>
    public (long Waiting, long Failed) CountErrands() => readers.Read(store => store.CountErrands());

    /// <summary>Lets a given-up errand be tried again, from its first attempt. Null when done.</summary>
    public Task<Trouble?> Retry(long errandId) => Write(store => store.RetryErrand(errandId, Instant.ToMicroseconds(options.Clock.GetUtcNow())));

    internal List<Errand> DueErrands(DateTimeOffset now, int most) => readers.Read(store => store.DueErrands(Instant.ToMicroseconds(now), most));

    /// <summary>The errand as leased, or null when another took it or the store is in trouble.</summary>
    internal async Task<Errand?> LeaseErrand(Errand seen, DateTimeOffset until)
    {
        var written = await writer.Write(batch => batch.Store.LeaseErrand(seen, Instant.ToMicroseconds(until)));
        return written is { Trouble: null, Result: true } ? seen with { Attempts = seen.Attempts + 1, DueAt = until } : null;
    }

    internal Task<Trouble?> PutOffErrand(Errand mine, DateTimeOffset dueAt, bool failed, string error) =>
        Write(store => store.PutOffErrand(mine, Instant.ToMicroseconds(dueAt), failed, error));

    internal Task<Trouble?> EndErrand(long id) => Write(store => store.EndErrand(id));

    private async Task<Trouble?> Write(Action<SqliteStore> write)
    {
        var written = await writer.Write(batch =>
        {
            write(batch.Store);
            return true;
        });
        return written.Trouble;
    }
}
