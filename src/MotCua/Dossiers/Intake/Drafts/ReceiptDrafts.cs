using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using MotCua.Positions;

namespace MotCua.Dossiers.Intake.Drafts;

/// <summary>Sổ bản nháp tiếp nhận: each receiver's own, saved as it is typed. A receiver cut off by a closed session or a dead line goes on where the hand was.</summary>
public sealed class ReceiptDrafts(IDbContextFactory<CentreDb> store, EventLedger ledger, FileStore shelves, TimeProvider time)
{
    /// <summary>How many of the own are shown.</summary>
    public const int Shown = 20;

    /// <summary>One nobody went on with for so long is gone, with its files.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>The own that were not received yet, the last saved first.</summary>
    public async Task<IReadOnlyList<ReceiptDraft>> Of(Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().Where(d => d.OfficerId == me.PersonId && !d.Received)
            .OrderByDescending(d => d.SavedAt).Take(Shown).ToListAsync(stop);
    }

    /// <summary>One of the own; another's is not there.</summary>
    public async Task<ReceiptDraft?> Open(Guid id, Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.OfficerId == me.PersonId && !d.Received, stop);
    }

    /// <summary>Whether anything was typed that would be missed.</summary>
    public static bool HasWords(IFormCollection form) =>
        form["thuTuc"].ToString().Length > 0 && new[] { "ten", "so", "diaChi", "dienThoai", "email" }.Any(field => !string.IsNullOrWhiteSpace(form[field]));

    /// <summary>Whether files may be put on this shelf for the draft: it is nobody else's, and no dossier's.</summary>
    public async Task<bool> IsFree(Guid id, Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return !await db.Set<ReceiptDraft>().AnyAsync(d => d.Id == id && (d.Received || d.OfficerId != me.PersonId), stop)
            && !await db.Set<DossierRow>().AnyAsync(d => d.DossierId == id, stop);
    }

    /// <summary>Scans of a dossier that was received from a draft; whoever asks may read the dossier.</summary>
    public async Task<ReceiptDraft?> OfDossier(Guid dossier, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == dossier && d.Received, stop);
    }

    /// <summary>Saves what was typed; false where it became a dossier meanwhile, or the draft is another's.</summary>
    /// <param name="scans">Those taken with this press and before; null where only words came, and the scans saved before stay.</param>
    public Task<bool> Save(Guid id, IFormCollection form, IReadOnlyDictionary<string, TakenFiles>? scans, Me me) => ledger.InTurn(async () =>
    {
        await using var db = await store.CreateDbContextAsync();
        var draft = await db.Set<ReceiptDraft>().FirstOrDefaultAsync(d => d.Id == id);
        if (draft is { Received: true } || draft is not null && draft.OfficerId != me.PersonId || await db.Set<DossierRow>().AnyAsync(d => d.DossierId == id))
            return false;
        if (draft is null)
            db.Add(draft = new() { Id = id, OfficerId = me.PersonId });
        (draft.ProcedureCode, draft.ApplicantName) = (form["thuTuc"].ToString(), Look.Typed.Written(form["ten"].ToString()).Trim());
        (draft.Fields, draft.SavedAt) = (scans is null ? DraftFields.Of(form, draft.Fields) : DraftFields.Of(form, scans), time.GetUtcNow());
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>It became a dossier: what was typed is there; the scans wait for their receiver's word.</summary>
    public Task Receive(Guid id, IReadOnlyDictionary<string, TakenFiles> scans, Me me) => ledger.InTurn(async () =>
    {
        await using var db = await store.CreateDbContextAsync();
        var draft = await db.Set<ReceiptDraft>().FirstOrDefaultAsync(d => d.Id == id);
        var waiting = DraftFields.Of(FormCollection.Empty, scans);
        if (draft is null && waiting.Count == 0 || draft is { Received: true })
            return;
        if (waiting.Count == 0)
            db.Remove(draft!);
        else
        {
            if (draft is null)
                db.Add(draft = new() { Id = id, OfficerId = me.PersonId });
            (draft.Received, draft.ApplicantName, draft.Fields, draft.SavedAt) = (true, "", waiting, time.GetUtcNow());
        }
        await db.SaveChangesAsync();
    });

    /// <summary>Throws one of the own away, with its files; another's is not there.</summary>
    public async Task Discard(Guid id, Me me, CancellationToken stop = default)
    {
        if (await Open(id, me, stop) is { } draft)
            await Delete(draft.Id, files: true, stop);
    }

    /// <summary>What a dossier that is erased left here; its shelf is cleared with its papers.</summary>
    public Task Erase(Guid dossier, CancellationToken stop) => Delete(dossier, files: false, stop);

    /// <summary>Those nobody went on with, and their files.</summary>
    public async Task Sweep(CancellationToken stop = default)
    {
        var before = time.GetUtcNow() - KeptFor;
        await using var db = await store.CreateDbContextAsync(stop);
        foreach (var id in await db.Set<ReceiptDraft>().Where(d => !d.Received && d.SavedAt < before).Select(d => d.Id).ToListAsync(stop))
            // Received while its draft could not be told: its files are the dossier's.
            await Delete(id, files: !await db.Set<DossierRow>().AnyAsync(d => d.DossierId == id, stop), stop);
    }

    private async Task Delete(Guid id, bool files, CancellationToken stop)
    {
        if (files)
            await shelves.Clear(id, stop);
        await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync(stop);
            await db.Set<ReceiptDraft>().Where(d => d.Id == id).ExecuteDeleteAsync(stop);
        });
    }
}
