using System.Globalization;

namespace MotCua.Law;

/// <summary>
/// Thời điểm theo giờ Việt Nam: a day and an hour as a clock on a wall in Việt Nam shows them (UTC+7, no summer time
/// since 1975). Deadlines are counted in these; instants kept in the ledger are UTC.
/// </summary>
public readonly record struct LocalMoment(DateOnly On, TimeOnly At) : IComparable<LocalMoment>
{
    /// <summary>How far the clocks of Việt Nam are ahead of UTC.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    /// <summary>The moment in Việt Nam at this instant.</summary>
    public static LocalMoment From(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Zone).DateTime;
        return new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The instant, in UTC.</summary>
    public DateTimeOffset ToInstant() => new DateTimeOffset(On.ToDateTime(At), Zone).ToUniversalTime();

    public LocalMoment PlusMinutes(double minutes)
    {
        var moved = On.ToDateTime(At).AddMinutes(minutes);
        return new(DateOnly.FromDateTime(moved), TimeOnly.FromDateTime(moved));
    }

    public int CompareTo(LocalMoment other) => (On, At).CompareTo((other.On, other.At));
    public static bool operator <(LocalMoment a, LocalMoment b) => a.CompareTo(b) < 0;
    public static bool operator >(LocalMoment a, LocalMoment b) => a.CompareTo(b) > 0;
    public static bool operator <=(LocalMoment a, LocalMoment b) => a.CompareTo(b) <= 0;
    public static bool operator >=(LocalMoment a, LocalMoment b) => a.CompareTo(b) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}T{At:HH:mm}");
}
