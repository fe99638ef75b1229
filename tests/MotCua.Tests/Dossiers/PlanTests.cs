using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Round;

namespace MotCua.Tests.Dossiers;

/// <summary>
/// Kế hoạch truy vấn: in a crowded city every list and search is read by an index, and a page reads little more than it shows. What is
/// looked at are the commands the program sent while the pages were opened.
/// </summary>
public sealed partial class PlanTests(CrowdedCity city) : IClassFixture<CrowdedCity>
{
    /// <summary>Of each table, to show one page: a rare word is looked for among the ten thousand newest first.</summary>
    private const long MostRead = 25_000;

    private static readonly string[] Tables = ["dossier_row", "work_item", "reading", "book_row", "consultation"];

    /// <summary>May be walked: the search itself, the readings from the newest on, and an index that holds nothing but what is wanted.</summary>
    private static readonly string[] Whole = ["VIRTUAL TABLE", "sqlite_autoindex_reading", "ix_work_item_provisional"];

    [Theory]
    [InlineData(Spine.Receiver, "/viec-can-lam")]
    [InlineData(Spine.Receiver, "/viec-can-lam?ds=Citizen")]
    [InlineData(Spine.Receiver, "/nop-truc-tuyen")]
    [InlineData(Spine.Receiver, "/nop-truc-tuyen?ds=huong-dan")]
    [InlineData(Spine.Appraiser, "/viec-can-lam")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=Unassigned")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=AgencyCitizen")]
    [InlineData(Spine.Head, "/viec-can-lam")]
    [InlineData(Spine.Head, "/viec-can-lam?ds=AgencyInWork")]
    [InlineData(Spine.ReturnDesk, "/viec-can-lam")]
    [InlineData(Spine.Director, "/viec-can-lam")]
    [InlineData(Spine.Director, "/viec-can-lam?ds=CentreToSign")]
    [InlineData(Spine.Head, "/xin-loi")]
    [InlineData(Spine.Head, "/xin-loi?ds=con-no")]
    [InlineData(Spine.Director, "/xin-loi")]
    [InlineData(Spine.Director, "/xin-loi?ds=con-no")]
    [InlineData(Spine.Appraiser, "/lay-y-kien")]
    [InlineData(Spine.Appraiser, "/lay-y-kien?ds=ByUs")]
    [InlineData(Spine.Director, "/lay-y-kien")]
    [InlineData(Spine.Director, "/su-co")]
    [InlineData(Spine.Receiver, "/viec-can-lam?ds=Late")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=DueToday")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=Late")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=Consulting")]
    [InlineData(Spine.Appraiser, "/viec-can-lam?ds=Unassigned&thuTuc=giay phep&truoc=24/11/2026")]
    [InlineData(Spine.Head, "/viec-can-lam?ds=AgencyConsulting")]
    [InlineData(Spine.Head, "/viec-can-lam?ds=Late&thuTuc=khong co thu tuc nay")]
    [InlineData(Spine.Head, "/viec-can-lam?ds=AgencyInWork&giu=nguyen-minh-duc")]
    [InlineData(Spine.Head, "/dong-y-nhieu")]
    [InlineData(Spine.Director, "/viec-can-lam?ds=Late")]
    [InlineData(Spine.Director, "/hom-nay")]
    [InlineData(Spine.Appraiser, "/hom-nay")]
    [InlineData(CrowdedCity.OfManyPositions, "/hom-nay")]
    [InlineData(Spine.Signer, "/so-theo-doi")]
    [InlineData(Spine.Director, "/so-theo-doi")]
    [InlineData(Spine.Director, "/so-theo-doi?tu=01/01/2026&den=23/11/2026")]
    [InlineData(Spine.Inspector, "/so-theo-doi")]
    [InlineData(Spine.Inspector, "/so-theo-doi?tu=01/01/2026&den=23/11/2026")]
    [InlineData(Spine.Inspector, "/tim?q=nguyen")]
    [InlineData(Spine.Inspector, "/tim?q=nguyen van")]
    [InlineData(Spine.Inspector, "/tim?q=0310199999")]
    [InlineData(Spine.Inspector, "/tim?q=khongcoai")]
    [InlineData(Spine.Inspector, "/tim?q=n")]
    [InlineData(Spine.Director, "/tim?q=nguyen van")]
    [InlineData(Spine.Appraiser, "/tim?q=tran thi")]
    [InlineData(Spine.Inspector, "/nhat-ky-xem")]
    [InlineData(Spine.Director, "/nhat-ky-xem")]
    [InlineData(Spine.Receiver, "/chung-thuc")]
    [InlineData(Spine.Receiver, "/so-chung-thuc")]
    [InlineData(Spine.Director, "/so-chung-thuc?tu=23/11/2025&den=23/11/2026")]
    [InlineData(Spine.Inspector, "/so-chung-thuc?coQuan=ubnd-11311&so=157")]
    public async Task A_page_is_read_by_an_index(string officer, string path)
    {
        using var visitor = await city.Centre.As(officer);
        await using var store = city.Centre.OpenStore();
        using var sent = new SeenCommands(store);

        var page = await visitor.See(path);
        if (page.Document.QuerySelectorAll("a.btn").LastOrDefault(a => a.TextContent == "Trang sau")?.GetAttribute("href") is { } next)
            await visitor.See(next);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        await ReadByIndexes(store, sent);
    }

    [Fact]
    public async Task The_day_in_twenty_positions_costs_one_question_more_than_in_one()
    {
        using var one = await city.Centre.As(Spine.Appraiser);
        using var many = await city.Centre.As(CrowdedCity.OfManyPositions);
        await one.See("/hom-nay");
        var ofMany = await many.See("/hom-nay");
        Assert.Equal(CrowdedCity.Positions - 1, ofMany.Document.QuerySelectorAll("button[name=viTri]").Length);

        // What is reference data may be looked up again each second; the fewest of several answers says what a page itself asks.
        var (single, twenty) = (int.MaxValue, int.MaxValue);
        for (var i = 0; i < 5; i++)
            (single, twenty) = (Math.Min(single, (await one.See("/hom-nay")).Commands), Math.Min(twenty, (await many.See("/hom-nay")).Commands));
        Assert.Equal(single + 1, twenty);
    }

    [Fact]
    public async Task What_falls_due_is_found_by_an_index()
    {
        await using var store = city.Centre.OpenStore();
        using var sent = new SeenCommands(store);

        // No dossier stands behind the rows that are due: the round meets each and goes on.
        await city.Centre.Services.GetRequiredService<ClockRound>().Run(TestContext.Current.CancellationToken);
        await city.Centre.Recounted();

        await ReadByIndexes(store, sent);
    }

    /// <summary>PostgreSQL chooses by how many rows there are, which the other tests count.</summary>
    [Theory]
    [Trait("store", "file")]
    [InlineData("/viec-can-lam?ds=Mine")]
    [InlineData("/viec-can-lam?ds=Late")]
    [InlineData("/viec-can-lam?ds=Consulting")]
    public async Task What_an_officer_holds_is_read_from_the_officers_own_range_and_not_from_the_agencys(string path)
    {
        using var visitor = await city.Centre.As(Spine.Appraiser);
        await using var store = city.Centre.OpenStore();
        using var sent = new SeenCommands(store);

        await visitor.See(path);

        var held = sent.Queries.Where(query => OfHolder().IsMatch(query.Sql)).ToList();
        Assert.NotEmpty(held);
        foreach (var (sql, values) in held)
            Assert.Equal(OfHolder().Count(sql), (await Plan(store, sql, values)).Count(line => line.Contains("ix_work_item_holder_id", StringComparison.Ordinal)));
    }

    private static async Task ReadByIndexes(DbConnection store, SeenCommands sent)
    {
        var queries = sent.Queries.Where(query => Tables.Any(table => query.Sql.Contains(table, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(queries);
        foreach (var (sql, values) in queries)
            Assert.True(await Objection(store, sql, values) is not { } objection, $"{await Objection(store, sql, values)}\n{sql}");
    }

    /// <summary>What is wrong with how a query is answered; null where nothing is.</summary>
    private static async Task<string?> Objection(DbConnection store, string sql, List<(string Name, object? Value)> values)
    {
        var lines = await Plan(store, sql, values);
        return TestStore.IsPostgres ? OfPostgres(lines[0]) : OfSqlite(lines);
    }

    private static async Task<List<string>> Plan(DbConnection store, string sql, List<(string Name, object? Value)> values)
    {
        await using var command = store.CreateCommand();
        command.CommandText = (TestStore.IsPostgres ? "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " : "EXPLAIN QUERY PLAN ") + sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(TestStore.IsPostgres ? 0 : 3));
        return lines;
    }

    /// <summary>No table is read from its beginning; a query inside may be.</summary>
    private static string? OfSqlite(List<string> lines)
    {
        var inside = lines.Select(line => Inside().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();
        return lines.FirstOrDefault(line => Scan().Match(line) is { Success: true } scan && !inside.Contains(scan.Groups[1].Value)
            && !Whole.Any(index => line.Contains(index, StringComparison.Ordinal))) is null ? null : string.Join('\n', lines);
    }

    private static string? OfPostgres(string json)
    {
        using var plan = JsonDocument.Parse(json);
        var read = new Dictionary<string, long>();
        foreach (var node in Nodes(plan.RootElement[0].GetProperty("Plan")))
        {
            if (!node.TryGetProperty("Relation Name", out var relation) || !Tables.Contains(relation.GetString())) continue;
            if (node.GetProperty("Node Type").GetString()!.Contains("Seq Scan", StringComparison.Ordinal)) return json;
            var removed = new[] { "Rows Removed by Filter", "Rows Removed by Index Recheck" }.Sum(name => node.TryGetProperty(name, out var rows) ? rows.GetDouble() : 0);
            read[relation.GetString()!] = read.GetValueOrDefault(relation.GetString()!) + (long)((node.GetProperty("Actual Rows").GetDouble() + removed) * node.GetProperty("Actual Loops").GetDouble());
        }
        return read.Values.Any(rows => rows > MostRead) ? json : null;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var below) ? below.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    [GeneratedRegex(@"^(?:CO-ROUTINE|MATERIALIZE) (\S+)")]
    private static partial Regex Inside();

    [GeneratedRegex("\"holder_id\" = ")]
    private static partial Regex OfHolder();

    [GeneratedRegex(@"^SCAN (\S+)")]
    private static partial Regex Scan();
}
