using Microsoft.AspNetCore.Identity;
using MotCua.Law;
using MotCua.Positions;

namespace MotCua.Accounts.Providers;

/// <summary>Liên kết của tôi: an officer says once which name at the agency's provider is theirs, having shown both; and may take it back.</summary>
internal sealed class OwnProviders(AccountBook book, UserManager<IdentityUser> users, OwnAccount own, Organisations organisations, IReadOnlyList<AgencyProvider> providers, TimeProvider time)
{
    public const string Begin = "/tai-khoan/co-quan/";

    /// <summary>Where the linking begins, for whoever holds the ticket.</summary>
    public static string BeginAt(AgencyProvider provider, string ticket) => $"{Begin}{provider.Key}?phieu={Uri.EscapeDataString(ticket)}";

    /// <summary>The providers of the officer's agencies, with those that are linked.</summary>
    public async Task<IReadOnlyList<(AgencyProvider Provider, bool Linked)>> Of(IdentityUser user)
    {
        if (providers.Count == 0)
            return [];
        var (organisation, _) = await organisations.Now();
        var linked = (await users.GetLoginsAsync(user)).Select(login => login.LoginProvider).ToHashSet(StringComparer.Ordinal);
        return [.. providers.Where(provider => linked.Contains(provider.Scheme) || provider.IsOf(user.Id, organisation, SignIn.Today(time))).Select(provider => (provider, linked.Contains(provider.Scheme)))];
    }

    public async Task<IReadOnlyList<Refusal>> Link(string id, AgencyProvider provider, string subject)
    {
        var (organisation, _) = await organisations.Now();
        if (!provider.IsOf(id, organisation, SignIn.Today(time)))
            return AccountRefusals.NoAccount;
        return await book.Change(book.Entry(id, AccountAct.LinkProvider, id, provider.Key), async user =>
            (await users.GetLoginsAsync(user)).Any(login => login.LoginProvider == provider.Scheme) || await users.FindByLoginAsync(provider.Scheme, subject) is not null ? AlreadyLinked
            : Told(await users.AddLoginAsync(user, new(provider.Scheme, subject, provider.Name.Vi))));
    }

    /// <param name="proof">Password, or the code of the app.</param>
    public async Task<IReadOnlyList<Refusal>> Unlink(string id, string scheme, string proof)
    {
        if (await own.Proves(id, proof, "unlink") is { Count: > 0 } refused)
            return refused;
        return await book.Change(book.Entry(id, AccountAct.UnlinkProvider, id, scheme.Split(':')[^1]), user => Remove(users, user, scheme));
    }

    internal static async Task<IReadOnlyList<Refusal>> Remove(UserManager<IdentityUser> users, IdentityUser user, string scheme) =>
        (await users.GetLoginsAsync(user)).FirstOrDefault(login => login.LoginProvider == scheme) is { } login ? Told(await users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey)) : AccountRefusals.NoAccount;

    /// <summary>Whether this is the owner, before being sent to the provider.</summary>
    public Task<IReadOnlyList<Refusal>> Proves(string id, string proof) => own.Proves(id, proof, "link");

    private static readonly Refusal[] AlreadyLinked =
        [AccountRefusals.Of("provider.linked", "Tài khoản, hoặc tên ở cơ quan, đã được liên kết.", "The account, or the name at the agency, is linked already.")];

    private static Refusal[] Told(IdentityResult result) => result.Succeeded ? [] : AccountRefusals.Overtaken;
}
