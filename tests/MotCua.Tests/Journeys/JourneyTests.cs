using Microsoft.Playwright;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Editions;

namespace MotCua.Tests.Journeys;

/// <summary>Hành trình: real procedures walked in a real browser, with the keyboard where a counter would.</summary>
public sealed class JourneyTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_construction_permit_is_signed_at_the_centre_by_delegation()
    {
        var page = await browser.Open();
        await Browser.SignInAs(page, Spine.Receiver);
        await page.GotoAsync("/tiep-nhan");
        await page.FillAsync("#o-tim", "");
        await page.Locator("#o-tim").PressSequentiallyAsync("giay phep xay dung");
        await page.WaitForSelectorAsync("[role=option][aria-selected=true]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".promise");
        await page.FillAsync("#o-ten", "Đặng Thị Giang");
        await page.FillAsync("#o-so", "031185001234");
        await page.FillAsync("#o-diaChi", "27 Đinh Tiên Hoàng, phường Hồng Bàng");
        await page.CheckAsync("#o-daThu");
        await page.Keyboard.PressAsync("Control+Enter");
        await Browser.ComesTo(page, "/ho-so/H24");
        var code = await page.Locator(".notice .code").TextContentAsync();

        await Browser.Act(page, Spine.Appraiser, code!, "nhan-xu-ly");
        await Browser.Act(page, Spine.Appraiser, code!, "tham-dinh", ("#o-yKien", "Đủ điều kiện cấp phép."));
        await Browser.Act(page, Spine.Appraiser, code!, "trinh", ("#o-noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ."));
        await Browser.Act(page, Spine.Head, code!, "dong-y");
        await Browser.SignInAs(page, Spine.Head);
        await page.GotoAsync($"/ho-so/{code}/ky");
        await page.Locator("form[data-main] .actions button").First.ClickAsync();
        Assert.Contains("Nghị định 118/2025/NĐ-CP", await page.Locator(".notice.late").TextContentAsync() ?? "", StringComparison.Ordinal);
        await Browser.Act(page, Spine.Signer, code!, "ky");
        await Browser.Act(page, Spine.ReturnDesk, code!, "tra-ket-qua", ("#o-lyDoGiuLai", "Đơn lưu trong hồ sơ; các bản chính khác đã trả lại."));

        Assert.Contains("TUQ. CHỦ TỊCH", await page.Locator(".timeline").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Contains("Đã trả kết quả", await page.Locator(".head .badge").TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certified_copy_is_given_the_same_day()
    {
        var page = await browser.Open(phone: true);
        await Browser.SignInAs(page, Spine.Receiver);
        await page.GotoAsync("/tiep-nhan?thuTuc=2.000815");
        await page.FillAsync("#o-soTrang", "3");
        await page.FillAsync("#o-ten", "Vũ Văn Hải");
        await page.FillAsync("#o-so", "031085001234");
        await page.FillAsync("#o-diaChi", "5 Quang Trung");
        await page.ClickAsync("[data-looks]");
        await page.WaitForSelectorAsync(".promise");
        Assert.Contains("5.000", await page.Locator(".promise h3 .money").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Equal("23/11/2026 17:00", await page.Locator(".promise .when").TextContentAsync());
        await page.CheckAsync("#o-daThu");
        await page.ClickAsync("button[value='tiep-nhan']");
        await Browser.ComesTo(page, "/ho-so/H24");
        var code = (await page.Locator(".notice .code").TextContentAsync())!;

        await Browser.Act(page, CopyOfficer, code, "nhan-xu-ly");
        await Browser.Act(page, CopyOfficer, code, "trinh", ("#o-noiDung", "Chứng thực bản sao đúng với bản chính."));
        await Browser.Act(page, Spine.Director, code, "ky");
        await Browser.Act(page, Spine.ReturnDesk, code, "tra-ket-qua");

        Assert.Contains("Đã trả kết quả", await page.Locator(".head .badge").TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_sees_a_picture_without_words()
    {
        var page = await browser.Open();
        await page.GotoAsync("/dang-nhap");
        await page.EvaluateAsync("document.body.append(new Image())");

        Assert.Contains(await Browser.AxeFindings(page), finding => finding.StartsWith("/dang-nhap: image-alt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 1440)]
    [InlineData(true, 1440)]
    [InlineData(false, 390)]
    [InlineData(true, 390)]
    [InlineData(false, EnlargedTwofold)]
    public async Task Axe_finds_nothing_on_any_page(bool dark, int width)
    {
        var code = await browser.Centre.Agreed();
        var waiting = await browser.Centre.Asked();
        var certification = await new BadInput.StateSamples(browser.Centre).Certification("vao-so");
        var erasure = await new BadInput.StateSamples(browser.Centre).Erasure();
        var edition = await browser.Centre.Completed($"1.{900_000 + width * 10 + (dark ? 1 : 0)}", "Xác nhận vị trí thử");
        using var machine = await Machines.Machine.Registered(browser.Centre, $"pm-{width}-{dark}".ToLowerInvariant());
        var page = await browser.Open(dark);
        await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
        List<string> findings = [];
        await page.GotoAsync("/dang-nhap");
        findings.AddRange(await Browser.AxeFindings(page));
        await page.GotoAsync("/dang-nhap/xac-thuc?sai=1");
        findings.AddRange(await Browser.AxeFindings(page));
        (string Officer, string[] Pages)[] walks =
        [
            (Spine.Receiver, ["/tiep-nhan", "/tiep-nhan?thuTuc=1.013225", "/viec-can-lam", "/so-theo-doi", "/so-gian-doan", "/tiep-nhan?phieu=GD-26-0001&thuTuc=1.013225", "/tim?q=nguyen", "/lich", $"/ho-so/{code}", $"/ho-so/{code}/han-tra", "/thu-tuc", "/thu-tuc/1.013225", $"/ho-so/{code}/sua-tiep-nhan", $"/ho-so/{code}/cac-ban", $"/ho-so/{code}/mat-ho-so"]),
            (Spine.Receiver, ["/tu-choi-tiep-nhan", "/tu-choi-tiep-nhan?thuTuc=1.013225", $"/ho-so/{waiting}", $"/ho-so/{waiting}/nhan-bo-sung", $"/ho-so/{waiting}/ket-thuc-bo-sung", $"/ho-so/{waiting}/han-tra"]),
            (Spine.Appraiser, [$"/ho-so/{code}/yeu-cau-bo-sung", $"/ho-so/{code}/nghia-vu-tai-chinh", $"/ho-so/{code}/da-nop-tien", "/hom-nay", "/viec-can-lam", "/viec-can-lam?ds=Unassigned", "/vang-mat", $"/ho-so/{code}/nhan-xu-ly", $"/ho-so/{code}/tham-dinh", $"/ho-so/{code}/trinh"]),
            (Spine.Head, ["/dong-y-nhieu", $"/ho-so/{code}/dong-y", $"/ho-so/{code}/thu-hoi", $"/ho-so/{code}/phan-cong-lai"]),
            (Spine.Signer, [$"/ho-so/{code}/ky", $"/ho-so/{code}/tra-lai", $"/ho-so/{code}/chuyen", "/uy-quyen", "/vi-tri"]),
            (Spine.ReturnDesk, [$"/ho-so/{code}/tra-ket-qua", $"/ho-so/{code}/trang-thai-quoc-gia"]),
            (Spine.Inspector, [$"/ho-so/{code}", "/mau-kiem-tra?hatGiong=1&tu=01/11/2026&den=22/11/2026&so=5"]),
            (Spine.Director, [$"/ho-so/{code}/khac-phuc-mat", "/khong-co", "/quy-dinh", "/nhat-ky-xem", "/viec-phat-sinh", "/lich?nam=2028", "/tai-khoan"]),
            (Spine.Receiver, ["/chung-thuc", "/so-chung-thuc", certification, $"/ho-so/{code}/so-hoa", $"/ho-so/{code}/ban-so", "/doi-chieu-danh-muc", "/nop-truc-tuyen"]),
            (Spine.Appraiser, [$"/ho-so/{code}/lay-y-kien", $"/ho-so/{code}/tra-loi-y-kien", "/lay-y-kien"]),
            (Spine.Receiver, [$"/ho-so/{code}/de-nghi-dung", $"/ho-so/{code}/dung"]),
            (Spine.Head, [$"/ho-so/{code}/xin-loi", "/xin-loi", "/xin-loi?ds=con-no"]),
            ("hoang-thi-bao-ngoc", ["/luu-tru", erasure]),
            ("pham-dinh-chien", ["/luu-tru", erasure]),
            (EditionStory.Publisher, ["/luu-tru"]),
            (Spine.Director, [$"/ho-so/{code}/tam-dung", $"/ho-so/{code}/tiep-tuc", "/su-co"]),
            (EditionStory.Editor, ["/bien-tap", "/bien-tap?xem=InForce", edition, $"{edition}/noi-dung", $"{edition}/truong-hop", $"{edition}/truong-hop?khoa=chung", "/thu-tuc/1.009664?ngay=2026-05-01"]),
            (EditionStory.Publisher, [edition, "/cong-khai", "/bien-tap/so-sanh?cu=1.009664@2025-07-01&moi=1.009664@2026-05-15"]),
            (EditionStory.Publisher, ["/bieu-thu", "/bieu-thu?ma=1.013225"]),
            (Accounts.People.Administrator, ["/quan-tri/tai-khoan", "/quan-tri/them-can-bo", $"/quan-tri/tai-khoan/{Spine.Receiver}", "/quan-tri/phan-mem", "/quan-tri/them-can-bo?phanMem=1", $"/quan-tri/phan-mem/{machine.Id}", $"/quan-tri/phan-mem/{machine.Id}/bao-tin", "/tai-lieu-api"]),
        ];
        foreach (var (officer, pages) in walks)
        {
            await Browser.SignInAs(page, officer);
            foreach (var path in pages)
            {
                await page.GotoAsync(path);
                findings.AddRange(await Browser.AxeFindings(page));
                if (!await PressEmpty(page))
                    continue;
                findings.AddRange(await Browser.AxeFindings(page));
            }
        }
        Assert.Empty(findings.Distinct());
    }

    /// <summary>A screen of 1280 enlarged twofold shows so many of the page's own pixels (WCAG 1.4.4).</summary>
    private const int EnlargedTwofold = 640;

    /// <summary>The civil-status officer of the ward, who may sign what was appraised for copies only by delegation.</summary>
    private static string CopyOfficer => MotCua.Demonstration.City.HoldingsAt(new(2026, 11, 23))
        .First(h => MotCua.Demonstration.City.Positions.Single(p => p.Id == h.PositionId) is { Kind: Law.Positions.PositionKind.Appraiser } p && p.UnitId.EndsWith("-11311", StringComparison.Ordinal)
            && MotCua.Demonstration.City.Showcase.Any(s => s.OfficerId == h.OfficerId)).OfficerId;

    /// <summary>Presses the page's main button with nothing typed, so that it shows what it asks for; false where there is none, or nothing is asked.</summary>
    private static async Task<bool> PressEmpty(IPage page)
    {
        var button = page.Locator("form[data-main]:has([required]) .actions button.primary");
        if (await button.CountAsync() == 0)
            return false;
        await page.EvaluateAsync("for (const form of document.forms) { form.noValidate = true; for (const field of form.elements) if (field.required) field.value = ''; }");
        await button.First.ClickAsync();
        await page.WaitForSelectorAsync("[aria-invalid=true], .notice.late");
        return true;
    }
}
