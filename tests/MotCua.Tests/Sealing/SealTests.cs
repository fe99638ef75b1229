using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Sealing;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Sealing;

/// <summary>Niêm phong hằng ngày: what anybody sees, keeps and holds against the centre's store.</summary>
public sealed class SealTests(SealedCentre centre) : IClassFixture<SealedCentre>
{
    [Fact]
    public async Task A_day_that_has_ended_is_published_signed_and_checked_without_this_program()
    {
        await centre.Received();
        var head = await centre.Midnight();

        using var anybody = centre.Anybody();
        var list = await anybody.See("/niem-phong");
        Assert.Equal(head.Fingerprint, list.Document.QuerySelector("tbody tr code")!.TextContent);
        var page = await anybody.See($"/niem-phong/{head.Head.Day:yyyy-MM-dd}");
        Assert.Contains(head.Fingerprint, page.Text, StringComparison.Ordinal);
        Assert.Contains("đã ký", page.Text, StringComparison.Ordinal);
        var (seal, signature, key) = (await centre.Keep("json"), await centre.Keep("sig"), await centre.Keep("pem"));
        Assert.Equal("Verified OK", await Said("openssl", "dgst", "-sha256", "-verify", key, "-signature", signature, seal));
        await File.AppendAllTextAsync(seal, " ", TestContext.Current.CancellationToken);
        Assert.Equal("Verification failure", await Said("openssl", "dgst", "-sha256", "-verify", key, "-signature", signature, seal));
        foreach (var none in new[] { "/niem-phong/2020-01-01", "/niem-phong/hom-qua", "/niem-phong/2020-01-01/json", "/niem-phong/hom-qua/sig" })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.See(none)).Status);
    }

    [Fact]
    public async Task The_store_is_held_against_seals_that_somebody_kept()
    {
        await centre.Received();
        await centre.Midnight();
        var (seal, key) = (await centre.Keep("json"), await centre.Keep("pem"));
        await centre.Keep("sig");

        var whole = await Spoken.To("verify", "--data", centre.Folder, "--heads", seal, "--key", key);
        Assert.Equal((CommandLine.Fine, ""), (whole.Code, whole.Error));

        using var older = new TestStore();
        var lost = await Spoken.To("verify", "--data", older.Folder, "--heads", seal);
        Assert.Equal(CommandLine.Finding, lost.Code);
        Assert.StartsWith("head.lost - - Thiếu một niêm phong đã công bố", lost.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(seal, (await File.ReadAllTextAsync(seal, TestContext.Current.CancellationToken)).Replace("\"streams\":", "\"streams\":1", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var other = await Spoken.To("verify", "--data", centre.Folder, "--heads", seal, "--key", key);
        Assert.Equal(CommandLine.Finding, other.Code);
        Assert.Contains("head.rewritten", other.Output, StringComparison.Ordinal);
        Assert.Contains("head.signature", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_printed_from_then_on_bear_the_newest_seal()
    {
        var head = await centre.Midnight();
        var code = await centre.Received();
        Assert.Contains($"Niêm phong sổ ngày {head.Head.Day:dd/MM/yyyy}: {head.Fingerprint}", await centre.Paper(Spine.Receiver, code, "giay-tiep-nhan"), StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Contains(head.Fingerprint, Spine.TextOf(await receiver.Fetch("/so-theo-doi/ban-in")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_below_the_last_seal_shown()
    {
        await centre.Received();
        await centre.Midnight();
        await centre.Received();
        var head = await centre.Midnight();
        using var anybody = centre.Anybody();
        Assert.DoesNotContain(head.Fingerprint, (await anybody.See($"/niem-phong?truoc={head.Head.Number}")).Text, StringComparison.Ordinal);
        Assert.Contains(head.Fingerprint, (await anybody.See("/niem-phong?truoc=x")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trong/khoa.pem")]
    [InlineData("lien-ket.pem")]
    public async Task A_key_among_the_data_it_vouches_for_stops_the_start(string name)
    {
        using var store = new TestStore(onFile: true);
        var data = Directory.CreateDirectory(Path.Combine(store.Folder, "du-lieu", "trong")).Parent!.FullName;
        await Spoken.To("head", "key", Path.Combine(data, "trong", "khoa.pem"));
        File.CreateSymbolicLink(Path.Combine(store.Folder, "lien-ket.pem"), Path.Combine(data, "trong", "khoa.pem"));
        var path = name.StartsWith("trong", StringComparison.Ordinal) ? Path.Combine(data, name) : Path.Combine(store.Folder, name);

        var refused = await Assert.ThrowsAsync<MotCua.Plumbing.CannotGoOn>(() => CentreHost.Build(new() { Data = new(data), HeadKey = path }, TestContext.Current.CancellationToken));

        Assert.Contains("nằm trong thư mục dữ liệu", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_made_for_its_owner_alone_and_never_over_another()
    {
        using var store = new TestStore(onFile: true);
        var path = Path.Combine(store.Folder, "khoa.pem");
        Assert.Equal(CommandLine.Fine, (await Spoken.To("head", "key", path)).Code);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var first = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(CommandLine.Finding, (await Spoken.To("head", "key", path)).Code);
        Assert.Equal(first, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        await File.WriteAllTextAsync(path, "không phải khóa", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<MotCua.Plumbing.CannotGoOn>(() => CentreHost.Build(new() { Data = new(Path.Combine(store.Folder, "du-lieu")), HeadKey = path }, TestContext.Current.CancellationToken));
        Assert.Contains("ECDSA P-256", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_the_seal_says_that_it_is_not_signed()
    {
        await using var unsigned = new Centre(new TestStore(), quiet: true);
        await unsigned.InitializeAsync();
        await unsigned.Received();
        unsigned.Clock.At = unsigned.Clock.At.AddDays(1);
        var head = Assert.Single(await unsigned.Services.GetRequiredService<DailySeal>().Run());

        using var anybody = unsigned.Anybody();
        Assert.Contains("không ký: Trung tâm chưa đặt khóa", (await anybody.See($"/niem-phong/{head.Head.Day:yyyy-MM-dd}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.See($"/niem-phong/{head.Head.Day:yyyy-MM-dd}/sig")).Status);
    }

    internal static async Task<string> Said(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return said.Trim().Split('\n')[0];
    }
}
