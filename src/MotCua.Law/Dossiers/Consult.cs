using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Lấy ý kiến cơ quan phối hợp: asks another agency, by a day; the dossier's own clock runs on.</summary>
/// <param name="Within">Time to answer; the edition's own silence term stands before it.</param>
public sealed record Consult(string ConsultedAgencyId, string Question, TimeLimit Within) : DossierAct
{
    public override string? Names => ConsultedAgencyId;

    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfHolder(dossier, now.By)
            ?? Stated.Missing(Question, nameof(Question), Articles.Consulting, "Nêu nội dung lấy ý kiến.", "State what is asked.")) is { } refusal)
            return refusal;
        if (ConsultedAgencyId == dossier.Subject!.CompetentAgencyId)
            return new Refusal("consult.self", Articles.Consulting, new("Không lấy ý kiến chính cơ quan giải quyết.", "An agency does not consult itself."), nameof(ConsultedAgencyId));
        if (now.Agency?.Id != ConsultedAgencyId)
            return new Refusal("consult.agency", Articles.Consulting, new("Chọn cơ quan được lấy ý kiến.", "Choose the agency to be consulted."), nameof(ConsultedAgencyId));
        if (dossier.Consultations.Any(c => c.ConsultedAgencyId == ConsultedAgencyId && c.AnsweredAt is null))
            return new Refusal("consult.open", Articles.Consulting, new("Cơ quan này đang được lấy ý kiến, chưa trả lời.", "This agency is being consulted and has not answered."), nameof(ConsultedAgencyId));
        var silence = now.Edition.Settlement.ConsultationSilence;
        if (silence is null && (Within.Amount <= 0 || Within.Unit == TimeUnit.None))
            return new Refusal("consult.term", Articles.Consulting, new("Nêu thời hạn trả lời, ít nhất một ngày làm việc.", "State the time to answer, one working day at least."), nameof(Within));
        var due = now.From(now.Now, silence ?? Within);
        return due.Refusal is { } unpublished ? unpublished
            : new AgencyConsulted(ConsultedAgencyId, Question, due.Deadline, silence is not null) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã lấy ý kiến.</summary>
public sealed record AgencyConsulted(string ConsultedAgencyId, [property: Personal] string? Question, Deadline? AnswerDue, bool SilenceIsConsent) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Consultations = dossier.Consultations.Add(new(ConsultedAgencyId, HappenedAt, AnswerDue?.Due.ToInstant(), null, SilenceIsConsent)),
    };
}
