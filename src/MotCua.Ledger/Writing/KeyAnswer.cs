using System.Buffers.Binary;

namespace MotCua.Ledger;

/// <summary>The events an act added to one stream.</summary>
internal readonly record struct StreamRange(Guid Stream, long First, long Last);

/// <summary>
/// The answer kept with an idempotency key: which events were committed, not what they say, so that erasing reaches it too.
/// 32 bytes a stream: stream (16), first and last seq (8 each), big-endian.
/// </summary>
internal static class KeyAnswer
{
    private const int Size = 32;

    public static byte[] Write(IEnumerable<StreamCommit> commits) => [.. commits.Where(commit => commit.Events.Count > 0).SelectMany(Write)];

    private static byte[] Write(StreamCommit commit)
    {
        var place = new byte[Size];
        commit.Stream.TryWriteBytes(place, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(16), commit.Version - commit.Events.Count + 1);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(24), commit.Version);
        return place;
    }

    public static IReadOnlyList<StreamRange> Read(byte[] answer) =>
        [.. answer.Chunk(Size).Select(place => new StreamRange(
            new(place.AsSpan(0, 16), bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(place.AsSpan(16)),
            BinaryPrimitives.ReadInt64BigEndian(place.AsSpan(24))))];
}
