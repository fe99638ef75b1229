using MotCua.Law.Clocks;

namespace MotCua.Law.Procedures;

/// <summary>
/// Mâu thuẫn trong văn bản công bố: places where the cell of a channel and what stands beside it state different limits. Both
/// are kept; which one holds is for an official to say (Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP: one time limit is a part of
/// the procedure).
/// </summary>
public static class Contradictions
{
    /// <summary>All of them, each once, whatever the number of rows it stands in.</summary>
    public static IReadOnlyList<Contradiction> In(IReadOnlyList<ChannelRow> rows)
    {
        var read = rows.Select(row => (Row: row, TimeLimitReading.Of(row.Limit).Limit)).Where(row => row.Limit is not null).Select(row => (row.Row, row.Limit!.Value)).ToList();
        return [.. read.SelectMany(row => InProse(row.Row, row.Value)).Concat(BetweenRows(read)).Distinct()];
    }

    private static IEnumerable<Contradiction> InProse(ChannelRow row, TimeLimit cell)
    {
        var prose = TimeLimitWords.Quantities(TimeLimitWords.Lower(TimeLimitWords.Plain(row.Prose)))
            .Where(q => q.Unit is not null && q.Amount is > 0).Select(q => new TimeLimit(q.Amount!.Value, q.Unit!.Value)).Distinct().ToList();
        if (prose.Contains(cell) || prose.Count == 0)
            yield break;
        var other = prose.Where(limit => limit.Amount == cell.Amount && OtherKind(limit.Unit, cell.Unit)).ToList();
        if (other.Count > 0)
            yield return new(ContradictionKind.WorkingOrCalendar, cell.Text.Vi, other[0].Text.Vi);
        else if (prose.Count == 1 && TimeLimitReading.Of(row.Prose).Limit is { } stated)
            yield return new(ContradictionKind.OtherLimit, cell.Text.Vi, stated.Text.Vi);
    }

    private static IEnumerable<Contradiction> BetweenRows(List<(ChannelRow Row, TimeLimit Limit)> read)
    {
        var byChannel = read.GroupBy(row => row.Row.Channel).Select(channel => channel.Select(row => row.Limit).Distinct().ToList()).ToList();
        var all = read.Select(row => row.Limit).Distinct().ToList();
        if (all.Count < 2)
            yield break;
        var kind = byChannel.Exists(limits => limits.Count > 1) ? ContradictionKind.ByCase : ContradictionKind.ByChannel;
        yield return new(kind, all[0].Text.Vi, string.Join("; ", all.Skip(1).Select(limit => limit.Text.Vi)));
    }

    private static bool OtherKind(TimeUnit one, TimeUnit other) =>
        (one, other) is (TimeUnit.WorkingDays, TimeUnit.CalendarDays) or (TimeUnit.CalendarDays, TimeUnit.WorkingDays)
            or (TimeUnit.WorkingHours, TimeUnit.Hours) or (TimeUnit.Hours, TimeUnit.WorkingHours);
}

/// <summary>Một mâu thuẫn: what the one place says and what the other says, in Vietnamese as limits are written.</summary>
public sealed record Contradiction(ContradictionKind Kind, string Cell, string Prose)
{
    /// <summary>
    /// Whether it leaves in doubt how long this case takes: where the case has one of the limits that are at odds. Where no case of the edition has one,
    /// it is not known which case is meant, and all are.
    /// </summary>
    public bool Concerns(ProcedureCase one, ProcedureEdition edition) => States(one) || !edition.Cases.Any(States);

    private bool States(ProcedureCase one) => one.Channels.Any(terms => Limits.Contains(terms.Limit));

    private IEnumerable<TimeLimit> Limits =>
        Prose.Split("; ").Append(Cell).Select(text => TimeLimit.TryParse(text, out var limit) ? limit : (TimeLimit?)null).OfType<TimeLimit>();
}

/// <summary>Loại mâu thuẫn.</summary>
public enum ContradictionKind
{
    /// <summary>The same number, of working days here and of calendar days there.</summary>
    WorkingOrCalendar,

    /// <summary>The row's own text states one other limit.</summary>
    OtherLimit,

    /// <summary>One channel has several limits: they belong to cases.</summary>
    ByCase,

    /// <summary>Channels have different limits; by law a limit differs by case.</summary>
    ByChannel,
}

/// <summary>Lời của mâu thuẫn.</summary>
public static class ContradictionWords
{
    /// <summary>What kind of contradiction it is, as a sentence.</summary>
    public static Bilingual Words(this ContradictionKind kind) => kind switch
    {
        ContradictionKind.WorkingOrCalendar => new("Ô ghi một loại ngày, phần mô tả ghi loại khác.", "The cell counts one kind of day, the text the other."),
        ContradictionKind.OtherLimit => new("Ô và phần mô tả nêu hai thời hạn khác nhau.", "Cell and text state different limits."),
        ContradictionKind.ByCase => new("Một cách thức có nhiều thời hạn: thời hạn theo trường hợp.", "One channel has several limits: they belong to cases."),
        _ => new("Thời hạn khác nhau theo cách thức nộp; có thể là theo trường hợp.", "Limits differ by channel; they may belong to cases."),
    };

    /// <summary>The kind as a key: <c>by-case</c>.</summary>
    public static string Key(this ContradictionKind kind) => kind switch
    {
        ContradictionKind.WorkingOrCalendar => "working-or-calendar",
        ContradictionKind.OtherLimit => "other-limit",
        ContradictionKind.ByCase => "by-case",
        _ => "by-channel",
    };
}
