using MotCua.Law.Dossiers;
using MotCua.Look;

namespace MotCua.Dossiers;

/// <summary>Sắc thái của trạng thái: how a status is shown.</summary>
public static class DossierTone
{
    public static Tone Of(DossierStatus status) => status switch
    {
        DossierStatus.SupplementAwaited or DossierStatus.GuidanceAwaited or DossierStatus.PaymentAwaited or DossierStatus.StopAsked => Tone.WaitingForCitizen,
        DossierStatus.ReceiptRefused or DossierStatus.Lapsed or DossierStatus.Stopped or DossierStatus.Returned => Tone.Done,
        DossierStatus.Decided => Tone.OnTime,
        DossierStatus.Proposed or DossierStatus.Agreed => Tone.WaitingForAgency,
        _ => Tone.Plain,
    };
}
