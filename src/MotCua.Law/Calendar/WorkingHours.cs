namespace MotCua.Law.Calendar;

/// <summary>Buổi làm việc: one sitting of a day, from its opening to its close.</summary>
public readonly record struct Session(TimeOnly From, TimeOnly To);

/// <summary>Giờ làm việc: the sessions of a working day from a date until superseded (a summer and a winter table are two of these).</summary>
public sealed record WorkingHours(DateOnly EffectiveFrom, IReadOnlyList<Session> Sessions, string Basis)
{
    public TimeOnly Opening => Sessions[0].From;

    public TimeOnly Closing => Sessions[^1].To;

    /// <summary>Whether the hour lies within a session, its opening and its close included.</summary>
    public bool Include(TimeOnly at)
    {
        foreach (var session in Sessions)
            if (at >= session.From && at <= session.To)
                return true;
        return false;
    }
}

/// <summary>
/// Sổ giờ làm việc: the dated tables of working hours, earliest first. Eight working hours make one working day
/// whatever the sessions of a season add up to.
/// </summary>
public sealed class WorkingHoursBook
{
    private readonly WorkingHours[] tables;

    public WorkingHoursBook(IEnumerable<WorkingHours> tables)
    {
        this.tables = [.. tables.OrderBy(table => table.EffectiveFrom)];
        if (this.tables.Length == 0)
            throw new ArgumentException("A book of working hours needs a table.", nameof(tables));
        foreach (var table in this.tables)
            if (!InOrder(table.Sessions))
                throw new ArgumentException($"The sessions from {table.EffectiveFrom:yyyy-MM-dd} are empty, overlap or are out of order.", nameof(tables));
        Id = Fingerprint.Of(this.tables.SelectMany(table => table.Sessions.Select(session => $"{table.EffectiveFrom:O} {session.From:O} {session.To:O} {table.Basis}")));
    }

    /// <summary>07:00–11:30 and 13:30–17:00 from 2007: practice where no decision of the province is entered.</summary>
    public static WorkingHoursBook Default { get; } = new([
        new(new(2007, 1, 1), [new(new(7, 0), new(11, 30)), new(new(13, 30), new(17, 0))], "Giờ hành chính mặc định, khi chưa nhập quyết định của Ủy ban nhân dân")]);

    public IReadOnlyList<WorkingHours> Tables => tables;

    /// <summary>Fingerprint of the content: equal for equal books; usable as a guard's version.</summary>
    public string Id { get; }

    /// <summary>The hours in force on a day; before the first table, the first.</summary>
    public WorkingHours On(DateOnly day)
    {
        for (var i = tables.Length - 1; i > 0; i--)
            if (tables[i].EffectiveFrom <= day)
                return tables[i];
        return tables[0];
    }

    /// <summary>A new book in which these hours hold from their date; a table of the same date is superseded.</summary>
    public WorkingHoursBook With(WorkingHours hours) =>
        new([.. tables.Where(table => table.EffectiveFrom != hours.EffectiveFrom), hours]);

    private static bool InOrder(IReadOnlyList<Session> sessions) =>
        sessions.Count > 0 && sessions.All(s => s.From < s.To) && sessions.Zip(sessions.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
}
