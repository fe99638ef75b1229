using System.Net;
using System.Net.Sockets;

namespace MotCua.Plumbing;

/// <summary>Bảng đếm: how often something happened lately, in a table of fixed size that nobody fills.</summary>
/// <param name="window">What happened is forgotten after one to two of these.</param>
/// <remarks>Two things that share a place share their count; whose place is whose differs from process to process, so nobody chooses it. Each node counts for itself.</remarks>
public sealed class Tally(TimeProvider time, TimeSpan window)
{
    private const int Places = 1 << 16;

    private readonly Lock turn = new();
    private int[] now = new int[Places], before = new int[Places];
    private long period;

    /// <summary>How often it has happened.</summary>
    public int Of(string what)
    {
        lock (turn)
        {
            Turn();
            return now[Place(what)] + before[Place(what)];
        }
    }

    /// <summary>One more; how often it had happened before.</summary>
    public int Add(string what)
    {
        lock (turn)
        {
            Turn();
            return now[Place(what)]++ + before[Place(what)];
        }
    }

    /// <summary>One that was counted is not counted after all.</summary>
    public void Take(string what)
    {
        lock (turn) now[Place(what)]--;
    }

    /// <summary>A visitor's address as it is counted: of IPv6 the network, for a single visitor has all addresses of it.</summary>
    public static string Written(IPAddress? from)
    {
        if (from is null)
            return "";
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        return from.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from.ToString();
    }

    private void Turn()
    {
        var current = time.GetUtcNow().Ticks / window.Ticks;
        if (current == period)
            return;
        (before, now) = (current == period + 1 ? now : new int[Places], new int[Places]);
        period = current;
    }

    private static int Place(string what) => (int)((uint)what.GetHashCode(StringComparison.Ordinal) % Places);
}
