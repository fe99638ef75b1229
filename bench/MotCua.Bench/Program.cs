using System.CommandLine;
using MotCua.Bench;
using MotCua.Plumbing;

var data = new Option<string?>("--data") { Description = "An empty folder to keep (default: a temporary one, deleted afterwards)." };
var seconds = new Option<int>("--seconds") { Description = "How long each run lasts.", DefaultValueFactory = _ => 8 };
var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 16 };
var from = new Option<long>("--from");
var kills = new Option<int>("--kills") { Description = "How many times the program is killed.", DefaultValueFactory = _ => 100 };
var seed = new Option<int>("--seed") { Description = "Seed of the moments it is killed at.", DefaultValueFactory = _ => 2026 };

var ledger = new Command("ledger", "Durable dossier acts a second, beside Stateless and plain EF Core.") { data, seconds };
ledger.SetAction(given => In(given.GetValue(data), folder => LedgerBench.Run(folder, TimeSpan.FromSeconds(given.GetValue(seconds)))));
var chaos = new Command("chaos", "Kills the program under load at random moments; each time everything acknowledged must be there, once.") { data, kills, seed };
chaos.SetAction(given => In(given.GetValue(data), folder => Chaos.Run(folder, given.GetValue(kills), given.GetValue(seed))));
var loop = new Command("act-loop", "The process that chaos kills.") { data, clients, from };
loop.SetAction(given => ActLoop.Run(DataFolder.From(given.GetValue(data)), given.GetValue(clients), given.GetValue(from)));
loop.Hidden = true;
return await new RootCommand("Measures MotCua.") { ledger, chaos, loop }.Parse(args).InvokeAsync();

static async Task<int> In(string? given, Func<DataFolder, Task<int>> run)
{
    var folder = given ?? Directory.CreateTempSubdirectory("motcua-bench-").FullName;
    try
    {
        return await run(DataFolder.From(folder));
    }
    finally
    {
        if (given is null) Directory.Delete(folder, recursive: true);
    }
}
