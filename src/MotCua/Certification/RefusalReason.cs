using MotCua.Law.Certification;
using MotCua.Ledger;

namespace MotCua.Certification;

/// <summary>Lý do từ chối chứng thực: what who asked was told beside the ground. It stands in the event alone, as personal content.</summary>
internal static class RefusalReason
{
    /// <summary>Null where nothing was refused, or it has been erased.</summary>
    public static string? Of(EventLedger ledger, CertificationKind kind, Guid id, CopyCertification state) =>
        state.Status != CertificationStatus.Refused ? null : ledger.Events(kind, id).Select(e => e.Event).OfType<CertificationRefused>().LastOrDefault()?.Reason;
}
