using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Plumbing;

namespace MotCua.Tests.Dossiers.Tracking;

/// <summary>Tra cứu của người dân: what the holder of a slip sees, and what one who only knows a code does not.</summary>
public sealed class FollowTests(Centre centre) : IClassFixture<Centre>
{
    private const string Opinion = "Ranh giới thửa đất cần xem lại với hàng xóm.";

    [Fact]
    public async Task The_holder_of_the_slip_sees_who_has_it_since_when_until_when_and_why_then()
    {
        var (code, token) = await Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        using var citizen = centre.Anybody();
        var page = await citizen.See($"/tra-cuu/{code}/{token}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nguyễn Minh Đức", page.Document.QuerySelector(".promise .when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ông/Bà chưa phải làm gì.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ngày tiếp nhận, không tính", page.Document.QuerySelector("ol.ledger")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll(".timeline > li").Length);
        Assert.InRange(page.Commands, 1, 8);
    }

    [Fact]
    public async Task The_slip_itself_carries_the_token()
    {
        var (code, token) = await Received();
        using var receiver = await centre.As(Spine.Receiver);
        using var slip = UglyToad.PdfPig.PdfDocument.Open((await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);

        Assert.Contains(token, string.Concat(slip.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_officers_write_to_each_other_is_not_told()
    {
        var (code, token) = await Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", Opinion), ("dat", "1"));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", "Cấp giấy phép theo dự thảo."), ("chapThuan", "1"));

        using var citizen = centre.Anybody();
        var page = await citizen.See($"/tra-cuu/{code}/{token}");

        Assert.Contains("Hồ sơ đã được thẩm định", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Opinion, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("dự thảo.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looked_at_it_and_why_is_told()
    {
        var (code, token) = await Received();
        using var inspector = await centre.As(Spine.Inspector);
        await inspector.Press(await inspector.See($"/ho-so/{code}"), "button[value='Theo dõi hồ sơ quá hạn']");
        await inspector.See($"/ho-so/{code}");

        using var citizen = centre.Anybody();
        var looked = (await citizen.See($"/tra-cuu/{code}/{token}")).Document.QuerySelectorAll("td[data-label='Ai']").ToDictionary(cell => cell.ParentElement!.LastElementChild!.TextContent.Trim(), cell => cell.TextContent);

        Assert.Contains("Đỗ Thị Tường Vi", looked["Theo dõi hồ sơ quá hạn"], StringComparison.Ordinal);
        Assert.Contains("giải quyết hồ sơ theo vị trí việc làm", looked.Keys);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_token_look_the_same()
    {
        var (code, token) = await Received();
        var (other, _) = await Received();
        using var stranger = centre.Anybody();

        string[] wrong = [$"/tra-cuu/{code}/{token[..^1]}", $"/tra-cuu/{other}/{token}", $"/tra-cuu/H24.165-261123-9999/{token}", $"/tra-cuu/{Guid.Empty:N}/{token}", $"/tra-cuu/{code}/{new string('a', 3000)}"];
        foreach (var path in wrong)
        {
            var page = await stranger.See(path);
            Assert.Equal((path, HttpStatusCode.NotFound, "Không mở được hồ sơ"), (path, page.Status, page.Document.QuerySelector("h1")?.TextContent));
        }
    }

    [Fact]
    public async Task A_token_typed_from_paper_opens_too()
    {
        var (code, token) = await Received();
        using var citizen = centre.Anybody();

        var opened = await citizen.Press(await citizen.See($"/tra-cuu?ma={code}"), "form[data-main] button.primary", ("tra", token.ToUpperInvariant().Insert(8, "-")));

        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.NotNull(opened.Document.QuerySelector(".timeline"));
    }

    [Fact]
    public async Task Code_and_four_digits_tell_status_agency_and_days_and_nothing_of_a_person()
    {
        var (code, token) = await Received();
        using var citizen = centre.Anybody();

        var told = await citizen.Press(await citizen.See("/tra-cuu"), "form[data-main] button.primary", ("ma", code.ToLowerInvariant()), ("so", "1234"));
        var wrong = await citizen.Press(await citizen.See("/tra-cuu"), "form[data-main] button.primary", ("ma", code), ("so", "1235"));
        var none = await citizen.Press(await citizen.See("/tra-cuu"), "form[data-main] button.primary", ("ma", "H24.165-261123-9999"), ("so", "1234"));

        Assert.Contains("Đã tiếp nhận", told.Text, StringComparison.Ordinal);
        Assert.Contains("Ủy ban nhân dân phường Hồng Bàng", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Ánh", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(token, told.Body, StringComparison.Ordinal);
        Assert.Equal(wrong.Document.QuerySelector(".error")!.TextContent, none.Document.QuerySelector(".error")!.TextContent);
        Assert.Null(wrong.Document.QuerySelector("dl.facts"));
    }

    [Fact]
    public async Task While_a_supplement_is_awaited_code_and_digits_tell_that_the_term_stands_still()
    {
        var code = await centre.Asked();
        using var citizen = centre.Anybody();

        var told = (await citizen.Press(await citizen.See("/tra-cuu"), "form[data-main] button.primary", ("ma", code), ("so", "1234"))).Document.QuerySelector("dl.facts")!.TextContent;

        Assert.Contains("Đồng hồ dừng từ 23/11/2026 09:00: chờ bổ sung hồ sơ", told, StringComparison.Ordinal);
        Assert.Contains("Hẹn trả trước khi dừng", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Hẹn trả kết quả", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_erased_opens_to_nobody()
    {
        var (code, token) = await Received();
        var id = await Id(code);

        await centre.Services.GetRequiredService<EraseDossier>().Run(id, new("motcua", null), "Công văn 12", TestContext.Current.CancellationToken);

        using var citizen = centre.Anybody();
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.See($"/tra-cuu/{code}/{token}")).Status);
        Assert.Null(SlipToken.Of(centre.Services.GetRequiredService<EventLedger>(), id, 1));
    }

    [Fact]
    public async Task A_year_after_its_end_the_slip_opens_nothing()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua", ("daThu", "1"), ("banChinh", "1"));
        var token = SlipToken.Of(centre.Services.GetRequiredService<EventLedger>(), await Id(code), 1)!;
        using var citizen = centre.Anybody();
        Assert.Contains("Đã trả kết quả", (await citizen.See($"/tra-cuu/{code}/{token}")).Text, StringComparison.Ordinal);

        try
        {
            centre.Clock.At += FollowDossier.OpenAfterEnd + TimeSpan.FromDays(1);
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.See($"/tra-cuu/{code}/{token}")).Status);
        }
        finally
        {
            centre.Clock.At = Centre.Morning;
        }
    }

    private async Task<(string Code, string Token)> Received()
    {
        var code = await centre.Received();
        return (code, SlipToken.Of(centre.Services.GetRequiredService<EventLedger>(), await Id(code), 1)!);
    }

    private async Task<Guid> Id(string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync();
    }
}
