using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Ghi nhận im lặng: done by the clock once the time to answer has passed. Where the edition says so, silence is consent; elsewhere
/// the head of the centre is told (Điều 19 NĐ 118/2025). Either way the agency that settles goes on, and a late answer is still taken.
/// </summary>
public sealed record NoteSilence(string ConsultedAgencyId) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (dossier.Consultations.FirstOrDefault(c => c.ConsultedAgencyId == ConsultedAgencyId && c.AnsweredAt is null) is not { AnswerDueAt: { } due } open)
            return new Refusal("silence.none", Articles.Consulting, new("Không chờ ý kiến nào có hạn của cơ quan này.", "No answer with a term is awaited from this agency."));
        if (open.SilentSince is not null)
            return new Refusal("silence.noted", Articles.Consulting, new("Việc im lặng đã được ghi nhận.", "The silence has been noted."));
        return now.At <= due
            ? new Refusal("silence.too-early", Articles.Consulting, new($"Cơ quan này còn được trả lời đến {Written.Moment(due)}.", $"The agency may answer until {Written.Moment(due)}."))
            : new SilenceNoted(ConsultedAgencyId, open.SilenceIsConsent) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã ghi nhận im lặng của cơ quan được lấy ý kiến.</summary>
/// <param name="IsConsent">The edition counts it as consent; otherwise the head of the centre urges the agency.</param>
public sealed record SilenceNoted(string ConsultedAgencyId, bool IsConsent) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Consultations = [.. dossier.Consultations.Select(c => c.ConsultedAgencyId == ConsultedAgencyId && c.AnsweredAt is null ? c with { SilentSince = HappenedAt } : c)],
    };
}
