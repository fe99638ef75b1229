using Orleans.Concurrency;

namespace MotCua.Bench.Orleans;

/// <summary>One dossier, one grain: its acts one after another, its state written before an act is answered.</summary>
public interface IDossier : IGrainWithIntegerKey
{
    Task<int> Do(int step, string series, string key, string payload);

    /// <summary>Version as the storage has it: the grain forgets and reads again.</summary>
    Task<(int Version, string Code)> Kept();
}

public interface ISeries : IGrainWithStringKey
{
    Task<long> Next();

    Task<long> Last();
}

public sealed class DossierGrain([PersistentState("dossier")] IPersistentState<DossierState> kept) : Grain, IDossier
{
    public async Task<int> Do(int step, string series, string key, string payload)
    {
        var dossier = kept.State;
        if (dossier.Acts.Exists(act => act.Key == key)) return dossier.Acts.Count;
        if (dossier.Acts.Count != step) throw new InvalidOperationException($"step {step} at version {dossier.Acts.Count}");
        if (step == 0) dossier.Code = $"{series}-{await GrainFactory.GetGrain<ISeries>(series).Next()}";
        dossier.Acts.Add(new() { Key = key, Payload = payload });
        await kept.WriteStateAsync();
        return dossier.Acts.Count;
    }

    public async Task<(int Version, string Code)> Kept()
    {
        await kept.ReadStateAsync();
        return (kept.State.Acts.Count, kept.State.Code);
    }
}

/// <summary>The numbers of a series: those who ask while a write is on its way share the next one.</summary>
[Reentrant]
public sealed class SeriesGrain([PersistentState("series")] IPersistentState<SeriesState> kept) : Grain, ISeries
{
    private long written;
    private Task? writing;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        written = kept.State.Last;
        return Task.CompletedTask;
    }

    public async Task<long> Next()
    {
        var mine = ++kept.State.Last;
        while (written < mine) await (writing ??= Write());
        return mine;
    }

    public Task<long> Last() => Task.FromResult(written);

    private async Task Write()
    {
        await Task.Yield();
        var last = kept.State.Last;
        await kept.WriteStateAsync();
        (written, writing) = (last, null);
    }
}

[GenerateSerializer]
public sealed class DossierState
{
    [Id(0)] public string Code { get; set; } = "";
    [Id(1)] public List<Act> Acts { get; set; } = [];
}

[GenerateSerializer]
public sealed class Act
{
    [Id(0)] public string Key { get; set; } = "";
    [Id(1)] public string Payload { get; set; } = "";
}

[GenerateSerializer]
public sealed class SeriesState
{
    [Id(0)] public long Last { get; set; }
}
