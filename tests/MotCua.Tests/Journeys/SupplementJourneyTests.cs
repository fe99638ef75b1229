using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

/// <summary>Hành trình bổ sung và xin lỗi: a permit that lacks a paper and then is not ready in time, at the desk and on its applicant's phone.</summary>
public sealed class SupplementJourneyTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_construction_permit_is_given_after_one_supplement_and_one_apology()
    {
        var code = await browser.Centre.Received();
        var page = await browser.Open();
        await Browser.Act(page, Spine.Appraiser, code, "nhan-xu-ly");
        await page.ClickAsync($".actions a[href='/ho-so/{code}/yeu-cau-bo-sung']");
        await Browser.ComesTo(page, "/yeu-cau-bo-sung$");
        Assert.Contains("Đồng hồ dừng", await page.Locator("#hen").TextContentAsync() ?? "", StringComparison.Ordinal);
        await page.CheckAsync("input[name='thieu-don']");
        await page.FillAsync("input[name='lyDo-don']", "Chưa có chữ ký của chủ đầu tư");
        await page.ClickAsync("form[data-main] .actions button");
        await Browser.ComesTo(page, @"\?xong=AskForSupplement");
        Assert.Equal(1, await page.Locator($"a[href='/ho-so/{code}/phieu-bo-sung?lan=1']").CountAsync());

        var applicant = await browser.Open(phone: true);
        await applicant.GotoAsync(await Slip(code));
        Assert.Contains("Đang chờ Ông/Bà", await applicant.Locator(".promise").First.TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Contains("Chưa có chữ ký của chủ đầu tư", await applicant.Locator(".promise").First.TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Empty(await Browser.AxeFindings(applicant));

        browser.Centre.Clock.At += TimeSpan.FromDays(2);
        await Browser.Act(page, Spine.Receiver, code, "nhan-bo-sung");
        Assert.Contains("Nhận bổ sung", await page.Locator(".timeline li").First.TextContentAsync() ?? "", StringComparison.Ordinal);

        browser.Centre.Clock.At = Ledger.Load(Services.GetRequiredService<DossierKind>(), await Rows.IdOf(browser.Centre, code))!.Value.State.DueAt!.Value.AddDays(-2);
        await browser.Centre.Round();
        await Browser.SignInAs(page, Spine.Head);
        await page.GotoAsync("/xin-loi");
        await page.ClickAsync($"a[href='/ho-so/{code}/xin-loi']");
        await Browser.ComesTo(page, "/xin-loi$");
        await page.FillAsync("#o-lyDo", "Chờ kết quả đo đạc lại ranh giới thửa đất.");
        await page.SelectOptionAsync("#o-nguyenNhan", "Complexity");
        await page.ClickAsync("form[data-main] .actions button");
        await Browser.ComesTo(page, @"\?xong=Apologise");
        Assert.Equal(1, await page.Locator($"a[href='/ho-so/{code}/van-ban-xin-loi?lan=1']").CountAsync());

        await Browser.Act(page, Spine.Appraiser, code, "tham-dinh", ("#o-yKien", "Đủ điều kiện cấp phép."));
        await Browser.Act(page, Spine.Appraiser, code, "trinh", ("#o-noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ."));
        await Browser.Act(page, Spine.Head, code, "dong-y");
        await Browser.Act(page, Spine.Signer, code, "ky");
        await Browser.Act(page, Spine.ReturnDesk, code, "tra-ket-qua", ("#o-lyDoGiuLai", "Đơn lưu trong hồ sơ; các bản chính khác đã trả lại."));
        Assert.Contains("Đã trả kết quả", await page.Locator(".head .badge").TextContentAsync() ?? "", StringComparison.Ordinal);

        await applicant.ReloadAsync();
        var told = await applicant.Locator(".timeline").TextContentAsync() ?? "";
        Assert.Contains("Chờ kết quả đo đạc lại ranh giới thửa đất.", told, StringComparison.Ordinal);
        Assert.Contains("Đã nhận giấy tờ bổ sung", told, StringComparison.Ordinal);
        Assert.DoesNotContain("dự thảo xin lỗi", told, StringComparison.Ordinal);
    }

    private IServiceProvider Services => browser.Centre.Services;

    private EventLedger Ledger => Services.GetRequiredService<EventLedger>();

    /// <summary>What the QR code of the dossier's slip opens.</summary>
    private async Task<string> Slip(string code) => $"/tra-cuu/{code}/{SlipToken.Of(Ledger, await Rows.IdOf(browser.Centre, code), 1)}";
}
