using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>
/// Bàn giao việc, trở lại làm việc: what the law decides is written in the writers' turn together with the mark that tells who acts on older
/// absences to decide again.
/// </summary>
public sealed class AbsenceActs(IDbContextFactory<CentreDb> store, EventLedger ledger, Absences absences, Organisations organisations, TimeProvider time)
{
    /// <summary>Records an absence; the same key does it once.</summary>
    public async Task<IReadOnlyList<Refusal>> Record(RecordAbsence act, Guid key, Me me)
    {
        var (organisation, _) = await organisations.Now();
        var at = time.GetUtcNow();
        var settlers = organisation.SettlersOf(me.AgencyId, LocalMoment.From(at).On).Where(o => !o.IsClient).Select(o => o.Id).ToFrozenSet();
        return await Write(async db =>
        {
            if (await db.Set<AbsenceRow>().AnyAsync(a => a.Id == key && a.RecordedBy == me.PersonId))
                return ([], null);
            var known = await db.Set<AbsenceRow>().AsNoTracking().Where(a => a.ToOn >= act.From && (a.AgencyId == me.AgencyId || a.OfficerId == act.OfficerId || a.OfficerId == act.SubstituteId)).ToListAsync();
            var (absence, refusals) = act.Decide(known.Select(row => row.Read()), key, me.AsActor(), at, Provisions.InForceOn(LocalMoment.From(at).On), settlers);
            if (absence is null)
                return (refusals, null);
            db.Add(AbsenceRow.Of(absence, me.PersonId, at));
            return ([], absence.OfficerId);
        });
    }

    /// <summary>Ends an absence now.</summary>
    public Task<IReadOnlyList<Refusal>> End(Guid id, Me me) => Write(async db =>
    {
        var at = time.GetUtcNow();
        var row = await db.Set<AbsenceRow>().SingleOrDefaultAsync(a => a.Id == id && a.AgencyId == me.AgencyId);
        var (ended, refusals) = EndAbsence.Decide(row?.Read(), me.AsActor(), at);
        if (ended is null)
            return (refusals, null);
        db.Entry(row!).Property(a => a.EndedAt).CurrentValue = ended.EndedAt;
        db.Entry(row!).Property(a => a.EndedBy).CurrentValue = me.PersonId;
        return ([], ended.OfficerId);
    });

    /// <param name="change">Gives every reason why not, or whose absence has changed; neither where there is nothing left to do.</param>
    private async Task<IReadOnlyList<Refusal>> Write(Func<CentreDb, Task<(IReadOnlyList<Refusal> Refusals, string? Changed)>> change)
    {
        var refusals = await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (refused, changed) = await change(db);
            if (changed is null)
                return refused;
            await db.SaveChangesAsync();
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), Absences.Table, changed);
            await transaction.CommitAsync();
            return [];
        });
        absences.Forget();
        return refusals;
    }
}
