using MotCua.Dossiers.Reading;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Papers.Layout;

namespace MotCua.Papers;

/// <summary>Giấy tờ như đã cấp: which event gave a version of a paper, and the dossier as it stood then, whatever happened since.</summary>
internal static class GivenPapers
{
    public static bool IsReceipt(DossierEvent happened, int version) =>
        happened is DossierReceived && version == 1 || happened is ReceiptCorrected corrected && corrected.Version == version;

    public static bool IsResult(DossierEvent happened, int version) =>
        happened is ResultSigned && version == 1 || happened is ResultCorrected corrected && corrected.Version == version;

    /// <summary>The dossier up to the event that gave this version; null where it was never given.</summary>
    public static OpenedDossier? Then(Guid dossier, IReadOnlyList<Recorded<DossierEvent>> events, Func<DossierEvent, int, bool> gave, int version)
    {
        var given = events.Index().Where(e => gave(e.Item.Event, version)).Select(e => e.Index + 1).FirstOrDefault();
        Recorded<DossierEvent>[] then = [.. events.Take(given)];
        return given == 0 ? null : new(dossier, then.Select(e => e.Event).Aggregate(Dossier.None, DossierLaw.Evolve), given, then);
    }

    /// <summary>The paper composed from the dossier as it stood then.</summary>
    public static Task<Sheet?> AsGiven(OpenedDossier opened, Func<DossierEvent, int, bool> gave, int version, Func<OpenedDossier, Task<Sheet?>> compose) =>
        Then(opened.Id, opened.Events, gave, version) is { } then ? compose(then) : Task.FromResult<Sheet?>(null);
}
