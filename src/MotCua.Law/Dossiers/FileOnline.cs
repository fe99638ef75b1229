using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Nộp trực tuyến: a filing that arrives through the national portal. It has no appointment until it is received.</summary>
/// <param name="PortalCode">The portal's own code of the filing, or null.</param>
/// <param name="ReturnBy">How the applicant wants the result.</param>
public sealed record FileOnline(
    string ProcedureCode, string CaseKey, string CentreId, string CompetentAgencyId, Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, string? PortalCode,
    ReturnWay ReturnBy = ReturnWay.AtCentre) : DossierAct
{
    public override string? Opens => ProcedureCode;

    public override string? Names => CompetentAgencyId;

    /// <summary>Điều 17 khoản 2 điểm c NĐ 118/2025: eight working hours to answer run from our system's receipt.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (now.Edition.Case(CaseKey)?.On(Channel.Online) is null)
            return new Refusal("file.channel", Articles.AcceptingOnline, new("Trường hợp này không nộp trực tuyến được.", "This case cannot be filed online."), nameof(CaseKey));
        if ((Competence.OfEdition(CompetentAgencyId, now) ?? Receive.Contradiction(CaseKey, now)) is { } refused)
            return refused;
        if (PartyCheck.Of(Applicant, now.Now.On).Concat(PartyCheck.Of(Lodger)).ToList() is { Count: > 0 } faults)
            return Decision.Refuse(faults);
        var answer = now.From(now.Now, now.Provisions.AcceptOnlineWithin.Value);
        if (answer.Refusal is { } unpublished)
            return unpublished;
        var subject = Subject.Of(now.Edition, CaseKey, Channel.Online, CentreId, CompetentAgencyId);
        return new DossierSubmitted(subject, Applicant, Lodger, Papers, PortalCode, answer.Deadline!, ReturnBy) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Hồ sơ đã nộp trực tuyến.</summary>
/// <param name="AnswerDue">By when the centre answers, with its explanation.</param>
public sealed record DossierSubmitted(
    Subject Subject, [property: Personal] Party? Applicant, [property: Personal] Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, string? PortalCode, Deadline AnswerDue,
    ReturnWay ReturnBy = ReturnWay.AtCentre) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Submitted,
        Subject = Subject,
        Applicant = Applicant ?? Party.Erased,
        Lodger = Lodger,
        SubmittedAt = HappenedAt,
        PortalCode = PortalCode,
        ReturnBy = ReturnBy,
        AnswerDueAt = AnswerDue.Due.ToInstant(),
    };
}
