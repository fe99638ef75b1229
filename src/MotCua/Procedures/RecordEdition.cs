using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Ledger;

namespace MotCua.Procedures;

/// <summary>
/// Ghi bản công bố: takes over editions that were completed and published elsewhere, after they are checked, all or none. Acts that are being decided
/// on the procedure's older editions lose their race.
/// </summary>
/// <param name="Editions">At most 50.</param>
/// <param name="By">The person who records.</param>
public sealed record RecordEdition(IReadOnlyList<PublishedEdition> Editions, string By)
{
    private static readonly EditionKind Kind = new();

    /// <summary>Every reason why they are not recorded; none when they are.</summary>
    /// <param name="isAgency">Whether a unit of this id is an agency that can be competent.</param>
    public async Task<IReadOnlyList<Refusal>> In(DbContext db, EventLedger ledger, Func<string, bool> isAgency, DateTimeOffset at)
    {
        var known = await db.Set<EditionRow>().Select(row => row.Id).Concat(db.Set<EditionLifeRow>().Where(row => row.PublishedId != null).Select(row => row.PublishedId!)).ToListAsync();
        Refusal[] refusals = [.. Editions.SelectMany(e => EditionCheck.Of(e.Edition, isAgency)), .. Editions.Where(e => known.Contains(e.Edition.Id)).Select(Twice)];
        if (refusals.Length > 0)
            return refusals;
        var done = await ledger.DoMany<IReadOnlyList<Refusal>>(new(nameof(RecordEdition), By, null, at), [.. Editions.Select(e => Recorded(e, at))]);
        if (done is not OutcomeOfMany<IReadOnlyList<Refusal>>.Committed)
            throw new InvalidOperationException($"The editions were not recorded: {done}.");
        await Tell(db, ledger, Editions.Select(e => e.Edition.Code).Distinct());
        return [];
    }

    /// <summary>Says that editions of these procedures have changed.</summary>
    public static Task Tell(DbContext db, EventLedger ledger, IEnumerable<string> codes) => ledger.InTurn(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var code in codes)
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), EditionRow.Table, code);
        await transaction.CommitAsync();
    });

    private StreamAct<IReadOnlyList<Refusal>> Recorded(PublishedEdition published, DateTimeOffset at)
    {
        var by = new Law.Positions.Actor(By, By, PositionKind.Administrator, "", "");
        var draft = new EditionDraft(published.Edition, published.EverydayWords, published.Source, new Dictionary<string, FieldOrigin>());
        return Kind.Act<IReadOnlyList<Refusal>>(Guid.CreateVersion7(at), _ => new Decided<EditionEvent, IReadOnlyList<Refusal>>.Events(
            new EditionDrafted(draft) { HappenedAt = at, By = by },
            new EditionPublished(published.Edition.Decision, null, published.Edition.EffectiveFrom, null) { HappenedAt = at, By = by }));
    }

    private static Refusal Twice(PublishedEdition published) => new("edition.recorded", Articles.Publishing, new(
        $"Bản công bố {published.Edition.Id} đã được ghi; bản ghi không sửa được, hãy ghi bản mới với ngày hiệu lực khác.",
        $"Edition {published.Edition.Id} has been recorded and is never changed; record a new one with another first day."));
}
