using System.Security.Cryptography;
using System.Text.Json;
using MotCua.Accounts;
using MotCua.Agencies;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Verdict = MotCua.Ledger.Decided<MotCua.Law.Certification.CertificationEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;

namespace MotCua.Certification;

/// <summary>
/// Thực hiện việc chứng thực: the one way an act reaches a request for copies. The signer's delegations take part in the commit, so that
/// one revoked meanwhile makes the act decide again.
/// </summary>
public sealed class CertificationActs(
    EventLedger ledger, CertificationKind kind, DelegationKind delegations, HeldDelegations held, Organisations organisations, Calendars calendars, TimeProvider time)
{
    private const int ReadAgain = 1;

    /// <summary>Does an act now; one that begins a request carries its form's key, which is also the request's id.</summary>
    public async Task<CertificationDone> Do(Guid id, CertificationAct act, Me me, long? saw = null, string? key = null)
    {
        if (!Permissions.May(me.Kind, act.GetType().Name))
            return new CertificationDone.Hidden();
        for (var again = 0; ; again++)
        {
            if (await Try(id, act, me, time.GetUtcNow(), saw, key) is { } done)
                return done;
            if (again == ReadAgain)
                return new CertificationDone.Troubled(Trouble.Busy);
            organisations.Forget();
            calendars.Forget();
        }
    }

    /// <summary>What a decision at this moment would look at; the page asks it for the due moment before anything is pressed.</summary>
    public async Task<CertificationSituation> Situation(Me me, DateTimeOffset at) => (await Read(me, at)).Situation;

    private async Task<(CertificationSituation Situation, Organisation Organisation, IReadOnlyList<Guard> Guards)> Read(Me me, DateTimeOffset at)
    {
        var (organisation, positions) = await organisations.Now();
        var (calendar, days) = await calendars.Now();
        return (new(at, me.AsActor(), AgencyOf(organisation, me.AgencyId), calendar.Calendar, calendar.Hours, CertificationProvisions.InForceOn(LocalMoment.From(at).On)), organisation, [positions, days]);
    }

    /// <summary>Null where the reference data it was decided on had changed.</summary>
    private async Task<CertificationDone?> Try(Guid id, CertificationAct act, Me me, DateTimeOffset at, long? saw, string? key)
    {
        var (situation, organisation, guards) = await Read(me, at);
        var asked = new Asked(act.GetType().Name, me.PersonId, me.PositionId, at, saw, false, KeyOf(key, act, me), Opens: act.Opens);
        var signer = act.Signer is { } signerId ? SignerOf(organisation, signerId, me.AgencyId, LocalMoment.From(at).On) : null;
        var read = new Dictionary<Guid, Delegation>();
        var parts = new List<StreamAct<IReadOnlyList<Refusal>>>();
        foreach (var delegation in signer is { Office: null } ? await held.Of(signer.Person.PersonId) : [])
            parts.Add(delegations.Act<IReadOnlyList<Refusal>>(delegation, state =>
            {
                read[delegation] = state;
                return new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Events();
            }));
        // An act that opens must not call a delegation, which has happened, overtaken; the key and the state of the request say whether it was done.
        var together = parts.Count > 0 ? asked with { Opens = false } : asked;
        parts.Add(kind.Act<IReadOnlyList<Refusal>>(id, state =>
        {
            var (events, refusals) = act.Decide(state, situation with { Signer = signer is null ? null : signer with { Delegations = [.. read.Values] } });
            return refusals.Count > 0 ? new Verdict.Refused(refusals) : new Verdict.Events(events, guards);
        }, saw));
        return await ledger.DoMany(together, parts) switch
        {
            OutcomeOfMany<IReadOnlyList<Refusal>>.Committed c => Committed(c.Streams.Single(s => s.Stream == id)),
            OutcomeOfMany<IReadOnlyList<Refusal>>.Repeated r => Committed(r.Streams.Single(s => s.Stream == id)),
            OutcomeOfMany<IReadOnlyList<Refusal>>.Refused r => new CertificationDone.Refused(r.Refusal),
            OutcomeOfMany<IReadOnlyList<Refusal>>.Overtaken => new CertificationDone.Overtaken(),
            OutcomeOfMany<IReadOnlyList<Refusal>>.Outdated => null,
            OutcomeOfMany<IReadOnlyList<Refusal>>.Troubled t => new CertificationDone.Troubled(t.Why),
            _ => new CertificationDone.Refused([new("form.reused", situation.Provisions.BookSymbol.Article,
                new("Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại trang.", "This form was already sent with other content. Please open the page again."))]),
        };
    }

    private static CertificationDone.Committed Committed(StreamCommit commit) => new(commit.Stream, (CopyCertification)commit.State, commit.Version);

    private static CompetentAgency? AgencyOf(Organisation organisation, string id) =>
        organisation.Unit(id) is { IsAgency: true } unit ? new(unit.Id, unit.Identifier, unit.IsCommuneCommittee, organisation.OwnCentreOf(unit)?.Id ?? "") : null;

    /// <summary>The signer as the organisation knows one who holds a position that day; null where it knows none.</summary>
    private static CertificationSigner? SignerOf(Organisation organisation, string personId, string agencyId, DateOnly day)
    {
        var positions = organisation.PositionsOf(personId, day).Select(position => (position, organisation.Acting(personId, position.Id, day)!)).ToList();
        if (positions.Count == 0)
            return null;
        var (head, acting) = positions.FirstOrDefault(it => it.position is { Kind: PositionKind.HeadOfAgency, OwnCapacity: not null, OwnCapacityLines: not null } && it.Item2.AgencyId == agencyId);
        return head is null ? new(positions[0].Item2.AsActor(), null, [])
            : new(acting.AsActor(), new(head.OwnCapacity!.Value, head.OwnCapacityLines!.Split('\n')), []);
    }

    private static IdempotencyKey? KeyOf(string? key, CertificationAct act, Me me) =>
        key is null ? null : new($"{me.PersonId}:{key}", SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(act, act.GetType(), States.Json)));
}

/// <summary>Kết quả của một việc chứng thực: what a page shows after the press.</summary>
public abstract record CertificationDone
{
    private CertificationDone() { }

    /// <summary>Done and durable; also when the same form came twice.</summary>
    public sealed record Committed(Guid Id, CopyCertification State, long Version) : CertificationDone;

    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : CertificationDone;

    /// <summary>Another person acted since the page was shown.</summary>
    public sealed record Overtaken : CertificationDone;

    /// <summary>Not for this position.</summary>
    public sealed record Hidden : CertificationDone;

    public sealed record Troubled(Trouble Why) : CertificationDone;
}
