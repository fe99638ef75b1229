namespace MotCua.Ledger;

/// <summary>Erasing: the door by which bodies leave.</summary>
internal sealed partial class SqliteStore
{
    private Statement NewErasure => field ??= Prepare(
        "INSERT INTO ledger_erasure (stream, up_to, erased_at, person_id, position_id, reason) VALUES (?, ?, ?, ?, ?, ?)");

    private Statement RemoveBodies => field ??= Prepare(
        "DELETE FROM ledger_body WHERE position IN (SELECT position FROM ledger_event WHERE stream = ? AND seq <= ?)");

    private Statement RemoveErrandsOf => field ??= Prepare("DELETE FROM ledger_errand WHERE stream = ?");

    public override void EraseBodies(Guid stream, long upTo, long erasedAt, Actor by, string reason)
    {
        NewErasure.Put(stream).Put(upTo).Put(erasedAt).Put(by.PersonId).Put(by.PositionId).Put(reason).Run();
        RemoveBodies.Put(stream).Put(upTo).Run();
        RemoveErrandsOf.Put(stream).Run();
    }

    /// <summary>Brings the journal's pages into the file and empties it, so that what was erased is not left in it.</summary>
    public override void EmptyWriteAheadLog() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");
}
