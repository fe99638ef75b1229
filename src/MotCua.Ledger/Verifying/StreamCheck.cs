using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>A stream's row as it lies in the store, for the verifier.</summary>
internal sealed record CheckedStream(byte[] Id, string Kind, long Version, byte[] Head, long RecordedAt, long FoldVersion, byte[] State);

/// <summary>One stream, walked from its first event to its state.</summary>
internal sealed class StreamCheck
{
    private readonly StreamKind? kind;
    private readonly List<Finding> findings;
    private readonly int foundBefore;
    private readonly EventHash hash = new();
    private byte[] head;
    private long seq;
    private long recordedAt = long.MinValue;
    private object? state;

    public StreamCheck(byte[] id, string kindName, StreamKind? kind, List<Finding> findings)
    {
        Id = id;
        this.kind = kind;
        this.findings = findings;
        foundBefore = findings.Count;
        state = kind?.EmptyState;
        head = EventHash.Start(id, kindName);
    }

    public byte[] Id { get; }

    /// <param name="with">Holds its body, and says up to which number bodies were erased.</param>
    public void Next(CheckedEvent happened, EventReader with)
    {
        var body = with.BodyOf(happened);
        if (happened.Seq != seq + 1) Find("event.missing", seq + 1, $"found {happened.Seq} instead");
        seq = happened.Seq;
        if (!hash.Of(head, happened).AsSpan().SequenceEqual(happened.Hash)) Find("event.changed", seq, $"{happened.Type} does not give its hash");
        head = happened.Hash;
        if (happened.RecordedAt < recordedAt) Find("event.backwards", seq, "recorded before the event that precedes it");
        recordedAt = happened.RecordedAt;
        CheckBody(happened, body, with);
        Fold(happened, body?.Body);
    }

    public void End(CheckedStream stream)
    {
        if (stream.Version != seq) Find("stream.version", seq, $"version {stream.Version}, but the last event is {seq}");
        if (!head.AsSpan().SequenceEqual(stream.Head)) Find("stream.head", seq, "the head is not the last event's hash");
        if (stream.RecordedAt != recordedAt) Find("stream.recorded", seq, "not recorded when the last event was");
        if (kind is null || stream.FoldVersion != kind.FoldVersion || findings.Count != foundBefore) return;
        if (!kind.WriteStateAny(state!).AsSpan().SequenceEqual(stream.State)) Find("state.differs", seq, "the state does not follow from the events");
    }

    private void CheckBody(CheckedEvent happened, CheckedBody? body, EventReader with)
    {
        if (happened.Commitment is null)
        {
            if (body is not null) Find("body.added", seq, "the event was written without a body");
        }
        else if (body is null)
        {
            if (with.ErasedUpTo(Id) < seq) Find("body.missing", seq, "gone without an erasure");
        }
        else if (!SHA256.HashData([.. body.Salt, .. body.Body]).AsSpan().SequenceEqual(happened.Commitment))
        {
            Find("body.changed", seq, "the body is not the one committed to");
        }
    }

    private void Fold(CheckedEvent happened, byte[]? body)
    {
        if (kind is null || findings.Count != foundBefore) return;
        try
        {
            var stored = new StoredEvent(happened.Type, (int)happened.TypeVersion, happened.Facts, body, happened.Commitment is not null && body is null);
            state = kind.EvolveAny(state!, kind.ReadAny(stored));
        }
        catch (Exception exception)
        {
            Find("event.unreadable", seq, exception.Message);
        }
    }

    private void Find(string code, long at, string detail) => findings.Add(new(code, new(Id, bigEndian: true), at, detail));
}
