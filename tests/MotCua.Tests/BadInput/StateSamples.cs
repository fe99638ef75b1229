using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Editions;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures.Import;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Mẫu ở một trạng thái: where a page about it lies, and how another is made.</summary>
/// <param name="Another">Gives the address of one more in the same state; null where there is one only.</param>
internal sealed record StateSample(string State, string Address, Func<Task<string>>? Another);

/// <summary>
/// Mẫu mỗi trạng thái: a dossier, a certification, an edition, an account in every state that has a form of its own, each brought there
/// by the acts that lead to it.
/// </summary>
internal sealed class StateSamples(Centre centre)
{
    public const string ChairUser = "chu-tich-thu", FactorUser = "hai-lop-thu", EnrollingUser = "dang-ky-thu";

    private readonly List<StateSample> all = [];

    public async Task<IReadOnlyList<StateSample>> Make()
    {
        await Dossiers();
        await Certifications();
        await Editions();
        await Lists();
        await Many("danh mục hủy", async () => (await Erasure())["/huy-ho-so/".Length..], "/huy-ho-so/");
        Only("tài khoản", "/quan-tri/tai-khoan/pham-thi-kim-dung");
        Only("thủ tục", "/thu-tuc/1.013225");
        await Client();
        return all;
    }

    /// <summary>Told at an address where nobody listens.</summary>
    private async Task Client()
    {
        using var machine = await Machines.Machine.Registered(centre, "pm-mau");
        using var administrator = await centre.As(Accounts.People.Administrator);
        await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{machine.Id}/bao-tin"), "button[value='dang-ky']", ("url", "http://127.0.0.1:9/"), ("lyDo", "Thử"));
        Only("phần mềm", $"/quan-tri/phan-mem/{machine.Id}");
    }

    private async Task Dossiers()
    {
        await Many("nộp trực tuyến", async () => (await centre.FiledOnline(Online.Filing())).ToString("N"));
        await Many("hướng dẫn hoàn thiện", Guided);
        await Many("tiếp nhận", () => centre.Received());
        await Many("đã chuyển", async () => await Then(await centre.Received(), Spine.Receiver, "chuyen"));
        await Many("đang thẩm định", Appraised);
        await Many("chờ bổ sung", centre.Asked);
        await Many("chờ nộp tiền", async () => await Then(await centre.Taken(), Spine.Appraiser, "nghia-vu-tai-chinh", ("soTien", "12.500.000"), ("khoan", "Tiền sử dụng đất")));
        await Many("đã trình", Proposed);
        await Many("đã đồng ý", centre.Agreed);
        await Many("đã ký", Signed);
        await Many("đã trả", async () => await Then(await Signed(), Spine.ReturnDesk, "tra-ket-qua", ("daThu", "1"), ("banChinh", "1")));
        await Many("đề nghị dừng", async () => await Then(await centre.Received(), Spine.Receiver, "de-nghi-dung", ("lyDo", "Chưa đủ kinh phí.")));
        await Many("tạm dừng", async () => await Then(await centre.Taken(), Spine.Director, "tam-dung", ("suCo", "Mất điện.")));
        await Many("mất hồ sơ", async () => await Then(await centre.Received(), Spine.Receiver, "mat-ho-so", ("mat-0", "1"), ("chiuTrachNhiem", "Vũ Thị Hồng Nhung"), ("lamLai", "Xin lại bản lưu")));
        await Many("theo dõi hệ thống quốc gia", Mirrored);
        Only("được hỏi ý kiến", $"/ho-so/{(await SampleDossier.Of(centre)).Single(d => d.Letter == 'H').Code}");
    }

    private async Task Certifications()
    {
        Only("chứng thực, chờ trả", await Certification("hen"));
        Only("đã chứng thực", await Certification("vao-so"));
    }

    /// <summary>The address of copies that were asked for, ended by this button.</summary>
    public async Task<string> Certification(string button)
    {
        using var receiver = await centre.As(Spine.Receiver);
        var counted = await receiver.Press(await receiver.See("/chung-thuc"), "button[value='tinh']", ("nguoiKy", Spine.Director), ("nguoi", "Vũ Văn Hải"), ("goc1", "Bằng tốt nghiệp"), ("trang1", "3"), ("ban1", "2"));
        var done = await receiver.Press(counted, $"button[value='{button}']");
        return done.Document.QuerySelector(".notice a[href$='/phieu']")!.GetAttribute("href")![..^"/phieu".Length];
    }

    /// <summary>Editions of the city's own, written by one and agreed with by another, as the law wants.</summary>
    private async Task Editions()
    {
        await Many("dự thảo bản công bố", async () => (await Drafted()).ToString("N"), "/bien-tap/");
        await Many("bản công bố đã đồng ý", async () => (await AgreedWith()).ToString("N"), "/bien-tap/");
        var published = await AgreedWith();
        await Edit(published, new PublishEdition("Quyết định 9/QĐ-UBND", new(2026, 11, 20), new(2027, 6, 1), PublicationDuty.Province), await Acting(Spine.CityDirector));
        Only("bản công bố đã công bố", $"/bien-tap/{published:N}");
    }

    /// <summary>What lists show a form for: an absence, a filter of one's own, a text that contradicts itself, an everyday word, a year that was adopted, a filing followed on the portal.</summary>
    private async Task Lists()
    {
        using var appraiser = await centre.As(Spine.Appraiser);
        await appraiser.Press(await appraiser.See("/vang-mat"), "form[data-main] button", ("lamThay", Spine.Signer), ("tu", "01/12/2026"), ("den", "03/12/2026"), ("lyDo", "Nghỉ phép"));
        await appraiser.Press(await appraiser.See("/viec-can-lam"), "form:has([name=tenBoLoc]) button", ("tenBoLoc", "Của tôi"));
        await Draft();
        using var receiver = await centre.As(Spine.Receiver);
        Only("bản quét chờ khai", $"/ho-so/{Spine.CodeOf(await Spine.Send(receiver, await ReceiptDraftTests.Upload(receiver, await receiver.See(ReceiptDraftTests.Form), ("đơn.pdf", Papers.Files.Pdf))))}");
        using var city = await centre.As(Spine.CityDirector);
        await city.Press(await city.See("/lich?nam=2028"), "form[data-main] button", ("vanBan", "Quyết định thử"));
        Only("lịch chưa áp dụng", "/lich?nam=2029");
        await city.Press(await city.See("/doi-chieu-danh-muc"), "#cach-goi form button", ("cachGoi", "cách gọi thử"), ("nghia", "đăng ký khai sinh"));
        var file = Path.Combine(centre.Folder, "mau-thuan.jsonl");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            ma_thu_tuc = "1.000902",
            ten_thu_tuc = "Thủ tục mâu thuẫn",
            linh_vuc = "Thử",
            cach_thuc_thuc_hien = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận đủ hồ sơ"
        }));
        await new ImportCatalogue("mau-thuan.jsonl", "thử").Run(CatalogueFile.Read(file), centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>(), centre.Services.GetRequiredService<EventLedger>(), centre.Clock.GetUtcNow(), default);
        centre.Services.GetRequiredService<PublishedTexts>().Forget();
        Only("văn bản mâu thuẫn", "/doi-chieu-danh-muc?ma=1.000902");
        Only("mẫu kiểm tra", "/mau-kiem-tra?hatGiong=1&tu=01/11/2026&den=22/11/2026&so=5");
        var filing = Online.Filing();
        await Then((await centre.FiledOnline(filing)).ToString("N"), Spine.Receiver, "huong-dan", ("lyDo-ban-ve", "Bản vẽ chưa ký số."));
        Only("hồ sơ trên Cổng chờ hoàn thiện", $"/gia-lap/cong-dich-vu/theo-doi?ma={filing.Code}");
    }

    /// <summary>The address of blanks the receiver has prepared for an outage.</summary>
    public async Task<string> Blanks()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var book = await receiver.Press(await receiver.See("/so-gian-doan"), "form[data-main] button", ("soPhieu", "2"));
        return book.Document.QuerySelector("a[href$='/phieu']")!.GetAttribute("href")![..^"/phieu".Length];
    }

    /// <summary>The address of a list by which the ward means to erase a dossier that was stopped.</summary>
    public async Task<string> Erasure()
    {
        var code = await Then(await Then(await centre.Received(), Spine.Receiver, "de-nghi-dung", ("lyDo", "Chưa đủ kinh phí.")), Spine.Receiver, "dung");
        using var clerk = await centre.As("hoang-thi-bao-ngoc");
        var list = await clerk.Press(await clerk.See("/luu-tru"), "form:has(#o-maHoSo) button", ("maHoSo", code), ("banAn", "Bản án 12/2026/HC-ST"));
        return list.Address.AbsolutePath;
    }

    /// <summary>A receipt begun by the receiver, with a scan; the address at which that is looked at.</summary>
    public async Task<string> Draft()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var scanned = await ReceiptDraftTests.Upload(receiver, await receiver.See(ReceiptDraftTests.Form), ("đơn.pdf", Papers.Files.Pdf), ("ten", "Nguyễn Văn Nháp"));
        return scanned.Document.QuerySelector(".scan-field a")!.GetAttribute("href")!;
    }

    /// <summary>The chair of the ward, one with a second factor, and one who is just enrolling it: with passwords of their own.</summary>
    public async Task<IReadOnlyList<(string Name, Visitor Visitor)>> People()
    {
        var chair = await WithPassword(ChairUser, ("coQuan", "ubnd-11311"), ("donVi", "ubnd-11311"), ("viTri", "11311-chu-tich"), ("den", ""));
        var factor = await WithPassword(FactorUser);
        await centre.Enrol(factor);
        var enrolling = await WithPassword(EnrollingUser);
        await enrolling.Press(await enrolling.See("/tai-khoan"), "form:has(input[name=matKhauDangKy]) button", ("matKhauDangKy", Accounts.People.OwnPassword));
        Only("đăng ký hai lớp", "/tai-khoan?dang-ky=1");
        using var lost = await WithPassword("quen-mat-khau", ("coQuan", "ubnd-11311"), ("donVi", "tt-11311"), ("viTri", "11311-tiep-nhan-1"), ("den", ""));
        foreach (var user in new[] { "quen-mat-khau", FactorUser })
            await centre.Administer(user, "khoi-phuc");
        return [(ChairUser, chair), (FactorUser, factor), (EnrollingUser, enrolling)];
    }

    private async Task<Visitor> WithPassword(string user, params (string, string)[] typed)
    {
        await centre.Add(user, typed);
        var password = await centre.TemporaryPassword(user);
        var visitor = centre.Anybody();
        await visitor.SignIn(user, password);
        await visitor.ChangePassword(password, Accounts.People.OwnPassword);
        return visitor;
    }

    private async Task<string> Guided() => await Then((await centre.FiledOnline(Online.Filing())).ToString("N"), Spine.Receiver, "huong-dan", ("lyDo-ban-ve", "Bản vẽ chưa ký số."));

    private async Task<string> Appraised() => await Then(await centre.Taken(), Spine.Appraiser, "tham-dinh", ("yKien", "Đủ điều kiện."), ("dat", "1"));

    private async Task<string> Proposed() => await Then(await Appraised(), Spine.Appraiser, "trinh", ("noiDung", "Cấp giấy phép."), ("chapThuan", "1"));

    private async Task<string> Signed() => await Then(await centre.Agreed(), Spine.Signer, "ky");

    private async Task<string> Mirrored()
    {
        using var receiver = await centre.As(Spine.Receiver);
        return Spine.CodeOf(await Spine.Receive(receiver, "2.002225", ("loai", "Organisation"), ("ten", "Công ty TNHH Cảng Xanh"), ("so", "0200171274"), ("gioiTinh", ""), ("ngaySinh", "")));
    }

    /// <summary>A draft of the city's, as its procedure's latest edition reads.</summary>
    public async Task<Guid> Drafted()
    {
        var id = Guid.CreateVersion7(centre.Clock.At);
        await Edit(id, new DraftEdition((await centre.Services.GetRequiredService<BeginEdition>().FromEdition("1.013225"))!), await Acting(Spine.CityDirector));
        return id;
    }

    private async Task<Guid> AgreedWith()
    {
        var id = await Drafted();
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        await Edit(id, new AgreeEdition("Đồng ý."), await Acting(organisation.Holdings.First(h => h.PositionId == "sxd-giam-doc").OfficerId));
        return id;
    }

    private async Task Edit(Guid id, EditionAct act, Me me) => Assert.Empty(await centre.Services.GetRequiredService<EditionActs>().Do(id, act, me, null));

    private async Task<Me> Acting(string officer)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        return organisation.Acting(officer, organisation.PositionsOf(officer, today).First(p => p.Kind is PositionKind.Director or PositionKind.HeadOfAgency).Id, today)!;
    }

    private async Task<string> Then(string address, string officer, string act, params (string, string)[] typed)
    {
        var done = await centre.Do(officer, address, act, typed);
        return done.Address.AbsolutePath.Split('/') is ["", "ho-so", var code] ? code : throw new InvalidOperationException($"{act} of {address}: {done.Text}");
    }

    private async Task Many(string state, Func<Task<string>> make, string before = "/ho-so/") => all.Add(new(state, before + await make(), async () => before + await make()));

    private void Only(string state, string address) => all.Add(new(state, address, null));
}
