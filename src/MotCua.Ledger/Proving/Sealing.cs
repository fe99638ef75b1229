namespace MotCua.Ledger;

/// <summary>
/// Makes the heads that are due, each exactly once whoever asks how often: the journal is cut at a settled position, the tree is built from a
/// reading, and the writer's turn only looks whether nobody was faster.
/// </summary>
internal sealed class Sealing(LedgerOptions options, Readers readers, Writer writer)
{
    /// <param name="zone">How far local time is ahead of UTC.</param>
    public async Task<IReadOnlyList<SealedHead>> Run(TimeSpan zone, HeadKey? key, NewErrand? errand)
    {
        var made = new List<SealedHead>();
        while (readers.Read(store => Due(store, zone, key)) is { } next)
        {
            var written = await writer.Write(batch => Add(batch, next, errand), static wanted => (wanted.Positions, wanted.Foreseen) = (true, false));
            if (written.Trouble is { } trouble) throw new StoreTroubled(trouble);
            if (written.Result) made.Add(next.Sealed);
        }
        return made;
    }

    /// <summary>An errand of a head has a number below zero: an event's are above.</summary>
    private static bool Add(Batch batch, Made next, NewErrand? errand)
    {
        var number = next.Sealed.Head.Number;
        if ((batch.Store.NewestHead()?.Head.Number ?? 0) != number - 1) return false;
        batch.Store.AddHead(next.Sealed, next.Tiles);
        if (errand is not null) batch.Store.AddErrand(-number, Guid.Empty, errand, batch.Now);
        return true;
    }

    /// <summary>The next head, or null when every day that has ended is sealed, or nothing was ever recorded.</summary>
    private Made? Due(StoreConnection store, TimeSpan zone, HeadKey? key)
    {
        var now = options.Clock.GetUtcNow();
        var yesterday = DayOf(now, zone).AddDays(-1);
        var newest = store.NewestHead();
        if (newest is not null && newest.Head.Day >= yesterday) return null;
        var (after, last) = (newest?.Head.Position ?? 0, store.LastPosition());
        DateOnly? firstDay = store.FirstRecordedAfter(after) is { } first ? DayOf(Instant.FromMicroseconds(first), zone) : null;
        if (newest is null && (firstDay is null || firstDay > yesterday)) return null;
        var day = newest is null || firstDay is null || firstDay > yesterday ? yesterday : Later(firstDay.Value, newest.Head.Day.AddDays(1));
        var upTo = store.FirstPositionRecordedFrom(after, Instant.ToMicroseconds(BeginOf(day.AddDays(1), zone))) is { } next ? Math.Min(next - 1, last) : last;
        var leaves = store.LeavesOf(after, upTo);
        var (root, tiles) = MerkleTiles.Build(newest?.Hash, leaves);
        var head = new DailyHead((newest?.Head.Number ?? 0) + 1, day, newest?.Hash, root, leaves.Count, upTo, upTo);
        var bytes = head.ToBytes();
        return new(new(head, bytes, key?.Sign(bytes), key?.PublicKey, now), tiles);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly DayOf(DateTimeOffset at, TimeSpan zone) => DateOnly.FromDateTime(at.ToOffset(zone).DateTime);

    private static DateTimeOffset BeginOf(DateOnly day, TimeSpan zone) => new(day.ToDateTime(TimeOnly.MinValue), zone);

    private sealed record Made(SealedHead Sealed, List<Tile> Tiles);
}
