using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace MotCua.Accounts;

/// <summary>Khôi phục đang chờ xác nhận: asked by an administrator, waiting for somebody who knows the officer.</summary>
/// <param name="Reason">What the officer said, and how they were recognised.</param>
/// <param name="Device">The telephone is lost too: app, recovery codes and passkeys go with the password.</param>
public sealed record AskedRecovery(string ById, DateTimeOffset At, string Reason, bool Device)
{
    /// <summary>So long it waits; then it has to be asked anew.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    internal string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static AskedRecovery? Read(string? value, DateTimeOffset now) =>
        value is null || JsonSerializer.Deserialize<AskedRecovery>(value, JsonSerializerOptions.Web) is not { } asked || now - asked.At > Holds ? null : asked;

    /// <summary>That of an account; null where none waits.</summary>
    internal static async Task<AskedRecovery?> Of(UserManager<IdentityUser> users, IdentityUser user, DateTimeOffset now) => Read(await AccountToken.Recovery.Of(users, user), now);
}
