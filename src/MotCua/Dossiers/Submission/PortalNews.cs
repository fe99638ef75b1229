using System.Text.Json;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Submission;

/// <summary>
/// Tin báo về Cổng: that something happened to a filing which came through the national portal. Điều 15 khoản 1 điểm g NĐ 224/2026/NĐ-CP: each
/// change of status is told at once. It names the event; the words are read from it when they are told.
/// </summary>
/// <param name="Event">Type of the event.</param>
/// <param name="At">Microseconds UTC.</param>
/// <param name="Status">Mã trạng thái 1–10 after the whole act.</param>
public sealed record PortalNews(string Event, long At, int Status)
{
    /// <summary>What an applicant waits to hear; what goes on inside the agency is not told.</summary>
    private static readonly HashSet<Type> Told =
    [
        typeof(CompletionGuided), typeof(FilingCompleted), typeof(FilingRefused), typeof(DossierReceived), typeof(DossierTaken), typeof(SupplementAsked), typeof(SupplementReceived),
        typeof(PaymentAsked), typeof(PaymentMet), typeof(DossierApologised), typeof(DueRecounted), typeof(PausedForIncident), typeof(ResumedAfterIncident), typeof(StopRequested),
        typeof(DossierStopped), typeof(DossierLapsed), typeof(ResultSigned), typeof(ResultReturned), typeof(MirroredStatusTaken),
        typeof(ErrorReported), typeof(NoErrorFound), typeof(ResultCorrected),
    ];

    /// <summary>The news of an event, or null where the portal is not told.</summary>
    public static PortalNews? Of(Dossier after, DossierEvent happened) =>
        after.PortalCode is not null && (Told.Contains(happened.GetType()) || happened is StepRecalled { Step: RecalledStep.Supplement or RecalledStep.Payment or RecalledStep.StopRequest })
            ? new(happened.GetType().Name, Instant.ToMicroseconds(happened.HappenedAt), after.Status.NationalCode()) : null;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, States.Json);

    public static PortalNews Read(byte[] written) => JsonSerializer.Deserialize<PortalNews>(written, States.Json)!;

    /// <summary>The words for the applicant; the status alone where the event has been erased.</summary>
    public string WordsOf(IEnumerable<DossierEvent> events, Organisation organisation)
    {
        if (events.LastOrDefault(e => e.GetType().Name == Event && Instant.ToMicroseconds(e.HappenedAt) == At) is not { } happened)
            return "";
        var (what, stated) = EventWords.Of(happened, organisation);
        return string.IsNullOrWhiteSpace(stated) ? $"{what.Vi}." : $"{what.Vi}. {stated}";
    }
}
