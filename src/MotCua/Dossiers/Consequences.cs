using System.Text;
using System.Text.Json;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers;

/// <summary>Hệ quả: what follows from something that happened to a dossier. One table; the doing belongs to the slice it concerns.</summary>
public static class Consequences
{
    /// <summary>Errand: keep the slip of receipt as it was given (mẫu 01).</summary>
    public const string KeepReceiptSlip = nameof(KeepReceiptSlip);

    /// <summary>Errand: keep the signed result as it was issued.</summary>
    public const string KeepResult = nameof(KeepResult);

    /// <summary>Errand: keep the request for a supplement as it was given (mẫu 02).</summary>
    public const string KeepSupplementSlip = nameof(KeepSupplementSlip);

    /// <summary>Errand: keep the refusal of receipt as it was given (mẫu 03).</summary>
    public const string KeepRefusalSlip = nameof(KeepRefusalSlip);

    /// <summary>Errand: keep the letter of apology as it was given (mẫu 04).</summary>
    public const string KeepApology = nameof(KeepApology);

    /// <summary>Errand: keep the letter of apology for a loss as it was given.</summary>
    public const string KeepLossLetter = nameof(KeepLossLetter);

    /// <summary>Errand: keep the notice of the stop as it was given (mẫu 05).</summary>
    public const string KeepStopNotice = nameof(KeepStopNotice);

    /// <summary>Errand: tell the national portal what became of a filing made there.</summary>
    public const string TellPortal = nameof(TellPortal);

    /// <summary>Everything that follows.</summary>
    public static IEnumerable<NewErrand> Of(Dossier after, DossierEvent happened) =>
        Submission.PortalNews.Of(after, happened) is { } news ? Follows(after, happened).Append(new(TellPortal, news.Write())) : Follows(after, happened);

    private static IEnumerable<NewErrand> Follows(Dossier after, DossierEvent happened) => happened switch
    {
        DossierReceived { SlipWanted: true } => [New(KeepReceiptSlip, 1)],
        ReceiptCorrected corrected => [New(KeepReceiptSlip, corrected.Version)],
        ResultSigned => [New(KeepResult, 1)],
        ResultCorrected corrected => [New(KeepResult, corrected.Version)],
        SupplementAsked asked => [New(KeepSupplementSlip, asked.Slip)],
        CompletionGuided guided => [New(KeepSupplementSlip, guided.Slip)],
        FilingRefused => [New(KeepRefusalSlip, 1)],
        DossierApologised => [New(KeepApology, after.Apologies.Length)],
        LossMadeGood letter => [New(KeepLossLetter, letter.Letter)],
        DossierStopped or DossierLapsed { NumberSeries: not null } => [New(KeepStopNotice, 1)],
        _ => [],
    };

    /// <summary>Which version of the paper an errand is about.</summary>
    public static int VersionOf(Errand errand)
    {
        using var content = JsonDocument.Parse(errand.Content);
        return content.RootElement.GetProperty("version").GetInt32();
    }

    private static NewErrand New(string type, int version) => new(type, Encoding.UTF8.GetBytes($"{{\"version\":{version}}}"));
}
