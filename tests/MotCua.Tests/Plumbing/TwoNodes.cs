using Microsoft.AspNetCore.Builder;
using MotCua.Plumbing;

namespace MotCua.Tests.Plumbing;

/// <summary>Hai nút: two nodes opened at one instant on one PostgreSQL database that was empty.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly TestStore store = new();

    public WebApplication One { get; private set; } = null!;

    public WebApplication Other { get; private set; } = null!;

    public HandClock Clock { get; } = new(Centre.Morning);

    /// <param name="quiet">Without the first dossiers of a demonstration.</param>
    public static async Task<TwoNodes> Open(bool quiet = true)
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"{TestStore.Variable} names no server");
        var nodes = new TwoNodes();
        var opened = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => nodes.Node(nodes.store.Folder, quiet))));
        (nodes.One, nodes.Other) = (opened[0], opened[1]);
        return nodes;
    }

    public static Uri Address(WebApplication node) => new(node.Urls.First());

    public static async Task<Visitor> SignedIn(WebApplication node, string officer)
    {
        var visitor = new Visitor(Address(node));
        await visitor.Press(await visitor.See("/dang-nhap"), $"button[value='{officer}']");
        return visitor;
    }

    public async Task<List<string>> Read(string sql)
    {
        await using var connection = store.Open();
        await using var query = connection.CreateCommand();
#pragma warning disable CA2100 // written in the tests
        query.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await query.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in new[] { One, Other })
        {
            if (node is null) continue;
            await node.StopAsync();
            await node.DisposeAsync();
        }
        store.Dispose();
    }

    /// <summary>A folder of its own for one more node on the same database.</summary>
    public string Beside(string name) => store.Beside(name);

    public async Task<WebApplication> Node(string folder, bool quiet = true)
    {
        var node = await CentreHost.Build(new() { Data = DataFolder.From(folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = quiet, Time = Clock });
        await node.StartAsync();
        return node;
    }
}
