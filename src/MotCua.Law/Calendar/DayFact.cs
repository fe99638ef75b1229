using System.Text.Json.Serialization;

namespace MotCua.Law.Calendar;

/// <summary>Loại ngày: what a dated fact makes of a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayKind>))]
public enum DayKind
{
    /// <summary>Nghỉ hằng tuần: Saturday and Sunday, no fact of its own.</summary>
    WeeklyRest,

    /// <summary>Nghỉ lễ, tết.</summary>
    Holiday,

    /// <summary>Nghỉ bù: a day off in place of a holiday that fell on a weekly day off.</summary>
    DayInLieu,

    /// <summary>Nghỉ hoán đổi: a working day given off, worked on another day.</summary>
    SwapOff,

    /// <summary>Làm bù: a weekly day off worked in exchange for a day given off.</summary>
    MakeUpDay,

    /// <summary>Thứ Bảy làm việc: a Saturday the competent authority made a working day for deadlines.</summary>
    WorkingSaturday,
}

/// <summary>Sự kiện lịch: one day that differs from the week's rule (or a weekly rest), with the decision it rests on.</summary>
public sealed record DayFact(DateOnly On, DayKind Kind, Bilingual Name, string Basis)
{
    /// <summary>Whether this fact takes the day off; otherwise it makes a weekly day off a working day.</summary>
    [JsonIgnore]
    public bool IsOff => Kind is not (DayKind.MakeUpDay or DayKind.WorkingSaturday);
}

/// <summary>Tình trạng của lịch năm: announced by the authority, or adopted by the centre until it is (tạm tính).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<YearStanding>))]
public enum YearStanding
{
    Published,
    Provisional,
}

/// <summary>Lịch năm: a year whose days off are known, and by which announcement or act.</summary>
public sealed record CalendarYear(int Year, YearStanding Standing, string Basis);
