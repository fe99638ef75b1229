using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Procedures;

/// <summary>
/// Ghi bản công bố: takes editions into the record after they are checked, all or none. Acts that are being decided on the
/// procedure's older editions lose their race.
/// </summary>
/// <param name="By">The person who records.</param>
public sealed record RecordEdition(IReadOnlyList<PublishedEdition> Editions, string By)
{
    /// <summary>Every reason why they are not recorded; none when they are. Takes its turn among the ledger's writers.</summary>
    /// <param name="isAgency">Whether a unit of this id is an agency that can be competent.</param>
    public Task<IReadOnlyList<Refusal>> In(DbContext db, EventLedger ledger, Func<string, bool> isAgency, DateTimeOffset at) =>
        ledger.InTurn(() => Write(db, isAgency, at));

    private async Task<IReadOnlyList<Refusal>> Write(DbContext db, Func<string, bool> isAgency, DateTimeOffset at)
    {
        var known = await db.Set<EditionRow>().Select(row => row.Id).ToListAsync();
        Refusal[] refusals = [.. Editions.SelectMany(e => EditionCheck.Of(e, isAgency)), .. Editions.Where(e => known.Contains(e.Edition.Id)).Select(Twice)];
        if (refusals.Length > 0)
            return refusals;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.AddRange(Editions.Select(e => Row(e, at)));
        await db.SaveChangesAsync();
        foreach (var code in Editions.Select(e => e.Edition.Code).Distinct())
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), EditionRow.Table, code);
        await transaction.CommitAsync();
        return [];
    }

    private EditionRow Row(PublishedEdition published, DateTimeOffset at)
    {
        var (edition, content) = (published.Edition, EditionJson.Write(published));
        return new()
        {
            Id = edition.Id,
            Code = edition.Code,
            FromOn = edition.EffectiveFrom,
            ToOn = edition.EffectiveTo,
            Decision = edition.Decision,
            Content = content,
            ContentHash = EditionJson.HashOf(content),
            RecordedAt = at,
            RecordedBy = By,
        };
    }

    private static Refusal Twice(PublishedEdition published) => new("edition.recorded", Articles.Receiving, new(
        $"Bản công bố {published.Edition.Id} đã được ghi; bản ghi không sửa được, hãy ghi bản mới với ngày hiệu lực khác.",
        $"Edition {published.Edition.Id} has been recorded and is never changed; record a new one with another first day."));
}
