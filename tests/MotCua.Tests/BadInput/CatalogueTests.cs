using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using MotCua.Law.Wording;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures.Import;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Danh mục nhập vào: whatever stands in its lines, each that is not taken is named by its number, and what is taken is shown as text.</summary>
public sealed class CatalogueTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string[] Fields = ["ma_thu_tuc", "ten_thu_tuc", "linh_vuc", "cap_thuc_hien", "co_quan_thuc_hien", "cach_thuc_thuc_hien"];

    /// <summary>The short list without the longest, and a good many of the long ones.</summary>
    private static IReadOnlyList<string> Texts { get; } = [.. Naughty.Strings.Where(text => text != Naughty.Long), string.Concat(Enumerable.Repeat("dài ", 500)), .. Naughty.Shared().Where((_, i) => i % 7 == 0)];

    [Fact]
    public async Task Every_line_is_taken_or_named_by_its_number()
    {
        string[] shapes = ["[]", "{}", "null", "1", "\"1.000001\"", "{\"ma_thu_tuc\":[1]}", "{\"ma_thu_tuc\":\"1.000001\",\"ten_thu_tuc\":{\"a\":1}}", "{\"ma_thu_tuc\":\"1.000002\",\"ten_thu_tuc\":\"\\ud800\"}", new string('[', 5000), "{\"ma_thu_tuc\":\"1.000003\"", "{\"ma_thu_tuc\":1.000004,\"ten_thu_tuc\":true}"];
        var lines = shapes.Concat(Texts.Select(OneLine)).Concat(Texts.Select((text, i) => Json(i, "ma_thu_tuc", text))).Concat(Fields.Skip(1).SelectMany((field, f) => Texts.Select((text, i) => Json((f * 1000) + i, field, text)))).ToList();
        var store = new TestStore();
        var file = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, "danh-muc.jsonl");
        await File.WriteAllTextAsync(file, string.Join('\n', lines), new UTF8Encoding(), TestContext.Current.CancellationToken);

        var spoken = await Spoken.To(["import", "catalogue", file, "--data", store.Folder, "--json"]);

        var summary = JsonDocument.Parse(spoken.Output).RootElement;
        var bad = summary.GetProperty("bad").EnumerateArray().Select(one => one.GetProperty("line").GetInt32()).ToList();
        Assert.Equal(lines.Count(line => !string.IsNullOrWhiteSpace(line)), bad.Count + summary.GetProperty("procedures").GetInt32());
        Assert.Equal(bad.Distinct().Order(), bad);
        Assert.Equal(bad.Select(line => $"dòng {line}"), spoken.Error.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]));
        // Every line whose code is none, and every shape that is no procedure.
        Assert.Subset(bad.ToHashSet(), Enumerable.Range(shapes.Length + 1, Texts.Count * 2).Where(line => !string.IsNullOrWhiteSpace(lines[line - 1])).ToHashSet());
        Assert.DoesNotContain(spoken.Error, c => char.IsControl(c) && c != '\n');
        store.Dispose();
    }

    [Fact]
    public async Task A_spreadsheet_of_them_is_taken_row_by_row()
    {
        var store = new TestStore();
        var file = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, "danh-sach.xlsx");
        var texts = Texts.Select(InXml).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        var rows = new List<object> { new { A = "Mã số", B = "Tên", C = "Lĩnh vực" } };
        rows.AddRange(texts.Select((text, i) => new { A = Code(i), B = text, C = text }));
        rows.AddRange(texts.Select(text => new { A = text, B = "Thủ tục", C = "" }));
        MiniExcel.SaveAs(file, rows, printHeader: false);

        var spoken = await Spoken.To(["import", "catalogue", file, "--data", store.Folder, "--json"]);

        var summary = JsonDocument.Parse(spoken.Output).RootElement;
        Assert.Equal(rows.Count - 1, summary.GetProperty("bad").GetArrayLength() + summary.GetProperty("procedures").GetInt32());
        store.Dispose();
    }

    [Fact]
    public async Task What_was_taken_is_shown_as_text_wherever_procedures_are_shown()
    {
        var file = Path.Combine(centre.Folder, "danh-muc.jsonl");
        await File.WriteAllLinesAsync(file, Texts.Select((text, i) => JsonSerializer.Serialize(Fields.ToDictionary(field => field, field => field == "ma_thu_tuc" ? Code(i) : field == "cach_thuc_thuc_hien" ? $"Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp10 NgàyMiễn phí{text}" : text))), TestContext.Current.CancellationToken);
        var report = await new ImportCatalogue("danh-muc.jsonl", "thử").Run(CatalogueFile.Read(file), centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>(), centre.Services.GetRequiredService<EventLedger>(), centre.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        centre.Services.GetRequiredService<PublishedTexts>().Forget();
        Assert.InRange(report.Procedures, 20, Texts.Count);

        using var head = await centre.As(Spine.Head);
        List<string> broken = [];
        foreach (var (text, i) in Texts.Select((text, i) => (text, i)))
            foreach (var path in new[] { $"/thu-tuc/{Code(i)}", $"/thu-tuc?q={Uri.EscapeDataString(text)}", $"/thu-tuc/tim?q={Uri.EscapeDataString(text)}", $"/doi-chieu-danh-muc?ma={Code(i)}", $"/bien-tap?ma={Uri.EscapeDataString(text)}" })
                await See(head, path);
        for (var next = "/thu-tuc?q=10+ngay"; next is not null;)
            next = (await See(head, next)).Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        foreach (var path in new[] { "/thu-tuc", "/niem-yet", "/du-lieu-mo", "/doi-chieu-danh-muc" })
            await See(head, path);
        Assert.Empty(broken);

        var (_, _, csv) = await head.Fetch("/du-lieu-mo/thu-tuc.csv");
        var cells = Csv.Read(Encoding.UTF8.GetString(csv).TrimStart('\uFEFF')).ToList();
        Assert.Single(cells.Select(row => row.Length).Distinct());
        // A spreadsheet would run what begins like a formula.
        Assert.DoesNotContain(cells.SelectMany(row => row), cell => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r');

        async Task<SeenPage> See(Visitor visitor, string path)
        {
            var seen = await visitor.See(path);
            if (seen.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound) || Naughty.Running(seen.Document).Count > 0 || seen.Document.QuerySelector("svg[onload], b:not([class])") is { } element && Texts.Any(text => text.Contains(element.OuterHtml, StringComparison.Ordinal)))
                broken.Add($"{path}: {seen.Status} {string.Join(' ', Naughty.Running(seen.Document))}");
            return seen;
        }
    }

    private static string Code(int i) => $"1.9{i:00000}";

    private static string Json(int i, string field, string text) =>
        JsonSerializer.Serialize(Fields.ToDictionary(name => name, name => name == field ? text : name == "ma_thu_tuc" ? Code(i + 10_000) : name == "cach_thuc_thuc_hien" ? "" : "Thủ tục thử"));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\u000b', ' ');

    /// <summary>What a spreadsheet's file can hold.</summary>
    private static string InXml(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or >= ' ' and not (0xFFFD or 0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));
}
