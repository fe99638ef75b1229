using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>Ai vắng mặt, ai làm thay: the absences not yet past, in memory until one is recorded or ended.</summary>
public sealed class Absences(EventLedger ledger, IDbContextFactory<CentreDb> store, TimeProvider time) : Remembered<AbsenceBook>(ledger, store, Table)
{
    /// <summary>The reference table acts are guarded by: who came back races nobody who stood in.</summary>
    public const string Table = "absence";

    protected override async Task<AbsenceBook> Read(CentreDb db, CancellationToken stop)
    {
        var today = LocalMoment.From(time.GetUtcNow()).On;
        return new([.. (await db.Set<AbsenceRow>().AsNoTracking().Where(a => a.ToOn >= today).ToListAsync(stop)).Select(row => row.Read())]);
    }
}

/// <summary>Sổ vắng mặt.</summary>
public sealed class AbsenceBook(IReadOnlyList<Absence> absences)
{
    private readonly ILookup<string, Absence> bySubstitute = absences.ToLookup(a => a.SubstituteId), byOfficer = absences.ToLookup(a => a.OfficerId);

    /// <summary>The absences during which this person stands in, at a moment.</summary>
    public IEnumerable<Absence> StandsInFor(string personId, DateTimeOffset at) => bySubstitute[personId].Where(a => a.Covers(at));

    /// <summary>The absence of this person at a moment, or null.</summary>
    public Absence? Of(string personId, DateTimeOffset at) => byOfficer[personId].FirstOrDefault(a => a.Covers(at));
}
