using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Gateways.NationalPortal;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Tests.Dossiers;

/// <summary>Cửa nhận hồ sơ từ Cổng: a filing comes in once, whatever the portal sends and how often; and the portal is told, also when it was away.</summary>
public sealed class PortalTests(Centre centre) : IClassFixture<Centre>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_files_by_its_own_call_and_is_told_by_when_it_is_answered()
    {
        using var portal = Portal();
        var filing = Online.Filing();

        var answer = await (await portal.PostAsJsonAsync("/cong-dich-vu/ho-so", filing, Stop)).Content.ReadFromJsonAsync<PortalAnswer>(Stop);

        Assert.Equal(new(filing.Code!, "20261123090000", "20261125090000"), answer!.Receipt);
        var dossier = Dossier((await centre.Door().Find(filing.Code!, Stop))!.Value);
        Assert.Equal((DossierStatus.Submitted, "tt-11311", "ubnd-11311"), (dossier.Status, dossier.Subject!.CentreId, dossier.Subject.CompetentAgencyId));
        Assert.Equal(ReturnWay.Online, dossier.ReturnBy);
    }

    [Fact]
    public async Task The_same_code_is_one_filing_however_often_and_at_once_it_is_sent()
    {
        var filing = Online.Filing();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => centre.Door().File(filing, Stop)));

        Assert.All(answers, answer => Assert.True(answer.IsFine, answer.Message));
        Assert.Single(answers.Select(a => a.Receipt).Distinct());
        var other = await centre.Door().File(filing with { Lodger = new(filing.Lodger!.Details! with { Address = "Nơi khác" }) }, Stop);
        Assert.Equal((PortalAnswer.Wrong, "Mã hồ sơ này của Cổng đã tồn tại với nội dung khác."), (other.Error, other.Message));
    }

    [Fact]
    public async Task Who_files_for_another_is_the_lodger_and_the_owner_the_applicant()
    {
        var (filing, company) = (Online.Filing(), new MotCua.Demonstration.Inhabitants(2026).Enterprise(1).TaxNumber);
        var forAnother = filing with { Applicant = "Công ty TNHH Bến Cảng", Kind = 1, Lodger = new(filing.Lodger!.Details! with { Owner = "Công ty TNHH Bến Cảng", OwnerNumber = company, OwnerAddress = "1 Bạch Đằng" }) };

        var answer = await centre.Door().File(forAnother, Stop);

        Assert.True(answer.IsFine, answer.Message);
        var dossier = Dossier((await centre.Door().Find(forAnother.Code!, Stop))!.Value);
        Assert.Equal((PartyKind.Organisation, "Công ty TNHH Bến Cảng", company), (dossier.Applicant!.Kind, dossier.Applicant.Name, dossier.Applicant.Number!.Value));
        Assert.Equal("Lê Thị Minh", dossier.Lodger!.Name);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_every_reason_and_nothing_is_kept()
    {
        var filing = Online.Filing() with { Procedure = "9.999999", Agency = "H99", Lodger = null };

        var answer = await centre.Door().File(filing, Stop);

        Assert.Equal(["MaTTHC", "MaDonViTiepNhan", "ThongTinNguoiNop"], answer.Refusals.Select(r => r.Field));
        Assert.Null(await centre.Door().Find(filing.Code!, Stop));
        Assert.Equal("Applicant.Number.Value", Assert.Single((await centre.Door().File(Online.Filing() with { Kind = 1 }, Stop)).Refusals).Field);
    }

    [Theory]
    [InlineData("""{"MaHoSo": """, HttpStatusCode.BadRequest)]
    [InlineData("""{"MaHoSo":"x","LoaiDoiTuong":"không"}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"MaHoSo":"'; DROP TABLE dossier_row; --","MaTTHC":"\u0000","ThanhPhanHoSo":[{}]}""", HttpStatusCode.UnprocessableEntity)]
    public async Task A_message_that_is_none_is_answered_and_not_kept(string body, HttpStatusCode status)
    {
        using var portal = Portal();

        using var answer = await portal.PostAsync("/cong-dich-vu/ho-so", new StringContent(body, Encoding.UTF8, "application/json"), Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(PortalAnswer.Wrong, (await answer.Content.ReadFromJsonAsync<PortalAnswer>(Stop))!.Error);
    }

    [Fact]
    public async Task Without_the_key_there_is_no_such_address()
    {
        using var stranger = new HttpClient { BaseAddress = new(centre.Address) };

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsJsonAsync("/cong-dich-vu/ho-so", Online.Filing(), Stop)).StatusCode);
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "khac");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsJsonAsync("/cong-dich-vu/hoan-thien", new PortalCompletion("x", []), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_guided_filing_comes_in_again_once_and_its_clock_of_eight_hours_anew()
    {
        var filing = Online.Filing();
        var dossier = await centre.FiledOnline(filing);
        await Guide(dossier);
        var completion = new PortalCompletion(filing.Code, [Online.Paper("ban-ve")]);

        var first = await centre.Door().Complete(completion, Stop);
        var again = await centre.Door().Complete(completion, Stop);

        Assert.Equal((true, first), (first.IsFine, again with { Refusals = first.Refusals }));
        Assert.Equal("20261125090000", first.Receipt!.AnswerBy);
        Assert.Equal([5, 1], (await centre.Told(dossier, 2)).Select(n => n.Status));
        Assert.False((await centre.Door().Complete(completion with { Code = "G01.99-000000-000000" }, Stop)).IsFine);
    }

    [Fact]
    public async Task A_completion_sent_again_after_the_centre_has_received_is_answered_as_before()
    {
        var filing = Online.Filing();
        var dossier = await centre.FiledOnline(filing);
        await Guide(dossier);
        var completion = new PortalCompletion(filing.Code, [Online.Paper("ban-ve")]);
        var first = await centre.Door().Complete(completion, Stop);
        await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan");

        var again = await centre.Door().Complete(completion, Stop);

        Assert.Equal((true, first.Receipt), (again.IsFine, again.Receipt));
        Assert.False((await centre.Door().Complete(completion with { Papers = [Online.Paper("don")] }, Stop)).IsFine);
    }

    [Fact]
    public async Task A_filing_that_nobody_sent_back_is_not_completed()
    {
        var filing = Online.Filing();
        await centre.FiledOnline(filing);

        var answer = await centre.Door().Complete(new(filing.Code, [Online.Paper("ban-ve")]), Stop);

        Assert.Equal(PortalAnswer.Wrong, answer.Error);
        Assert.Contains("đang ở trạng thái", answer.Message, StringComparison.Ordinal);
    }

    private HttpClient Portal()
    {
        var portal = new HttpClient { BaseAddress = new(centre.Address) };
        portal.DefaultRequestHeaders.Authorization = new("Bearer", PortalSettings.OfDemonstration.Key);
        return portal;
    }

    private Dossier Dossier(Guid id) => centre.Services.GetRequiredService<EventLedger>().Load(centre.Services.GetRequiredService<DossierKind>(), id)!.Value.State;

    private async Task Guide(Guid dossier)
    {
        var organisation = (await centre.Services.GetRequiredService<Positions.Organisations>().Now(Stop)).Item1;
        var me = organisation.PositionsOf(Spine.Receiver, new(2026, 11, 23)).Select(p => organisation.Acting(Spine.Receiver, p.Id, new(2026, 11, 23))!).First(m => m.CentreId == "tt-11311");
        Assert.IsType<Done.Committed>(await centre.Services.GetRequiredService<DossierActs>().Do(dossier, new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), me));
    }
}

/// <summary>Cổng ngừng: in a centre of its own, whose portal is switched off.</summary>
public sealed class PortalAwayTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task What_is_to_be_told_waits_for_the_portal_and_keeps_its_order()
    {
        var portal = centre.Services.GetRequiredService<SimulatedPortal>();
        portal.IsDown = true;
        var dossier = await centre.FiledOnline(Online.Filing());
        var code = Spine.CodeOf(await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan"));
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(await centre.Told(dossier, 0));

        portal.IsDown = false;
        centre.Clock.At += TimeSpan.FromHours(1);

        Assert.Equal([2, 4], (await centre.Told(dossier, 2)).Select(n => n.Status));
    }
}
