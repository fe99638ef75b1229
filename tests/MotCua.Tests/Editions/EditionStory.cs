using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures.Import;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Editions;

/// <summary>Con đường của một bản công bố: the presses by which a test brings an edition where it wants it.</summary>
internal static class EditionStory
{
    public const string Editor = "cao-xuan-loc", Publisher = Spine.CityDirector;

    public const string FiveDays = "Trực tiếp5 Ngày làm việcMiễn phíTrực tuyến5 Ngày làm việcMiễn phí";

    /// <summary>One published text imported, as the national database writes it.</summary>
    public static async Task Import(this Centre centre, string code, string name, string channels = FiveDays)
    {
        var file = Path.Combine(centre.Folder, "danh-muc.jsonl");
        await File.WriteAllLinesAsync(file, [JsonSerializer.Serialize(new
        {
            ma_thu_tuc = code,
            ten_thu_tuc = name,
            linh_vuc = "Hoạt động xây dựng",
            cap_thuc_hien = "Cấp Xã",
            doi_tuong_thuc_hien = "Công dân Việt Nam",
            cach_thuc_thuc_hien = "Hình thức nộpThời gianPhí, lệ phíMô tả" + channels,
            thanh_phan_ho_so = "Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai đề nghị xác nhận Mau01.docx1 bản chínhBản vẽ vị trí1 bản sao",
            ket_qua_xu_ly = "Giấy xác nhận KQ.G17.000999",
            can_cu_phap_ly = "50/2014/QH13Luật Xây dựng",
            yeu_cau_dieu_kien = "Không có thông tin",
        })], TestContext.Current.CancellationToken);
        var report = await new ImportCatalogue("danh-muc.jsonl", "thử").Run(CatalogueFile.Read(file), centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>(), centre.Services.GetRequiredService<EventLedger>(), centre.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Empty(report.Bad);
        // Pages hear of another process within a second; the test does not wait.
        centre.Services.GetRequiredService<PublishedTexts>().Forget();
    }

    /// <summary>A draft begun; the page it opens on.</summary>
    /// <param name="from">van-ban, ban-truoc or trong.</param>
    public static async Task<SeenPage> Draft(this Visitor editor, string code, string from = "van-ban") =>
        await editor.Press(await editor.See("/bien-tap"), "form[data-main] .actions button", ("ma", code), ("tu", from));

    /// <summary>A draft that lacks nothing, begun from an imported text by the editor; its address.</summary>
    public static async Task<string> Completed(this Centre centre, string code, string name, string channels = FiveDays)
    {
        await centre.Import(code, name, channels);
        using var editor = await centre.As(Editor);
        var draft = await editor.Draft(code);
        var address = draft.Address.AbsolutePath;
        var saved = await editor.Write(address + "/noi-dung", ("tenEn", "A test certificate"));
        Assert.Equal(address, saved.Address.AbsolutePath);
        return address;
    }

    /// <summary>One page of the editor opened and saved with these values.</summary>
    public static async Task<SeenPage> Write(this Visitor editor, string address, params (string, string)[] typed) =>
        await editor.Press(await editor.See(address), "form[data-main] .actions button", typed);

    /// <summary>One sheet of an edition's page filled and pressed.</summary>
    /// <param name="field">A field of the sheet.</param>
    public static async Task<SeenPage> PressSheet(this Visitor officer, string address, string field, params (string, string)[] typed) =>
        await officer.Press(await officer.See(address), $"form:has([name='{field}']) .actions button", typed);

    /// <summary>Agreed and published by the director of the city's centre; the page that follows.</summary>
    /// <param name="from">dd/MM/yyyy.</param>
    public static async Task<SeenPage> Published(this Centre centre, string address, string from, string signed = "23/11/2026")
    {
        using var publisher = await centre.As(Publisher);
        Assert.Contains("đã đồng ý, chờ công bố", (await publisher.PressSheet(address, "yKien", ("yKien", "Đủ các phần."))).Text, StringComparison.Ordinal);
        var published = await publisher.PressSheet(address, "hieuLuc", ("quyetDinh", "Quyết định 4100/QĐ-UBND"), ("ngayKy", signed), ("hieuLuc", from));
        Assert.Equal((HttpStatusCode.OK, "Công bố: Quyết định 4100/QĐ-UBND"), (published.Status, published.Document.QuerySelector(".timeline li p")?.TextContent.Split(',')[0] ?? published.Text));
        return published;
    }
}
