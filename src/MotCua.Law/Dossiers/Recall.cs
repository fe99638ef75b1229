using System.Text.Json.Serialization;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Thu hồi bước chuyển nhầm: takes back what was sent by mistake (papers handed over, a draft proposed, an agreement; a supplement or a
/// payment asked for; a wish to stop), by who sent it, only until its receiver has taken it. The clock runs on, also where the mistake had
/// stopped it: the office's own mistake moves no due moment.
/// </summary>
public sealed record Recall(string Reason) : DossierAct
{
    /// <summary>
    /// Điều 18, Điều 19 NĐ 118/2025 say who passes a dossier on to whom; until the next one has taken it, it is still in the sender's hands.
    /// A supplement asked for by mistake and taken back was not one of those the edition allows; its slip keeps its number.
    /// </summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((NotTheirs(dossier, now.By) ?? Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do thu hồi.", "State why it is recalled.")) is { } refusal)
            return refusal;
        var step = StepOf(dossier);
        // The mistake is the office's; an incident of the systems in that time is not.
        var due = step is RecalledStep.Supplement or RecalledStep.Payment ? Clocks.PastIncidents(dossier, now) : DeadlineOutcome.NoLimit;
        return due.Refusal is { } unpublished ? unpublished
            : new StepRecalled(step, Reason, dossier.StopAskedIn, due.Deadline) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>
    /// Who sent the step that is the dossier's last. A proposal is the holder's, and of who made it in the holder's stead, also after the absence:
    /// while the same one holds the dossier.
    /// </summary>
    public static bool IsSender(Dossier dossier, Actor by) => StepOf(dossier) switch
    {
        RecalledStep.HandOver => by.Kind is PositionKind.Receiver or PositionKind.SecondedOfficer && by.CentreId == dossier.Subject!.CentreId,
        RecalledStep.StopRequest => by.Kind is PositionKind.Receiver or PositionKind.ReturnOfficer && by.CentreId == dossier.Subject!.CentreId,
        RecalledStep.Supplement or RecalledStep.Payment => Competence.OfHolder(dossier, by) is null,
        RecalledStep.Proposal => Competence.OfHolder(dossier, by) is null
            || Competence.OfAgency(dossier, by) is null && dossier.Draft is { InPlaceOf: { } absent } draft && draft.ProposedBy == by.PersonId && absent == dossier.HolderPersonId,
        _ => Competence.OfAgency(dossier, by) is null && dossier.Draft!.AgreedBy == by.PersonId,
    };

    private static RecalledStep StepOf(Dossier dossier) => dossier.Status switch
    {
        DossierStatus.HandedOver => RecalledStep.HandOver,
        DossierStatus.Proposed => RecalledStep.Proposal,
        DossierStatus.SupplementAwaited => RecalledStep.Supplement,
        DossierStatus.PaymentAwaited => RecalledStep.Payment,
        DossierStatus.StopAsked => RecalledStep.StopRequest,
        _ => RecalledStep.Agreement,
    };

    private static Refusal? NotTheirs(Dossier dossier, Actor by) => IsSender(dossier, by) ? null
        : new("recall.not-sender", Articles.Settling, new("Chỉ người đã chuyển thu hồi được bước này.", "Only who sent this step recalls it."));
}

/// <summary>Bước được thu hồi.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecalledStep>))]
public enum RecalledStep
{
    /// <summary>Chuyển hồ sơ giấy.</summary>
    HandOver,
    /// <summary>Trình kết quả.</summary>
    Proposal,
    /// <summary>Lãnh đạo phòng đồng ý.</summary>
    Agreement,
    /// <summary>Yêu cầu bổ sung.</summary>
    Supplement,
    /// <summary>Thông báo nghĩa vụ tài chính.</summary>
    Payment,
    /// <summary>Đề nghị dừng, written down by the centre.</summary>
    StopRequest,
}

/// <summary>Đã thu hồi bước chuyển nhầm.</summary>
/// <param name="Back">In which status the dossier was when the stop was asked for; null for other steps.</param>
/// <param name="Due">The due moment where an incident of the systems moved it meanwhile; null where it stays.</param>
public sealed record StepRecalled(RecalledStep Step, [property: Personal] string? Reason, DossierStatus? Back = null, Deadline? Due = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => Step switch
    {
        RecalledStep.HandOver => dossier with { Status = DossierStatus.Received, PapersHandedOverAt = null },
        RecalledStep.Proposal => dossier with { Status = DossierStatus.Appraising, Draft = null },
        RecalledStep.Supplement => dossier with
        {
            Status = DossierStatus.Appraising,
            SupplementsAsked = dossier.SupplementsAsked - 1,
            Lacking = [],
            LapsesAt = null,
            Clock = Started(dossier, StopCause.Supplement),
        },
        RecalledStep.Payment => dossier with { Status = DossierStatus.Appraising, PaymentOpen = false, Clock = Started(dossier, StopCause.Payment) },
        RecalledStep.StopRequest => dossier with { Status = Back ?? DossierStatus.Received, StopAskedIn = null },
        _ => dossier with { Status = DossierStatus.Proposed, Draft = dossier.Draft! with { AgreedBy = null } },
    };

    private Clock? Started(Dossier dossier, StopCause cause) => Due is null ? Clocks.NotStopped(dossier, cause) : Clocks.Run(dossier, Due);
}
