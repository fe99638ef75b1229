using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Lấy ý kiến cơ quan phối hợp: asks another agency, by a day; the dossier's own clock runs on.</summary>
/// <param name="Within">Time to answer; the edition's own silence term stands before it.</param>
public sealed record Consult(string ConsultedAgencyId, string Question, TimeLimit Within) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfHolder(dossier, now.By)
            ?? Stated.Missing(Question, nameof(Question), Articles.Consulting, "Nêu nội dung lấy ý kiến.", "State what is asked.")) is { } refusal)
            return refusal;
        if (ConsultedAgencyId == dossier.Subject!.CompetentAgencyId)
            return new Refusal("consult.self", Articles.Consulting, new("Không lấy ý kiến chính cơ quan giải quyết.", "An agency does not consult itself."), nameof(ConsultedAgencyId));
        if (dossier.Consultations.Any(c => c.ConsultedAgencyId == ConsultedAgencyId && c.AnsweredAt is null))
            return new Refusal("consult.open", Articles.Consulting, new("Cơ quan này đang được lấy ý kiến, chưa trả lời.", "This agency is being consulted and has not answered."), nameof(ConsultedAgencyId));
        var silence = now.Edition.Settlement.ConsultationSilence;
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
