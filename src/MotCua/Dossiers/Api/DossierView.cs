using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Positions;

namespace MotCua.Dossiers.Api;

/// <summary>Hồ sơ trả cho phần mềm: a dossier as another machine is told it. A contract: fields come, none goes or changes its meaning within v1.</summary>
/// <param name="Id">The dossier's stream; stands in addresses while there is no code.</param>
/// <param name="Code">Mã hồ sơ; null until received.</param>
/// <param name="Version">The number of its events: the ETag, and what an act names as seen in <c>If-Match</c>.</param>
/// <param name="DueAt">Hẹn trả; null without a time limit.</param>
/// <param name="Provisional">Tạm tính: the year's calendar has not been announced.</param>
/// <param name="ClockStopped">The clock stands still: for a supplement, a payment, an incident.</param>
/// <param name="HolderId">Who works on it.</param>
public sealed record DossierView(
    Guid Id, string? Code, string? PortalCode, long Version, DossierStatus Status, Bilingual StatusName, string ProcedureCode, string EditionId, string CaseKey, Channel Channel, string CentreId, string AgencyId,
    Party? Applicant, Lodger? Lodger, int Sets, ReturnWay ReturnBy, DateTimeOffset? SubmittedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? FirstDueAt, DateTimeOffset? DueAt, bool Provisional, bool ClockStopped,
    string? HolderId, Dong? FeeTotal, bool FeePaid, ResultView? Result, DateTimeOffset? ClosedAt, IReadOnlyList<Lack> Lacking)
{
    public static DossierView Of(Guid id, Dossier d, long version)
    {
        var subject = d.Subject!;
        return new(id, d.Code, d.PortalCode, version, d.Status, d.Status.Words(), subject.ProcedureCode, subject.EditionId, subject.CaseKey, subject.Channel, subject.CentreId, subject.CompetentAgencyId,
            d.Applicant, d.Lodger, d.Sets, d.ReturnBy, d.SubmittedAt, d.ReceivedAt, d.FirstPromise?.DueAt, d.DueAt, d.Clock?.Deadline?.Provisional ?? false, d.Clock?.Stop is not null,
            d.HolderPersonId, d.FeeIsSet ? d.FeeTotal : null, d.FeePaid, d.Result is { } result ? new(result.Number, result.Granted, result.SignedAt) : null, d.ClosedAt, [.. d.Lacking]);
    }
}

/// <summary>Kết quả đã ký.</summary>
public sealed record ResultView(string Number, bool Granted, DateTimeOffset SignedAt);

/// <summary>Sự kiện trong diễn biến: one thing that happened, by whom, in words.</summary>
/// <param name="Version">The dossier's version with it.</param>
/// <param name="Event">Stable name: <c>dossier-received</c>.</param>
/// <param name="Stated">What was stated with it; null where nothing was, or it was erased.</param>
public sealed record EventView(long Version, string Event, DateTimeOffset At, string ById, string By, Bilingual What, string? Stated)
{
    public static EventView Of(Recorded<DossierEvent> recorded, Organisation organisation)
    {
        var (what, stated) = EventWords.Of(recorded.Event, organisation);
        return new(recorded.Seq, NameOf(recorded.Event.GetType()), recorded.HappenedAt, recorded.By.PersonId, organisation.OfficerName(recorded.By.PersonId), what, stated);
    }

    internal static string NameOf(Type happened) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(happened.Name);
}

/// <summary>Diễn giải hạn trả: one due moment, its occasion and how it was counted, day by day.</summary>
/// <param name="Lines">Each day or span of days: what it was, and what it counted.</param>
public sealed record DueView(Bilingual When, DateTimeOffset DueAt, DateTimeOffset From, Bilingual Limit, bool Provisional, string CalendarId, IReadOnlyList<LedgerLine> Lines)
{
    public static DueView Of(Deadline due, Bilingual when) => new(when, due.Due.ToInstant(), due.Start.ToInstant(), due.Limit.Text, due.Provisional, due.CalendarId, due.Explanation);
}

/// <summary>Việc làm được lúc này: an act open to this client on this dossier.</summary>
/// <param name="Path">The last part of the address it is asked at.</param>
public sealed record ActView(string Path, Bilingual Name);

/// <summary>Một dòng của danh sách việc.</summary>
public sealed record WorkView(Guid Id, string? Code, DossierStatus Status, string ProcedureCode, string AgencyId, string CentreId, string? HolderId, DateTimeOffset? DueAt, bool ClockStopped);

/// <summary>Thay đổi: that something happened to a dossier; what, the dossier itself says.</summary>
/// <param name="Position">Place in the journal of the centre: rises, is never given twice.</param>
public sealed record ChangeView(long Position, Guid Id, string? Code, string Event, long Version, DateTimeOffset At);

/// <summary>Thay đổi kể từ một chỗ.</summary>
/// <param name="Next">From where to ask on; the same as asked where nothing has happened.</param>
public sealed record ChangesView(IReadOnlyList<ChangeView> Items, long Next, bool More);
