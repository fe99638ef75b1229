using System.Net;
using System.Net.Sockets;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Đếm lần nhập sai số: slows guessing at four digits without locking anybody out. Too many wrong answers for a code, or from an address,
/// and four digits are no longer enough: the whole number is, which its owner knows. Only an address that goes on and on is not answered
/// any more, and that one alone; a slip's own token always opens.
/// </summary>
/// <remarks>
/// Counted in memory, in a table of fixed size: two codes that share a place share their count, which costs one of them typing more
/// digits. Each node counts for itself.
/// </remarks>
public sealed class WrongNumbers(TimeProvider time)
{
    /// <summary>What is wrong is forgotten after one to two of these.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>From here on four digits are not enough for this code.</summary>
    public const int MostForCode = 10;

    /// <summary>The same for whatever is asked from this address: a whole office, or a village behind one.</summary>
    public const int MostFromAddress = 20;

    /// <summary>From here on the address is not answered.</summary>
    public const int EnoughFromAddress = 200;

    private const int Places = 1 << 16;

    private readonly Lock turn = new();
    private int[] now = new int[Places], before = new int[Places];
    private long period;

    /// <summary>Counts an answer as wrong before it is looked at, so that many at once gain nothing; says what it has to be like.</summary>
    public Asks Count(string code, IPAddress? from)
    {
        var (ofCode, ofAddress) = (Place("code " + code), Place("from " + Written(from)));
        lock (turn)
        {
            Turn();
            var (wrong, asked) = (now[ofCode] + before[ofCode], now[ofAddress] + before[ofAddress]);
            if (asked >= EnoughFromAddress)
                return Asks.Nothing;
            now[ofCode]++;
            now[ofAddress]++;
            return wrong >= MostForCode || asked >= MostFromAddress ? Asks.WholeNumber : Asks.LastFour;
        }
    }

    /// <summary>The answer was right after all.</summary>
    public void Take(string code, IPAddress? from)
    {
        lock (turn)
        {
            now[Place("code " + code)]--;
            now[Place("from " + Written(from))]--;
        }
    }

    private void Turn()
    {
        var current = time.GetUtcNow().Ticks / Window.Ticks;
        if (current == period)
            return;
        (before, now) = (current == period + 1 ? now : new int[Places], new int[Places]);
        period = current;
    }

    /// <summary>Hash codes of strings are random by process, so nobody chooses whose place to share.</summary>
    private static int Place(string what) => (int)((uint)what.GetHashCode(StringComparison.Ordinal) % Places);

    /// <summary>Of IPv6 the network: a single visitor has all addresses of it.</summary>
    private static string Written(IPAddress? from)
    {
        if (from is null)
            return "";
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        return from.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from.ToString();
    }
}

/// <summary>Phải nhập gì: the last four digits, the whole number, or nothing is answered.</summary>
public enum Asks
{
    LastFour,
    WholeNumber,
    Nothing,
}
