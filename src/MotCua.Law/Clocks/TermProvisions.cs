namespace MotCua.Law.Clocks;

/// <summary>Quy định chung về thời hạn: what the Civil Code says of every term; what a decree adds stands in <see cref="Articles"/>. A term is counted by the set in force on the day it starts.</summary>
public sealed record TermProvisions(DateOnly From) : ProvisionSet(From)
{
    private const string Memory = "Số điều theo trí nhớ";

    private static readonly Bilingual AtOnce = new("tính từ chính thời điểm đó", "counted from the moment itself"), NextDay = new("không tính", "not counted"),
        LastOfMonth = new("ngày cuối của tháng đó", "that month's last day"), NextWorkingDay = new("chuyển đến ngày làm việc kế tiếp", "moved to the next working day");

    /// <summary>A term in hours begins at its moment.</summary>
    public Provision<Bilingual> InHours { get; init; } = Code(AtOnce, "Điều 147 khoản 1 Bộ luật Dân sự");

    /// <summary>The first day of a term in days, weeks, months or years is not counted.</summary>
    public Provision<Bilingual> FirstDay { get; init; } = Code(NextDay, "Điều 147 khoản 2 Bộ luật Dân sự");

    /// <summary>A term in months ends on the same day of the last month, or on that month's last day.</summary>
    public Provision<Bilingual> EndOfMonth { get; init; } = Code(LastOfMonth, "Điều 148 khoản 3 Bộ luật Dân sự");

    /// <summary>A term whose last day is a day off ends on the next working day.</summary>
    public Provision<Bilingual> EndOnDayOff { get; init; } = Code(NextWorkingDay, "Điều 148 khoản 5 Bộ luật Dân sự");

    /// <summary>The sets known, oldest first: the codes of 2005 and of 2015.</summary>
    public static IReadOnlyList<TermProvisions> All { get; } =
    [
        new(new DateOnly(2006, 1, 1))
        {
            InHours = Code(AtOnce, "Điều 152 khoản 1 Bộ luật Dân sự 2005"), FirstDay = Code(NextDay, "Điều 152 khoản 2 Bộ luật Dân sự 2005"),
            EndOfMonth = Code(LastOfMonth, "Điều 153 khoản 3 Bộ luật Dân sự 2005"), EndOnDayOff = Code(NextWorkingDay, "Điều 153 khoản 5 Bộ luật Dân sự 2005"),
        },
        new(new DateOnly(2017, 1, 1)),
    ];

    /// <summary>The newest set: answers where no day is named.</summary>
    public static TermProvisions Newest => All[^1];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static TermProvisions InForceOn(DateOnly day) => All.InForceOn(day);

    private static Provision<Bilingual> Code(Bilingual rule, string article) => new(rule, new(article), Memory, false);
}
