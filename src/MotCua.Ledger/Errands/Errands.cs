namespace MotCua.Ledger;

/// <summary>Việc phát sinh: something to be done because of an event, committed with it, done afterwards at least once.</summary>
/// <param name="Type">Imperative with object: "IssueReceiptSlip".</param>
/// <param name="Content">UTF-8 JSON for whoever does it; gone when done or when the stream is erased.</param>
public sealed record NewErrand(string Type, byte[] Content);

/// <summary>Việc đang chờ: an errand with its history.</summary>
/// <param name="Id">For ever unique; use it as idempotency key of what the errand does.</param>
/// <param name="Attempts">How often it was begun, this time included.</param>
/// <param name="Failed">Given up after too many attempts; waits for somebody to run it again.</param>
public sealed record Errand(
    long Id, Guid Stream, string Type, byte[] Content, int Attempts, DateTimeOffset DueAt, bool Failed, string? LastError)
{
    /// <summary>Between a type and whom it is for, where one errand's failing shall hold up nobody else's: <c>TellClient:…</c>.</summary>
    public const char Of = ':';
}
