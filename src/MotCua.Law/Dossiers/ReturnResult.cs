using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>Trả kết quả: gives the result to the applicant or who may receive it; what is owed is paid, originals go back.</summary>
/// <param name="To">Name of who received it.</param>
/// <param name="Ground">On what ground, when that is not the applicant (slip, power of attorney).</param>
/// <param name="FeePaidNow">The fee was collected at this desk now.</param>
/// <param name="OriginalsReturned">Every original taken with the dossier was given back.</param>
/// <param name="Paid">What was collected, where no tariff is published.</param>
/// <param name="NoFeeGround">On what ground nothing was collected, where no tariff is published.</param>
/// <param name="Originals">The papers of which originals were taken, as shown to who confirms; null from a machine.</param>
/// <param name="OriginalsKept">Which were not given back, and why.</param>
public sealed record ReturnResult(
    string To, string? Ground, ReturnWay By, bool FeePaidNow, bool OriginalsReturned, Dong? Paid = null, string? NoFeeGround = null,
    IReadOnlyList<PaperCopy>? Originals = null, string? OriginalsKept = null) : DossierAct
{
    /// <summary>Điều 24 NĐ 118/2025: against the slip or an identity paper, with fees settled.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (((By == ReturnWay.AtCentre ? Competence.AtCentre(now.By) : null)
            ?? Stated.Missing(To, nameof(To), Articles.PayingAndReturning, "Nhập tên người nhận kết quả.", "State who receives the result.")
            ?? Stated.TooLong(Ground, nameof(Ground), Articles.PayingAndReturning)) is { } refusal)
            return refusal;
        if (dossier.ErrorOpen is not null)
            return new Refusal("return.error", Articles.Correcting, new(
                "Kết quả đang chờ sửa sai sót đã được báo: trả bản đã sửa, hoặc khi người ký kết luận không có sai sót.", "The result waits for an error to be mended: the mended version is given, or this one once no error was found."));
        if (new[] { Fee(dossier), GivenBack(dossier) }.OfType<Refusal>().ToList() is { Count: > 0 } owed)
            return Decision.Refuse(owed);
        var other = !string.Equals(To.Trim(), dossier.Applicant?.Name.Trim(), StringComparison.OrdinalIgnoreCase);
        if (other && string.IsNullOrWhiteSpace(Ground))
            return new Refusal("return.ground", Articles.PayingAndReturning, new(
                "Người nhận không phải chủ hồ sơ: nêu căn cứ nhận thay.", "The receiver is not the applicant: state on what ground."), nameof(Ground));
        return new ResultReturned(To, Ground, By, FeePaidNow, OriginalsReturned, dossier.FeeIsSet ? null : Paid, dossier.FeeIsSet ? null : NoFeeGround,
            Originals, OriginalsReturned ? null : OriginalsKept)
        {
            HappenedAt = now.At,
            By = now.By,
        };
    }

    /// <summary>What was taken as an original is the applicant's: it is given back with the result, or it is said why it stays with the dossier.</summary>
    private Refusal? GivenBack(Dossier dossier) => dossier.OriginalsTaken == 0 || OriginalsReturned ? null
        : Stated.Missing(OriginalsKept, nameof(OriginalsKept), Articles.PayingAndReturning,
            "Xác nhận đã trả lại các bản chính, hoặc ghi bản nào chưa trả và vì sao.", "Confirm that the originals were given back, or state which were not and why.");

    /// <summary>A fee not published is not free: what was collected is stated, or on what ground nothing was.</summary>
    private Refusal? Fee(Dossier dossier)
    {
        if (dossier.FeePaid || dossier.FeeIsSet && FeePaidNow)
            return null;
        if (dossier.FeeIsSet)
            return new("return.fee-unpaid", Articles.PayingAndReturning, new(
                $"Chưa thu phí, lệ phí {Written.Amount(dossier.FeeTotal).Vi}.", $"The fee of {Written.Amount(dossier.FeeTotal).En} has not been paid."), nameof(FeePaidNow));
        return Paid > Dong.Zero || !string.IsNullOrWhiteSpace(NoFeeGround) ? null
            : new("return.fee-not-published", Articles.PayingAndReturning, new(
                "Chưa công bố mức thu: ghi số tiền đã thu, hoặc căn cứ không thu.", "No tariff is published: state what was collected, or on what ground nothing was."), nameof(Paid));
    }
}

/// <summary>Đã trả kết quả.</summary>
public sealed record ResultReturned([property: Personal] string? To, [property: Personal] string? Ground, ReturnWay Way, bool FeePaidNow, bool OriginalsReturned,
    Dong? Paid = null, [property: Personal] string? NoFeeGround = null,
    IReadOnlyList<PaperCopy>? Originals = null, [property: Personal] string? OriginalsKept = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Returned,
        FeePaid = true,
        ClosedAt = HappenedAt,
    };
}
