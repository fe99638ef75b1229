using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
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

    /// <summary>The own that were not received yet, the last saved first.</summary>
    public async Task<IReadOnlyList<ReceiptDraft>> Of(Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().Where(d => d.OfficerId == me.PersonId && !d.Received)
            .OrderByDescending(d => d.SavedAt).Take(Shown + 1).ToListAsync(stop);
    }

    /// <summary>One of the own; another's is not there.</summary>
    public async Task<ReceiptDraft?> Open(Guid id, Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.OfficerId == me.PersonId && !d.Received, stop);
    }

    /// <summary>What a dossier was received from, for its scans; whoever asks may read the dossier.</summary>
    public async Task<ReceiptDraft?> OfDossier(Guid dossier, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == dossier, stop);
    }

    /// <summary>Takes the scans a press brought and those it names, and saves what was typed; nothing where it is a dossier already, or the draft is another's.</summary>
    /// <param name="papers">Of the case chosen: scans of others are given up.</param>
    /// <param name="ends">The press would end the draft: what was typed is saved only where scans came, which must not be lost.</param>
    /// <returns>The scans by paper, and when it was saved.</returns>
    public async Task<(IReadOnlyDictionary<string, TakenFiles> Scans, DateTimeOffset? SavedAt)> Keep(
        Guid id, string procedure, IFormCollection form, IEnumerable<PaperNeeded> papers, Me me, bool ends, CancellationToken stop)
    {
        var scans = new Dictionary<string, TakenFiles>();
        if (!DraftFields.SaysAnything(form) || !await IsFree(id, me, stop))
            return (scans, null);
        foreach (var paper in papers.Where(p => Digitise.NotScanned(Dossier.None, p) is null))
            scans[paper.Key] = await TakenFiles.Of(form, DraftFields.FilesOf(paper.Key), DraftFields.ScansOf(paper.Key), id, shelves, stop);
        var saves = !ends || scans.Values.Any(taken => taken.Kept.Count > 0);
        return (scans, saves ? await Save(id, procedure, form, scans, me) : null);
    }

    /// <summary>Saves words alone, as they are typed; the scans saved before stay.</summary>
    public Task<DateTimeOffset?> Save(Guid id, string procedure, IFormCollection form, Me me) => Save(id, procedure, form, null, me);

    private async Task<DateTimeOffset?> Save(Guid id, string procedure, IFormCollection form, IReadOnlyDictionary<string, TakenFiles>? scans, Me me)
    {
        List<string> givenUp = [];
        var saved = await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            var draft = await db.Set<ReceiptDraft>().FirstOrDefaultAsync(d => d.Id == id);
            if (draft is { Received: true } || draft is not null && draft.OfficerId != me.PersonId || await IsDossier(db, id))
                return (DateTimeOffset?)null;
            if (draft is null)
                db.Add(draft = new() { Id = id, OfficerId = me.PersonId });
            var fields = scans is null ? DraftFields.Of(form, draft.Fields) : DraftFields.Of(form, scans);
            givenUp = [.. DraftFields.Scanned(draft.Fields).Select(s => s.Digest).Except(DraftFields.Scanned(fields).Select(s => s.Digest))];
            (draft.ProcedureCode, draft.ApplicantName) = (procedure, Look.Typed.Written(form["ten"].ToString()).Trim());
            (draft.Fields, draft.SavedAt) = (fields, time.GetUtcNow());
            await db.SaveChangesAsync();
            return draft.SavedAt;
        });
        foreach (var digest in givenUp)
            await shelves.Remove(id, digest, CancellationToken.None);
        return saved;
    }

    /// <summary>
    /// The press ended it, as a dossier received or refused: what was typed is there; the scans wait for their receiver's word. Where that
    /// cannot be written the dossier stands all the same, and the sweeping finds what is left.
    /// </summary>
    public async Task End(Guid id)
    {
        try
        {
            await Ended(id);
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
        }
    }

    private Task Ended(Guid id) => ledger.InTurn(async () =>
    {
        await using var db = await store.CreateDbContextAsync();
        if (await db.Set<ReceiptDraft>().FirstOrDefaultAsync(d => d.Id == id) is not { } draft)
            return;
        var waiting = DraftFields.ScansOnly(draft.Fields);
        if (waiting.Count == 0)
            db.Remove(draft);
        else
            (draft.Received, draft.ApplicantName, draft.Fields) = (true, "", waiting);
        await db.SaveChangesAsync();
    });

    /// <summary>Throws one of the own away, with its files; another's is not there.</summary>
    public async Task Discard(Guid id, Me me, CancellationToken stop = default)
    {
        if (await Open(id, me, stop) is not null)
            await Delete(id, stop);
    }

    /// <summary>Takes a paper's waiting scans out of a dossier's: they were of something else. What was answered for stays.</summary>
    public async Task Dismiss(Guid dossier, string paperKey, Dossier state, CancellationToken stop = default)
    {
        List<string> given = [];
        await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync(stop);
            if (await db.Set<ReceiptDraft>().FirstOrDefaultAsync(d => d.Id == dossier, stop) is not { } draft)
                return;
            given = [.. DraftFields.Waiting(draft, state).Where(s => s.PaperKey == paperKey).Select(s => s.Digest)];
            draft.Fields = draft.Fields.Where(f => f.Key != DraftFields.ScansOf(paperKey)).ToDictionary();
            await db.SaveChangesAsync(stop);
        });
        foreach (var digest in given)
            await shelves.Remove(dossier, digest, stop);
    }

    /// <summary>Deletes a draft; its files only where no dossier stands on their shelf.</summary>
    public Task Delete(Guid id, CancellationToken stop) => ledger.InTurn(async () =>
    {
        await using var db = await store.CreateDbContextAsync(stop);
        if (!await IsDossier(db, id))
            await shelves.Clear(id, stop);
        await db.Set<ReceiptDraft>().Where(d => d.Id == id).ExecuteDeleteAsync(stop);
    });

    /// <summary>Drafts last saved before a moment, received or not.</summary>
    public async Task<IReadOnlyList<ReceiptDraft>> Before(DateTimeOffset moment, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<ReceiptDraft>().AsNoTracking().Where(d => d.SavedAt < moment).ToListAsync(stop);
    }

    /// <summary>Whether files may be put on this shelf for the draft: it is nobody else's, and no dossier's.</summary>
    private async Task<bool> IsFree(Guid id, Me me, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return !await db.Set<ReceiptDraft>().AnyAsync(d => d.Id == id && (d.Received || d.OfficerId != me.PersonId), stop) && !await IsDossier(db, id);
    }

    private static Task<bool> IsDossier(CentreDb db, Guid id) => db.Set<DossierRow>().AnyAsync(d => d.DossierId == id);
}
