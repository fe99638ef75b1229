using System.Collections.Immutable;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Hồ sơ: the state of one dossier, folded from its events and from nothing else. Holds what the next act must know;
/// everything else (explanations, papers of past versions) stays in the events.
/// </summary>
public sealed record Dossier
{
    public static readonly Dossier None = new();

    public DossierStatus Status { get; init; }

    /// <summary>Mã hồ sơ: drawn by the act that receives; for a mirrored online filing it came with it.</summary>
    public string? Code { get; init; }

    public Subject? Subject { get; init; }

    public Party? Applicant { get; init; }

    public Lodger? Lodger { get; init; }

    /// <summary>Nội dung cá nhân đã được hủy: it opened, and nobody knows any more who it was about.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsErased => Applicant == Party.Erased;

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Mã hồ sơ trên Cổng Dịch vụ công quốc gia, of an online filing.</summary>
    public string? PortalCode { get; init; }

    /// <summary>By when an online filing must be answered.</summary>
    public DateTimeOffset? AnswerDueAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The printed blank on which it was received while power, line or system failed; null where it was received as recorded.</summary>
    public OutageReceipt? Outage { get; init; }

    /// <summary>Số lượng hồ sơ (bộ).</summary>
    public int Sets { get; init; }

    /// <summary>Phương thức nhận kết quả.</summary>
    public ReturnWay ReturnBy { get; init; }

    /// <summary>When the papers went over to the competent agency, or null while they have not.</summary>
    public DateTimeOffset? PapersHandedOverAt { get; init; }

    /// <summary>Số lần in lại giấy tiếp nhận: 1 when received, more after corrections.</summary>
    public int ReceiptVersion { get; init; }

    /// <summary>Bản chính đã nhận, by the receipt in force and by supplements: what is given back with the result.</summary>
    public int OriginalsReceived { get; init; }

    /// <inheritdoc cref="OriginalsReceived"/>
    public int OriginalsSupplemented { get; init; }

    public int OriginalsTaken => OriginalsReceived + OriginalsSupplemented;

    /// <summary>Hẹn lần đầu: the first promise, which never changes.</summary>
    public Appointment? FirstPromise { get; init; }

    /// <summary>Đồng hồ: the term in force, running or stopped; null until received, or without a limit.</summary>
    public Clock? Clock { get; init; }

    /// <summary>Hạn từng bước đang có hiệu lực.</summary>
    public ImmutableArray<StepDue> Steps { get; init; } = [];

    /// <summary>Ngày hẹn trả sau khi xin lỗi muộn: what the applicant was told; measures nothing.</summary>
    public DateTimeOffset? ToldAgainAt { get; init; }

    /// <summary>What the clock of an open supplement closes at.</summary>
    public DateTimeOffset? LapsesAt { get; init; }

    public int SupplementsAsked { get; init; }

    public DateTimeOffset? SupplementedAt { get; init; }

    /// <summary>Còn thiếu: what was asked and has not come in.</summary>
    public ImmutableArray<Lack> Lacking { get; init; } = [];

    /// <summary>Số phiếu yêu cầu bổ sung (mẫu 02) đã phát hành, at reception and at appraisal.</summary>
    public int SupplementSlips { get; init; }

    public int Reappointments { get; init; }

    public ImmutableArray<Apology> Apologies { get; init; } = [];

    /// <summary>Dự thảo xin lỗi chờ lãnh đạo, or null.</summary>
    public ApologyDraft? ApologyDraft { get; init; }

    /// <summary>Since when an incident of the systems lets the dossier wait, or null.</summary>
    public DateTimeOffset? IncidentSince { get; init; }

    public bool IncidentOpen => IncidentSince is not null;

    /// <summary>Incidents during which the clock stood for another cause: counted only where that cause turns out to be none.</summary>
    public ImmutableArray<IncidentSpan> IncidentsWhileStopped { get; init; } = [];

    /// <summary>Who holds the dossier to work on it, or null.</summary>
    public string? HolderPersonId { get; init; }

    /// <summary>Everyone who appraised or proposed: none of them may sign, unless the edition lets them.</summary>
    public ImmutableArray<string> Appraisers { get; init; } = [];

    public bool Appraised { get; init; }

    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    public Draft? Draft { get; init; }

    public SignedResult? Result { get; init; }

    /// <summary>Phí, lệ phí by the tariff of the filing day; says nothing where <see cref="FeeIsSet"/> is false.</summary>
    public Dong FeeTotal { get; init; }

    /// <summary>False where no tariff was published on the filing day: not known is not free.</summary>
    public bool FeeIsSet { get; init; }

    public bool FeePaid { get; init; }

    /// <summary>What was asked to be paid to another body (tax, land money) while the clock stands.</summary>
    public bool PaymentOpen { get; init; }

    /// <summary>In which status the stop was asked for; null while none is.</summary>
    public DossierStatus? StopAskedIn { get; init; }

    /// <summary>Sai sót của kết quả đã được báo và chưa sửa, or null.</summary>
    public OpenError? ErrorOpen { get; init; }

    /// <summary>Lần cấp mã tra cứu: 1 for the first; what an earlier slip opens with is no key any more.</summary>
    public int SlipKey { get; init; } = 1;

    /// <summary>Mất, hỏng hồ sơ chưa khắc phục: an apology is owed; null where there is none.</summary>
    public OpenLoss? LossOpen { get; init; }

    /// <summary>How many losses were made good, each with a letter of apology.</summary>
    public int LossesMadeGood { get; init; }

    /// <summary>Bản số hóa of all papers, in the order they were made.</summary>
    public ImmutableArray<DigitalCopy> DigitalCopies { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Hạn trả kết quả đang có hiệu lực.</summary>
    public DateTimeOffset? DueAt => Clock?.Deadline?.Due.ToInstant();

    /// <summary>Settled in a national system: we take its statuses over.</summary>
    public bool IsMirrored => Subject?.SystemOfRecord is not null;
}

/// <summary>Nội dung hồ sơ: what is asked of whom, and by which terms; fixed when it is filed.</summary>
/// <param name="SystemOfRecord">Name of the national system that decides, or null for ours.</param>
/// <param name="CentreId">The centre that received it.</param>
/// <param name="CompetentAgencyId">The agency that decides.</param>
/// <param name="NeedsAgreement">A head of division agrees before the signature.</param>
/// <param name="FiledElsewhere">The centre that received it is not the one of the competent agency.</param>
public sealed record Subject(
    string ProcedureCode, string EditionId, string CaseKey, Channel Channel, string CentreId, string CompetentAgencyId, string? SystemOfRecord, bool NeedsAgreement,
    bool FiledElsewhere = false)
{
    /// <summary>The subject by the terms of an edition.</summary>
    public static Subject Of(ProcedureEdition edition, string caseKey, Channel channel, string centreId, string competentAgencyId, bool filedElsewhere = false) =>
        new(edition.Code, edition.Id, caseKey, channel, centreId, competentAgencyId, edition.SystemOfRecord.Name, edition.Settlement.NeedsAgreement, filedElsewhere);
}

/// <summary>Hẹn trả: a promised moment. Lateness is measured against it.</summary>
/// <param name="Provisional">Tạm tính: rests on a calendar not yet announced.</param>
public sealed record Appointment(DateTimeOffset DueAt, bool Provisional)
{
    public static Appointment? From(Deadline? deadline) => deadline is null ? null : new(deadline.Due.ToInstant(), deadline.Provisional);
}

/// <summary>Dự thảo xin lỗi: what the clock has prepared for the head, who writes the reason, names the moment and signs.</summary>
/// <param name="DueAt">The due moment it is about; when that moves, the draft is none any more.</param>
/// <param name="Cause">A class of cause the dossier itself shows, or null.</param>
/// <param name="NewDueAt">A moment to start from, or null where none could be counted.</param>
public sealed record ApologyDraft(DateTimeOffset At, DateTimeOffset DueAt, string? Cause, DateTimeOffset? NewDueAt);

/// <summary>Lời xin lỗi đã có.</summary>
/// <param name="Late">Given after the day before expiry: it stays marked so.</param>
public sealed record Apology(DateTimeOffset At, bool Late);

/// <summary>Lấy ý kiến cơ quan phối hợp.</summary>
/// <param name="AnswerDueAt">By when the consulted agency answers.</param>
/// <param name="SilentSince">When it was noted that the term had passed without an answer; null before.</param>
public sealed record Consultation(
    string ConsultedAgencyId, DateTimeOffset AskedAt, DateTimeOffset? AnswerDueAt, DateTimeOffset? AnsweredAt, bool SilenceIsConsent, DateTimeOffset? SilentSince = null);

/// <summary>Dự thảo kết quả.</summary>
/// <param name="Granted">False for a refusal to resolve, which is a result too.</param>
/// <param name="AgreedBy">The head of division who agreed, or null while none has.</param>
/// <param name="InPlaceOf">The absent holder in whose stead it was proposed; null where the holder did.</param>
public sealed record Draft(bool Granted, string Content, string ProposedBy, DateTimeOffset ProposedAt, string? AgreedBy = null, string? InPlaceOf = null);

/// <summary>Mất, hỏng hồ sơ chưa khắc phục.</summary>
/// <param name="Answering">Where the papers were when they were lost.</param>
public sealed record OpenLoss(DateTimeOffset ReportedAt, Custody Answering);

/// <summary>Thời gian của một sự cố.</summary>
public sealed record IncidentSpan(DateTimeOffset From, DateTimeOffset To);

/// <summary>Sai sót của kết quả đang chờ sửa.</summary>
/// <param name="DueAt">By when it is to be mended.</param>
public sealed record OpenError(DateTimeOffset ReportedAt, DateTimeOffset DueAt);

/// <summary>Kết quả đã ký.</summary>
/// <param name="Number">Số văn bản.</param>
/// <param name="SignedBy">The officer; for a mirrored dossier the national system.</param>
/// <param name="Version">1 as first signed; a mended result is 2, 3 …</param>
public sealed record SignedResult(
    bool Granted, string Number, string SignedBy, DateTimeOffset SignedAt, SigningCapacity Capacity, IReadOnlyList<string> CapacityLines, int Version = 1);
