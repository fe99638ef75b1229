namespace MotCua.Ledger;

public sealed partial class EventLedger
{
    /// <summary>
    /// Erases the personal content of all the stream's events so far, and what was made of it: state, rows, errands.
    /// The chain still verifies. False when there is no such stream.
    /// </summary>
    /// <param name="reason">Basis of the erasure, kept.</param>
    public Task<Trouble?> Erase(StreamKind kind, Guid stream, Actor by, string reason) => throw new NotImplementedException();

    /// <summary>Builds the rows of these kinds anew from events, beside the live ones, and swaps.</summary>
    public Task<IReadOnlyList<RebuiltTable>> Rebuild(params IReadOnlyList<StreamKind> kinds) => throw new NotImplementedException();

    /// <summary>Errands that were given up, oldest first.</summary>
    public IReadOnlyList<Errand> FailedErrands(int most) => throw new NotImplementedException();

    /// <summary>How many errands wait, and how many were given up.</summary>
    public (long Waiting, long Failed) CountErrands() => throw new NotImplementedException();

    /// <summary>Lets a given-up errand be tried again, from its first attempt.</summary>
    public Task<Trouble?> Retry(long errandId) => throw new NotImplementedException();
}

/// <summary>Bảng đã dựng lại: a table after its rebuild.</summary>
/// <param name="Differing">Rows that were wrong, missing or too many before.</param>
public sealed record RebuiltTable(string Name, long Rows, long Differing);
