using MotCua.Law.Calendar;

namespace MotCua.Law.Procedures;

/// <summary>Chế độ công bố: whose decision it is, or whether the legal text was made by shortened procedure.</summary>
public enum PublicationDuty
{
    /// <summary>Chủ tịch Ủy ban nhân dân thành phố.</summary>
    Province,

    /// <summary>Bộ, cơ quan ngang bộ.</summary>
    Ministry,

    /// <summary>Văn bản ban hành theo trình tự rút gọn.</summary>
    Shortened,
}

/// <summary>
/// Thời hạn công bố, công khai thủ tục: how long before a legal text takes effect its procedures are published, and how soon after the signature they
/// stand in the national database.
/// </summary>
public sealed record PublicationProvisions(DateOnly From) : ProvisionSet(From)
{
    private const string Decree = "Nghị định 63/2010/NĐ-CP đã sửa đổi; Bộ chỉ số 766 đo bằng ngày làm việc, chưa rõ";

    /// <summary>Days between the decision and the first day in force; for the shortened procedure, at most this many days after it.</summary>
    public Provision<IReadOnlyDictionary<PublicationDuty, int>> DaysOfPublication { get; init; } = new(
        new Dictionary<PublicationDuty, int> { [PublicationDuty.Province] = 5, [PublicationDuty.Ministry] = 20, [PublicationDuty.Shortened] = 3 }, Articles.Publishing, Decree, true);

    /// <summary>Working days from the signature to the national database.</summary>
    public Provision<IReadOnlyDictionary<PublicationDuty, int>> DaysToUpload { get; init; } = new(
        new Dictionary<PublicationDuty, int> { [PublicationDuty.Province] = 5, [PublicationDuty.Ministry] = 10, [PublicationDuty.Shortened] = 2 }, Articles.MakingPublic, Decree, true);

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<PublicationProvisions> All { get; } = [new(new DateOnly(2017, 9, 25))];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static PublicationProvisions InForceOn(DateOnly day) => All.InForceOn(day);
}

/// <summary>Nghĩa vụ công bố, công khai: what is due until when, and how it stands.</summary>
/// <param name="DueOn">The last day; null where the calendar of that year is not known or the decision's day is not.</param>
/// <param name="DoneOn">The day it was done, or null.</param>
public sealed record DutyOfPublication(DutyKind Kind, DateOnly? DueOn, DateOnly? DoneOn, Article Article)
{
    /// <summary>How it stands on a day.</summary>
    public DutyStanding On(DateOnly day) => (DueOn, DoneOn) switch
    {
        (null, _) => DutyStanding.Unknown,
        ({ } due, { } done) => done <= due ? DutyStanding.Done : DutyStanding.DoneLate,
        ({ } due, null) => day <= due ? DutyStanding.Waiting : DutyStanding.Late,
    };

    /// <summary>The duties that follow from one published edition.</summary>
    /// <param name="signedOn">Null where it was taken over and is not known; so <paramref name="whose"/>.</param>
    public static IReadOnlyList<DutyOfPublication> Of(DateOnly? signedOn, DateOnly effectiveFrom, PublicationDuty? whose, DateOnly? uploadedOn, WorkCalendar calendar)
    {
        if (signedOn is not { } signed || whose is not { } duty)
            return [new(DutyKind.Decide, null, null, Articles.Publishing), new(DutyKind.Upload, null, uploadedOn, Articles.MakingPublic)];
        var terms = PublicationProvisions.InForceOn(signed);
        var days = terms.DaysOfPublication.Value[duty];
        return
        [
            new(DutyKind.Decide, duty == PublicationDuty.Shortened ? effectiveFrom.AddDays(days) : effectiveFrom.AddDays(-days), signed, terms.DaysOfPublication.Article),
            new(DutyKind.Upload, After(signed, terms.DaysToUpload.Value[duty], calendar), uploadedOn, terms.DaysToUpload.Article),
        ];
    }

    private static DateOnly? After(DateOnly day, int workingDays, WorkCalendar calendar)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (!calendar.Covers(day))
                return null;
            workingDays -= calendar.IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}

/// <summary>Loại nghĩa vụ.</summary>
public enum DutyKind
{
    /// <summary>Ban hành quyết định công bố.</summary>
    Decide,

    /// <summary>Đưa lên Cơ sở dữ liệu quốc gia.</summary>
    Upload,
}

/// <summary>Tình trạng nghĩa vụ.</summary>
public enum DutyStanding { Done, DoneLate, Waiting, Late, Unknown }

/// <summary>Lời của nghĩa vụ công bố.</summary>
public static class DutyWords
{
    public static Bilingual Words(this DutyKind kind) => kind == DutyKind.Decide
        ? new("Công bố trước khi có hiệu lực", "Published before it takes effect") : new("Công khai trên Cơ sở dữ liệu quốc gia", "In the national database");

    public static Bilingual Words(this DutyStanding standing) => standing switch
    {
        DutyStanding.Done => new("đúng hạn", "in time"),
        DutyStanding.DoneLate => new("đã làm, chậm", "done, late"),
        DutyStanding.Waiting => new("trong hạn", "due"),
        DutyStanding.Late => new("quá hạn", "overdue"),
        _ => new("không rõ ngày ký", "day of signature not known"),
    };

    public static Bilingual Words(this PublicationDuty duty) => duty switch
    {
        PublicationDuty.Province => new("Chủ tịch Ủy ban nhân dân thành phố", "Chair of the city's People's Committee"),
        PublicationDuty.Ministry => new("Bộ trưởng, thủ trưởng cơ quan ngang bộ", "Minister"),
        _ => new("Văn bản theo trình tự rút gọn", "Shortened procedure"),
    };
}
