using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers.Register;
using MotCua.Plumbing;
using MotCua.Tests.Accounts;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Releases;

/// <summary>Nâng cấp: the store each release left behind is opened by the program as it is now, and goes on.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<string> Releases => [.. ReleaseStore.All];

    [Theory, MemberData(nameof(Releases))]
    public async Task The_store_of_a_release_is_whole_and_opened_again_stays_as_it_is(string release)
    {
        using var store = ReleaseStore.Load(release);
        await Open(store);
        var opened = StoreText.Of(store);
        await Open(store);
        Assert.Equal(opened, StoreText.Of(store));

        var verified = await Spoken.To("verify", "--data", store.Folder);
        Assert.Equal((CommandLine.Fine, ""), (verified.Code, verified.Error));
        var rebuilt = await Spoken.To("rebuild", "--data", store.Folder);
        Assert.NotEmpty(rebuilt.Output);
        Assert.All(rebuilt.Output.TrimEnd().Split('\n'), line => Assert.EndsWith(" 0 removed, 0 added", line, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task What_a_release_has_begun_is_read_and_brought_to_its_end(string release)
    {
        await using var centre = new Centre(ReleaseStore.Load(release), quiet: true);
        await centre.InitializeAsync();
        var dossiers = await Dossiers(centre);
        Assert.True(dossiers.Select(row => row.Status).Distinct().Count() > 3);
        using var inspector = await centre.As(Spine.Inspector);
        foreach (var row in dossiers) Assert.Equal(At(row), Place(await inspector.Press(await inspector.See(At(row).Path), "button[value='Theo dõi hồ sơ quá hạn']")));

        using var officer = centre.Anybody();
        Assert.True((await officer.SignIn(ReleaseStore.Officer, People.OwnPassword)).IsInside());
        await Go(centre, dossiers, Spine.Appraiser, "nhan-xu-ly");
        // By a delegation that the release has recorded.
        await Go(centre, dossiers, Spine.Signer, "ky");
        Assert.DoesNotContain(await centre.Received(), dossiers.Select(row => row.Code));
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", centre.Folder)).Code);
    }

    private static async Task Open(TestStore store) =>
        await (await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Demo = true, Quiet = true, Time = new HandClock(Centre.Morning) }, TestContext.Current.CancellationToken)).DisposeAsync();

    private static async Task<List<DossierRow>> Dossiers(Centre centre)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(row => row.Code != null).OrderBy(row => row.Id).ToListAsync();
    }

    /// <summary>Does an act on the first dossier whose page offers it to the officer.</summary>
    private static async Task Go(Centre centre, IReadOnlyList<DossierRow> dossiers, string person, string act)
    {
        using var officer = await centre.As(person);
        foreach (var row in dossiers)
        {
            var page = await officer.See(At(row).Path);
            if (page.Document.QuerySelector($"a[href='{At(row).Path}/{act}']") is null) continue;
            Assert.Equal(At(row), Place(await officer.Press(await officer.See($"{At(row).Path}/{act}"), "form[data-main] .actions button")));
            return;
        }
        Assert.Fail($"no dossier offers {act}");
    }

    private static (HttpStatusCode Status, string Path) At(DossierRow row) => (HttpStatusCode.OK, $"/ho-so/{row.Code}");

    private static (HttpStatusCode Status, string Path) Place(SeenPage page) => (page.Status, page.Address.AbsolutePath);
}
