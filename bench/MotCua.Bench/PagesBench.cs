using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MotCua.Demonstration;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Tracking;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures.Import;

namespace MotCua.Bench;

/// <summary>Trang làm việc: how long the pages of the desk take over HTTP with so many dossiers in the store, one reader and eight.</summary>
internal static partial class PagesBench
{
    private const int WarmUp = 30, EachAlone = 300, Together = 8, EachTogether = 60;

    /// <param name="catalogue">A file of the national catalogue, taken in before anything is measured where it is there.</param>
    public static async Task<int> Run(DataFolder data, int dossiers, string catalogue)
    {
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, CountCommands = true, Urls = "http://127.0.0.1:0" });
        await Fill(app.Services, dossiers);
        await GivePositions(app.Services);
        await Import(app.Services, catalogue);
        await app.StartAsync();
        // So many lives made at once leave hours of papers to print behind; the pages are measured without them.
        foreach (var background in app.Services.GetServices<IHostedService>().OfType<ErrandsInBackground>()) await background.StopAsync(CancellationToken.None);
        var address = new Uri(app.Urls.First());
        var codes = await Codes(app.Services);

        Say($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; server and readers share them\n");
        Say("| Page | As | Commands | KB | p50 ms | p95 ms | p99 ms | p95 with 8 readers |\n|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var page in DeskPage.All)
            Line(page, await Measure(address, page, codes));
        await app.StopAsync();
        return 0;
    }

    private static async Task Fill(IServiceProvider services, int dossiers)
    {
        var have = await Count(services);
        if (have < dossiers)
        {
            var watch = Stopwatch.StartNew();
            var (made, acts) = await services.GetRequiredService<SeedDossiers>().Run(have, dossiers - have, 220);
            Say(string.Create(CultureInfo.InvariantCulture, $"{made} dossiers lived by {acts} acts in {watch.Elapsed.TotalSeconds:0} s ({made / watch.Elapsed.TotalSeconds:0} dossiers/s)"));
        }
        Say($"{await Count(services)} dossiers in the store");
    }

    /// <summary>One officer appraises and heads in nineteen places more.</summary>
    private static async Task GivePositions(IServiceProvider services)
    {
        var organisations = services.GetRequiredService<Organisations>();
        var (organisation, _) = await organisations.Now();
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var more = organisation.Positions.Where(p => p.Kind is PositionKind.Appraiser or PositionKind.HeadOfDivision).OrderBy(p => p.Kind).ThenBy(p => p.Id, StringComparer.Ordinal).Take(19)
            .Select(p => new Holding { Id = $"{DeskPage.OfManyPositions}@{p.Id}", OfficerId = DeskPage.OfManyPositions, PositionId = p.Id, FromOn = new(2026, 1, 1), Decision = "bench" }).ToList();
        var held = await db.Set<Holding>().Where(h => h.OfficerId == DeskPage.OfManyPositions).Select(h => h.Id).ToListAsync();
        db.AddRange(more.Where(h => !held.Contains(h.Id)));
        await db.SaveChangesAsync();
        organisations.Forget();
    }

    private static async Task Import(IServiceProvider services, string file)
    {
        if (!File.Exists(file))
        {
            Say($"without the national catalogue: {file} is not here");
            return;
        }
        var report = await new ImportCatalogue(Path.GetFileName(file), "bench")
            .Run(CatalogueFile.Read(file), services.GetRequiredService<IDbContextFactory<CentreDb>>(), services.GetRequiredService<EventLedger>(), services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);
        Say($"{report.Procedures} procedures of the national catalogue, {report.Added} of them new");
    }

    private static async Task<int> Count(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DossierRow>().CountAsync();
    }

    /// <summary>Codes spread over all dossiers, that no cache holds them all.</summary>
    private static async Task<(string Code, string Token)[]> Codes(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var all = await db.Set<DossierRow>().Where(row => row.Code != null).Select(row => new { row.Code, row.DossierId }).ToListAsync();
        var (random, ledger) = (new Random(2026), services.GetRequiredService<EventLedger>());
        return [.. Enumerable.Range(0, 2000).Select(_ => all[random.Next(all.Count)]).Select(one => (one.Code!, SlipToken.Of(ledger, one.DossierId, 1) ?? ""))];
    }

    private static async Task<Answers> Measure(Uri address, DeskPage page, (string Code, string Token)[] codes)
    {
        using var reader = page.As.Length == 0 ? new HttpClient { BaseAddress = address } : await SignedIn(address, page.As);
        var (next, commands, bytes) = (0, 0, 0L);
        async Task Read()
        {
            var (code, token) = codes[Interlocked.Increment(ref next) % codes.Length];
            var path = page.Path.Replace("{code}", code, StringComparison.Ordinal).Replace("{slip}", $"{code}/{token}", StringComparison.Ordinal);
            using var answer = await reader.GetAsync(path);
            var body = await answer.Content.ReadAsByteArrayAsync();
            // A dossier of another agency is not there for this reader; that answer is no page.
            if (!answer.IsSuccessStatusCode && !page.MayBeHidden) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            if (!answer.IsSuccessStatusCode) return;
            commands = Math.Max(commands, int.Parse(answer.Headers.GetValues(CommandCounter.Header).First(), CultureInfo.InvariantCulture));
            bytes = Math.Max(bytes, body.Length);
        }
        for (var i = 0; i < WarmUp; i++) await Read();
        var alone = await Timed(1, EachAlone, Read);
        var together = await Timed(Together, EachTogether, Read);
        return new(commands, bytes, alone, together);
    }

    private static async Task<double[]> Timed(int readers, int each, Func<Task> read)
    {
        var waits = new double[readers * each];
        await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var from = Stopwatch.GetTimestamp();
                await read();
                waits[reader * each + i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        })));
        Array.Sort(waits);
        return waits;
    }

    private static async Task<HttpClient> SignedIn(Uri address, string officer)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), MaxConnectionsPerServer = 64 }) { BaseAddress = address };
        var page = await http.GetStringAsync("/dang-nhap");
        using var form = new FormUrlEncodedContent([new("canBo", officer), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        using var answer = await http.PostAsync("/dang-nhap/trinh-dien", form);
        answer.EnsureSuccessStatusCode();
        return http;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private static void Line(DeskPage page, Answers a) => Say(string.Create(CultureInfo.InvariantCulture,
        $"| `{page.Path}` | {page.As} | {a.Commands} | {a.Bytes / 1024.0:0} | {At(a.Alone, 0.5):0.0} | {At(a.Alone, 0.95):0.0} | {At(a.Alone, 0.99):0.0} | {At(a.Together, 0.95):0.0} |"));

    private static void Say(string line) => Console.WriteLine(line);

    private sealed record Answers(int Commands, long Bytes, double[] Alone, double[] Together);
}

/// <summary>One page as one person of the demonstration reads it; <c>{code}</c> stands for a dossier drawn from all.</summary>
internal sealed record DeskPage(string Path, string As, bool MayBeHidden = false)
{
    private const string Receiver = "vu-thi-hong-nhung", Appraiser = "nguyen-minh-duc", Head = "bui-quang-thinh",
        Clerk = "hoang-thi-bao-ngoc", Director = "tran-thi-lan-phuong", Inspector = "do-thi-tuong-vi", Administrator = "le-hoang-nam", Visitor = "";

    /// <summary>Gives out results in a commune; here with nineteen positions more.</summary>
    public const string OfManyPositions = "le-thi-thanh-tam";

    public static readonly DeskPage[] All =
    [
        new("/tiep-nhan", Receiver),
        new("/thu-tuc/tim?q=giay%20phep%20xay%20dung", Receiver),
        new("/viec-can-lam", Appraiser), new("/viec-can-lam", Head), new("/viec-can-lam", Receiver),
        new("/viec-can-lam", OfManyPositions), new("/hom-nay", Appraiser), new("/hom-nay", OfManyPositions),
        new("/so-theo-doi", Clerk), new("/so-theo-doi", Director),
        new("/tim?q={code}", Clerk), new("/tim?q=nguyen%20van", Clerk), new("/tim?q=nguyen%20van", Director),
        new("/ho-so/{code}", Director, MayBeHidden: true), new("/ho-so/{code}/han-tra", Director, MayBeHidden: true),
        new("/ho-so/{code}", Inspector, MayBeHidden: true),
        new("/nhat-ky-xem", Inspector), new("/viec-phat-sinh", Administrator),
        new("/uy-quyen", Director), new("/lich", Director),
        new("/thu-tuc", Receiver), new("/thu-tuc/1.012783", Receiver),
        new("/", Visitor), new("/thu-tuc?q=giay%20khai%20sinh", Visitor), new("/thu-tuc/1.013225", Visitor), new("/tra-cuu/{slip}", Visitor),
        new("/niem-yet/tt-thanh-pho", Visitor), new("/quy-dinh", Visitor), new("/du-lieu-mo", Visitor),
    ];
}
