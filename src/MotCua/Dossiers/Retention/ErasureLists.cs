using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Law.Retention;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Retention;

/// <summary>Đọc danh mục hủy: those of the position's agency; of the whole city where it supervises it.</summary>
public sealed class ErasureLists(EventLedger ledger, ErasureKind kind, IDbContextFactory<CentreDb> store)
{
    /// <summary>The last so many, the newest first.</summary>
    public async Task<IReadOnlyList<ErasureListRow>> Of(Me me, int most)
    {
        await using var db = await store.CreateDbContextAsync();
        return await SeenBy(db.Set<ErasureListRow>().AsNoTracking(), me).OrderByDescending(r => r.ProposedAt).ThenBy(r => r.ListId).Take(most).ToListAsync();
    }

    /// <summary>The list as it stands; null where there is none, or it is another agency's.</summary>
    public async Task<ErasureList?> Find(Guid id, Me me)
    {
        await using var db = await store.CreateDbContextAsync();
        return await SeenBy(db.Set<ErasureListRow>(), me).AnyAsync(r => r.ListId == id) ? ledger.Load(kind, id)?.State : null;
    }

    /// <summary>The list by which a dossier's content was erased; null where it was erased otherwise.</summary>
    public async Task<ErasureListRow?> That(Guid dossier)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<ErasureListRow>().AsNoTracking().FirstOrDefaultAsync(r => db.Set<ErasureLineRow>().Any(l => l.ListId == r.ListId && l.DossierId == dossier && l.Status == ErasureLineStatus.Erased));
    }

    private static IQueryable<ErasureListRow> SeenBy(IQueryable<ErasureListRow> rows, Me me)
    {
        var (reach, agency) = (Permissions.May(me.Kind, Permissions.ReadErasures) ? Reaches.Of(me) : Reach.Nothing, me.AgencyId);
        return reach.HasFlag(Reach.City) ? rows : reach.HasFlag(Reach.Agency) ? rows.Where(r => r.AgencyId == agency) : rows.Where(_ => false);
    }
}
