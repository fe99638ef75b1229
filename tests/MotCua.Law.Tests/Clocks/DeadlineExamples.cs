using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Clocks;

public sealed class DeadlineExamples
{
    private const string File = "Clocks/han-tra-ket-qua.md";
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;

    public static IEnumerable<TheoryDataRow<ExampleRow>> Promised => MarkdownTable.Theory(File, "Hạn trả");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Provisional => MarkdownTable.Theory(File, "Hạn tạm tính");

    public static IEnumerable<TheoryDataRow<ExampleRow>> ByDate => MarkdownTable.Theory(File, "Ngày trả");

    [Theory, MemberData(nameof(Promised))]
    public void The_due_moment_is_as_in_the_table(ExampleRow row)
    {
        var outcome = Deadlines.Compute(ExampleDates.Moment(row["Tiếp nhận"]), Limit(row), Rules(row["Quy tắc"]), WorkCalendar.Published, Hours);

        Assert.Equal(row["Hạn trả"], Text(outcome, ExampleDates.Text));
    }

    [Theory, MemberData(nameof(Provisional))]
    public void On_an_adopted_provisional_year_the_due_moment_is_marked_so(ExampleRow row)
    {
        var proposal = ProvisionalCalendar.Propose(2027);
        var calendar = WorkCalendar.Published.With(proposal.Year, proposal.Facts);

        var outcome = Deadlines.Compute(ExampleDates.Moment(row["Tiếp nhận"]), Limit(row), ClockRules.Plain, calendar, Hours);

        Assert.Equal(row["Hạn tạm tính"], Text(outcome, ExampleDates.Text));
        Assert.True(outcome.Deadline!.Provisional);
    }

    [Theory, MemberData(nameof(ByDate))]
    public void The_due_date_of_a_date_is_as_in_the_table(ExampleRow row)
    {
        var outcome = Deadlines.ComputeOn(ExampleDates.Day(row["Ngày tiếp nhận"]), Limit(row), WorkCalendar.Published, Hours);

        Assert.Equal(row["Ngày trả"], Text(outcome, due => ExampleDates.Text(due.On)));
    }

    internal static TimeLimit Limit(ExampleRow row)
    {
        Assert.True(TimeLimit.TryParse(row["Thời hạn"], out var limit), row["Thời hạn"]);
        return limit;
    }

    internal static string Text(DeadlineOutcome outcome, Func<LocalMoment, string> write) => outcome switch
    {
        { HasNoLimit: true } => "không có hạn",
        { Deadline: { } deadline } => write(deadline.Due),
        _ => Refused(outcome.Refusal!),
    };

    private static string Refused(Refusal refusal)
    {
        Assert.Equal("calendar.year-not-published", refusal.Code);
        return "chưa công bố " + refusal.Words.Vi.Split("năm ")[1][..4];
    }

    private static ClockRules Rules(string name) => name switch
    {
        "" => ClockRules.Plain,
        "15 giờ" => ClockRules.OneStop,
        "ngoài giờ" => new(Filing: new(0, new("Nghị định 297/2025/NĐ-CP"))),
        "giờ cuối" => new(Filing: new(60, new("Nghị định 297/2025/NĐ-CP"))),
        "giờ đứng" => new(ElapsedHoursEndOnWorkingDay: false),
        _ => throw new InvalidDataException($"Unknown rule: {name}"),
    };
}
