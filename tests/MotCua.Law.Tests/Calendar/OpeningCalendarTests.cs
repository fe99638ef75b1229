using MotCua.Law.Calendar;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Calendar;

public sealed class OpeningCalendarTests
{
    private static readonly IReadOnlyList<Session> Day = WorkingHoursBook.Default.Tables[0].Sessions;
    private static readonly IReadOnlyList<Session> Morning = [new(new(7, 30), new(11, 30))];

    internal static readonly OpeningCalendar Point = new(
        [new(new(2026, 1, 1), new Dictionary<DayOfWeek, IReadOnlyList<Session>>
        {
            [DayOfWeek.Monday] = Day, [DayOfWeek.Tuesday] = Day, [DayOfWeek.Wednesday] = Day, [DayOfWeek.Thursday] = Day, [DayOfWeek.Friday] = Day,
            [DayOfWeek.Saturday] = Morning,
        }, "Thông báo của trung tâm", Verified: true)],
        [new(new(2026, 11, 25), [Day[0]], new("Tập huấn buổi chiều", "Training in the afternoon"), "Thông báo của trung tâm")]);

    public static IEnumerable<TheoryDataRow<ExampleRow>> Moments => MarkdownTable.Theory("Calendar/lich-lam-viec.md", "Mở tiếp lúc");

    [Theory, MemberData(nameof(Moments))]
    public void A_point_opens_as_in_the_table(ExampleRow row)
    {
        var at = ExampleDates.Moment(row["Thời điểm"]);

        Assert.Equal(row["Mở cửa"] == "có", Point.IsOpen(at, WorkCalendar.Published));
        Assert.Equal(row["Hẹn được"] == "có", Point.KeepsAppointment(at, WorkCalendar.Published));
        Assert.Equal(row["Mở tiếp lúc"], Point.NextOpening(at, WorkCalendar.Published) is { } next ? ExampleDates.Text(next) : "chưa biết");
    }

    [Fact]
    public void A_session_on_Saturday_does_not_make_it_a_working_day()
    {
        var saturday = new DateOnly(2026, 11, 21);

        Assert.Equal(Morning, Point.SessionsOn(saturday, WorkCalendar.Published));
        Assert.False(WorkCalendar.Published.IsWorkingDay(saturday));
    }

    [Fact]
    public void Before_its_first_table_a_point_is_closed() =>
        Assert.Equal((0, null), (Point.SessionsOn(new(2025, 11, 21), WorkCalendar.Published).Count, Point.HoursOn(new(2025, 11, 21))));
}
