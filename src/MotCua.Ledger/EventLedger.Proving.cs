namespace MotCua.Ledger;

public sealed partial class EventLedger
{
    /// <summary>
    /// Makes the daily heads that are due, exactly once on however many nodes; gives those made now. Cheap when none is: it may be asked every minute.
    /// </summary>
    /// <param name="zone">How far local time is ahead of UTC: a day ends at local midnight.</param>
    /// <param name="key">Without one the head is made unsigned.</param>
    /// <param name="errand">What is to be done because of each, or null.</param>
    public Task<IReadOnlyList<SealedHead>> Seal(TimeSpan zone, HeadKey? key, NewErrand? errand = null) => sealing.Run(zone, key, errand);

    public SealedHead? NewestHead() => readers.Read(store => store.NewestHead());

    public SealedHead? HeadOf(DateOnly day) => readers.Read(store => store.HeadOf(day));

    /// <summary>Heads numbered below, newest first.</summary>
    public IReadOnlyList<SealedHead> HeadsBelow(long number, int most) => readers.Read(store => store.HeadsBelow(number, most));

    /// <summary>Heads that no authority has stamped yet, oldest first.</summary>
    public IReadOnlyList<SealedHead> HeadsUnstamped(int most) => readers.Read(store => store.HeadsUnstamped(most));

    /// <summary>Keeps a time-stamp; the first one kept stays. Null when done.</summary>
    public Task<Trouble?> KeepStamp(long head, byte[] response, string authority) =>
        Write(store => store.AddStamp(head, response, authority, Instant.ToMicroseconds(options.Clock.GetUtcNow())));

    /// <summary>The stream's proof, or null when nothing has happened in it.</summary>
    public StreamProof? Prove(Guid stream) => readers.Read(store => Proofs.Of(store, stream));
}
