using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

/// <summary>Hành trình: a construction permit filed online at home, and what the centre answers.</summary>
public sealed class OnlineJourneyTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task An_online_filing_is_refused_and_its_applicant_reads_why()
    {
        var applicant = await browser.Open(phone: true);
        await applicant.GotoAsync("/gia-lap/cong-dich-vu");
        await applicant.SelectOptionAsync("#o-thuTuc", "1.013225");
        await applicant.WaitForSelectorAsync("#o-nop-ban-ve");
        await applicant.FillAsync("#o-ten", "Đặng Thị Giang");
        await applicant.FillAsync("#o-so", "031185001234");
        await applicant.FillAsync("#o-ngaySinh", "");
        await applicant.ClickAsync("button[value='nop']");
        await Browser.ComesTo(applicant, "/gia-lap/cong-dich-vu/theo-doi");
        Assert.Empty(await Browser.AxeFindings(applicant));

        var officer = await browser.Open();
        await Browser.SignInAs(officer, Spine.Receiver);
        await officer.GotoAsync("/nop-truc-tuyen");
        Assert.Empty(await Browser.AxeFindings(officer));
        await officer.ClickAsync("tbody tr:has-text('Đặng Thị Giang') a");
        foreach (var act in new[] { "tiep-nhan", "huong-dan", "tu-choi" })
        {
            await officer.ClickAsync($".actions a[href$='/{act}']");
            await Browser.ComesTo(officer, $"/{act}$");
            Assert.Empty(await Browser.AxeFindings(officer));
            if (act != "tu-choi")
                await officer.GoBackAsync();
        }
        await officer.FillAsync("#o-lyDo", "Thửa đất thuộc phường Lê Chân.");
        await officer.FillAsync("#o-coQuanDung", "Ủy ban nhân dân phường Lê Chân");
        await officer.ClickAsync("form[data-main] .actions button");
        await Browser.ComesTo(officer, @"\?xong=RefuseReceipt");
        Assert.Contains("Không được tiếp nhận", await officer.Locator(".head .badge").TextContentAsync() ?? "", StringComparison.Ordinal);

        for (var looked = 0; looked < 40 && !(await applicant.Locator(".timeline").TextContentAsync() ?? "").Contains("Lê Chân", StringComparison.Ordinal); looked++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            await applicant.ReloadAsync();
        }
        var told = await applicant.Locator(".timeline").TextContentAsync() ?? "";
        Assert.Contains("Trạng thái 3", told, StringComparison.Ordinal);
        Assert.Contains("Thửa đất thuộc phường Lê Chân.", told, StringComparison.Ordinal);
    }
}
