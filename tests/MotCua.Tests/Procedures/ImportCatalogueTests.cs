using System.IO.Compression;
using System.Text.Json;
using MiniExcelLibs;
using MotCua.Commands;
using MotCua.Tests.Commands;

namespace MotCua.Tests.Procedures;

public sealed class ImportCatalogueTests : IDisposable
{
    private const string Row = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    private readonly TestStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task What_can_be_read_goes_in_and_the_rest_is_named_by_its_line()
    {
        var file = Written("danh-muc.jsonl",
            Line("1.009664", Row + "Trực tuyến10 NgàyMiễn phí(Không)10 ngày làm việc kể từ ngày nhận đủ hồ sơTrực tiếp1Miễn phí(Theo quy định của Hội đồng nhân dân cấp tỉnh)"),
            "không phải JSON",
            Line("12", Row),
            "",
            Line("1.000001", "Một bảng không ai đọc được"),
            Line("1.009664", Row));

        var spoken = await Import(file, "--json");

        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.Equal(["dòng 2", "dòng 3", "dòng 6"], spoken.Error.TrimEnd().Split('\n').Select(line => line[..6]));
        var summary = JsonDocument.Parse(spoken.Output).RootElement;
        Assert.Equal((2, 2, 2), (Number(summary, "procedures"), Number(summary, "added"), Number(summary, "channels")));
        Assert.Equal("""{"calendar-days":1}""", summary.GetProperty("limits").GetRawText());
        Assert.Equal("""{"no-unit":1}""", summary.GetProperty("limitsUnread").GetRawText());
        Assert.Equal("""{"dong":1}""", summary.GetProperty("fees").GetRawText());
        Assert.Equal("""{"free-with-note":1}""", summary.GetProperty("feesUnread").GetRawText());
        Assert.Equal("""{"working-or-calendar":1}""", summary.GetProperty("contradictions").GetRawText());
        Assert.Equal(1, Number(summary, "tablesUnread"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_says_so()
    {
        var file = Packed(Line("1.000001", Row + "Trực tiếp5 NgàyMiễn phí"), Line("1.000002", Row));
        await Import(file);

        var again = await Import(file);

        Assert.Equal((CommandLine.Fine, ""), (again.Code, again.Error));
        Assert.Contains("Không có gì thay đổi.", again.Output, StringComparison.Ordinal);
        Assert.Equal(2L, Count("published_text"));
    }

    [Fact]
    public async Task Another_text_supersedes_and_both_are_kept()
    {
        await Import(Written("a.jsonl", Line("1.000001", Row + "Trực tiếp5 NgàyMiễn phí")));

        var spoken = await Import(Written("b.jsonl", Line("1.000001", Row + "Trực tiếp7 NgàyMiễn phí")));

        Assert.Contains("0 mới, 1 thay bản cũ", spoken.Output, StringComparison.Ordinal);
        Assert.Equal(2L, Count("published_text"));
        Assert.Equal(2L, Count("channel_reading"));
    }

    [Fact]
    public async Task A_ministrys_spreadsheet_goes_in_whatever_stands_above_its_heads()
    {
        var file = Path.Combine(store.Folder, "danh-sach.xlsx");
        object[] rows =
        [
            new { A = "DANH SÁCH THỦ TỤC HÀNH CHÍNH", B = "", C = "" },
            new { A = "Mã số", B = "Tên", C = "Lĩnh vực" },
            new { A = "1.115151", B = " Thủ tục bán nhà ở", C = "Nhà ở và công sở" },
            new { A = "không mã", B = "Thủ tục khác", C = "Nhà ở" },
        ];
        Directory.CreateDirectory(store.Folder);
        MiniExcel.SaveAs(file, rows, printHeader: false);

        var spoken = await Import(file);

        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("dòng 4:", spoken.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 thủ tục: 1 mới", spoken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sheet_of_a_workbook_goes_in_and_numbers_stand_as_a_person_reads_them()
    {
        var file = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, "hai-trang.xlsx");
        MiniExcel.SaveAs(file, new Dictionary<string, object>
        {
            ["Sở Xây dựng"] = Cells(["STT", "Mã số", "Tên", "Thời hạn"], [1, 1.0009, "Thủ tục thứ nhất", 30]),
            ["Ghi chú"] = Cells(["Lập ngày 20/07/2026"]),
            ["Sở Y tế"] = Cells(["Mã số", "Tên", "Hệ số"], ["1.000902", "Thủ tục thứ hai", 1.5], ["không mã", "Thủ tục khác", 2]),
        }, printHeader: false);

        var spoken = await Import(file);

        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("2 thủ tục: 2 mới", spoken.Output, StringComparison.Ordinal);
        Assert.Equal(["dòng 1: Trang tính “Ghi chú”", "dòng 3: Trang tính “Sở Y tế”"], spoken.Error.TrimEnd().Split('\n').Select(line => string.Join(':', line.Split(':')[..2])));
        Assert.Equal("""{"STT":"1","Mã số":"1.000900","Tên":"Thủ tục thứ nhất","Thời hạn":"30"}""", Text("content", "1.000900"));
        Assert.Equal(("""{"Mã số":"1.000902","Tên":"Thủ tục thứ hai","Hệ số":"1,5"}""", "hai-trang.xlsx, trang tính Sở Y tế"), (Text("content", "1.000902"), Text("source", "1.000902")));
    }

    [Theory]
    [InlineData("cut.gz", new byte[] { 0x1F, 0x8B, 8, 0, 1, 2, 3, 4 })]
    [InlineData("cut.xlsx", new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 })]
    [InlineData("bytes.bin", new byte[] { 0, 1, 2, 3, 255, 254, 10, 13 })]
    public async Task A_damaged_file_is_a_finding_and_no_crash(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var spoken = await Import(path);

        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("dòng 1:", spoken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_national_file_goes_in_whole()
    {
        var file = Path.Combine(NationalCatalogueTests.Shared() ?? "", "data", "catalogue", "procedures-2026-07.jsonl.gz");
        Assert.SkipUnless(File.Exists(file), "../shared/data is not here");

        var spoken = await Import(file, "--json");

        Assert.Equal((CommandLine.Fine, ""), (spoken.Code, spoken.Error));
        var summary = JsonDocument.Parse(spoken.Output).RootElement;
        Assert.Equal(2_120, Number(summary, "procedures"));
        Assert.Equal(0, Number(summary, "tablesUnread"));
        Assert.Equal(Number(summary, "channels"), Sum(summary, "limits") + Sum(summary, "limitsUnread"));
        Assert.Equal(Number(summary, "channels"), Sum(summary, "fees") + Sum(summary, "feesUnread"));
    }

    private Task<Spoken> Import(string file, params string[] more) => Spoken.To(["import", "catalogue", file, "--data", store.Folder, .. more]);

    private string Written(string name, params string[] lines)
    {
        var path = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private string Packed(params string[] lines)
    {
        var path = Path.Combine(Directory.CreateDirectory(store.Folder).FullName, "danh-muc.jsonl.gz");
        using var packed = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        foreach (var line in lines) packed.WriteLine(line);
        return path;
    }

    private long Count(string table)
    {
        using var open = store.Open();
        using var command = open.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private static List<Dictionary<string, object>> Cells(params object[][] rows) =>
        [.. rows.Select(row => row.Select((cell, i) => (Column: $"{(char)('A' + i)}", cell)).ToDictionary(one => one.Column, one => one.cell))];

    private string Text(string column, string code)
    {
        using var open = store.Open();
        using var command = open.CreateCommand();
        command.CommandText = $"SELECT {column} FROM published_text WHERE code = '{code}'";
        return (string)command.ExecuteScalar()!;
    }

    private static string Line(string code, string channels) =>
        JsonSerializer.Serialize(new { ma_thu_tuc = code, ten_thu_tuc = "Thủ tục thử", linh_vuc = "Thử", cach_thuc_thuc_hien = channels });

    private static int Number(JsonElement summary, string name) => summary.GetProperty(name).GetInt32();

    private static int Sum(JsonElement summary, string name) => summary.GetProperty(name).EnumerateObject().Sum(count => count.Value.GetInt32());
}
