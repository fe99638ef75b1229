using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Procedures;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Plumbing.Files;

namespace MotCua.Tests.Plumbing;

/// <summary>Two nodes on one PostgreSQL database: any answers any request. Not among what <c>./do test</c> runs on a file, which one centre opens.</summary>
[Trait("store", "postgres")]
public sealed class NodesTests : IAsyncLifetime
{
    private const string Permit = "1.013225";
    private TwoNodes nodes = null!;

    private WebApplication One => nodes.One;

    private WebApplication Other => nodes.Other;

    public async ValueTask InitializeAsync() => nodes = await TwoNodes.Open();

    [Fact]
    public async Task Who_signed_in_at_one_is_known_at_the_other_and_what_one_shows_is_pressed_there()
    {
        using var receiver = await TwoNodes.SignedIn(One, Spine.Receiver);
        using var there = receiver.At(TwoNodes.Address(Other));
        var form = await there.See($"/tiep-nhan?thuTuc={Permit}");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        // The form's token was made there, and is taken here.
        var code = Spine.CodeOf(await Spine.Send(receiver, form));
        Assert.Equal(HttpStatusCode.OK, (await there.See($"/ho-so/{code}")).Status);

        using var appraiser = await TwoNodes.SignedIn(Other, Spine.Appraiser);
        var taken = await appraiser.Press(await appraiser.See($"/ho-so/{code}/nhan-xu-ly"), "form[data-main] .actions button");
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(Timeline(taken), Timeline(await receiver.See($"/ho-so/{code}")));
    }

    [Fact]
    public async Task Receptions_divided_over_both_have_numbers_without_gap_or_double()
    {
        using var here = await TwoNodes.SignedIn(One, Spine.Receiver);
        using var there = await TwoNodes.SignedIn(Other, Spine.Receiver);
        var codes = await Task.WhenAll(Enumerable.Range(0, 64).Select(async n => Spine.CodeOf(await Spine.Receive((n % 2 == 0 ? here : there), Permit))));
        Assert.Equal(Enumerable.Range(1, 64), codes.Select(code => int.Parse(code[(code.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Empty(Verifier.Run(One.Services.GetRequiredService<LedgerStore>(), new DossierKind(Law.Codes.DossierCodeFormats.Default)).Findings);
    }

    [Fact]
    public async Task An_edition_recorded_at_one_is_what_the_other_receives_on()
    {
        using var there = await TwoNodes.SignedIn(Other, Spine.Receiver);
        await Spine.Receive(there, Permit);
        var published = City.Editions.Where(e => e.Edition.Code == Permit).MaxBy(e => e.Edition.EffectiveFrom)!;
        var newer = published with { Edition = published.Edition with { Id = $"{Permit}@2026-11-23", EffectiveFrom = new(2026, 11, 23) } };
        await using (var db = await Store(One).CreateDbContextAsync(TestContext.Current.CancellationToken))
            Assert.Empty(await new RecordEdition([newer], "quan-tri").In(db, One.Services.GetRequiredService<EventLedger>(), _ => true, nodes.Clock.At));

        var catalogues = Other.Services.GetRequiredService<Catalogues>();
        while ((await catalogues.Now(TestContext.Current.CancellationToken)).Value.ById(newer.Edition.Id) is null) await Task.Delay(5, TestContext.Current.CancellationToken);

        var code = Spine.CodeOf(await Spine.Receive(there, Permit));
        await using var found = await Store(Other).CreateDbContextAsync(TestContext.Current.CancellationToken);
        var dossier = await found.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync(TestContext.Current.CancellationToken);
        var (state, _) = Other.Services.GetRequiredService<EventLedger>().Load(Other.Services.GetRequiredService<DossierKind>(), dossier)!.Value;
        Assert.Equal(newer.Edition.Id, state.Subject!.EditionId);
    }

    [Fact]
    public async Task Nodes_with_folders_of_their_own_give_the_same_kept_paper_from_one_bucket()
    {
        await using var bucket = await Bucket.Open();
        string[] folders = [nodes.Beside("mot"), nodes.Beside("hai")];
        foreach (var folder in folders) TestStore.KeepFilesIn(bucket.Settings(), folder);
        await using WebApplication here = await nodes.Node(folders[0]), there = await nodes.Node(folders[1]);
        // The first two share the database without the bucket, and would do its errands.
        await One.StopAsync(TestContext.Current.CancellationToken);
        await Other.StopAsync(TestContext.Current.CancellationToken);
        using var receiver = await TwoNodes.SignedIn(here, Spine.Receiver);
        var code = Spine.CodeOf(await Spine.Receive(receiver, Permit));
        using var again = receiver.At(TwoNodes.Address(there));
        while (bucket.Objects.IsEmpty) await Task.Delay(20, TestContext.Current.CancellationToken);
        var kept = Assert.Single(bucket.Objects).Value;
        await using var db = await Store(there).CreateDbContextAsync(TestContext.Current.CancellationToken);
        while (!await db.Set<KeptPaperRow>().AnyAsync(TestContext.Current.CancellationToken)) await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.Equal(kept, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);
        Assert.Equal(kept, (await again.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);
        Assert.DoesNotContain(folders, folder => Directory.Exists(Path.Combine(folder, "papers")));
        foreach (var node in new[] { here, there }) await node.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_running_and_the_next_year_have_their_partitions_before_anything_is_written()
    {
        using var receiver = await TwoNodes.SignedIn(One, Spine.Receiver);
        Spine.CodeOf(await Spine.Receive(receiver, Permit));
        Assert.Equal(["ledger_event_2026", "ledger_event_2027", "ledger_event_of_no_year"], await nodes.Read("SELECT relid::text FROM pg_partition_tree('ledger_event') WHERE isleaf ORDER BY 1"));
        Assert.Equal(["ledger_stream_2026"], await nodes.Read("SELECT tableoid::regclass::text FROM ledger_stream WHERE kind = 'dossier'"));
    }

    public async ValueTask DisposeAsync()
    {
        if (nodes is not null) await nodes.DisposeAsync();
    }

    private static IDbContextFactory<CentreDb> Store(WebApplication node) => node.Services.GetRequiredService<IDbContextFactory<CentreDb>>();

    private static string[] Timeline(SeenPage page) => [.. page.Document.QuerySelectorAll(".timeline li").Select(li => li.TextContent)];
}
