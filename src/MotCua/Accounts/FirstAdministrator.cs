using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Agencies;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>
/// Người quản trị đầu tiên: the account from which all others are made, with its officer and position, at the centre; where
/// no centre is recorded yet, one under its general name, so that the position has a place.
/// </summary>
public sealed class FirstAdministrator(CentreDb db, UserManager<IdentityUser> accounts, TimeProvider time)
{
    internal const string Decision = "motcua admin create";

    private const string PositionId = "quan-tri-he-thong";

    /// <summary>Makes all of it or nothing; what is not right is told.</summary>
    public async Task<IReadOnlyList<string>> Create(string user, string name, Sex sex, string password)
    {
        var id = user.ToLowerInvariant();
        if (await db.Set<Officer>().AnyAsync(officer => officer.Id == id)) return [$"“{user}” đã có. / “{user}” exists."];
        await using var transaction = await db.Database.BeginTransactionAsync();
        var centre = await Centre(user);
        if (!await db.Set<Position>().AnyAsync(position => position.Id == PositionId))
            db.Add(new Position { Id = PositionId, Kind = PositionKind.Administrator, UnitId = centre, Title = "Quản trị hệ thống", TitleEn = "System administrator" });
        db.Add(new Officer { Id = id, Name = name, Sex = sex, HomeAgencyId = centre });
        db.Add(new Holding { Id = $"{id}@{PositionId}", OfficerId = id, PositionId = PositionId, FromOn = Today, Decision = Decision });
        var made = await accounts.CreateAsync(new IdentityUser(user) { Id = id }, password);
        if (!made.Succeeded) return [.. made.Errors.Select(AccountRefusals.Words).Distinct().Select(words => $"{words.Vi} / {words.En}")];
        db.Add(AccountLogRow.Of(id, AccountAct.Create, Decision, name, time.GetUtcNow()));
        await db.SaveChangesAsync();
        await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), Organisations.Table, id);
        await transaction.CommitAsync();
        return [];
    }

    private DateOnly Today => LocalMoment.From(time.GetUtcNow()).On;

    private async Task<string> Centre(string by)
    {
        if (await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Centre).OrderBy(unit => unit.Id).Select(unit => unit.Id).FirstOrDefaultAsync() is { } known) return known;
        var centre = new Unit
        {
            Id = "trung-tam",
            Kind = UnitKind.Centre,
            Name = "Trung tâm Phục vụ hành chính công",
            NameEn = "Public Administrative Service Centre",
            FromOn = Today,
            Decision = Decision,
            RecordedAt = time.GetUtcNow(),
            RecordedBy = by,
        };
        db.Add(centre);
        return centre.Id;
    }
}
