using System.Security.Cryptography;
using System.Text.Json;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Happened = MotCua.Ledger.Outcome<MotCua.Law.Outages.BlankBatch, MotCua.Law.Outages.OutageEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;
using Verdict = MotCua.Ledger.Decided<MotCua.Law.Outages.OutageEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;

namespace MotCua.Dossiers.Outages;

/// <summary>Chuẩn bị và ghi hỏng phiếu in sẵn: the acts on the outage book itself. A blank is entered by the act that receives its dossier.</summary>
public sealed class OutageActs(EventLedger ledger, OutageKind kind, Organisations organisations, TimeProvider time)
{
    /// <summary>Does an act; every reason where it is not done, none where it is.</summary>
    /// <param name="key">The form's own key, so that a form posted twice is one act.</param>
    /// <exception cref="StoreTroubled">The store could not do it.</exception>
    public async Task<IReadOnlyList<Refusal>> Do(Guid batch, OutageAct act, Me me, string key)
    {
        var at = time.GetUtcNow();
        var (organisation, positions) = await organisations.Now();
        if (organisation.Acting(me.PersonId, me.PositionId, LocalMoment.From(at).On) is not { } acting || !Permissions.May(acting.Kind, act.GetType().Name))
            return NotHere;
        var asked = new Asked(act.GetType().Name, me.PersonId, me.PositionId, at, Key: new($"{me.PersonId}:{key}", SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(act, act.GetType(), States.Json))));
        var outcome = await ledger.Do<BlankBatch, OutageEvent, IReadOnlyList<Refusal>>(kind, batch, asked, state =>
        {
            var (events, refusals) = act.Decide(state, acting.AsActor(), at, Provisions.InForceOn(LocalMoment.From(at).On));
            return refusals.Count > 0 ? new Verdict.Refused(refusals) : new Verdict.Events(events, [positions]);
        });
        return outcome switch
        {
            Happened.Committed or Happened.Repeated => [],
            Happened.Refused refused => refused.Refusal,
            Happened.Troubled troubled => throw new StoreTroubled(troubled.Why),
            Happened.KeyMisused => [new("form.reused", Articles.OutageBook, new("Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại trang.", "This form was already sent with other content. Please open the page again."))],
            _ => throw new StoreTroubled(Trouble.Busy),
        };
    }

    private static readonly Refusal[] NotHere =
        [new("outage.not-here", Articles.OutageBook, new("Vị trí của Ông/Bà không làm việc này.", "Your position does not do this."))];
}
