using MotCua.Dossiers;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Papers.Forms;
using MotCua.Positions;

namespace MotCua.Papers;

/// <summary>
/// Các lần giao, nhận (mẫu 06): each time the dossier passed from one person to another, with what was done and whether the step's own
/// due moment was kept. Computed from events.
/// </summary>
public static class ControlSteps
{
    public static IReadOnlyList<Handover> Of(OpenedDossier opened, Organisation organisation)
    {
        var passes = new List<Handover>();
        var events = opened.Events.Where(e => Passes(e.Event)).ToList();
        for (var i = 0; i < events.Count; i++)
        {
            var (given, taken) = (events[i], i + 1 < events.Count ? events[i + 1] : null);
            var steps = opened.Events.TakeWhile(e => e != taken).Select(e => DossierSteps.SetBy(e.Event)).LastOrDefault(set => set is not null) ?? [];
            passes.Add(new(
                organisation.NameOf((taken ?? given).Event.By.UnitId), LocalMoment.From(given.HappenedAt), organisation.OfficerName(given.By.PersonId),
                taken is null ? null : LocalMoment.From(taken.HappenedAt), taken is null ? null : organisation.OfficerName(taken.By.PersonId),
                taken is null ? null : DossierSteps.Finished(taken.Event, steps),
                EventWords.Of(given.Event, organisation).What.Vi));
        }
        return passes;
    }

    private static bool Passes(DossierEvent happened) => happened is DossierReceived or DossierTaken or SupplementAsked or SupplementReceived or ResultProposed
        or ProposalAgreed or ProposalSentBack or ResultSigned or ResultReturned or MirroredStatusTaken
        or DossierReassigned or StepRecalled { Step: not (RecalledStep.HandOver or RecalledStep.StopRequest or RecalledStep.Payment) };
}
