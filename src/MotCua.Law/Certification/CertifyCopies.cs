namespace MotCua.Law.Certification;

/// <summary>
/// Chứng thực bản sao: compares with the original, signs, enters in the book and gives the copies; asked and done at once, or what was
/// taken in before. One number for each original (Thông tư 01/2020/TT-BTP).
/// </summary>
/// <param name="Request">Null where the request was taken in before.</param>
/// <param name="SignerId">Who signs the attestation on the copies.</param>
/// <param name="ShownFee">The sum the page showed before the press; null where it had shown none.</param>
public sealed record CertifyCopies(CopyRequest? Request, string SignerId, Dong? ShownFee) : CertificationAct
{
    public override bool Opens => Request is not null;

    public override string? Signer => SignerId;

    protected override CertificationDecision DecideHere(CopyCertification state, CertificationSituation now)
    {
        var asked = Request?.Faults(now.Provisions).ToList() is { Count: 0 } ? Request.Asked(now) : null;
        var copies = asked?.Apply(state) ?? state;
        if (Request is null && Refuse(Waiting(state, now)) is { } over)
            return over;
        var (capacity, delegation, unfit) = now.Signer?.For(now.Agency!.Id, now) ?? (null, null, CertificationSigner.Unknown);
        if (Refuse([.. Request?.Faults(now.Provisions) ?? [], unfit, Request is null || asked is null ? null : Unseen(copies.FeeTotal, now)]) is { } refused)
            return refused;
        var year = LocalMoment.From(now.At).On.Year;
        var entries = copies.Originals.Select((_, line) => new CopiesCertified(line, SignerId, capacity!.Capacity, capacity.CapacityLines, delegation,
            now.Provisions.BookOf(year), $"certification:{now.Agency!.Id}:{now.Provisions.BookSymbol.Value}:{year}", null)
        { HappenedAt = now.At, By = now.By });
        return new([.. asked is null ? [] : new CertificationEvent[] { asked }, .. entries], []);
    }

    /// <summary>The sum is told before it is taken: nothing is done where the page had shown another, or none.</summary>
    private Refusal? Unseen(Dong total, CertificationSituation now) => ShownFee == total ? null
        : new("certify.fee-unseen", now.Provisions.Fee.Article, new("Phí đã tính lại; xem số tiền rồi bấm lần nữa. Chưa có gì được ghi.", "The fee has been counted; look at it and press once more. Nothing was recorded."), "Fee");

    internal static Refusal? Waiting(CopyCertification state, CertificationSituation now) =>
        state.Status != CertificationStatus.Waiting ? new("certify.not-waiting", now.Provisions.BookSymbol.Article, new("Lượt yêu cầu này không còn chờ chứng thực.", "This request no longer waits."))
        : state.AgencyId != now.Agency!.Id ? new("certify.other-agency", now.Provisions.BookSymbol.Article, new("Lượt yêu cầu thuộc sổ của cơ quan khác.", "The request belongs to another agency's book.")) : null;
}
