using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>A head's row as it lies in the store, for the verifier.</summary>
/// <param name="Head">Null where its file cannot be read.</param>
internal sealed record CheckedHeadRow(long Number, long Position, CheckedHead? Head, byte[] Bytes, byte[]? Signature, byte[]? PublicKey);

/// <summary>The daily heads: they follow one another, they are what the events give, and they are those that were published.</summary>
internal sealed class HeadCheck(Inspection by, IReadOnlyList<CheckedHeadRow> rows, CheckedAgainst against)
{
    private const int MostNamed = 20;

    public static IReadOnlyList<CheckedHeadRow> Rows(Inspection by)
    {
        var found = new List<CheckedHeadRow>();
        if (!by.Has("ledger_head")) return found;
        using var rows = by.FirstQuery($"SELECT {by.Number("number")}, {by.Number("position")}, {by.Bytes(by.LooseTypes ? "bytes" : "convert_to(bytes, 'UTF8')")}, {by.Bytes("signature")}, {by.Bytes("public_key")} FROM ledger_head ORDER BY number");
        while (rows.Read())
            found.Add(new(rows.GetInt64(0), rows.GetInt64(1), CheckedHead.Read((byte[])rows[2]), (byte[])rows[2], rows[3] as byte[], rows[4] as byte[]));
        return found;
    }

    /// <summary>Up to where each counts; a position that was moved is found by the head it makes.</summary>
    public static long[] Ends(IReadOnlyList<CheckedHeadRow> rows)
    {
        var ends = rows.Select(row => row.Head?.Position ?? row.Position).ToArray();
        for (var i = 1; i < ends.Length; i++) ends[i] = Math.Max(ends[i], ends[i - 1]);
        return ends;
    }

    public IEnumerable<Finding> Run(IReadOnlyList<HeadLeaves> walked, long events)
    {
        for (var i = 0; i < rows.Count; i++)
            foreach (var finding in Check(i, walked, events))
                yield return finding;
        foreach (var finding in against.Heads.SelectMany(Published)) yield return finding;
    }

    private IEnumerable<Finding> Check(int i, IReadOnlyList<HeadLeaves> walked, long events)
    {
        if (rows[i] is not { Head: { } head } row)
        {
            yield return Found("head.unreadable", $"head {rows[i].Number}");
            yield break;
        }
        var before = i == 0 ? null : rows[i - 1].Head;
        if (head.Number != row.Number || head.Position != row.Position || head.Number != (before?.Number ?? 0) + 1 || !Same(head.Previous, before?.Hash) || before is not null && (head.Day <= before.Day || head.Position < before.Position))
            yield return Found("head.order", $"{Day(head)}: it does not follow the one before it");
        if (Signature(head, row) is { } unsigned) yield return unsigned;
        if (head.Position > events)
        {
            yield return Found("head.short", string.Create(CultureInfo.InvariantCulture, $"{Day(head)}: it counts to position {head.Position}, the journal has {events} events"));
            yield break;
        }
        var leaves = new ArrayBufferWriter<byte>();
        leaves.Write(MerkleCheck.FirstLeaf(head.Previous));
        foreach (var part in walked) leaves.Write(part.Of(i));
        var asMade = MerkleCheck.Root(leaves.WrittenSpan).AsSpan().SequenceEqual(head.Root) && leaves.WrittenCount / MerkleCheck.Digest == head.Streams + 1;
        var tiles = Tiles(head);
        if (asMade && !tiles.AsSpan().SequenceEqual(leaves.WrittenSpan)) yield return Found("head.tiles", $"{Day(head)}: its kept tree is not its own");
        if (asMade) yield break;
        yield return Found("head.differs", $"{Day(head)}: the events up to it do not give it");
        if (tiles.Length > 0 && MerkleCheck.Root(tiles).AsSpan().SequenceEqual(head.Root))
            foreach (var named in Named(head, before?.Position ?? 0, tiles)) yield return named;
    }

    private Finding? Signature(CheckedHead head, CheckedHeadRow row)
    {
        if (row.Signature is null) return against.PublicKey is null ? null : Found("head.signature", $"{Day(head)}: not signed");
        return head.IsSignedBy(against.PublicKey ?? row.PublicKey ?? [], row.Signature) ? null : Found("head.signature", $"{Day(head)}: the signature is not the key's");
    }

    private IEnumerable<Finding> Published(PublishedHead published)
    {
        if (CheckedHead.Read(published.Bytes) is not { } head)
        {
            yield return Found("head.unreadable", $"published {published.Name}");
            yield break;
        }
        if (against.PublicKey is { } key && published.Signature is { } signature && !head.IsSignedBy(key, signature))
            yield return Found("head.signature", $"published {published.Name}: the signature is not the key's");
        if (rows.FirstOrDefault(row => row.Number == head.Number) is not { } kept)
            yield return Found("head.lost", string.Create(CultureInfo.InvariantCulture, $"{Day(head)} was published with {head.Events} events; here the last head is of {(rows.Count == 0 ? "no day" : rows[^1].Head is { } last ? Day(last) : "?")}"));
        else if (!SHA256.HashData(kept.Bytes).AsSpan().SequenceEqual(head.Hash))
            yield return Found("head.rewritten", $"{Day(head)}: here it is another than was published");
    }

    /// <summary>Streams of that day whose leaf is not in the tree that was sealed; one that is gone altogether has none to name it by.</summary>
    private IEnumerable<Finding> Named(CheckedHead head, long after, byte[] tiles)
    {
        var known = Enumerable.Range(0, tiles.Length / MerkleCheck.Digest).Select(i => Convert.ToHexString(tiles, i * MerkleCheck.Digest, MerkleCheck.Digest)).ToHashSet(StringComparer.Ordinal);
        return Leaves(head, after).Where(leaf => !known.Contains(Convert.ToHexString(MerkleCheck.Leaf(leaf.Stream, leaf.Seq, leaf.Hash)))).Take(MostNamed)
            .Select(leaf => new Finding("head.stream", new(leaf.Stream, bigEndian: true), leaf.Seq, $"{Day(head)}: sealed with another history"));
    }

    private IEnumerable<(byte[] Stream, long Seq, byte[] Hash)> Leaves(CheckedHead head, long after)
    {
        (byte[] Stream, long Seq, byte[] Hash)? last = null;
        using var rows = by.FirstQuery(string.Create(CultureInfo.InvariantCulture,
            $"SELECT {by.Bytes("stream")}, {by.Number("seq")}, {by.Bytes("hash")} FROM ledger_event WHERE position > {after} AND position <= {head.Position} ORDER BY stream, seq"));
        while (rows.Read())
        {
            var next = ((byte[])rows[0], rows.GetInt64(1), (byte[])rows[2]);
            if (last is { } done && !done.Stream.AsSpan().SequenceEqual(next.Item1)) yield return done;
            last = next;
        }
        if (last is { } end) yield return end;
    }

    private byte[] Tiles(CheckedHead head)
    {
        var tiles = new ArrayBufferWriter<byte>();
        using var rows = by.FirstQuery(string.Create(CultureInfo.InvariantCulture, $"SELECT {by.Bytes("hashes")} FROM ledger_tile WHERE head = {head.Number} AND level = 0 ORDER BY place"));
        while (rows.Read()) tiles.Write((byte[])rows[0]);
        return tiles.WrittenSpan.ToArray();
    }

    private static Finding Found(string code, string detail) => new(code, null, null, detail);

    private static bool Same(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    private static string Day(CheckedHead head) => head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
