using System.Security.Cryptography;
using System.Text;

namespace MotCua.Ledger;

/// <summary>
/// Kiểm tra một bằng chứng: from its file alone, without a store, whoever gives it. Shares no code with who writes it. What a time-stamp says is for who
/// knows its authority to check.
/// </summary>
public static class ProofCheck
{
    /// <summary>In bytes; a dossier's proof has some ten thousand.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private static readonly (long From, long To) Instants = (0, 253_402_300_799_999_999);

    /// <param name="against">The key and the published heads of the one who checks, as far as there are any.</param>
    public static ProofReport Run(ReadOnlyMemory<byte> file, CheckedAgainst against)
    {
        if (file.Length > Longest) return new(new("too-long"));
        if (ProofReading.Read(file) is not { } read) return new(new("unreadable"));
        var (hasher, hash) = (new EventHash(), EventHash.Start(read.Stream, read.Kind));
        var hashes = new List<byte[]>();
        foreach (var (happened, salt, body) in read.Events)
        {
            if (happened.Seq != hashes.Count + 1) return new(new("event.order", hashes.Count + 1));
            hash = hasher.Of(hash, happened);
            if (!hash.AsSpan().SequenceEqual(happened.Hash) || !IsInstant(happened.HappenedAt) || !IsInstant(happened.RecordedAt)) return new(new("event.changed", happened.Seq));
            if (salt is null != body is null || body is not null && happened.Commitment is null) return new(new("body.changed", happened.Seq));
            if (body is not null && !SHA256.HashData([.. salt!, .. body]).AsSpan().SequenceEqual(happened.Commitment)) return new(new("body.changed", happened.Seq));
            hashes.Add(hash);
        }
        var stream = new ProvenStream(read.Kind, new(read.Stream, bigEndian: true), [.. read.Events.Select(Proven)]);
        if (read.Under is not { } under) return new(null, stream);
        var (fault, head) = Under(read, under, hashes, against);
        return fault is null ? new(null, stream, head) : new(fault);
    }

    private static (ProofFault? Fault, ProvenHead? Head) Under(ReadProof read, ReadPath under, List<byte[]> hashes, CheckedAgainst against)
    {
        if (CheckedHead.Read(under.Head) is not { } head) return (new("head.unreadable"), null);
        if (under.Version < 1 || under.Version > hashes.Count || under.Place < 1) return (new("path"), null);
        var leaf = MerkleCheck.Leaf(read.Stream, under.Version, hashes[(int)under.Version - 1]);
        if (head.Streams == long.MaxValue || MerkleCheck.RootOf(leaf, under.Place, head.Streams + 1, under.Hashes) is not { } root || !root.AsSpan().SequenceEqual(head.Root)) return (new("path"), null);
        if (under.Signature is null ? against.PublicKey is not null : !head.IsSignedBy(against.PublicKey ?? under.PublicKey ?? [], under.Signature))
            return (new(under.Signature is null ? "head.unsigned" : "head.signature"), null);
        if (against.Heads.Count > 0 && !against.Heads.Any(published => published.Bytes.AsSpan().SequenceEqual(head.Bytes))) return (new("head.unknown"), null);
        var signed = under.Signature is null ? HeadSigned.Not : against.PublicKey is null ? HeadSigned.ByItsOwnKey : HeadSigned.ByTheKeyGiven;
        return (null, new(head, under.Version, signed, against.PublicKey ?? under.PublicKey, under.Stamp, against.Heads.Count > 0));
    }

    private static ProvenEvent Proven(ReadEvent read) => new(read.Event.Seq, read.Event.Type, (int)read.Event.TypeVersion, Instant.FromMicroseconds(read.Event.HappenedAt),
        Instant.FromMicroseconds(read.Event.RecordedAt), Text(read.Event.Act)!, Text(read.Event.PersonId)!, Text(read.Event.PositionId), Text(read.Event.Facts)!, Text(read.Body), read.Event.Commitment is not null);

    private static bool IsInstant(long microseconds) => microseconds >= Instants.From && microseconds <= Instants.To;

    private static string? Text(byte[]? utf8) => utf8 is null ? null : Encoding.UTF8.GetString(utf8);
}

/// <summary>Kết quả kiểm tra bằng chứng: what is wrong with it, or what it proves.</summary>
/// <param name="Head">Null where nothing is sealed yet.</param>
public sealed record ProofReport(ProofFault? Fault, ProvenStream? Stream = null, ProvenHead? Head = null);

/// <summary>Lý do bác bằng chứng: <c>unreadable</c>, <c>too-long</c>, <c>event.order</c>, <c>event.changed</c>, <c>body.changed</c>, <c>path</c>, <c>head.unreadable</c>, <c>head.signature</c>, <c>head.unsigned</c>, <c>head.unknown</c>.</summary>
/// <param name="Seq">The event it is about, or null.</param>
public sealed record ProofFault(string Code, long? Seq = null);

/// <summary>Chuỗi được chứng minh.</summary>
public sealed record ProvenStream(string Kind, Guid Stream, IReadOnlyList<ProvenEvent> Events);

/// <summary>Sự kiện được chứng minh.</summary>
/// <param name="Facts">As JSON.</param>
/// <param name="Body">As JSON; null where it was left out, erased, or never was.</param>
/// <param name="HasBody">There was one, given here or not.</param>
public sealed record ProvenEvent(
    long Seq, string Type, int TypeVersion, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, string Act, string PersonId, string? PositionId, string Facts, string? Body, bool HasBody);

/// <summary>Niêm phong mà bằng chứng dẫn đến.</summary>
/// <param name="Covers">How many of the stream's events it covers.</param>
/// <param name="PublicKey">The key its signature was checked with; null where it has none.</param>
/// <param name="Stamp">RFC 3161, not checked here.</param>
/// <param name="IsPublished">It is among the published heads that were given.</param>
public sealed record ProvenHead(CheckedHead Head, long Covers, HeadSigned Signed, byte[]? PublicKey, byte[]? Stamp, bool IsPublished);

/// <summary>Chữ ký trên niêm phong.</summary>
public enum HeadSigned
{
    Not,

    /// <summary>By the key that came with the proof, which anybody could have made.</summary>
    ByItsOwnKey,
    ByTheKeyGiven,
}
