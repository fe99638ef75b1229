using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Reading;

/// <summary>
/// Mở hồ sơ: the one way a page comes to a dossier: found by its code, seen by the position or not there, the reason given by who
/// supervises, and the reading recorded. What cannot be recorded is not shown.
/// </summary>
public sealed class OpenDossier(EventLedger ledger, DossierKind kind, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    /// <summary>The dossier with its events; null where it is not there or not for this position, which look the same, and while its reason is missing.</summary>
    /// <param name="act">What it is opened for; null where it is only read.</param>
    /// <exception cref="StoreTroubled">The reading could not be written.</exception>
    public async Task<OpenedDossier?> Open(string code, Me? me, string page, bool withEvents = false, Type? act = null)
    {
        if (me is null || await Find(code, me) is not { } found || act is not null && act != typeof(AnswerConsultation) && me.IsOnlyConsulted(found.State) || await ReasonOf(me, found.Id) is not { } reason)
            return null;
        await Record(me, found.Id, found.State, page, reason);
        return new(found.Id, found.State, found.Version, withEvents ? ledger.Events(kind, found.Id) : []);
    }

    /// <summary>Several at once; those not there or not for this position are left out, all of them where a reason is missing. Each reading is recorded.</summary>
    /// <param name="reason">Why, given by who supervises.</param>
    /// <exception cref="StoreTroubled">The readings could not be written.</exception>
    public async Task<IReadOnlyList<OpenedDossier>> OpenMany(IReadOnlyList<Guid> ids, Me me, string page, string reason = "")
    {
        if (GivesReason(me) && reason.Length == 0 || ids.Count == 0)
            return [];
        var loaded = ledger.LoadMany(kind, ids);
        var opened = ids.Where(id => loaded.TryGetValue(id, out var held) && me.Sees(held.State)).Select(id => new OpenedDossier(id, loaded[id].State, loaded[id].Version, [])).ToList();
        var at = time.GetUtcNow();
        if (await ledger.Write([.. opened.Select(it => ReadingRow.Of(me, it.Id, it.Dossier.Subject?.CentreId ?? "", page, GivesReason(me) ? reason : "", at))]) is { } trouble)
            throw new StoreTroubled(trouble);
        return opened;
    }

    /// <summary>True where the dossier would open, but its reader has first to say why.</summary>
    public async Task<bool> AsksWhy(string code, Me? me) =>
        me is not null && GivesReason(me) && await Find(code, me) is { } found && await ReasonOf(me, found.Id) is null;

    /// <summary>Records why the dossier is read; counts for this person and dossier until the day ends. False where there is none to read.</summary>
    /// <exception cref="StoreTroubled">The reason could not be written.</exception>
    public async Task<bool> GiveReason(string code, Me me, string reason)
    {
        if (await Find(code, me) is not { } found)
            return false;
        await Record(me, found.Id, found.State, WhyPage.Path, reason);
        return true;
    }

    /// <summary>Why this person reads the dossier today; empty for one whose own work it is.</summary>
    public async Task<string> ReasonGiven(Guid dossier, Me me) => await ReasonOf(me, dossier) ?? "";

    private async Task<(Guid Id, Dossier State, long Version)?> Find(string code, Me me)
    {
        await using var db = await store.CreateDbContextAsync();
        var rows = Guid.TryParseExact(code, "N", out var direct) ? db.Set<DossierRow>().Where(r => r.DossierId == direct) : db.Set<DossierRow>().Where(r => r.Code == code);
        var id = await rows.Select(r => (Guid?)r.DossierId).FirstOrDefaultAsync();
        return id is { } known && ledger.Load(kind, known) is { } loaded && me.Sees(loaded.State) ? (known, loaded.State, loaded.Version) : null;
    }

    /// <summary>Empty for one whose own work it is; for others what they gave today, or null.</summary>
    private async Task<string?> ReasonOf(Me me, Guid dossier)
    {
        if (!GivesReason(me))
            return "";
        var today = new LocalMoment(LocalMoment.From(time.GetUtcNow()).On, TimeOnly.MinValue).ToInstant();
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<ReadingRow>().Where(r => r.DossierId == dossier && r.ReadAt >= today && r.PersonId == me.PersonId && r.PositionId == me.PositionId && r.Reason != "")
            .OrderByDescending(r => r.ReadAt).Select(r => r.Reason).FirstOrDefaultAsync();
    }

    private async Task Record(Me me, Guid dossier, Dossier state, string page, string reason)
    {
        if (await ledger.Write(ReadingRow.Of(me, dossier, state.Subject?.CentreId ?? "", page, reason, time.GetUtcNow())) is { } trouble)
            throw new StoreTroubled(trouble);
    }

    private static bool GivesReason(Me me) => Permissions.May(me.Kind, Permissions.GiveReadingReason);
}

/// <summary>Hồ sơ đã mở.</summary>
public sealed record OpenedDossier(Guid Id, Dossier Dossier, long Version, IReadOnlyList<Recorded<DossierEvent>> Events)
{
    /// <summary>In addresses: the code, or the stream's id while there is none.</summary>
    public string Address => Dossier.Code ?? Id.ToString("N");
}
