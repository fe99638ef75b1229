using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Ledger;
using MotCua.Supervision;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Supervision;

/// <summary>Gói bằng chứng: what was taken away is checked without the program, as its own guide says.</summary>
public sealed class EvidenceTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_package_holds_the_whole_chain_and_every_paper_and_is_a_reading_with_its_reason()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        var files = await Package(code);

        Assert.Equal(["receive", "take", "appraise", "propose", "agree", "sign"], Events(files, code).Select(e => e.GetProperty("act").GetString()!.ToLowerInvariant()));
        Assert.Null(Broken(files, code));
        foreach (var (name, digest) in Manifest(files))
            Assert.Equal((name, digest), (name, Convert.ToHexStringLower(SHA256.HashData(files[name]))));
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Manifest(files).Select(file => file.Name).Append("manifest.sha256").Order(StringComparer.Ordinal));
        Assert.Contains((Spine.Inspector, "goi-bang-chung", "Theo dõi hồ sơ quá hạn"), await Rows.Readings(centre, code));
        Assert.Contains("Theo dõi hồ sơ quá hạn", Encoding.UTF8.GetString(files["goi.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scans_of_a_dossier_are_in_its_package_by_their_digests()
    {
        var code = await centre.Received();
        using (var receiver = await centre.As(Spine.Receiver))
            await Papers.DigitiseTests.Upload(receiver, code, [("ảnh.png", Papers.Files.Png), ("đơn.pdf", Papers.Files.Pdf)]);

        var files = await Package(code);

        foreach (var (bytes, ending) in new[] { (Papers.Files.Png, "png"), (Papers.Files.Pdf, "pdf") })
            Assert.Equal(bytes, files[$"{code}/scans/{Convert.ToHexStringLower(SHA256.HashData(bytes))}.{ending}"]);
        Assert.Equal(["whole", "whole"], Scans(files, code));
    }

    [Fact]
    public async Task A_scan_for_which_there_is_no_room_is_listed_and_left_out()
    {
        var code = await centre.Received();
        using (var receiver = await centre.As(Spine.Receiver))
            await Papers.DigitiseTests.Upload(receiver, code, [("ảnh.png", Papers.Files.Png), ("đơn.pdf", Papers.Files.Pdf)]);
        var (id, ledger) = (await Rows.IdOf(centre, code), centre.Services.GetRequiredService<EventLedger>());
        var (state, version) = ledger.Load(centre.Services.GetRequiredService<DossierKind>(), id)!.Value;

        var files = Unpacked(await centre.Services.GetRequiredService<EvidencePackage>().Of(
            [new(id, state, version, [])], new(centre.Clock.At, "", "", ""), null, TestContext.Current.CancellationToken, mostScanned: Papers.Files.Png.Length));

        Assert.Equal(["whole", "left-out"], Scans(files, code));
        Assert.Single(files.Keys, name => name.Contains("/scans/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nguyễn Văn Ánh", "Nguyễn Văn Anh")]
    [InlineData("\"act\":\"Take\"", "\"act\":\"Sign\"")]
    [InlineData("Đủ điều kiện", "Không đủ điều kiện")]
    public async Task A_word_changed_in_a_package_is_found(string was, string now)
    {
        var code = await centre.Agreed();
        var files = await Package(code);
        var text = Encoding.UTF8.GetString(files[$"{code}/events.jsonl"]);
        Assert.Contains(was, text, StringComparison.Ordinal);

        files[$"{code}/events.jsonl"] = Encoding.UTF8.GetBytes(text.Replace(was, now, StringComparison.Ordinal));

        Assert.NotNull(Broken(files, code));
    }

    [Fact]
    public async Task The_script_in_the_package_says_whether_it_is_whole()
    {
        Assert.SkipUnless(Python3 is not null, "python3 is not installed");
        var code = await centre.Received();
        var (_, _, zip) = await Fetch(code);
        var folder = Directory.CreateTempSubdirectory("motcua-goi-");
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(zip)))
                archive.ExtractToDirectory(folder.FullName);
            Assert.Equal(0, await Python(folder.FullName));
            var events = Path.Combine(folder.FullName, code, "events.jsonl");
            await File.WriteAllTextAsync(events, (await File.ReadAllTextAsync(events, TestContext.Current.CancellationToken)).Replace("Lê Lợi", "Lê Lai", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Equal(1, await Python(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_sample_is_taken_away_with_its_seed_and_each_dossier_of_it_is_a_reading_for_the_reason_stated()
    {
        using var inspector = await centre.As(Spine.Inspector);
        var page = await inspector.See("/mau-kiem-tra?hatGiong=QĐ 12&tu=01/10/2026&den=22/11/2026&so=3");
        var codes = page.Document.QuerySelectorAll("td a.code").Select(a => a.TextContent.Trim()).ToList();
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form[action='/mau-kiem-tra/goi']")!;
        var unsaid = await inspector.Post(page.Address.PathAndQuery, form, ("lyDo", " "));
        Assert.Contains("Nêu lý do", unsaid.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(codes, unsaid.Document.QuerySelectorAll("td a.code").Select(a => a.TextContent.Trim()));

        var given = await inspector.Post(page.Address.PathAndQuery, form, ("lyDo", "Kiểm tra theo QĐ 12"));

        Assert.Equal(HttpStatusCode.OK, given.Status);
        foreach (var code in codes)
            Assert.Contains((Spine.Inspector, "goi-bang-chung", "Kiểm tra theo QĐ 12"), await Rows.Readings(centre, code));
    }

    [Fact]
    public async Task Nobody_but_an_inspector_takes_evidence_away()
    {
        var code = await centre.Received();
        foreach (var officer in new[] { Spine.Receiver, Spine.Appraiser, Spine.Director })
        {
            using var visitor = await centre.As(officer);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.See($"/ho-so/{code}/goi-bang-chung")).Status);
        }
    }

    private async Task<(HttpStatusCode, string?, byte[])> Fetch(string code)
    {
        using var inspector = await centre.As(Spine.Inspector);
        await inspector.Press(await inspector.See($"/ho-so/{code}"), "button[value='Theo dõi hồ sơ quá hạn']");
        return await inspector.Fetch($"/ho-so/{code}/goi-bang-chung");
    }

    private async Task<Dictionary<string, byte[]>> Package(string code)
    {
        var (status, type, bytes) = await Fetch(code);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (status, type));
        return Unpacked(bytes);
    }

    private static IEnumerable<string?> Scans(Dictionary<string, byte[]> files, string code) => Encoding.UTF8.GetString(files[$"{code}/scans.jsonl"])
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("state").GetString());

    private static Dictionary<string, byte[]> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var file = entry.Open();
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static IEnumerable<JsonElement> Events(Dictionary<string, byte[]> files, string code) =>
        Encoding.UTF8.GetString(files[$"{code}/events.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<(string Name, string Digest)> Manifest(Dictionary<string, byte[]> files) =>
        Encoding.UTF8.GetString(files["manifest.sha256"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[66..], line[..64]));

    /// <summary>The first event that does not give its hash, worked out as the package's guide describes; null where all do.</summary>
    private static long? Broken(Dictionary<string, byte[]> files, string code)
    {
        byte[]? previous = null;
        foreach (var e in Events(files, code))
        {
            var stream = Convert.FromHexString(Text("stream")!);
            previous ??= SHA256.HashData([.. "motcua.stream.1"u8, .. stream, .. Encoding.UTF8.GetBytes(Text("kind")!)]);
            var commitment = Text("commitment") is { } hex ? Convert.FromHexString(hex) : null;
            byte[] bytes = [.. "motcua.event.1"u8, .. previous, .. stream, .. Number("seq"), .. Number("typeVersion"), .. Number("happenedAt"), .. Number("recordedAt"),
                .. Counted(Utf8("type")), .. Counted(Utf8("act")), .. Counted(Utf8("personId")), .. Counted(Utf8("positionId")), .. Counted(Utf8("facts")), .. Counted(commitment)];
            previous = Convert.FromHexString(Text("hash")!);
            if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(previous)
                || Utf8("body") is { } body && !SHA256.HashData([.. Convert.FromHexString(Text("salt")!), .. body]).AsSpan().SequenceEqual(commitment))
                return e.GetProperty("seq").GetInt64();

            string? Text(string name) => e.GetProperty(name).GetString();
            byte[]? Utf8(string name) => Text(name) is { } text ? Encoding.UTF8.GetBytes(text) : null;
            byte[] Number(string name)
            {
                var eight = new byte[8];
                BinaryPrimitives.WriteInt64BigEndian(eight, e.GetProperty(name).GetInt64());
                return eight;
            }
        }
        return previous is null ? 0 : null;
    }

    private static byte[] Counted(byte[]? bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
        return [.. length, .. bytes ?? []];
    }

    private static string? Python3 => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    private static async Task<int> Python(string folder)
    {
        using var python = Process.Start(new ProcessStartInfo(Python3!, [Path.Combine(folder, "kiem-tra.py")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return python.ExitCode;
    }
}
