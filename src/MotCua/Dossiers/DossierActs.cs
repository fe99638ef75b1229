using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MotCua.Accounts;
using MotCua.Accounts.Sessions;
using MotCua.Dossiers.Outages;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Verdict = MotCua.Ledger.Decided<MotCua.Law.Dossiers.DossierEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;

namespace MotCua.Dossiers;

/// <summary>
/// Thực hiện việc trên hồ sơ: the one way an act reaches a dossier, from a page, a seed or the clock: may this position?,
/// law decides, the ledger appends.
/// </summary>
public sealed class DossierActs(EventLedger ledger, DossierKind kind, ReferenceBooks books, OutageKind blanks, DelegationKind delegations, HeldDelegations held, TimeProvider time)
{
    private const int ReadAgain = 1;

    /// <summary>Does an act now.</summary>
    /// <param name="saw">The version the person's page showed; null for an act that opens a dossier.</param>
    /// <param name="key">The form's own key, so that a form posted twice is one act.</param>
    public Task<Done> Do(Guid dossier, DossierAct act, Me me, long? saw = null, string? key = null) =>
        Do(dossier, act, me, time.GetUtcNow(), saw, key);

    /// <summary>Does an act at a moment; only seeds and tests give one that is not now.</summary>
    public async Task<Done> Do(Guid dossier, DossierAct act, Me me, DateTimeOffset at, long? saw, string? key)
    {
        if (!May(me, me.Kind, act))
            return new Done.Hidden();
        if (OwnProof.Asks(me, act.GetType().Name))
            return new Done.Refused([OwnProof.Wanted]);
        var opens = act.Opens is not null && saw is null;
        var loaded = opens ? null : ledger.Known(kind, dossier);
        // What was last known here may be older than a consultation that lets the person see it.
        if (loaded is { } known && !Sees(me, known.State) && ledger.Load(kind, dossier) is { } now && !Sees(me, now.State))
            return new Done.Hidden();
        for (var again = 0; ; again++)
        {
            var done = await Try(dossier, act, me, at, saw, key, loaded?.State);
            if (done is not null)
                return opens && done is Done.Overtaken there && !Sees(me, there.Dossier) ? new Done.Hidden() : done;
            if (again == ReadAgain)
                return new Done.Troubled(Trouble.Busy);
            books.Forget();
        }
    }

    /// <summary>The clock and the portal hold no position; each has a list of its own.</summary>
    private static bool May(Me me, PositionKind kind, DossierAct act) =>
        me == Me.Clock ? Permissions.OfTheClock.Contains(act.GetType().Name)
        : me == Me.Portal ? Permissions.OfThePortal.Contains(act.GetType().Name) : Permissions.May(kind, act.GetType().Name);

    private static bool Sees(Me me, Dossier dossier) => me.IsMachine || me.Sees(dossier);

    /// <summary>Null where the reference data it was decided on had changed.</summary>
    private async Task<Done?> Try(Guid dossier, DossierAct act, Me me, DateTimeOffset at, long? saw, string? key, Dossier? before)
    {
        var (situation, guards) = await books.Situation(act, before, me, at);
        if (situation is null || !May(me, situation.By.Kind, act))
            return new Done.Hidden();
        var asked = new Asked(act.GetType().Name, me.PersonId, me.PositionId, situation.At, saw, Commutes: false, KeyOf(key, act, me), Opens: act.Opens is not null && saw is null);
        if (act is Receive { Outage: { } entry })
            return Answer(dossier, await ledger.DoMany(asked with { Opens = false }, WithBlank(dossier, act, entry, situation, guards)), asked);
        if (act is not (Sign or SendBack or CorrectResult))
            return Answer(dossier, await ledger.Do(kind, dossier, asked, state => Decide(state, act, situation, guards)));

        return await WithDelegations(dossier, act, asked, situation, guards, await held.Of(me.PersonId));
    }

    /// <summary>
    /// Who signs, mends what was signed, or sends back what would be signed, holds delegations: streams that take part in the commit, so that one revoked
    /// meanwhile makes the act decide again.
    /// </summary>
    private async Task<Done?> WithDelegations(Guid dossier, DossierAct act, Asked asked, Situation situation, IReadOnlyList<Guard> guards, IReadOnlyList<Guid> given)
    {
        var read = new Dictionary<Guid, Delegation>();
        var parts = new List<StreamAct<IReadOnlyList<Refusal>>>();
        foreach (var id in given)
            parts.Add(delegations.Act<IReadOnlyList<Refusal>>(id, state =>
            {
                read[id] = state;
                return new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Events();
            }));
        parts.Add(kind.Act<IReadOnlyList<Refusal>>(dossier, state => Decide(state, act, situation with { Delegations = [.. read.Values] }, guards), asked.Saw));
        return Answer(dossier, await ledger.DoMany(asked, parts), asked);
    }

    /// <summary>What is entered from the outage book takes its blank in the same commit: of two who enter one blank, the second is refused.</summary>
    private List<StreamAct<IReadOnlyList<Refusal>>> WithBlank(Guid dossier, DossierAct act, OutageEntry entry, Situation situation, IReadOnlyList<Guard> guards)
    {
        BlankBatch? read = null;
        return
        [
            blanks.Act<IReadOnlyList<Refusal>>(entry.BatchId, batch =>
            {
                read = batch;
                return new Decided<OutageEvent, IReadOnlyList<Refusal>>.Events(entry.Takes(batch, dossier, situation));
            }),
            kind.Act<IReadOnlyList<Refusal>>(dossier, state => Decide(state, act, situation with { Blanks = read }, guards)),
        ];
    }

    private Done? Answer(Guid dossier, OutcomeOfMany<IReadOnlyList<Refusal>> outcome, Asked asked) => outcome switch
    {
        OutcomeOfMany<IReadOnlyList<Refusal>>.Committed c => Committed(c.Streams.Single(s => s.Stream == dossier)),
        OutcomeOfMany<IReadOnlyList<Refusal>>.Repeated r => Committed(r.Streams.Single(s => s.Stream == dossier)),
        OutcomeOfMany<IReadOnlyList<Refusal>>.Refused r => new Done.Refused(r.Refusal),
        OutcomeOfMany<IReadOnlyList<Refusal>>.Overtaken o => Overtaken(dossier, asked.Saw ?? o.Version),
        OutcomeOfMany<IReadOnlyList<Refusal>>.Outdated => null,
        OutcomeOfMany<IReadOnlyList<Refusal>>.Troubled t => new Done.Troubled(t.Why),
        _ => KeyMisused,
    };

    private static Verdict Decide(Dossier state, DossierAct act, Situation situation, IReadOnlyList<Guard> guards)
    {
        var decision = DossierLaw.Decide(state, act, situation);
        return decision.IsRefused ? new Verdict.Refused(decision.Refusals) : new Verdict.Events(decision.Events, guards);
    }

    private static Done? Answer(Guid dossier, Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>> outcome) => outcome switch
    {
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Committed c => new Done.Committed(dossier, c.State, c.Version, c.Events),
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Repeated r => new Done.Committed(dossier, r.State, r.Version, r.Events),
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Refused r => new Done.Refused(r.Refusal),
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Overtaken o => new Done.Overtaken(o.State, o.Version, o.Since),
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Outdated => null,
        Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Troubled t => new Done.Troubled(t.Why),
        _ => KeyMisused,
    };

    private static Done.Committed Committed(StreamCommit commit) =>
        new(commit.Stream, (Dossier)commit.State, commit.Version, [.. commit.Events.Cast<DossierEvent>()]);

    /// <summary>Where the dossier itself has not begun, others were at its blank's batch too often: nothing is done, and the press comes again.</summary>
    private Done Overtaken(Guid dossier, long saw) =>
        ledger.Load(kind, dossier) is var (state, version) ? new Done.Overtaken(state, version, ledger.Events(kind, dossier, saw)) : new Done.Troubled(Trouble.Busy);

    private static readonly Done KeyMisused = new Done.Refused([new("form.reused", Articles.Receiving,
        new("Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại trang.", "This form was already sent with other content. Please open the page again."))]);

    private static IdempotencyKey? KeyOf(string? key, DossierAct act, Me me) =>
        key is null ? null : new($"{me.PersonId}:{key}", SHA256.HashData([.. Encoding.UTF8.GetBytes(act.GetType().Name), .. JsonSerializer.SerializeToUtf8Bytes(act, act.GetType(), States.Json)]));
}
