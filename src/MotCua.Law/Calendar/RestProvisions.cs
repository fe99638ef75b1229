using MotCua.Law.Clocks;

namespace MotCua.Law.Calendar;

/// <summary>Ngày lễ của luật: a public holiday as the law gives it; which further days it takes, <see cref="ProvisionalCalendar"/> proposes.</summary>
/// <param name="Lunar">Whether day and month are the lunar calendar's.</param>
/// <param name="Days">How many days off.</param>
public sealed record PublicHoliday(Bilingual Name, int Day, int Month, bool Lunar = false, int Days = 1);

/// <summary>
/// Quy định về thời giờ làm việc, thời giờ nghỉ: what the law says of days, whatever the procedure. A day is judged by the set in force on it.
/// </summary>
public sealed record RestProvisions(DateOnly From) : ProvisionSet(From)
{
    private const string Memory = "Theo trí nhớ";

    private static readonly Article FortyHours = new("Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)");
    private static readonly IReadOnlyList<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly Bilingual ByDecision = new("mỗi năm cơ quan có thẩm quyền công bố", "announced by the authority each year");
    private static readonly IReadOnlyList<Provision<PublicHoliday>> Of2021 =
    [
        Labour(new(new("Tết Dương lịch", "New Year's Day"), 1, 1)),
        Labour(new(new("Tết Nguyên đán", "Lunar New Year"), 1, 1, Lunar: true, Days: 5)),
        Labour(new(new("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"), 10, 3, Lunar: true)),
        Labour(new(new("Ngày Chiến thắng 30/4", "Reunification Day"), 30, 4)),
        Labour(new(new("Ngày Quốc tế lao động 1/5", "International Labour Day"), 1, 5)),
        Labour(new(new("Quốc khánh", "National Day"), 2, 9, Days: 2)),
    ];
    private static readonly IReadOnlyList<Provision<PublicHoliday>> Of2026 =
    [
        .. Of2021,
        new(new(new("Ngày Văn hóa Việt Nam", "Việt Nam Culture Day"), 24, 11), new("Nghị quyết 28/2026/QH16"), "Ngày nghỉ và hiệu lực 01/07/2026 đã đối chiếu", true),
    ];

    /// <summary>Nghỉ hằng tuần: from 02/10/1999 public bodies work a forty-hour week of five days.</summary>
    public Provision<IReadOnlyList<DayOfWeek>> WeeklyRest { get; init; } = new(Weekend, FortyHours, Memory, false);

    /// <summary>Số giờ của một ngày làm việc, as terms are counted.</summary>
    public Provision<int> HoursPerWorkingDay { get; init; } = Hours("Điều 105 Bộ luật Lao động");

    /// <summary>Ngày lễ trùng ngày nghỉ hằng tuần được nghỉ bù.</summary>
    public Provision<bool> DayInLieu { get; init; } = InLieu("Điều 111 khoản 3 Bộ luật Lao động");

    /// <summary>Lịch nghỉ hằng năm do cơ quan có thẩm quyền công bố.</summary>
    public Provision<Bilingual> AnnouncedYearly { get; init; } = Yearly("Điều 112 Bộ luật Lao động");

    /// <summary>Nghỉ lễ, tết; none where nothing is proposed for the period: its days off are those announced.</summary>
    public IReadOnlyList<Provision<PublicHoliday>> Holidays { get; init; } = [];

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<RestProvisions> All { get; } =
    [
        new(new DateOnly(1999, 10, 2))
        {
            HoursPerWorkingDay = Hours("Điều 68 Bộ luật Lao động 1994"), DayInLieu = InLieu("Điều 73 Bộ luật Lao động 1994"), AnnouncedYearly = Yearly("Điều 73 Bộ luật Lao động 1994"),
        },
        new(new DateOnly(2013, 5, 1))
        {
            HoursPerWorkingDay = Hours("Điều 104 Bộ luật Lao động 2012"), DayInLieu = InLieu("Điều 115 Bộ luật Lao động 2012"), AnnouncedYearly = Yearly("Điều 115 Bộ luật Lao động 2012"),
        },
        new(new DateOnly(2021, 1, 1)) { Holidays = Of2021 },
        new(new DateOnly(2026, 7, 1)) { Holidays = Of2026 },
    ];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static RestProvisions InForceOn(DateOnly day) => All.InForceOn(day);

    /// <summary>Whether the day is one of weekly rest.</summary>
    public static bool IsWeeklyRest(DateOnly on) => InForceOn(on).WeeklyRest.Value.Contains(on.DayOfWeek);

    private static Provision<PublicHoliday> Labour(PublicHoliday holiday) => new(holiday, new("Điều 112 Bộ luật Lao động"), Memory, false);

    private static Provision<int> Hours(string article) => new(TimeLimit.HoursPerWorkingDay, new(article), Memory, false);

    private static Provision<bool> InLieu(string article) => new(true, new(article), Memory, false);

    private static Provision<Bilingual> Yearly(string article) => new(ByDecision, new(article), Memory, false);
}
