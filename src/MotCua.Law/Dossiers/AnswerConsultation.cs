namespace MotCua.Law.Dossiers;

/// <summary>Trả lời lấy ý kiến: the consulted agency's answer, also when it comes late.</summary>
public sealed record AnswerConsultation(bool Agrees, string Answer) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (dossier.Consultations.All(c => c.ConsultedAgencyId != now.By.AgencyId || c.AnsweredAt is not null))
            return new Refusal("consult.not-asked", Articles.Consulting, new("Cơ quan Ông/Bà không được lấy ý kiến về hồ sơ này hoặc đã trả lời.", "Your agency was not consulted on this dossier, or has answered."));
        return Stated.Missing(Answer, nameof(Answer), Articles.Consulting, "Nêu ý kiến trả lời.", "State the answer.") is { } missing ? missing
            : new ConsultationAnswered(now.By.AgencyId, Agrees, Answer) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã trả lời lấy ý kiến.</summary>
public sealed record ConsultationAnswered(string ConsultedAgencyId, bool Agrees, [property: Personal] string? Answer) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Consultations = [.. dossier.Consultations.Select(c => c.ConsultedAgencyId == ConsultedAgencyId && c.AnsweredAt is null ? c with { AnsweredAt = HappenedAt } : c)],
    };
}
