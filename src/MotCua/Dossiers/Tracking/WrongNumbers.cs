using System.Net;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Đếm lần nhập sai số: slows guessing at four digits without locking anybody out. Too many wrong answers for a code, or from an address,
/// and four digits are no longer enough: the whole number is, which its owner knows. Only an address that goes on and on is not answered
/// any more, and that one alone; a slip's own token always opens.
/// </summary>
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

    private readonly Tally tally = new(time, Window);

    /// <summary>Counts an answer as wrong before it is looked at, so that many at once gain nothing; says what it has to be like.</summary>
    public Asks Count(string code, IPAddress? from)
    {
        if (tally.Of(From(from)) >= EnoughFromAddress)
            return Asks.Nothing;
        var (wrong, asked) = (tally.Add(Code(code)), tally.Add(From(from)));
        return asked >= EnoughFromAddress ? Asks.Nothing : wrong >= MostForCode || asked >= MostFromAddress ? Asks.WholeNumber : Asks.LastFour;
    }

    /// <summary>The answer was right after all.</summary>
    public void Take(string code, IPAddress? from)
    {
        tally.Take(Code(code));
        tally.Take(From(from));
    }

    private static string Code(string code) => "code " + code;

    private static string From(IPAddress? from) => "from " + Tally.Written(from);
}

/// <summary>Phải nhập gì: the last four digits, the whole number, or nothing is answered.</summary>
public enum Asks
{
    LastFour,
    WholeNumber,
    Nothing,
}
