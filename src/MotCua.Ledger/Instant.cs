namespace MotCua.Ledger;

/// <summary>Thời điểm: an instant as the ledger keeps it, whole microseconds since 1970 UTC.</summary>
public static class Instant
{
    public static long ToMicroseconds(DateTimeOffset instant)
    {
        var (whole, rest) = Math.DivRem(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond);
        return rest < 0 ? whole - 1 : whole;
    }

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
