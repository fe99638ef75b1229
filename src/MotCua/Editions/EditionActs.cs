using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using Answer = MotCua.Ledger.Outcome<MotCua.Law.Procedures.EditionLife, MotCua.Law.Procedures.EditionEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;
using Verdict = MotCua.Ledger.Decided<MotCua.Law.Procedures.EditionEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;

namespace MotCua.Editions;

/// <summary>Việc trên bản công bố: the one way an act reaches an edition: may this position, law decides, the ledger appends, the catalogue hears of it.</summary>
public sealed class EditionActs(EventLedger ledger, EditionKind kind, Catalogues catalogues, Organisations organisations, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    private const int ReadAgain = 1;

    /// <summary>Every reason why it was not done; none when it was.</summary>
    /// <param name="saw">The version the person's page showed; null for the act that begins a draft.</param>
    public async Task<IReadOnlyList<Refusal>> Do(Guid id, EditionAct act, Me me, long? saw)
    {
        if (!Permissions.May(me.Kind, act.GetType().Name))
            return NotYours;
        if (Accounts.Sessions.OwnProof.Asks(me, act.GetType().Name))
            return [Accounts.Sessions.OwnProof.Wanted];
        for (var again = 0; ; again++)
        {
            if (await Try(id, act, me, saw) is { } done)
                return done;
            if (again == ReadAgain)
                throw new StoreTroubled(Trouble.Busy);
            catalogues.Forget();
        }
    }

    /// <summary>Null where the catalogue it was decided on had changed.</summary>
    private async Task<IReadOnlyList<Refusal>?> Try(Guid id, EditionAct act, Me me, long? saw)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, recorded) = await catalogues.Now();
        var at = time.GetUtcNow();
        var outcome = await ledger.Do<EditionLife, EditionEvent, IReadOnlyList<Refusal>>(kind, id, new(act.GetType().Name, me.PersonId, me.PositionId, at, saw, Opens: act is DraftEdition), life =>
        {
            var content = (act as DraftEdition)?.Draft.Edition ?? life.Draft?.Edition;
            if (content is null || !me.MayWrite(content, organisation) || act is ReviseEdition revise && !me.MayWrite(revise.Content, organisation))
                return new Verdict.Refused(NotYours);
            var (happened, refusals) = act.Decide(life, new(at, me.AsActor(), catalogue.EditionsOf(content.Code), unit => organisation.Unit(unit) is { IsAgency: true }));
            return happened is null ? new Verdict.Refused(refusals) : new Verdict.Events([happened], [recorded]);
        });
        return outcome switch
        {
            Answer.Committed done => await Told(done),
            Answer.Repeated => [],
            Answer.Refused refused => refused.Refusal,
            Answer.Overtaken => Overtaken,
            Answer.Outdated => null,
            Answer.Troubled troubled => throw new StoreTroubled(troubled.Why),
            _ => throw new InvalidOperationException($"{outcome}"),
        };
    }

    /// <summary>What dossiers open on has changed: acts being decided on the older editions lose their race.</summary>
    private async Task<IReadOnlyList<Refusal>> Told(Answer.Committed done)
    {
        if (done.Events.Any(happened => happened is EditionPublished or EditionRepealed))
        {
            await using var db = await store.CreateDbContextAsync();
            await RecordEdition.Tell(db, ledger, [done.State.Edition!.Code]);
            catalogues.Forget();
        }
        return [];
    }

    private static readonly Refusal[] NotYours =
        [new("edition.other-agency", Articles.Publishing, new("Vị trí này không soạn, công bố thủ tục của cơ quan đó.", "This position does not write or publish that agency's procedures."))];

    private static readonly Refusal[] Overtaken =
        [new("edition.overtaken", Articles.Publishing, new("Người khác đã làm việc trên bản này trong lúc trang đang mở. Chưa có gì của Ông/Bà được ghi; nội dung đã nhập vẫn còn. Hãy mở bản này ở trang khác để xem, rồi bấm lại.",
            "Somebody else worked on this edition while the page was open. Nothing of yours was recorded and what was typed is kept. Look at the edition in another page, then press again."))];
}
