using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts.Clients;

/// <summary>
/// Phần mềm kết nối: clients, which hold positions as officers do. An account whose name begins with <see cref="Prefix"/> is a machine's: it
/// has a key and no password, so nobody signs in with it, and no page takes it for a person.
/// </summary>
public sealed class KnownClients(IDbContextFactory<CentreDb> store)
{
    public const string Prefix = Officer.ClientPrefix;

    /// <summary>As a user name's.</summary>
    private const int LongestId = 64;

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (ClientKey? Key, long ReadAt)> known = new(StringComparer.Ordinal);

    public static bool IsClient(string account) => Officer.IsClientId(account);

    /// <summary>Whom a client acts as on a day: in the position it names, or the first it holds. Null where it holds none.</summary>
    public static Me? ActingAs(Organisation organisation, string client, DateOnly day, string? position = null) =>
        organisation.PositionsOf(client, day).OrderBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(p => position is null || p.Id == position) is { } held ? organisation.Acting(client, held.Id, day) : null;

    /// <summary>As whom a client reads what it is told: every position it holds that may read; none where its key is gone, its account locked, or it was never to read.</summary>
    public async ValueTask<IReadOnlyList<Me>> Readers(Organisation organisation, string client, DateOnly day) =>
        await KeyOf(client) is not { } key || !key.Scopes.Contains(ClientScopes.Read) ? []
        : [.. organisation.PositionsOf(client, day).Select(held => organisation.Acting(client, held.Id, day)).OfType<Me>().Where(me => Permissions.May(me.Kind, Permissions.ReadDossier))];

    /// <summary>The client's key; null where it has none, or its account is locked. Remembered for some seconds.</summary>
    internal async ValueTask<ClientKey?> KeyOf(string client)
    {
        if (!IsClient(client) || client.Length > LongestId)
            return null;
        if (known.TryGetValue(client, out var read) && Stopwatch.GetElapsedTime(read.ReadAt) <= Memory)
            return read.Key;
        // Only what is there is remembered: names that are none would fill the memory.
        if ((await KeysOf([client])).GetValueOrDefault(client) is { } key)
            known[client] = (key, Stopwatch.GetTimestamp());
        else
            known.TryRemove(client, out _);
        return known.TryGetValue(client, out read) ? read.Key : null;
    }

    /// <summary>Said after every change of a client here; other nodes find it when their memory fades.</summary>
    public void Forget(string client) => known.TryRemove(client, out _);

    /// <summary>The keys of these clients as they stand, asked anew; those without one, or locked, are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, ClientKey>> KeysOf(IReadOnlyList<string> asked)
    {
        await using var db = await store.CreateDbContextAsync();
        var (provider, name) = (AccountToken.ClientKey.Provider, AccountToken.ClientKey.Name);
        var rows = await (from user in db.Users
                          where asked.Contains(user.Id)
                          join token in db.Set<IdentityUserToken<string>>().Where(t => t.LoginProvider == provider && t.Name == name) on user.Id equals token.UserId
                          select new { user.Id, token.Value, user.LockoutEnd }).AsNoTracking().ToListAsync();
        return rows.Where(row => row.LockoutEnd is null || row.LockoutEnd <= AccountAdministration.Forever).Select(row => (row.Id, Key: ClientKey.Read(row.Value)!)).ToDictionary(row => row.Id, row => row.Key);
    }
}
