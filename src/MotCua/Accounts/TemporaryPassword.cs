using System.Globalization;

namespace MotCua.Accounts;

/// <summary>Mật khẩu tạm: who issued it and until when it lets anybody in, as kept beside the account.</summary>
internal static class TemporaryPassword
{
    /// <summary>Of a new account.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(7);

    /// <summary>Handed over in person after a recovery.</summary>
    public static readonly TimeSpan AfterRecovery = TimeSpan.FromHours(24);

    private const string Recovered = "khoi-phuc";

    /// <param name="recovered">It came of a recovery: the account stays in use, and no administrator issues another.</param>
    public static string Of(string by, DateTimeOffset until, bool recovered = false) => string.Create(CultureInfo.InvariantCulture, $"{by}|{until.ToUnixTimeSeconds()}{(recovered ? "|" + Recovered : "")}");

    public static bool IsRecovered(string kept) => kept.EndsWith('|' + Recovered, StringComparison.Ordinal);

    /// <summary>True once it opens nothing any more; one kept before there was an end has none.</summary>
    public static bool IsOver(string? kept, DateTimeOffset now) =>
        kept?.Split('|') is [_, var until, ..] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && now.ToUnixTimeSeconds() > seconds;
}
