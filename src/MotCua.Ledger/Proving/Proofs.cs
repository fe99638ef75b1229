namespace MotCua.Ledger;

/// <summary>Bằng chứng của một chuỗi dưới niêm phong: the stream's evidence and the way from it to the newest head that covers it.</summary>
/// <param name="Under">Null while no head covers any of its events.</param>
public sealed record StreamProof(StreamEvidence Evidence, ProofPath? Under);

/// <summary>Đường đến niêm phong.</summary>
/// <param name="Version">How many of the stream's events the head covers.</param>
/// <param name="Place">Place of its leaf in the day's tree, whose first is the previous head.</param>
/// <param name="Hashes">Beside the way, from the leaf up.</param>
public sealed record ProofPath(SealedHead Head, long Version, long Place, IReadOnlyList<byte[]> Hashes);

/// <summary>What the store gives for a proof: the head with those tiles of its tree that the path touches.</summary>
internal sealed record PathTiles(SealedHead Head, IReadOnlyDictionary<(int Level, long Place), byte[]> Tiles);

/// <summary>Makes proofs: two questions to the store, whatever the day's number of streams.</summary>
internal static class Proofs
{
    public static StreamProof? Of(StoreConnection store, Guid stream)
    {
        var events = store.EvidenceOf(stream);
        if (events.Count == 0) return null;
        var found = store.TilesOf(stream);
        return new(new(found.Kind, stream, events), found.Tiles is { } tiles ? PathOf(stream, events, tiles) : null);
    }

    private static ProofPath PathOf(Guid stream, List<EventEvidence> events, PathTiles under)
    {
        var last = events.Last(e => e.Position <= under.Head.Head.Position);
        var leaf = MerkleTiles.LeafHash(new(stream, last.Seq, last.Hash));
        foreach (var ((level, tile), hashes) in under.Tiles)
            for (var i = 0; level == 0 && i * leaf.Length < hashes.Length; i++)
                if (hashes.AsSpan(i * leaf.Length, leaf.Length).SequenceEqual(leaf))
                {
                    var place = tile * MerkleTiles.Width + i;
                    return new(under.Head, last.Seq, place, new MerkleTiles((l, p) => under.Tiles[(l, p)], under.Head.Head.Streams + 1).Path(place));
                }
        throw new InvalidOperationException($"{stream} is not under the head of {under.Head.Head.Day}");
    }
}
