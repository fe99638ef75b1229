namespace MotCua.Ledger;

/// <summary>Sự kiện khi ghi: an event as bytes. Both parts are UTF-8 JSON and are never rewritten.</summary>
/// <param name="Facts">In the chain, for ever; holds nothing personal.</param>
/// <param name="Body">Personal content, kept beside the chain, which holds only its salted hash; can be erased.</param>
public sealed record EventBytes(string Type, int TypeVersion, byte[] Facts, byte[]? Body = null);

/// <summary>Sự kiện đã lưu: an event as it was stored.</summary>
/// <param name="Body">Null when there never was one, or when it is <paramref name="Erased"/>.</param>
public sealed record StoredEvent(string Type, int TypeVersion, byte[] Facts, byte[]? Body = null, bool Erased = false);

/// <summary>Chuyển đổi sự kiện cũ: reads an event of an older shape as the next one. Pure.</summary>
/// <param name="Lift">Gives the event in a later type or type version.</param>
public sealed record Upcaster(string Type, int TypeVersion, Func<StoredEvent, StoredEvent> Lift)
{
    internal static StoredEvent LiftAll(StoredEvent stored, IReadOnlyList<Upcaster> upcasters)
    {
        for (var i = 0; i < upcasters.Count; i++)
            if (upcasters[i].Type == stored.Type && upcasters[i].TypeVersion == stored.TypeVersion)
                return LiftAll(upcasters[i].Lift(stored), upcasters);
        return stored;
    }
}

/// <summary>Người thực hiện: who acted, in which position. Opaque ids: they stay in the chain for ever.</summary>
public readonly record struct Actor(string PersonId, string? PositionId);

/// <summary>Sự kiện đã ghi sổ: an event with its place in the stream and in the journal. Instants are UTC, to the microsecond.</summary>
/// <param name="Seq">1 for the stream's first event; the last one's equals the stream's version.</param>
/// <param name="Position">Place in the whole journal, without gaps.</param>
/// <param name="Act">The act that made it happen.</param>
/// <param name="Erased">Its personal content has been erased.</param>
public sealed record Recorded<TEvent>(
    TEvent Event, long Seq, long Position, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, Actor By, string Act, bool Erased);

/// <summary>Bằng chứng của một chuỗi: everything kept of its events, byte for byte, so that others check it without this program.</summary>
public sealed record StreamEvidence(string Kind, Guid Stream, IReadOnlyList<EventEvidence> Events);

/// <summary>Bằng chứng của một sự kiện: what its hash is made of (<c>Chain</c> says how), and the hash. Instants are microseconds UTC.</summary>
/// <param name="Commitment">SHA-256 of salt and body; null where there never was a body.</param>
/// <param name="Salt">Null with the body, when it was erased.</param>
public sealed record EventEvidence(
    long Position, long Seq, string Type, int TypeVersion, long HappenedAt, long RecordedAt, string Act, string PersonId, string? PositionId,
    byte[] Facts, byte[]? Commitment, byte[]? Salt, byte[]? Body, byte[] Hash);

/// <summary>Dòng nhật ký: an event as readers of the whole journal meet it, over all kinds of streams.</summary>
public sealed record JournalEntry(
    long Position, string Kind, Guid Stream, long Seq, StoredEvent Stored,
    DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, Actor By, string Act);
