using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>256 hashes of one level of a tree, side by side.</summary>
/// <param name="Level">0 for leaves; each further level holds the roots of the whole tiles below it.</param>
/// <param name="First">Of leaves the stream of the first one, by which a stream's tile is found; zeros where it is the previous head.</param>
internal sealed record Tile(int Level, long Place, Guid First, byte[] Hashes);

/// <summary>A leaf: how far a stream had come.</summary>
internal readonly record struct Leaf(Guid Stream, long Version, byte[] Hash);

/// <summary>
/// A day's tree as RFC 6962 makes it (leaf 0x00, node 0x01), kept in tiles, so that a path reads a handful of rows however many streams the day has. A
/// leaf's bytes are stream (16) · version (8, big-endian) · chain hash (32); the first leaf's are the hash of the previous head, or 32 zeros.
/// </summary>
internal sealed class MerkleTiles(Func<int, long, byte[]> tile, long size)
{
    public const int Width = 256;
    private const int Bits = 8, Bytes = 32;

    /// <summary>The tree of a day; leaves come in the order of their streams.</summary>
    public static (byte[] Root, List<Tile> Tiles) Build(byte[]? previous, IReadOnlyList<Leaf> leaves)
    {
        var tiles = new List<Tile>();
        var (hashes, level) = (new List<byte[]>(leaves.Count + 1) { LeafHash(previous ?? new byte[Bytes]) }, 0);
        foreach (var leaf in leaves) hashes.Add(LeafHash(leaf));
        for (var below = hashes; ; level++)
        {
            for (var place = 0; place * Width < below.Count; place++)
            {
                var first = level > 0 || place == 0 ? Guid.Empty : leaves[place * Width - 1].Stream;
                tiles.Add(new(level, place, first, [.. below.Skip(place * Width).Take(Width).SelectMany(hash => hash)]));
            }
            if (below.Count < Width) break;
            below = [.. tiles.Where(t => t.Level == level && t.Hashes.Length == Width * Bytes).Select(whole => Combined(whole.Hashes, 0, Width))];
        }
        var byPlace = tiles.ToDictionary(t => (t.Level, t.Place), t => t.Hashes);
        return (new MerkleTiles((l, place) => byPlace[(l, place)], hashes.Count).Root, tiles);
    }

    public byte[] Root => Range(0, size);

    /// <summary>The hashes beside the way from a leaf to the root, from below.</summary>
    public List<byte[]> Path(long place)
    {
        var path = new List<byte[]>();
        Walk(place, 0, size, path);
        return path;
    }

    public static byte[] LeafHash(Leaf leaf)
    {
        Span<byte> bytes = stackalloc byte[16 + 8 + Bytes];
        leaf.Stream.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], leaf.Version);
        leaf.Hash.CopyTo(bytes[24..]);
        return LeafHash(bytes);
    }

    private static byte[] LeafHash(ReadOnlySpan<byte> content) => SHA256.HashData([0, .. content]);

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private void Walk(long place, long from, long count, List<byte[]> path)
    {
        if (count == 1) return;
        var left = LeftOf(count);
        if (place < left)
        {
            Walk(place, from, left, path);
            path.Add(Range(from + left, count - left));
        }
        else
        {
            Walk(place - left, from + left, count - left, path);
            path.Add(Range(from, left));
        }
    }

    private byte[] Range(long from, long count)
    {
        if (!BitOperations.IsPow2(count))
        {
            var left = LeftOf(count);
            return NodeHash(Range(from, left), Range(from + left, count - left));
        }
        var height = BitOperations.Log2((ulong)count);
        var level = height / Bits;
        var (first, wide) = (from >> (level * Bits), 1 << (height - level * Bits));
        return Combined(tile(level, first / Width), (int)(first % Width), wide);
    }

    /// <summary>The largest power of two below the count.</summary>
    private static long LeftOf(long count) => 1L << BitOperations.Log2((ulong)count - 1);

    private static byte[] Combined(byte[] hashes, int from, int count) => count == 1 ? hashes[(from * Bytes)..((from + 1) * Bytes)]
        : NodeHash(Combined(hashes, from, count / 2), Combined(hashes, from + count / 2, count / 2));
}
