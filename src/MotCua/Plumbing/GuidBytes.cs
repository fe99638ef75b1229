using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Plumbing;

/// <summary>A stream's id as the ledger keeps it: 16 bytes, big-endian, so that ids made later sort later.</summary>
public sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
