namespace MotCua.Ledger;

/// <summary>The journal's positions that several walkers met: where there are so many events, each from 1 on is to be met once.</summary>
internal sealed class MetPositions(long events)
{
    private readonly int[] met = new int[events / 32 + 1];

    public void Meet(long position)
    {
        if (position > 0 && position <= events) Interlocked.Or(ref met[position / 32], 1 << (int)(position % 32));
    }

    public IEnumerable<long> Missing()
    {
        for (var position = 1L; position <= events; position++)
            if ((met[position / 32] & 1 << (int)(position % 32)) == 0) yield return position;
    }
}
