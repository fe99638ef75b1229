using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Retention;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Retention;

/// <summary>Hồ sơ lưu trữ: which dossiers of an agency have passed their term, and what the law asks of a dossier before it is erased.</summary>
public sealed class RetainedDossiers(EventLedger ledger, DossierKind dossiers, RetentionKind kind, IDbContextFactory<CentreDb> store)
{
    private static readonly DossierStatus[] Closed = [.. Enum.GetValues<DossierStatus>().Where(status => status.IsClosed())];

    /// <summary>Bảng thời hạn lưu trữ.</summary>
    public RetentionSchedule Schedule => ledger.Load(kind, RetentionKind.Schedule)?.State ?? RetentionSchedule.None;

    /// <summary>Dossiers of the agency past their term that stand in no list, those received first before the others; at most so many.</summary>
    public async Task<IReadOnlyList<Guid>> Ripe(string agencyId, DateOnly today, int most)
    {
        var lines = Schedule.InForceOn(today);
        var own = lines.Where(line => line.ProcedureCode != RetentionLine.AllOthers).Select(line => line.ProcedureCode).ToArray();
        var found = new List<Guid>();
        await using var db = await store.CreateDbContextAsync();
        foreach (var line in lines.Where(line => line.Years is not null))
        {
            // Kept until 31 December: from the first of January after it is past.
            var before = new LocalMoment(new(today.Year - line.Years!.Value, 1, 1), TimeOnly.MinValue).ToInstant();
            var rows = db.Set<DossierRow>().Where(r => r.AgencyId == agencyId && r.ClosedAt < before && Closed.Contains(r.Status));
            rows = line.ProcedureCode == RetentionLine.AllOthers ? rows.Where(r => !own.Contains(r.ProcedureCode)) : rows.Where(r => r.ProcedureCode == line.ProcedureCode);
            found.AddRange(await rows.Where(r => !db.Set<ErasureLineRow>().Any(l => l.DossierId == r.DossierId && l.Status != ErasureLineStatus.Kept))
                .OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id).Select(r => r.DossierId).Take(most - found.Count).ToListAsync());
            if (found.Count == most) break;
        }
        return [.. (await Of(found)).Values.Where(dossier => dossier.EndedOn is not null).OrderBy(dossier => dossier.EndedOn).ThenBy(dossier => dossier.Code, StringComparer.Ordinal).Select(dossier => dossier.Id)];
    }

    /// <summary>The dossier of this code, of the position's agency; null where it has none.</summary>
    public async Task<Guid?> Find(string code, Me me)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(r => (r.Code == code || r.PortalCode == code) && r.AgencyId == me.AgencyId).Select(r => (Guid?)r.DossierId).FirstOrDefaultAsync();
    }

    /// <summary>What the law must know of these dossiers; one that is none is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, RetainedDossier>> Of(IReadOnlyList<Guid> ids)
    {
        await using var db = await store.CreateDbContextAsync();
        var wanted = ids.ToArray();
        var real = await db.Set<DossierRow>().Where(r => wanted.Contains(r.DossierId)).Select(r => r.DossierId).ToListAsync();
        var listed = (await db.Set<ErasureLineRow>().Where(l => wanted.Contains(l.DossierId) && l.Status != ErasureLineStatus.Kept).Select(l => l.DossierId).ToListAsync()).ToHashSet();
        return ledger.LoadMany(dossiers, real).ToDictionary(held => held.Key, held => Of(held.Key, held.Value.State, listed.Contains(held.Key)));
    }

    private static RetainedDossier Of(Guid id, Dossier dossier, bool listed)
    {
        var ended = dossier.Status.IsClosed() && dossier.ErrorOpen is null && dossier.LossOpen is null ? dossier.ClosedAt : null;
        return new(id, dossier.Code ?? dossier.PortalCode ?? "", dossier.Subject!.ProcedureCode, dossier.Subject.CompetentAgencyId, ended is { } at ? LocalMoment.From(at).On : null, listed || dossier.IsErased);
    }
}
