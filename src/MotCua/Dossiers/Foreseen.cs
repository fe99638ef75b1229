using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;

namespace MotCua.Dossiers;

/// <summary>
/// Lời hẹn sau một việc: what an act would do to the clock and to every promised moment if it were pressed now. The law decides on a
/// sample of the act; nothing is written.
/// </summary>
/// <param name="Refusals">Why it could not be done now, whatever were typed.</param>
/// <param name="Moments">The moments it would set, each with what it is, in order.</param>
/// <param name="Stop">How the clock would stand; null where it runs on.</param>
public sealed record Foreseen(IReadOnlyList<Refusal> Refusals, IReadOnlyList<(Bilingual What, Deadline At)> Moments, ClockStop? Stop)
{
    public static Foreseen Of(Decision decision) => new(
        decision.Refusals, [.. decision.Events.Select(Moment).OfType<(Bilingual, Deadline)>()], decision.Events.Select(Promised.StoppedBy).OfType<ClockStop>().FirstOrDefault());

    private static (Bilingual, Deadline)? Moment(DossierEvent happened) => happened switch
    {
        SupplementAsked asked => (new("Người nộp bổ sung đến", "The applicant may supplement until"), asked.Closes),
        FilingCompleted completed => (new("Trả lời người nộp trước", "Answer the applicant by"), completed.AnswerDue),
        _ => Promised.By(happened) is { } promised ? (new("Hẹn trả", "Due"), promised.Due) : null,
    };
}
