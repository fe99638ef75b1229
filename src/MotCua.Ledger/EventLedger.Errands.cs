namespace MotCua.Ledger;

public sealed partial class EventLedger
{
    /// <summary>Errands that were given up, oldest first.</summary>
    public IReadOnlyList<Errand> FailedErrands(int most) => readers.Read(store => store.FailedErrands(most));

    /// <summary>How many errands wait, and how many were given up.</summary>
    public (long Waiting, long Failed) CountErrands() => readers.Read(store => store.CountErrands());

    /// <summary>Lets a given-up errand be tried again, from its first attempt. Null when done.</summary>
    public Task<Trouble?> Retry(long errandId) => Write(store => store.RetryErrand(errandId, Instant.ToMicroseconds(options.Clock.GetUtcNow())));

    /// <summary>Asks for errands that follow from no act, done in this order, together with rows that say so; all or nothing. Null when done.</summary>
    public async Task<Trouble?> Ask(IReadOnlyList<(Guid Stream, NewErrand Errand)> errands, params IReadOnlyList<RowChange> rows)
    {
        const string Series = "errand";
        var written = await writer.Write(batch =>
        {
            // Far below those of events, and of heads.
            foreach (var (stream, errand) in errands) batch.Store.AddErrand(long.MinValue + batch.Draw(Series), stream, errand, batch.Now);
            foreach (var row in rows) batch.Store.Apply(row);
            return true;
        }, static wanted => wanted.Series.Add(Series));
        return written.Trouble;
    }

    /// <summary>Errands to be done now, leased to the caller; none when the store is in trouble.</summary>
    internal async Task<IReadOnlyList<Errand>> ClaimErrands(DateTimeOffset now, DateTimeOffset until, int most)
    {
        if (!readers.Read(store => store.HasDueErrand(Instant.ToMicroseconds(now)))) return [];
        var written = await writer.Write(batch => batch.Store.ClaimErrands(Instant.ToMicroseconds(now), Instant.ToMicroseconds(until), most));
        return written.Trouble is null ? written.Result : throw new StoreTroubled(written.Trouble.Value);
    }

    internal Task<Trouble?> PutOffErrand(Errand mine, DateTimeOffset dueAt, bool failed, string error) =>
        Write(store => store.PutOffErrand(mine, Instant.ToMicroseconds(dueAt), failed, error));

    internal Task<Trouble?> EndErrand(long id) => Write(store => store.EndErrand(id));

    private async Task<Trouble?> Write(Action<StoreConnection> write)
    {
        var written = await writer.Write(batch =>
        {
            write(batch.Store);
            return true;
        });
        return written.Trouble;
    }
}
