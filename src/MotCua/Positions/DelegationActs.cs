using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;

namespace MotCua.Positions;

/// <summary>Ủy quyền và thu hồi: the acts on a delegation, each in its own stream.</summary>
public sealed class DelegationActs(EventLedger ledger, DelegationKind kind, TimeProvider time)
{
    /// <summary>Records a delegation; every reason where it is not, none where it is.</summary>
    public Task<IReadOnlyList<Refusal>> Grant(Guid id, GrantDelegation grant, Me me) => Do(id, nameof(GrantDelegation), me, null, (state, at) =>
    {
        var (granted, refusals) = grant.Decide(state, id, me.AsActor(), at, Provisions.InForceOn(LocalMoment.From(at).On));
        return granted is null ? refusals : granted;
    });

    /// <summary>Revokes a delegation of the person's own agency.</summary>
    public Task<IReadOnlyList<Refusal>> Revoke(Guid id, RevokeDelegation revoke, Me me) => Do(id, nameof(RevokeDelegation), me, null, (state, at) =>
    {
        if (state.Granted?.ForAgencyId != me.AgencyId)
            return Elsewhere;
        var (revoked, refusals) = revoke.Decide(state, me.AsActor(), at);
        return revoked is null ? refusals : revoked;
    });

    private static readonly Refusal[] Elsewhere =
        [new("delegation.other-agency", Articles.SigningByDelegation, new("Ủy quyền không phải của cơ quan Ông/Bà.", "The delegation is not of your agency."))];

    private async Task<IReadOnlyList<Refusal>> Do(Guid id, string act, Me me, IdempotencyKey? key, Func<Delegation, DateTimeOffset, object> decide)
    {
        var at = time.GetUtcNow();
        var outcome = await ledger.Do<Delegation, DelegationEvent, IReadOnlyList<Refusal>>(kind, id, new(act, me.PersonId, me.PositionId, at, null, false, key), state => decide(state, at) switch
        {
            DelegationEvent happened => new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Events(happened),
            var refusals => new Decided<DelegationEvent, IReadOnlyList<Refusal>>.Refused((IReadOnlyList<Refusal>)refusals),
        });
        return outcome switch
        {
            Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Committed or Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Repeated => [],
            Outcome<Delegation, DelegationEvent, IReadOnlyList<Refusal>>.Refused refused => refused.Refusal,
            _ => [new("delegation.store", Articles.SigningByDelegation, new("Không ghi được, chưa có gì thay đổi. Hãy bấm lại.", "It could not be recorded; nothing changed. Press again."))],
        };
    }
}
