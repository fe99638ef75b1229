using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>Kết thúc do không bổ sung (mẫu 05): once the closing term has passed without a supplement, the centre closes the dossier and tells the applicant.</summary>
public sealed record Lapse : DossierAct
{
    /// <summary>Điều 19 khoản 5 NĐ 118/2025; the term is the edition's.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        now.At <= dossier.LapsesAt
            ? new Refusal("lapse.too-early", now.Edition.Supplement.Basis, new(
                $"Người nộp còn được bổ sung đến {Written.Day(dossier.LapsesAt.Value)}.",
                $"The applicant may still supplement until {Written.Day(dossier.LapsesAt.Value)}."))
            : new DossierLapsed($"stop:{dossier.Subject!.CentreId}:{now.Now.On.Year}") { HappenedAt = now.At, By = now.By };
}

/// <summary>Hồ sơ đã kết thúc do không bổ sung.</summary>
/// <param name="NumberSeries">Centre and year in which the notice's number runs, with those of other stops; null in events of before it was told by a notice.</param>
/// <param name="Number">Drawn by the ledger.</param>
public sealed record DossierLapsed(string? NumberSeries = null, string? Number = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Lapsed, ClosedAt = HappenedAt, HolderPersonId = null };
}
