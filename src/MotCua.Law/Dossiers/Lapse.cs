using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>Kết thúc do không bổ sung: once the closing term has passed without a supplement, the centre closes the dossier.</summary>
public sealed record Lapse : DossierAct
{
    /// <summary>Điều 19 khoản 5 NĐ 118/2025; the term is the edition's.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        now.At <= dossier.LapsesAt
            ? new Refusal("lapse.too-early", now.Edition.Supplement.Basis, new(
                $"Người nộp còn được bổ sung đến {Written.Day(dossier.LapsesAt.Value)}.",
                $"The applicant may still supplement until {Written.Day(dossier.LapsesAt.Value)}."))
            : new DossierLapsed { HappenedAt = now.At, By = now.By };
}

/// <summary>Hồ sơ đã kết thúc do không bổ sung.</summary>
public sealed record DossierLapsed : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Lapsed, ClosedAt = HappenedAt, HolderPersonId = null };
}
