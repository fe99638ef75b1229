using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Accounts.Clients;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Notices;

/// <summary>Các đăng ký báo tin: begun, ended and told again by an administrator, each with a reason in the client's log.</summary>
public sealed class Subscriptions(CentreDb db, AccountBook book, EventLedger ledger, OneInCluster one, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Of one client.</summary>
    public const int Most = 5;

    public const int LongestUrl = 500;

    /// <summary>Before the secret, so that a person sees what it is (Standard Webhooks).</summary>
    public const string SecretMark = "whsec_";

    internal const string Purpose = "webhooks";

    public Task<List<Subscription>> Of(string client) => db.Set<Subscription>().AsNoTracking().Where(s => s.ClientId == client && s.EndedAt == null).OrderBy(s => s.BeganAt).ToListAsync();

    /// <summary>Up to which place each has been asked to be told.</summary>
    public Task<Dictionary<Guid, long>> Places(IReadOnlyList<Guid> ids) => db.Set<SubscriptionPlace>().AsNoTracking().Where(p => ids.Contains(p.SubscriptionId)).ToDictionaryAsync(p => p.SubscriptionId, p => p.Position);

    /// <summary>Begins to tell, of what happens from now on; the secret that signs is shown once.</summary>
    public async Task<(string? Secret, IReadOnlyList<Refusal> Refusals)> Begin(string client, string url, string reason, Me me)
    {
        List<Refusal> refusals = [.. AccountAdministration.Refuse(client, reason, me)];
        if (!KnownClients.IsClient(client))
            return (null, [AccountRefusals.Of("subscription.client", "Chỉ phần mềm được báo tin.", "Only clients are told.")]);
        if (!IsFit(url))
            refusals.Add(AccountRefusals.Of("subscription.url", "Nhập địa chỉ https:// đầy đủ, không kèm tên và mật khẩu (http:// chỉ trong chính máy này).", "Give a whole https:// address without user and password (http:// only on this machine).", nameof(Subscription.Url)));
        if (refusals.Count > 0)
            return (null, refusals);
        var secret = RandomNumberGenerator.GetBytes(32);
        var row = new Subscription { Id = Guid.CreateVersion7(time.GetUtcNow()), ClientId = client, Url = url, Secret = Convert.ToBase64String(protection.CreateProtector(Purpose).Protect(secret)), BeganAt = time.GetUtcNow() };
        var place = ledger.PositionBefore(time.GetUtcNow());
        var refused = await book.Change(book.Entry(client, AccountAct.Subscribe, me.PersonId, $"{url}; {reason}"), async _ =>
        {
            if (await db.Set<Subscription>().CountAsync(s => s.ClientId == client && s.EndedAt == null) >= Most)
                return [AccountRefusals.Of("subscription.many", $"Mỗi phần mềm có tối đa {Most} nơi nhận.", $"A client has at most {Most} addresses.", nameof(Subscription.Url))];
            db.Add(row);
            db.Add(new SubscriptionPlace { SubscriptionId = row.Id, Position = place });
            return [];
        });
        return (refused.Count == 0 ? SecretMark + Convert.ToBase64String(secret) : null, refused);
    }

    /// <summary>Tells no more; what still waits to be told is dropped.</summary>
    public async Task<IReadOnlyList<Refusal>> End(string client, Guid id, string reason, Me me) =>
        AccountAdministration.Refuse(client, reason, me) is { Count: > 0 } refused ? refused : await book.Change(book.Entry(client, AccountAct.EndSubscription, me.PersonId, reason), async _ =>
        {
            if (await db.Set<Subscription>().SingleOrDefaultAsync(s => s.Id == id && s.ClientId == client && s.EndedAt == null) is not { } row)
                return Gone;
            row.EndedAt = time.GetUtcNow();
            return [];
        });

    /// <summary>Tells everything again that was recorded since a moment; who has taken it knows each notice by its id.</summary>
    public async Task<IReadOnlyList<Refusal>> TellAgain(string client, Guid id, DateTimeOffset since, string reason, Me me)
    {
        if (AccountAdministration.Refuse(client, reason, me) is { Count: > 0 } refused)
            return refused;
        // Not while places move on.
        await using var alone = await one.Take(TellClients.Round);
        var place = ledger.PositionBefore(since);
        return await book.Change(book.Entry(client, AccountAct.TellAgain, me.PersonId, $"{LocalMoment.From(since)}; {reason}"), async _ =>
        {
            if (!await db.Set<Subscription>().AnyAsync(s => s.Id == id && s.ClientId == client && s.EndedAt == null))
                return Gone;
            await db.Set<SubscriptionPlace>().Where(p => p.SubscriptionId == id && p.Position > place).ExecuteUpdateAsync(p => p.SetProperty(it => it.Position, place));
            return [];
        });
    }

    private static readonly Refusal[] Gone = [AccountRefusals.Of("subscription.gone", "Đăng ký này đã kết thúc.", "This subscription has ended.")];

    private static bool IsFit(string url) =>
        url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
