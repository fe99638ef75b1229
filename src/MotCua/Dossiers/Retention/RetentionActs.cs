using System.Security.Cryptography;
using System.Text.Json;
using MotCua.Accounts;
using MotCua.Accounts.Sessions;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Retention;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Dossiers.Retention;

/// <summary>Ấn định thời hạn lưu trữ và lập, xét danh mục hủy. What is erased is erased by an errand that follows from the decision.</summary>
public sealed class RetentionActs(EventLedger ledger, RetentionKind schedule, ErasureKind lists, RetainedDossiers retained, Catalogues catalogues, Organisations organisations, TimeProvider time)
{
    /// <summary>True where the position may set terms: a Director of the city's own centre.</summary>
    public async ValueTask<bool> MaySet(Me me)
    {
        var (organisation, _) = await organisations.Now();
        return Permissions.May(me.Kind, nameof(SetRetention)) && organisation.IsOfCity(me.CentreId);
    }

    /// <summary>Sets a term; every reason where it is not done.</summary>
    /// <param name="key">The form's own key, so that a form posted twice is one act.</param>
    /// <exception cref="StoreTroubled">The store could not do it.</exception>
    public async Task<IReadOnlyList<Refusal>> Set(SetRetention act, Me me, string key)
    {
        if (!await MaySet(me))
            return NotHere;
        if (act.ProcedureCode != RetentionLine.AllOthers && (await catalogues.Now()).Value.EditionsOf(act.ProcedureCode).Count == 0)
            return [new("retention.procedure", Articles.Retaining, new("Không có thủ tục mã này.", "There is no procedure of this code."), nameof(act.ProcedureCode))];
        return await Do(schedule, RetentionKind.Schedule, me, key, act, (RetentionSchedule state, Law.Positions.Actor by, DateTimeOffset at) => act.Decide(state, by, at, In(at)));
    }

    /// <summary>Does an act on a list; every reason where it is not done.</summary>
    /// <inheritdoc cref="Set"/>
    public async Task<IReadOnlyList<Refusal>> Do(Guid list, ErasureAct act, Me me, string key)
    {
        if (OwnProof.Asks(me, act.GetType().Name))
            return [OwnProof.Wanted];
        var named = act is ProposeErasure proposed ? proposed.Dossiers : act is DecideErasure ? [.. (ledger.Load(lists, list)?.State ?? ErasureList.None).Lines.Select(line => line.DossierId)] : [];
        var known = await retained.Of(named);
        return await Do(lists, list, me, key, act, (ErasureList state, Law.Positions.Actor by, DateTimeOffset at) => act.Decide(state, by, at, new(retained.Schedule, In(at), known)));
    }

    private async Task<IReadOnlyList<Refusal>> Do<TState, TEvent>(JsonKind<TState, TEvent> kind, Guid stream, Me me, string? key, object act, Func<TState, Law.Positions.Actor, DateTimeOffset, (IReadOnlyList<TEvent> Events, IReadOnlyList<Refusal> Refusals)> decide)
        where TState : class
        where TEvent : class
    {
        var (at, name) = (time.GetUtcNow(), act.GetType().Name);
        var (organisation, positions) = await organisations.Now();
        if ((me == Me.Clock ? me : organisation.Acting(me.PersonId, me.PositionId, LocalMoment.From(at).On)) is not { } acting || !(me == Me.Clock ? Permissions.OfTheClock.Contains(name) : Permissions.May(acting.Kind, name)))
            return NotHere;
        var asked = new Asked(name, me.PersonId, me.PositionId, at, Key: key is null ? null : new($"{me.PersonId}:{key}", SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(act, act.GetType(), States.Json))));
        var outcome = await ledger.Do<TState, TEvent, IReadOnlyList<Refusal>>(kind, stream, asked, state =>
        {
            var (events, refusals) = decide(state, acting.AsActor(), at);
            return refusals.Count > 0 ? new Decided<TEvent, IReadOnlyList<Refusal>>.Refused(refusals) : new Decided<TEvent, IReadOnlyList<Refusal>>.Events(events, me == Me.Clock ? [] : [positions]);
        });
        return outcome switch
        {
            Outcome<TState, TEvent, IReadOnlyList<Refusal>>.Committed or Outcome<TState, TEvent, IReadOnlyList<Refusal>>.Repeated => [],
            Outcome<TState, TEvent, IReadOnlyList<Refusal>>.Refused refused => refused.Refusal,
            Outcome<TState, TEvent, IReadOnlyList<Refusal>>.Troubled troubled => throw new StoreTroubled(troubled.Why),
            Outcome<TState, TEvent, IReadOnlyList<Refusal>>.KeyMisused => [new("form.reused", Articles.Retaining, new("Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại trang.", "This form was already sent with other content. Please open the page again."))],
            _ => throw new StoreTroubled(Trouble.Busy),
        };
    }

    /// <summary>Notes that a dossier of a decided list was erased; by the program itself.</summary>
    /// <exception cref="StoreTroubled">The store could not do it.</exception>
    public Task<IReadOnlyList<Refusal>> Note(Guid list, NoteErased act) =>
        Do(lists, list, Me.Clock, null, act, (ErasureList state, Law.Positions.Actor by, DateTimeOffset at) => act.Decide(state, by, at, new(RetentionSchedule.None, In(at), new Dictionary<Guid, RetainedDossier>())));

    private static Provisions In(DateTimeOffset at) => Provisions.InForceOn(LocalMoment.From(at).On);

    private static readonly Refusal[] NotHere =
        [new("retention.not-here", Articles.Retaining, new("Vị trí của Ông/Bà không làm việc này.", "Your position does not do this."))];
}
