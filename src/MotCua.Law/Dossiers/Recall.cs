using System.Text.Json.Serialization;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Thu hồi bước chuyển nhầm: takes back what was sent by mistake (papers handed over, a draft proposed, an agreement), by who sent it,
/// only until its receiver has taken it. The clock runs on: the office's own mistake moves no due moment.
/// </summary>
public sealed record Recall(string Reason) : DossierAct
{
    /// <summary>Điều 18, Điều 19 NĐ 118/2025 say who passes a dossier on to whom; until the next one has taken it, it is still in the sender's hands.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var step = dossier.Status switch
        {
            DossierStatus.HandedOver => RecalledStep.HandOver,
            DossierStatus.Proposed => RecalledStep.Proposal,
            _ => RecalledStep.Agreement,
        };
        return (NotTheirs(step, dossier, now)
            ?? Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do thu hồi.", "State why it is recalled."))
            is { } refusal ? refusal
            : new StepRecalled(step, Reason) { HappenedAt = now.At, By = now.By };
    }

    private static Refusal? NotTheirs(RecalledStep step, Dossier dossier, Situation now) => IsSender(step, dossier, now) ? null
        : new("recall.not-sender", Articles.Settling, new("Chỉ người đã chuyển thu hồi được bước này.", "Only who sent this step recalls it."));

    private static bool IsSender(RecalledStep step, Dossier dossier, Situation now) => step switch
    {
        RecalledStep.HandOver => now.By.CentreId == dossier.Subject!.CentreId,
        RecalledStep.Proposal => Competence.OfHolder(dossier, now.By) is null,
        _ => Competence.OfAgency(dossier, now.By) is null && dossier.Draft!.AgreedBy == now.By.PersonId,
    };
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
}

/// <summary>Đã thu hồi bước chuyển nhầm.</summary>
public sealed record StepRecalled(RecalledStep Step, [property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => Step switch
    {
        RecalledStep.HandOver => dossier with { Status = DossierStatus.Received, PapersHandedOverAt = null },
        RecalledStep.Proposal => dossier with { Status = DossierStatus.Appraising, Draft = null },
        _ => dossier with { Status = DossierStatus.Proposed, Draft = dossier.Draft! with { AgreedBy = null } },
    };
}
