using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Gateways.NationalPortal;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Dossiers.Submission;

/// <summary>
/// Cửa nhận hồ sơ từ Cổng: the one door by which a filing of the national portal comes in, and comes in again when it was guided.
/// The portal's code is filed once: sent again with the same content it is answered as before, with other content it is refused.
/// </summary>
public sealed class PortalDoor(
    DossierActs acts, EventLedger ledger, DossierKind kind, Catalogues catalogues, Organisations organisations, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    private const int MostAgain = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes a filing: it waits for the centre's answer from now on.</summary>
    public async Task<PortalAnswer> File(PortalFiling filing, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        var (catalogue, _) = await catalogues.Now(stop);
        var (organisation, _) = await organisations.Now(stop);
        var (act, unread) = PortalReading.Of(filing, catalogue, organisation, LocalMoment.From(now).On);
        if (act is null)
            return Refused(unread);
        for (var again = 0; ; again++)
        {
            if (await Find(act.PortalCode!, stop) is { } before)
                return Again(before, act);
            try
            {
                return Answer(await acts.Do(Guid.CreateVersion7(now), act, Me.Portal, now, saw: null, key: null));
            }
            catch (DbException) when (again < MostAgain)
            {
                // The code is unique in the register: who lost the race finds the other's filing there as soon as it is committed.
                await Task.Delay(Pause, stop);
            }
        }
    }

    private static PortalAnswer Answer(Done done) => done switch
    {
        Done.Committed committed => Received(committed.Dossier),
        Done.Refused refused => Refused(refused.Refusals),
        Done.Troubled trouble => SendAgain(TroubleWords.Of(trouble.Why)),
        _ => SendAgain(new("Hồ sơ chưa ghi được hoặc vừa có người xử lý; xin gửi lại.", "It could not be recorded, or somebody has just acted on it; please send it again.")),
    };

    /// <summary>Takes what completes a guided filing. What came in before is answered as it was then, whatever the centre has done since; while a completion is awaited, one is taken.</summary>
    public async Task<PortalAnswer> Complete(PortalCompletion completion, CancellationToken stop = default)
    {
        if (await Find(Typed.Written(completion.Code ?? "").Trim(), stop) is not { } dossier || ledger.Load(kind, dossier) is not { } loaded)
            return Refused([PortalReading.Wrong("MaHoSoQG", "Không có hồ sơ nào mang mã này của Cổng.", "There is no filing with this code of the portal.")]);
        var papers = PortalReading.PapersOf(completion.Papers);
        if (loaded.State.Status != DossierStatus.GuidanceAwaited
            && ledger.Events(kind, dossier).Select(e => e.Event).OfType<FilingCompleted>().LastOrDefault(before => before.Papers.SequenceEqual(papers)) is { } taken)
            return Received(loaded.State with { AnswerDueAt = taken.AnswerDue.Due.ToInstant() });
        return Answer(await acts.Do(dossier, new CompleteFiling(papers), Me.Portal, loaded.Version));
    }

    /// <summary>The dossier filed with this code of the portal; null where there is none.</summary>
    public async Task<Guid?> Find(string code, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<DossierRow>().Where(r => r.PortalCode == code).Select(r => (Guid?)r.DossierId).FirstOrDefaultAsync(stop);
    }

    private PortalAnswer Again(Guid dossier, FileOnline act)
    {
        var filed = ledger.Events(kind, dossier)[0].Event as DossierSubmitted;
        var same = filed is not null && (filed.Subject.ProcedureCode, filed.Subject.CaseKey, filed.Subject.CompetentAgencyId) == (act.ProcedureCode, act.CaseKey, act.CompetentAgencyId)
            && filed.Applicant == act.Applicant && filed.Lodger == act.Lodger && filed.ReturnBy == act.ReturnBy && filed.Papers.SequenceEqual(act.Papers);
        return same ? Received(ledger.Load(kind, dossier)!.Value.State)
            : Refused([PortalReading.Wrong("MaHoSo", "Mã hồ sơ này của Cổng đã tồn tại với nội dung khác.", "This code of the portal was already filed with other content.")]);
    }

    private static PortalAnswer Received(Dossier dossier) => new(PortalAnswer.Fine, "",
        new(dossier.PortalCode!, PortalMoment.Of(dossier.SubmittedAt!.Value), dossier.AnswerDueAt is { } due ? PortalMoment.Of(due) : null));

    private static PortalAnswer Refused(IReadOnlyList<Refusal> refusals) => new(PortalAnswer.Wrong, string.Join(" ", refusals.Select(r => r.Words.Vi)), null) { Refusals = refusals };

    private static PortalAnswer SendAgain(Bilingual words) => new(PortalAnswer.SendAgain, words.Vi, null);
}
