using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Plumbing;

/// <summary>An instant as whole microseconds since 1970 UTC: SQLite cannot order a <see cref="DateTimeOffset"/>.</summary>
public sealed class MicrosecondsUtc() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));
