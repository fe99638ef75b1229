namespace MotCua.Bench;

/// <summary>What most .NET teams would write: <see cref="Peer"/> on one of the two stores.</summary>
internal sealed class WithEfCore(string name, string store, Peer peer) : Contender(name, store)
{
    private long acknowledged;

    public override async Task<Outcome> Run(IReadOnlyList<int> clients, TimeSpan span)
    {
        await peer.Create();
        var measured = new List<Measured>();
        await Load.Run(8, WarmUp, Life);
        foreach (var count in clients) measured.Add(await Load.Run(count, span, Life));
        return new(measured, await peer.Check(acknowledged));
    }

    private async Task Life(Func<Func<Task>, Task> wait)
    {
        var n = Numbers(1);
        for (var step = 0; step < DossierPath.Steps; step++)
        {
            var at = step;
            await wait(() => peer.Do(n, at));
            Interlocked.Increment(ref acknowledged);
        }
    }
}
