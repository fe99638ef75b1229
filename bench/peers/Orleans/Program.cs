// One silo in one process, its client beside it, grains kept by ADO.NET on PostgreSQL in Orleans' own binary form.
// Reads one request on standard input (see OtherProgram), prints one answer.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MotCua.Bench;
using MotCua.Bench.Orleans;
using Npgsql;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

var request = JsonSerializer.Deserialize<PeerRequest>(await Console.In.ReadToEndAsync(), JsonSerializerOptions.Web)!;
await using (var source = NpgsqlDataSource.Create(request.Connection))
await using (var tables = source.CreateCommand(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "tables.sql"))))
    await tables.ExecuteNonQueryAsync();

var builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.UseOrleans(silo => silo.UseLocalhostClustering(request.Port, request.Port + 1).AddAdoNetGrainStorageAsDefault(options => options.Configure<Serializer>((storage, serializer) =>
{
    storage.Invariant = "Npgsql";
    storage.ConnectionString = request.Connection;
    storage.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
})));
using var host = builder.Build();
await host.StartAsync();
var grains = host.Services.GetRequiredService<IGrainFactory>();
var (n, done) = (0L, new ConcurrentDictionary<long, int>());

async Task Life(Func<Func<Task>, Task> wait)
{
    var mine = Interlocked.Increment(ref n);
    for (var step = 0; step < request.Acts.Count; step++)
    {
        var at = step;
        await wait(async () => done[mine] = await grains.GetGrain<IDossier>(mine).Do(at, request.Series, $"{mine}-{at}", request.Acts[at]));
    }
}

await Load.Run(8, TimeSpan.FromSeconds(request.WarmUp), Life);
var measured = new List<Measured>();
foreach (var clients in request.Clients) measured.Add(await Load.Run(clients, TimeSpan.FromSeconds(request.Seconds), Life));

var (wrong, codes) = (new List<string>(), new HashSet<string>());
foreach (var (dossier, version) in done)
{
    var kept = await grains.GetGrain<IDossier>(dossier).Kept();
    if (kept.Version != version) wrong.Add($"dossier {dossier} was answered {version}, is kept at {kept.Version}");
    if (!codes.Add(kept.Code)) wrong.Add($"{kept.Code} was given twice");
}
if (await grains.GetGrain<ISeries>(request.Series).Last() != codes.Count) wrong.Add("numbers are not dense");
await host.StopAsync();
var release = FileVersionInfo.GetVersionInfo(typeof(IGrain).Assembly.Location).ProductVersion!.Split(". Commit")[0];
Console.WriteLine(JsonSerializer.Serialize(new PeerAnswer($"Orleans {release}", measured, wrong), JsonSerializerOptions.Web));
