namespace MotCua.Ledger;

/// <summary>
/// Errands: <c>due_at</c> is when one may be tried, and while it is being done, when its lease ends; the number of
/// attempts tells whose lease it is.
/// </summary>
internal sealed partial class SqliteStore
{
    private const string ErrandColumns = "SELECT e.id, e.stream, e.type, e.content, e.attempts, e.due_at, e.failed, e.last_error FROM ledger_errand AS e";

    private Statement FindDueErrands => field ??= Prepare(
        $"""
        {ErrandColumns} WHERE e.failed = 0 AND e.due_at <= ? AND NOT EXISTS (
            SELECT 1 FROM ledger_errand AS earlier
            WHERE earlier.stream = e.stream AND earlier.type = e.type AND earlier.id < e.id AND earlier.failed = 0)
        ORDER BY e.due_at, e.id LIMIT ?
        """);

    private Statement FindFailedErrands => field ??= Prepare($"{ErrandColumns} WHERE e.failed = 1 ORDER BY e.id LIMIT ?");

    private Statement CountErrandsNow => field ??= Prepare("SELECT count(*) FILTER (WHERE failed = 0), count(*) FILTER (WHERE failed = 1) FROM ledger_errand");

    private Statement LeaseErrandNow => field ??= Prepare(
        "UPDATE ledger_errand SET attempts = attempts + 1, due_at = ? WHERE id = ? AND attempts = ? AND failed = 0");

    private Statement PutOffErrandNow => field ??= Prepare(
        "UPDATE ledger_errand SET due_at = ?, failed = ?, last_error = ? WHERE id = ? AND attempts = ?");

    private Statement RetryErrandNow => field ??= Prepare("UPDATE ledger_errand SET failed = 0, attempts = 0, due_at = ? WHERE id = ? AND failed = 1");

    private Statement RemoveErrand => field ??= Prepare("DELETE FROM ledger_errand WHERE id = ?");

    private Statement FindDue => field ??= Prepare("SELECT 1 FROM ledger_errand WHERE failed = 0 AND due_at <= ? LIMIT 1");

    public override bool HasDueErrand(long now) => One(FindDue.Put(now)) == 1;

    public override List<Errand> ClaimErrands(long now, long until, int most)
    {
        var due = ErrandsFrom(FindDueErrands.Put(now).Put(most));
        return [.. due.Where(errand => LeaseErrandNow.Put(until).Put(errand.Id).Put(errand.Attempts).Run() == 1)
            .Select(errand => errand with { Attempts = errand.Attempts + 1, DueAt = Instant.FromMicroseconds(until) })];
    }

    public override List<Errand> FailedErrands(int most) => ErrandsFrom(FindFailedErrands.Put(most));

    public override (long Waiting, long Failed) CountErrands()
    {
        CountErrandsNow.Step();
        var counted = (CountErrandsNow.Long(0), CountErrandsNow.Long(1));
        CountErrandsNow.Done();
        return counted;
    }

    public override void PutOffErrand(Errand mine, long dueAt, bool failed, string error) =>
        PutOffErrandNow.Put(dueAt).Put(failed ? 1 : 0).Put(error).Put(mine.Id).Put(mine.Attempts).Run();

    public override void RetryErrand(long id, long dueAt) => RetryErrandNow.Put(dueAt).Put(id).Run();

    public override void EndErrand(long id) => RemoveErrand.Put(id).Run();

    private static List<Errand> ErrandsFrom(Statement row)
    {
        var errands = new List<Errand>();
        while (row.Step())
            errands.Add(new(row.Long(0), row.Id(1), row.Text(2), row.Bytes(3), (int)row.Long(4), Instant.FromMicroseconds(row.Long(5)), row.Long(6) != 0, row.TextOrNull(7)));
        return errands;
    }
}
