using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Reading;

/// <summary>Mở hồ sơ: the one way a page comes to a dossier: found by its code, seen by the position or not there, and the reading recorded.</summary>
public sealed class OpenDossier(EventLedger ledger, DossierKind kind, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    /// <summary>The dossier with its events; null where it is not there or not for this position, which look the same.</summary>
    public async Task<OpenedDossier?> Open(string code, Me? me, string page, bool withEvents = false)
    {
        if (me is null)
            return null;
        await using var db = await store.CreateDbContextAsync();
        var id = Guid.TryParseExact(code, "N", out var direct) ? direct
            : await db.Set<DossierRow>().Where(r => r.Code == code).Select(r => (Guid?)r.DossierId).FirstOrDefaultAsync();
        if (id is null || ledger.Load(kind, id.Value) is not { } loaded || !me.Sees(loaded.State))
            return null;
        if (await ledger.Write(ReadingRow.Of(me, id.Value, page, "", time.GetUtcNow())) is not null)
            return null;
        return new(id.Value, loaded.State, loaded.Version, withEvents ? ledger.Events(kind, id.Value) : []);
    }
}

/// <summary>Hồ sơ đã mở.</summary>
public sealed record OpenedDossier(Guid Id, Dossier Dossier, long Version, IReadOnlyList<Recorded<DossierEvent>> Events)
{
    /// <summary>In addresses: the code, or the stream's id while there is none.</summary>
    public string Address => Dossier.Code ?? Id.ToString("N");
}
