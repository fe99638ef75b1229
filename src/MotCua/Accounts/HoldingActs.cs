using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>Bố trí, biệt phái: a position from a day to a day, by a decision. Days are null where none was given.</summary>
public sealed record HoldingTerms(string PositionId, DateOnly? FromOn, DateOnly? ToOn, string Decision);

/// <summary>Cán bộ mới: an officer to be recorded with an account and a first position.</summary>
public sealed record NewOfficer(string Name, string UserName, Sex Sex, string HomeAgencyId, HoldingTerms First);

/// <summary>Ghi nhận cán bộ, bố trí và kết thúc vị trí: dated rows that acts are guarded by, each change in the account's log.</summary>
public sealed partial class HoldingActs(AccountBook book, AccountAdministration administration, UserManager<IdentityUser> users, Organisations organisations, TimeProvider time)
{
    /// <summary>Records an officer, the account (still without a password) and the first position; the same key does it once.</summary>
    /// <returns>The officer's id, or every reason why not.</returns>
    public async Task<(string? Id, IReadOnlyList<Refusal> Refusals)> Record(NewOfficer officer, Guid key, Me me)
    {
        var id = officer.UserName.ToLowerInvariant();
        var (organisation, _) = await organisations.Now();
        List<Refusal> refusals = [.. AccountAdministration.Refuse(id, officer.Name, me).Where(r => r.Field is null or Sessions.OwnProof.RefusalField), .. Check(officer, id), .. Check(officer.First, id, officer.HomeAgencyId, organisation)];
        if (refusals.Count > 0)
            return (null, refusals);
        var entry = new AccountLogRow { Id = key, AccountId = id, ById = me.PersonId, Act = AccountAct.Create, Reason = Sentence(officer.First, organisation), At = time.GetUtcNow() };
        var repeated = false;
        var refused = await book.ChangeOrganisation(entry, async store =>
        {
            repeated = await store.Set<AccountLogRow>().AnyAsync(r => r.Id == key && r.AccountId == id);
            if (repeated || await store.Set<Officer>().AnyAsync(o => o.Id == id) || await users.FindByIdAsync(id) is not null)
                return [AccountRefusals.Of("account.exists", "Tên đăng nhập đã có.", "That name to sign in with exists.", nameof(NewOfficer.UserName))];
            store.Add(new Officer { Id = id, Name = officer.Name, Sex = officer.Sex, HomeAgencyId = officer.HomeAgencyId });
            store.Add(Holding(id, officer.First));
            var made = await users.CreateAsync(new IdentityUser(id) { Id = id });
            return made.Succeeded ? [] : [AccountRefusals.Of("account.name", made.Errors.First(), nameof(NewOfficer.UserName))];
        });
        return repeated || refused.Count == 0 ? (id, []) : (null, refused);
    }

    /// <summary>Gives an officer one more position.</summary>
    public async Task<IReadOnlyList<Refusal>> Give(string officer, HoldingTerms terms, Me me)
    {
        var (organisation, _) = await organisations.Now();
        if (organisation.Officer(officer) is not { } known)
            return AccountRefusals.NoAccount;
        List<Refusal> refusals = [.. AccountAdministration.Refuse(officer, "-", me), .. Check(terms, officer, known.HomeAgencyId, organisation)];
        if (refusals.Count > 0)
            return refusals;
        return await book.ChangeOrganisation(book.Entry(officer, AccountAct.GivePosition, me.PersonId, Sentence(terms, organisation)), async store =>
        {
            var to = terms.ToOn ?? DateOnly.MaxValue;
            if (await store.Set<Holding>().AnyAsync(h => h.OfficerId == officer && h.PositionId == terms.PositionId && h.FromOn <= to && (h.ToOn == null || h.ToOn >= terms.FromOn)))
                return [AccountRefusals.Of("holding.held", "Cán bộ đã giữ vị trí này trong thời gian đó.", "The officer holds this position in that time already.", nameof(HoldingTerms.PositionId))];
            store.Add(Holding(officer, terms));
            return [];
        });
    }

    /// <summary>Ends a position with a last day, today or later: what was done in it stays done rightly. Who must be kept out at once is locked.</summary>
    public async Task<IReadOnlyList<Refusal>> End(string officer, string holdingId, DateOnly? lastOn, string decision, Me me)
    {
        var today = LocalMoment.From(time.GetUtcNow()).On;
        List<Refusal> refusals = [.. AccountAdministration.Refuse(officer, decision, me)];
        if (lastOn is null || lastOn < today)
            refusals.Add(AccountRefusals.Of("holding.last-day", "Ngày cuối là hôm nay hoặc sau đó.", "The last day is today or later.", "LastOn"));
        if (refusals.Count > 0 || lastOn is not { } last)
            return refusals;
        var (organisation, _) = await organisations.Now();
        var title = organisation.Position(organisation.HoldingsOf(officer).FirstOrDefault(h => h.Id == holdingId)?.PositionId)?.Title;
        var entry = book.Entry(officer, AccountAct.EndHolding, me.PersonId, $"{title}, đến hết {lastOn:dd'/'MM'/'yyyy}; {decision}");
        return await book.ChangeOrganisation(entry, async store =>
        {
            if (await store.Set<Holding>().SingleOrDefaultAsync(h => h.Id == holdingId && h.OfficerId == officer) is not { } holding)
                return AccountRefusals.Overtaken;
            if (lastOn < holding.FromOn || holding.ToOn < lastOn)
                return [AccountRefusals.Of("holding.outside", "Ngày cuối phải nằm trong thời hạn của vị trí.", "The last day lies within the position's term.", "LastOn")];
            if (await store.Set<Position>().AnyAsync(p => p.Id == holding.PositionId && p.Kind == PositionKind.Administrator)
                && !await administration.IsAnotherAdministratorThan(officer, last.AddDays(1)))
                return AccountAdministration.LastAdministrator;
            store.Entry(holding).Property(h => h.ToOn).CurrentValue = lastOn;
            return [];
        });
    }

    /// <summary>Điều 12 NĐ 118/2025: the longest term in months, where this one is longer. The shortest does not bind substitutes, so nobody is held to it.</summary>
    private static int? TooLong(DateOnly from, DateOnly to)
    {
        var longest = Law.Dossiers.Provisions.InForceOn(from).SecondmentMonths.Value.Longest;
        return (to.Year * 12 + to.Month, to.Day).CompareTo((from.Year * 12 + from.Month + longest, from.Day)) < 0 ? null : longest;
    }

    private static IEnumerable<Refusal> Check(NewOfficer officer, string id)
    {
        if (officer.Name.Length is 0 or > 200)
            yield return AccountRefusals.Of("officer.name", "Nhập họ và tên.", "State the name.", nameof(NewOfficer.Name));
        if (!UserName().IsMatch(id))
            yield return AccountRefusals.Of("officer.user-name", "Tên đăng nhập có từ 3 đến 64 ký tự: chữ không dấu, chữ số, dấu chấm, gạch.", "A user name has 3 to 64 characters: letters without marks, digits, dot, dash.", nameof(NewOfficer.UserName));
    }

    private IEnumerable<Refusal> Check(HoldingTerms terms, string officer, string homeAgencyId, Organisation organisation)
    {
        if (organisation.Unit(homeAgencyId) is not { IsAgency: true })
            yield return AccountRefusals.Of("officer.agency", "Chọn cơ quan chủ quản.", "Choose the home agency.", nameof(NewOfficer.HomeAgencyId));
        var position = organisation.Position(terms.PositionId);
        if (position is null)
            yield return AccountRefusals.Of("holding.position", "Chọn đơn vị rồi chọn vị trí.", "Choose the unit, then the position.", nameof(HoldingTerms.PositionId));
        if (position?.Kind == PositionKind.Administrator && Officer.IsClientId(officer))
            yield return AccountRefusals.Of("holding.client", "Phần mềm không quản trị hệ thống.", "A client does not administer the system.", nameof(HoldingTerms.PositionId));
        if (terms.FromOn is null)
            yield return AccountRefusals.Of("holding.from", "Nhập ngày bắt đầu dd/mm/yyyy.", "State the first day dd/mm/yyyy.", nameof(HoldingTerms.FromOn));
        if (terms.ToOn < (terms.FromOn ?? DateOnly.MinValue) || terms.ToOn < LocalMoment.From(time.GetUtcNow()).On)
            yield return AccountRefusals.Of("holding.to", "Ngày cuối không trước ngày bắt đầu và không trước hôm nay.", "The last day is not before the first, nor before today.", nameof(HoldingTerms.ToOn));
        if (terms.Decision.Length is 0 or > 200)
            yield return AccountRefusals.Of("holding.decision", "Nhập số, ngày quyết định.", "State the decision's number and date.", nameof(HoldingTerms.Decision));
        if (terms is { FromOn: { } from, ToOn: { } to } && position is not null && organisation.IsSecondment(homeAgencyId, position) && TooLong(from, to) is { } longest)
            yield return new("holding.too-long", Articles.Secondment, new($"Biệt phái không quá {longest} tháng.", $"A secondment lasts at most {longest} months."), nameof(HoldingTerms.ToOn));
        // Who is seconded comes back: the decision names until when.
        if (terms.ToOn is null && position is not null && organisation.IsSecondment(homeAgencyId, position))
            yield return new("holding.term", Articles.Secondment, new("Biệt phái có thời hạn: nhập ngày cuối.", "A secondment has a term: state its last day."), nameof(HoldingTerms.ToOn));
    }

    private static Holding Holding(string officer, HoldingTerms a) =>
        new() { Id = $"{officer}@{a.PositionId}@{a.FromOn:yyyy-MM-dd}", OfficerId = officer, PositionId = a.PositionId, FromOn = a.FromOn!.Value, ToOn = a.ToOn, Decision = a.Decision };

    private static string Sentence(HoldingTerms a, Organisation organisation)
    {
        var position = organisation.Position(a.PositionId)!;
        return $"{position.Title}, {organisation.NameOf(position.UnitId)}, từ {a.FromOn:dd'/'MM'/'yyyy}{(a.ToOn is { } to ? $" đến {to:dd'/'MM'/'yyyy}" : "")}; {a.Decision}";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{2,63}$")]
    private static partial Regex UserName();
}
