using MotCua.Dossiers;
using MotCua.Dossiers.Intake.Drafts;
using MotCua.Dossiers.Submission;
using MotCua.Ledger;

namespace MotCua.Papers;

/// <summary>
/// Xóa nội dung cá nhân của hồ sơ: bodies of its events, state, rows and search, the papers kept, the scans that wait and what the national portal was told; the chain still verifies.
/// </summary>
public sealed class EraseDossier(EventLedger ledger, DossierKind kind, KeptPapers kept, PortalNotices notices, ReceiptDrafts drafts)
{
    /// <summary>Null when done. Done again it deletes what a failure left.</summary>
    /// <param name="reason">Basis of the erasure; kept for ever, so without personal content.</param>
    /// <exception cref="Plumbing.Files.FilesTroubled">The ledger's part is done, the kept papers' not.</exception>
    public async Task<Trouble?> Run(Guid dossier, Actor by, string reason, CancellationToken stop = default)
    {
        if (await ledger.Erase(kind, dossier, by, reason) is { } trouble)
            return trouble;
        await kept.Delete(dossier, stop);
        await notices.Delete(dossier, stop);
        await drafts.Delete(dossier, stop);
        return null;
    }
}
