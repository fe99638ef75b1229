using Microsoft.AspNetCore.Identity;
using MotCua.Law;
using MotCua.Positions;

namespace MotCua.Accounts.Clients;

/// <summary>Cấp, thu hồi khóa của phần mềm: by an administrator, with a reason, in the account's log.</summary>
public sealed class ClientActs(AccountBook book, UserManager<IdentityUser> users, Organisations organisations, KnownClients clients, TimeProvider time)
{
    /// <summary>Issues a key in place of the former one, whose tokens end with it. The secret is told once.</summary>
    public async Task<(string? Secret, IReadOnlyList<Refusal> Refusals)> Issue(string client, IReadOnlyList<string> scopes, string answering, string reason, Me me)
    {
        var (organisation, _) = await organisations.Now();
        List<Refusal> refusals = [.. AccountAdministration.Refuse(client, reason, me)];
        if (!KnownClients.IsClient(client) || organisation.Officer(client) is not { } known)
            return (null, AccountRefusals.NoAccount);
        string[] chosen = [.. ClientScopes.All.Select(s => s.Scope).Where(scopes.Contains)];
        if (chosen.Length == 0)
            refusals.Add(AccountRefusals.Of("client.scopes", "Chọn ít nhất một phạm vi.", "Choose at least one scope.", "Scopes"));
        if (KnownClients.IsClient(answering) || organisation.Officer(answering)?.HomeAgencyId != known.HomeAgencyId)
            refusals.Add(AccountRefusals.Of("client.answering", "Chọn người của cơ quan chịu trách nhiệm về phần mềm.", "Choose the officer of the agency who answers for the client.", "Answering"));
        if (refusals.Count > 0)
            return (null, refusals);
        var (key, secret) = ClientKey.New(chosen, answering, time.GetUtcNow());
        var refused = await book.Change(book.Entry(client, AccountAct.IssueClientKey, me.PersonId, reason), async user =>
        {
            await AccountToken.ClientKey.Set(users, user, key.Write());
            return [];
        });
        clients.Forget(client);
        return (refused.Count == 0 ? secret : null, refused);
    }

    /// <summary>Takes the key away: the next request of the client is refused.</summary>
    public async Task<IReadOnlyList<Refusal>> Revoke(string client, string reason, Me me)
    {
        if (AccountAdministration.Refuse(client, reason, me) is { Count: > 0 } refused)
            return refused;
        if (!KnownClients.IsClient(client))
            return AccountRefusals.NoAccount;
        var refusals = await book.Change(book.Entry(client, AccountAct.RevokeClientKey, me.PersonId, reason), async user =>
        {
            await AccountToken.ClientKey.Remove(users, user);
            return [];
        });
        clients.Forget(client);
        return refusals;
    }
}
