using MotCua.Plumbing;

namespace MotCua.Accounts;

/// <summary>
/// Đếm lần sai mật khẩu: by account and place together, a place being a device the account signed in from before or else a network address
/// (<see cref="KnownDevices"/>). Who guesses from one place is not answered there for a while; the account's owner, at another, is: nobody is
/// locked out by what others type.
/// </summary>
public sealed class WrongPasswords(TimeProvider time)
{
    /// <summary>So many wrong passwords for an account from an address, and it is not answered there.</summary>
    public const int Most = 5;

    /// <summary>What is wrong is forgotten after one to two of these.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Tally tally = new(time, Window);

    /// <summary>Counts an answer as wrong before it is looked at, so that many at once gain nothing; false where it is not to be looked at.</summary>
    public bool Count(string account, string place) => tally.Of(What(account, place)) < Most && tally.Add(What(account, place)) < Most;

    /// <summary>The answer was right after all.</summary>
    public void Take(string account, string place) => tally.Take(What(account, place));

    private static string What(string account, string place) => $"{account} {place}";
}
