using System.Buffers;

namespace MotCua.Ledger;

/// <summary>
/// Leaves of all heads as one walker meets them: events come in the order of streams, which is the order of every head's leaves, so one walk
/// through the journal gives all days' trees.
/// </summary>
/// <param name="ends">Up to which position each head counts, in order.</param>
internal sealed class HeadLeaves(long[] ends)
{
    private readonly ArrayBufferWriter<byte>?[] leaves = new ArrayBufferWriter<byte>?[ends.Length];
    private CheckedEvent? last;
    private int under;

    public ReadOnlySpan<byte> Of(int head) => leaves[head] is { } met ? met.WrittenSpan : default;

    public void Meet(CheckedEvent happened)
    {
        if (ends.Length == 0) return;
        var head = HeadOf(happened.Position);
        if (head != under || last is not null && !last.Stream.AsSpan().SequenceEqual(happened.Stream)) Close();
        (last, under) = (happened, head);
    }

    /// <summary>What was met last is its stream's last event under its head.</summary>
    public void Close()
    {
        if (last is { Stream.Length: 16, Hash.Length: MerkleCheck.Digest } && under < ends.Length)
            (leaves[under] ??= new()).Write(MerkleCheck.Leaf(last.Stream, last.Seq, last.Hash));
        last = null;
    }

    /// <summary>The first head that reaches the position.</summary>
    private int HeadOf(long position)
    {
        var (from, to) = (0, ends.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (ends[middle] < position) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
