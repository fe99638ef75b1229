using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>Trees and paths as RFC 6962 and RFC 9162 describe them, written from there and not from who makes them.</summary>
internal static class MerkleCheck
{
    public const int Digest = 32;
    private const int LeafBytes = 16 + 8 + Digest;

    /// <summary>A stream's leaf: 0x00 · stream · version · chain hash.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> stream, long version, ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[1 + LeafBytes];
        bytes[0] = 0;
        stream.CopyTo(bytes[1..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], version);
        hash.CopyTo(bytes[25..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The first leaf: 0x00 · hash of the previous head, or zeros.</summary>
    public static byte[] FirstLeaf(byte[]? previous) => SHA256.HashData([0, .. previous ?? new byte[Digest]]);

    /// <summary>The root over leaves that lie side by side: whole subtrees are joined as soon as there are two of a size.</summary>
    public static byte[] Root(ReadOnlySpan<byte> leaves)
    {
        var whole = new Stack<(byte[] Hash, long Size)>();
        for (var at = 0; at < leaves.Length; at += Digest)
        {
            var (hash, size) = (leaves.Slice(at, Digest).ToArray(), 1L);
            for (; whole.TryPeek(out var left) && left.Size == size; size *= 2) hash = Node(whole.Pop().Hash, hash);
            whole.Push((hash, size));
        }
        var root = whole.Pop().Hash;
        while (whole.TryPop(out var left)) root = Node(left.Hash, root);
        return root;
    }

    /// <summary>The root that a path leads to; null where it is too short or too long for the place (RFC 9162, 2.1.3.2).</summary>
    public static byte[]? RootOf(byte[] leaf, long place, long size, IReadOnlyList<byte[]> path)
    {
        if (place < 0 || place >= size) return null;
        var (at, last, hash) = (place, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0) return null;
            if (at % 2 == 1 || at == last)
            {
                hash = Node(beside, hash);
                for (; at % 2 == 0 && at != 0; at /= 2) last /= 2;
            }
            else
            {
                hash = Node(hash, beside);
            }
            (at, last) = (at / 2, last / 2);
        }
        return last == 0 ? hash : null;
    }

    private static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Digest];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest)..]);
        return SHA256.HashData(bytes);
    }
}
