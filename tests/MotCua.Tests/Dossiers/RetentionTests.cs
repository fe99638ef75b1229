using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Ledger;

namespace MotCua.Tests.Dossiers;

/// <summary>Lưu trữ và hủy: dossiers of the ward stopped in November 2026, looked at again when their term has passed.</summary>
public sealed class RetentionTests(Centre centre) : IClassFixture<Centre>
{
    private const string Clerk = "hoang-thi-bao-ngoc", Chair = "pham-dinh-chien", Procedure = "1.013225";

    private static readonly DateTimeOffset Later = new(2029, 2, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task What_has_passed_its_term_is_listed_decided_on_by_another_and_gone_for_good_and_the_chain_still_verifies()
    {
        var code = await Stopped("Zzyxwv Ánh");
        var id = await Rows.IdOf(centre, code);
        var slip = await centre.SlipLink(code);
        await SetTerm("2");
        await OnThatDay(async () =>
        {
            using var clerk = await centre.As(Clerk);
            var list = await clerk.Press(await clerk.See("/luu-tru"), "form[data-main] button");
            Assert.Matches(@"^DMH-29-\d{4}$", list.Document.QuerySelector("h1 .code")!.TextContent);
            Assert.Contains(code, list.Text, StringComparison.Ordinal);
            Assert.Contains("31/12/2028", list.Text, StringComparison.Ordinal);
            Assert.Null(list.Document.QuerySelector("#o-soQuyetDinh"));

            using var chair = await centre.As(Chair);
            var asked = await chair.Press(await chair.See(list.Address.AbsolutePath), "form[data-main] button", ("soQuyetDinh", "7/QĐ-UBND"), ("ngayQuyetDinh", "06/02/2029"));
            Assert.Contains("từ ngày lập danh mục đến hôm nay", asked.Document.QuerySelector("#o-ngayQuyetDinh-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("7/QĐ-UBND", asked.Document.QuerySelector("#o-soQuyetDinh")!.GetAttribute("value"));
            await chair.Press(asked, "form[data-main] button", ("ngayQuyetDinh", "05/02/2029"));
            var erased = await Done(chair, list.Address.AbsolutePath);

            Assert.Contains("Quyết định số 7/QĐ-UBND ngày 05/02/2029", erased.Text, StringComparison.Ordinal);
            var page = await chair.See($"/ho-so/{code}");
            Assert.Contains($"theo quyết định 7/QĐ-UBND, danh mục {list.Document.QuerySelector("h1 .code")!.TextContent}", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Zzyxwv", page.Body, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll($"a[href='/ho-so/{code}/bao-sai-sot'], a[href='/ho-so/{code}/cap-lai-giay']"));
            Assert.DoesNotContain(code, (await chair.See("/tim?q=zzyxwv")).Text, StringComparison.Ordinal);
            using var citizen = centre.Anybody();
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.See(slip)).Status);
            Assert.DoesNotContain(code, (await clerk.See("/luu-tru")).Text, StringComparison.Ordinal);
        });
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));
        Assert.All(centre.Services.GetRequiredService<EventLedger>().Events(centre.Services.GetRequiredService<DossierKind>(), id), happened => Assert.True(happened.Erased || happened.Seq > 1));
    }

    [Fact]
    public async Task A_dossier_kept_for_a_complaint_stays_and_may_be_listed_again()
    {
        var code = await Stopped("Bà Còn Khiếu Nại");
        await SetTerm("2");
        await OnThatDay(async () =>
        {
            using var clerk = await centre.As(Clerk);
            var list = await clerk.Press(await clerk.See("/luu-tru"), "form[data-main] button");
            var row = list.Document.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains(code, StringComparison.Ordinal));
            var form = row.QuerySelector("form")!;
            var handler = form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;

            var bare = await clerk.Press(list, $"form:has(input[value='{handler}']) button", ("lyDo", ""));
            Assert.Contains("Nêu vì sao giữ lại.", bare.Text, StringComparison.Ordinal);
            var kept = await clerk.Press(bare, $"form:has(input[value='{handler}']) button", ("lyDo", "Đang giải quyết khiếu nại."));
            Assert.Contains("giữ lại: Đang giải quyết khiếu nại.", kept.Text, StringComparison.Ordinal);

            using var chair = await centre.As(Chair);
            await chair.Press(await chair.See(list.Address.AbsolutePath), "form:has(#o-lyDoKhong) button", ("lyDoKhong", "Còn thanh tra."));
            var again = await clerk.Press(await clerk.See("/luu-tru"), "form[data-main] button");
            Assert.Contains(code, again.Text, StringComparison.Ordinal);
            Assert.Contains("Bà Còn Khiếu Nại", (await clerk.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_judgment_lists_a_dossier_at_once_and_a_code_that_is_none_is_said_beside_the_field()
    {
        var code = await Stopped("Ông Được Xóa");
        using var clerk = await centre.As(Clerk);
        var wrong = await clerk.Press(await clerk.See("/luu-tru"), "form:has(#o-maHoSo) button", ("maHoSo", $"{code} H24.165-260101-9999"), ("banAn", "Bản án 12/2026/HC-ST"));
        Assert.Contains("Cơ quan không có hồ sơ H24.165-260101-9999.", wrong.Document.QuerySelector("#o-maHoSo-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bản án 12/2026/HC-ST", wrong.Document.QuerySelector("#o-banAn")!.GetAttribute("value"));

        var open = await centre.Received();
        var refused = await clerk.Press(wrong, "form:has(#o-maHoSo) button", ("maHoSo", open));
        Assert.Contains($"Hồ sơ {open} chưa kết thúc", refused.Text, StringComparison.Ordinal);

        var list = await clerk.Press(refused, "form:has(#o-maHoSo) button", ("maHoSo", code));
        Assert.Contains("theo bản án, quyết định: Bản án 12/2026/HC-ST", list.Text, StringComparison.Ordinal);
        using var inspector = await centre.As(Spine.Inspector);
        Assert.Contains(code, (await inspector.See(list.Address.AbsolutePath)).Text, StringComparison.Ordinal);
        using var elsewhere = await centre.As(Spine.Signer);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.See(list.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task Only_the_citys_director_sets_terms_and_only_of_procedures_there_are()
    {
        using var ward = await centre.As(Spine.Director);
        Assert.Null((await ward.See("/luu-tru")).Document.QuerySelector("#o-soNam"));
        using var city = await centre.As(Spine.CityDirector);

        var page = await city.Press(await city.See("/luu-tru"), "form[data-main] button", ("thuTuc", "9.999999"), ("soNam", "5"), ("tuNgay", "01/01/2026"), ("canCu", "Danh mục thử"));

        Assert.Contains("Không có thủ tục mã này.", page.Document.QuerySelector("#o-thuTuc-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Danh mục thử", page.Document.QuerySelector("#o-canCu")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_kind_of_stream_is_no_dossier()
    {
        await SetTerm("2");
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.See("/ho-so/0195f000000070008000000000000001")).Status);
    }

    private async Task<string> Stopped(string name)
    {
        var code = await centre.Received(("ten", name));
        await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("lyDo", "Không còn nhu cầu."));
        await centre.Do(Spine.Receiver, code, "dung");
        return code;
    }

    /// <summary>Set once; the same again is refused, which changes nothing.</summary>
    private async Task SetTerm(string years)
    {
        using var city = await centre.As(Spine.CityDirector);
        await city.Press(await city.See("/luu-tru"), "form[data-main] button", ("thuTuc", Procedure), ("soNam", years), ("tuNgay", "01/01/2026"), ("canCu", "Danh mục thời hạn lưu trữ của thành phố, thử"));
    }

    private async Task OnThatDay(Func<Task> work)
    {
        var was = centre.Clock.At;
        centre.Clock.At = Later;
        try
        {
            await work();
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    /// <summary>The list once nothing of it is left to erase.</summary>
    private static async Task<SeenPage> Done(Visitor visitor, string address)
    {
        for (var i = 0; ; i++)
        {
            var page = await visitor.See(address);
            if (page.Document.QuerySelectorAll("tbody tr").All(row => row.TextContent.Contains("đã hủy nội dung", StringComparison.Ordinal)) || i == 600) return page;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
