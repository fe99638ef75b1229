using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Ledger;

/// <summary>What the chain binds of one event, besides its stream and the hash before it.</summary>
internal readonly record struct ChainLink(
    long Seq, string Type, int TypeVersion, long HappenedAt, long RecordedAt, Actor By, string Act, byte[] Facts, byte[]? Commitment);

/// <summary>
/// Chuỗi băm: each event's hash covers the one before it. The bytes hashed are, big-endian: "motcua.event.1" · previous hash (32) ·
/// stream (16) · seq (8) · type version (8) · happened (8) · recorded (8) · then type, act, person, position, facts, commitment, each
/// as length (4) and bytes, length −1 where there is none. A stream's first "previous" is SHA-256("motcua.stream.1" · stream · kind).
/// Used by one thread at a time.
/// </summary>
internal sealed class Chain
{
    private byte[] buffer = new byte[4096];
    private int used;

    public static byte[] Start(string kind, Guid stream)
    {
        var chain = new Chain();
        chain.Add("motcua.stream.1"u8);
        chain.Add(stream);
        chain.Add(Encoding.UTF8.GetBytes(kind));
        return SHA256.HashData(chain.buffer.AsSpan(0, chain.used));
    }

    /// <summary>What the chain holds of a personal body: it tells nothing once the salt is gone.</summary>
    public static byte[] Commit(byte[] salt, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    public byte[] Next(byte[] previous, Guid stream, in ChainLink link)
    {
        used = 0;
        Add("motcua.event.1"u8);
        Add(previous);
        Add(stream);
        Add(link.Seq);
        Add((long)link.TypeVersion);
        Add(link.HappenedAt);
        Add(link.RecordedAt);
        AddText(link.Type);
        AddText(link.Act);
        AddText(link.By.PersonId);
        AddText(link.By.PositionId);
        AddCounted(link.Facts);
        AddCounted(link.Commitment);
        return SHA256.HashData(buffer.AsSpan(0, used));
    }

    private void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));
    private void Add(long number) => BinaryPrimitives.WriteInt64BigEndian(Room(8), number);
    private void Add(int number) => BinaryPrimitives.WriteInt32BigEndian(Room(4), number);
    private void Add(Guid id) => id.TryWriteBytes(Room(16), bigEndian: true, out _);

    private void AddCounted(byte[]? bytes)
    {
        Add(bytes?.Length ?? -1);
        Add(bytes ?? []);
    }

    private void AddText(string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        Add(length);
        if (length > 0) Encoding.UTF8.GetBytes(text, Room(length));
    }

    private Span<byte> Room(int size)
    {
        if (used + size > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + size));
        used += size;
        return buffer.AsSpan(used - size, size);
    }
}
