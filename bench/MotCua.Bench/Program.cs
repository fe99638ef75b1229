using System.CommandLine;
using MotCua.Bench;
using MotCua.Bench.Http;
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
var dossiers = new Option<int>("--dossiers") { Description = "How many dossiers the store holds; missing ones are made act by act.", DefaultValueFactory = _ => 100_000 };
var catalogue = new Option<string>("--catalogue") { Description = "The national catalogue, taken in first where the file is there.", DefaultValueFactory = _ => "../shared/data/catalogue/procedures-2026-07.jsonl.gz" };
var pages = new Command("pages", "The pages of the desk over HTTP, p50 to p99.") { data, dossiers, catalogue };
pages.SetAction(given => In(given.GetValue(data), folder => PagesBench.Run(folder, given.GetValue(dossiers), given.GetValue(catalogue)!)));
var round = new Command("round", "One round of the clock over open deadlines of which one in a hundred is due.") { data, dossiers };
round.SetAction(given => In(given.GetValue(data), folder => RoundBench.Run(folder, given.GetValue(dossiers))));
var proof = new Command("proof", "A day of many dossiers is sealed, and proofs of random ones are made.") { data, dossiers, seed };
proof.SetAction(given => In(given.GetValue(data), folder => ProofBench.Run(folder, given.GetValue(dossiers), given.GetValue(seed))));
var runs = new Option<int>("--runs") { Description = "How often each is measured; the medians are printed.", DefaultValueFactory = _ => 3 };
var only = new Option<string[]>("--only") { Description = "Parts of the names of the programs wanted, as \"MotCua on PostgreSQL\" (default: all).", DefaultValueFactory = _ => [] };
var atOnce = new Option<int[]>("--clients") { Description = "Numbers of clients (default: 1 8 32 256).", DefaultValueFactory = _ => [1, 8, 32, 256] };
var peers = new Command("peers", "The same acts by this program, by hand in SQL and by what others would take, on the PostgreSQL that ./do bench peers makes.") { data, seconds, runs, only, atOnce };
peers.SetAction(given => In(given.GetValue(data), folder => PeersBench.Run(folder, Server(),
    TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(runs), given.GetValue(only)!, given.GetValue(atOnce)!)));
var many = new Option<int>("--dossiers") { Description = "How many dossiers the store holds; missing ones are lived act by act.", DefaultValueFactory = _ => 1_000_000 };
var rate = new Option<double>("--rate") { Description = "Requests a second; with --ceiling the first rate tried.", DefaultValueFactory = _ => 600 };
var ceiling = new Option<bool>("--ceiling") { Description = "Raises the rate step by step until the promise is broken or the queue grows." };
var poisson = new Option<bool>("--poisson") { Description = "Arrivals as a Poisson process; otherwise evenly." };
var http = new Command("http", "The city's load over HTTP, offered at moments set beforehand, on a centre in a process of its own.") { data, many, rate, seconds, ceiling, poisson, seed };
http.SetAction(given => In(given.GetValue(data), folder => HttpBench.Run(folder, new(given.GetValue(many), given.GetValue(rate), TimeSpan.FromSeconds(given.GetValue(seconds)),
    given.GetValue(ceiling), given.GetValue(poisson), given.GetValue(seed)))));
var nodes = new Command("nodes", "The same clients on one node and on two, on the PostgreSQL that ./do bench nodes makes.") { data, seconds, runs };
nodes.SetAction(given => In(given.GetValue(data), folder => NodesBench.Run(folder, Server(), TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(runs))));
var loop = new Command("act-loop", "The process that chaos kills.") { data, clients, from };
loop.SetAction(given => ActLoop.Run(DataFolder.From(given.GetValue(data)), given.GetValue(clients), given.GetValue(from)));
loop.Hidden = true;
return await new RootCommand("Measures MotCua.") { ledger, pages, round, proof, http, peers, nodes, chaos, loop }.Parse(args).InvokeAsync();

static string Server() => Environment.GetEnvironmentVariable("MOTCUA_BENCH_POSTGRES") ?? throw new CannotGoOn("Dùng ./do bench peers | nodes. / Use ./do bench peers | nodes.");

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
