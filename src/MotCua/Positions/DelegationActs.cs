using System.Security.Cryptography;
using System.Text.Json;
using MotCua.Accounts;
using MotCua.Accounts.Sessions;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures;

namespace MotCua.Positions;

/// <summary>Ủy quyền và thu hồi: the acts on a delegation, each in its own stream.</summary>
public sealed class DelegationActs(EventLedger ledger, DelegationKind kind, Organisations organisations, HeldDelegations held, Catalogues catalogues, TimeProvider time)
{
    /// <summary>Records a delegation; every reason where it is not, none where it is.</summary>
    public async Task<IReadOnlyList<Refusal>> Grant(Guid id, GrantDelegation grant, Me me)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        return await Do(id, nameof(GrantDelegation), me, KeyOf(id, grant, me), (state, at) =>
        {
            var today = LocalMoment.From(at).On;
            var known = organisation.Officer(grant.DelegatePersonId) is { } officer && organisation.PositionsOf(officer.Id, today).Any()
                ? new Law.Positions.Delegate(officer.Id, officer.HomeAgencyId) : null;
            var (granted, refusals) = grant.Decide(state, id, me.AsActor(), at, Provisions.InForceOn(today), known, code => catalogue.EditionsOf(code).Count > 0);
            return granted is null ? refusals : granted;
        });
    }

    /// <summary>Revokes a delegation of the person's own agency.</summary>
    public Task<IReadOnlyList<Refusal>> Revoke(Guid id, RevokeDelegation revoke, Me me) => Do(id, nameof(RevokeDelegation), me, null, (state, at) =>
    {
        if (state.Granted?.ForAgencyId != me.AgencyId)
            return Elsewhere;
        var (revoked, refusals) = revoke.Decide(state, me.AsActor(), at);
        return revoked is null ? refusals : revoked;
    });

    /// <summary>The stream's id is its form's key: the same form is one delegation.</summary>
    private static IdempotencyKey KeyOf(Guid id, GrantDelegation grant, Me me) =>
        new($"{me.PersonId}:{id:N}", SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(grant, States.Json)));

    private static readonly Refusal[] Elsewhere =
        [new("delegation.other-agency", Articles.SigningByDelegation, new("Ủy quyền không phải của cơ quan Ông/Bà.", "The delegation is not of your agency."))];

    private async Task<IReadOnlyList<Refusal>> Do(Guid id, string act, Me me, IdempotencyKey? key, Func<Delegation, DateTimeOffset, object> decide)
    {
        if (!Permissions.May(me.Kind, act))
            return Elsewhere;
        if (OwnProof.Asks(me, act))
            return [OwnProof.Wanted];
        var at = time.GetUtcNow();
        var outcome = await ledger.Do<Delegation, DelegationEvent, IReadOnlyList<Refusal>>(kind, id, new(act, me.PersonId, me.PositionId, at, null, false, key), state => decide(state, at) switch
        {
            DelegationEvent happened => new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Events(happened),
            var refusals => new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Refused((IReadOnlyList<Refusal>)refusals),
        });
        held.Forget();
        return outcome switch
        {
            Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Committed or Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Repeated => [],
            Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Refused refused => refused.Refusal,
            Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Troubled troubled => throw new StoreTroubled(troubled.Why),
            _ => [new("delegation.store", Articles.SigningByDelegation, new("Không ghi được, chưa có gì thay đổi. Hãy bấm lại.", "It could not be recorded; nothing changed. Press again."))],
        };
    }
}
