using MotCua.Law.Dossiers;

namespace MotCua.Law.Certification;

/// <summary>Từ chối chứng thực: the original may not be the base of a copy (Điều 22 Nghị định 23/2015/NĐ-CP); who asked is told why. No number is given.</summary>
/// <param name="Request">Null where the request was taken in before.</param>
/// <param name="Ground">A key of <see cref="CertificationProvisions.UnfitOriginals"/>.</param>
public sealed record RefuseCertification(CopyRequest? Request, string Ground, string Reason) : CertificationAct
{
    public override bool Opens => Request is not null;

    protected override CertificationDecision DecideHere(CopyCertification state, CertificationSituation now)
    {
        if (Request is null && Refuse(CertifyCopies.Waiting(state, now)) is { } over)
            return over;
        var unfit = now.Provisions.UnfitOriginals;
        if (Refuse([
            .. Request?.Faults(now.Provisions) ?? [],
            unfit.Value.Any(ground => ground.Key == Ground) ? null : new("certify.ground", unfit.Article, new("Chọn căn cứ từ chối.", "Choose the ground."), nameof(Ground)),
            Stated.Missing(Reason, nameof(Reason), unfit.Article, "Nêu rõ lý do để người yêu cầu biết.", "State the reason, for who asked."),
        ]) is { } refused)
            return refused;
        return new([.. Request is null ? [] : new CertificationEvent[] { Request.Asked(now) }, new CertificationRefused(Ground, Reason.Trim()) { HappenedAt = now.At, By = now.By }], []);
    }
}
