namespace MotCua.Law.Codes;

/// <summary>Cách đọc số định danh cá nhân theo thời gian: what its century digit says, and under which law.</summary>
public sealed record PersonalNumberProvisions(DateOnly From) : ProvisionSet(From)
{
    /// <summary>The year at which the century of digits 0 (men) and 1 (women) begins; each two digits more are a century later.</summary>
    public Provision<int> FirstCentury { get; init; } =
        new(1900, new("Điều 12 Luật Căn cước số 26/2023/QH15"), "Cấu trúc 12 chữ số đã đọc; chữ số thế kỷ theo trí nhớ", false);

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<PersonalNumberProvisions> All { get; } =
    [
        new(new DateOnly(2016, 1, 1)) { FirstCentury = new(1900, new("Điều 12 Luật Căn cước công dân số 59/2014/QH13"), "Theo trí nhớ", false) },
        new(new DateOnly(2024, 7, 1)),
    ];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static PersonalNumberProvisions InForceOn(DateOnly day) => All.InForceOn(day);
}
