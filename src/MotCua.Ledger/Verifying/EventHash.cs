using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Ledger;

/// <summary>An event's hash made anew. The layout stands at <see cref="Chain"/>; this is written from its description, not from its code.</summary>
internal sealed class EventHash
{
    private readonly ArrayBufferWriter<byte> encoded = new(2048);

    /// <summary>What stands before a stream's first event.</summary>
    public static byte[] Start(byte[] stream, string kind) => SHA256.HashData([.. "motcua.stream.1"u8, .. stream, .. Encoding.UTF8.GetBytes(kind)]);

    public byte[] Of(byte[] previous, CheckedEvent happened)
    {
        encoded.ResetWrittenCount();
        encoded.Write("motcua.event.1"u8);
        encoded.Write(previous);
        encoded.Write(happened.Stream);
        Number(happened.Seq, 8);
        Number(happened.TypeVersion, 8);
        Number(happened.HappenedAt, 8);
        Number(happened.RecordedAt, 8);
        Counted(Encoding.UTF8.GetBytes(happened.Type));
        Counted(happened.Act);
        Counted(happened.PersonId);
        Counted(happened.PositionId);
        Counted(happened.Facts);
        Counted(happened.Commitment);
        return SHA256.HashData(encoded.WrittenSpan);
    }

    private void Counted(byte[]? bytes)
    {
        Number(bytes?.Length ?? -1, 4);
        encoded.Write(bytes ?? []);
    }

    private void Number(long number, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        encoded.Write(bytes[(8 - size)..]);
    }
}
