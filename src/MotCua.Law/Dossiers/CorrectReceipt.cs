namespace MotCua.Law.Dossiers;

/// <summary>
/// Sửa thông tin tiếp nhận: mends what was written wrongly at reception; the slip is printed anew as the next version and
/// the former one is kept. The code, the procedure, its case, the fee and the promised moment stay: what is wrong in those is another dossier.
/// </summary>
/// <param name="Papers">The whole list anew; null where it stays as it was.</param>
/// <param name="Sets">Số lượng hồ sơ (bộ); null where it stays.</param>
/// <param name="ReturnBy">Phương thức nhận kết quả; null where it stays.</param>
public sealed record CorrectReceipt(
    Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy>? Papers, string Reason, int? Sets = null, ReturnWay? ReturnBy = null) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        var wrong = Faults(dossier, now).ToList();
        return wrong.Count > 0 ? Decision.Refuse(wrong)
            : new ReceiptCorrected(Applicant, Lodger, Papers, Reason, dossier.ReceiptVersion + 1, Sets, ReturnBy) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>What reception asks is asked of the correction too (Điều 16, Điều 17 khoản 3 NĐ 118/2025): a paper that was not there is asked for as a supplement.</summary>
    private IEnumerable<Refusal> Faults(Dossier dossier, Situation now)
    {
        if (Stated.Missing(Reason, nameof(Reason), Articles.SlipAndAppointment, "Nêu lý do sửa.", "State why it is corrected.") is { } noReason)
            yield return noReason;
        foreach (var fault in PartyCheck.Of(Applicant, now.Now.On).Concat(PartyCheck.Of(Lodger)))
            yield return fault;
        if (Sets is < 1 or > 99)
            yield return new("receive.sets", Articles.SlipAndAppointment, new("Số bộ hồ sơ từ 1 đến 99.", "Between 1 and 99 sets."), nameof(Sets));
        if (Papers is not null && now.Edition.Case(dossier.Subject!.CaseKey) is { } chosen)
            foreach (var missing in Receive.MissingPapers(chosen, Papers))
                yield return missing;
        if (IsAsItStands(dossier))
            yield return new("correct.same", Articles.SlipAndAppointment, new("Chưa có gì được sửa so với bản đang có.", "Nothing differs from the version in force."));
    }

    private bool IsAsItStands(Dossier dossier) =>
        Papers is null && Applicant == dossier.Applicant && Lodger == dossier.Lodger && (Sets ?? dossier.Sets) == dossier.Sets && (ReturnBy ?? dossier.ReturnBy) == dossier.ReturnBy;
}

/// <summary>Đã sửa thông tin tiếp nhận.</summary>
/// <param name="Papers">Null where the list stays.</param>
/// <param name="Version">Of the slip; the first correction makes it 2.</param>
/// <param name="NewKey">The former slip's key opens nothing any more (<see cref="ReplaceSlip"/>).</param>
public sealed record ReceiptCorrected(
    [property: Personal] Party? Applicant, [property: Personal] Lodger? Lodger, IReadOnlyList<PaperCopy>? Papers, [property: Personal] string? Reason, int Version,
    int? Sets = null, ReturnWay? ReturnBy = null, bool NewKey = false) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Applicant = Applicant ?? Party.Erased,
        Lodger = Lodger,
        ReceiptVersion = Version,
        SlipKey = NewKey ? dossier.SlipKey + 1 : dossier.SlipKey,
        Sets = Sets ?? dossier.Sets,
        OriginalsReceived = Papers?.Sum(paper => paper.OriginalsTaken) ?? dossier.OriginalsReceived,
        ReturnBy = ReturnBy ?? dossier.ReturnBy,
    };
}
