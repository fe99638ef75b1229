using Microsoft.AspNetCore.Identity;

namespace MotCua.Accounts;

/// <summary>Ghi chú của tài khoản: small facts kept beside an account, in Identity's own table.</summary>
internal sealed record AccountToken(string Provider, string Name)
{
    /// <summary>The step of the last one-time code that was accepted.</summary>
    public static readonly AccountToken LastStep = new("motcua", "last-step");

    /// <summary>When an app began to be enrolled, in seconds.</summary>
    public static readonly AccountToken EnrolmentBegun = new("motcua", "enrolment-begun");

    /// <summary>A recovery that waits for somebody who knows the officer: <see cref="AskedRecovery"/>.</summary>
    public static readonly AccountToken Recovery = new("motcua", "recovery");

    /// <summary>There while the password is one that was issued: by whom, and until when it holds (<see cref="Accounts.TemporaryPassword"/>).</summary>
    public static readonly AccountToken TemporaryPassword = new("motcua", "temporary-password");

    /// <summary>A client's key: <see cref="Clients.ClientKey"/>.</summary>
    public static readonly AccountToken ClientKey = new("motcua", "client-key");

    /// <summary>Where Identity keeps the secret of the app and the recovery codes.</summary>
    public static readonly AccountToken AuthenticatorKey = new("[AspNetUserStore]", "AuthenticatorKey"), RecoveryCodes = new("[AspNetUserStore]", "RecoveryCodes");

    public Task<string?> Of(UserManager<IdentityUser> users, IdentityUser user) => users.GetAuthenticationTokenAsync(user, Provider, Name);

    public Task<IdentityResult> Set(UserManager<IdentityUser> users, IdentityUser user, string value) => users.SetAuthenticationTokenAsync(user, Provider, Name, value);

    public Task<IdentityResult> Remove(UserManager<IdentityUser> users, IdentityUser user) => users.RemoveAuthenticationTokenAsync(user, Provider, Name);
}
