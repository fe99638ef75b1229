using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Ledger;

/// <summary>Mã chuỗi trong EF Core: a stream's id as the ledger keeps it, 16 bytes big-endian, so that UUIDv7 sort by time.</summary>
public sealed class StreamIdConversion() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

/// <summary>Thời điểm trong EF Core: an instant as the ledger keeps it, whole microseconds since 1970 UTC.</summary>
public sealed class InstantConversion() : ValueConverter<DateTimeOffset, long>(
    instant => Instant.ToMicroseconds(instant), microseconds => Instant.FromMicroseconds(microseconds));
