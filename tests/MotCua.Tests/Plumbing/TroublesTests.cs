using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MotCua.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Plumbing;

/// <summary>Khi không ghi được, không đọc được: what a person is shown over HTTP, what the log says, and that work goes on afterwards.</summary>
public sealed class TroublesTests(CentreOnFile centre) : IClassFixture<CentreOnFile>, IDisposable
{
    private const string ReadOnly = "pragma query_only=1", Full = "pragma max_page_count=1";

    public static TheoryData<string, string, string> Troubles => new()
    {
        { ReadOnly, "Dữ liệu đang chỉ đọc, việc chưa được thực hiện", "ReadOnly" },
        { Full, "Ổ đĩa đã đầy, việc chưa được thực hiện", "DiskFull" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_reception_that_cannot_be_written_is_told_keeps_what_was_typed_and_is_done_once_when_it_can_be(string setting, string words, string logged)
    {
        using var receiver = await centre.As(Spine.Receiver);
        (string, string)[] typed = [("ten", "Trần Thị Bình"), ("so", "031185001234"), ("diaChi", "1 Trần Phú"), ("daThu", "1")];
        SeenPage form, told;
        Heard log;
        // A full disk may find room for one more when what runs in the background ends: then the next one is asked.
        do
        {
            centre.StoreSetting = Well;
            form = await receiver.See("/tiep-nhan?thuTuc=1.013225");
            await FillUp(setting);
            log = Listen();
            told = await receiver.Press(form, "button[value='tiep-nhan']", typed);
        } while (setting == Full && told.Address.AbsolutePath != "/tiep-nhan");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
        Assert.Contains(words, told.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Trần Thị Bình", "1 Trần Phú"), (told.Document.QuerySelector("#o-ten")!.GetAttribute("value"), told.Document.QuerySelector("#o-diaChi")!.GetAttribute("value")));
        Assert.Contains(logged, Assert.Single(log.Lines, line => line.StartsWith("POST", StringComparison.Ordinal)), StringComparison.Ordinal);

        centre.StoreSetting = Well;
        var code = Spine.CodeOf(await receiver.Press(told, "button[value='tiep-nhan']"));
        Assert.Equal(code, Spine.CodeOf(await receiver.Press(form, "button[value='tiep-nhan']", typed)));
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task An_act_that_cannot_be_written_is_told_and_lists_are_still_read(string setting, string words, string logged)
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        using var appraiser = await centre.As(Spine.Appraiser);
        var form = await appraiser.See($"/ho-so/{code}/tham-dinh");
        var before = (await appraiser.See($"/ho-so/{code}")).Document.QuerySelector(".timeline")!.TextContent;
        await FillUp(setting, code);
        var log = Listen();

        var told = await appraiser.Press(form, "form[data-main] .actions button", ("yKien", "Đủ điều kiện."), ("dat", "1"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
        Assert.Contains(words, told.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đủ điều kiện.", told.Document.QuerySelector("#o-yKien")!.TextContent);
        Assert.Contains(logged, Assert.Single(log.Lines, line => line.StartsWith("POST", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var list in new[] { "/viec-can-lam", "/so-theo-doi", "/tim?q=anh", "/thu-tuc", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await appraiser.See(list)).Status);

        centre.StoreSetting = Well;
        Assert.Equal(before, (await appraiser.See($"/ho-so/{code}")).Document.QuerySelector(".timeline")!.TextContent);
        var done = await appraiser.Press(told, "form[data-main] .actions button");
        Assert.Equal($"/ho-so/{code}", done.Address.AbsolutePath);
        Assert.Single(done.Document.QuerySelectorAll(".timeline p"), p => p.TextContent.Contains("Đủ điều kiện.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dossier_whose_reading_cannot_be_recorded_is_not_shown_and_not_called_missing()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        centre.StoreSetting = ReadOnly;

        foreach (var page in new[] { "", "/han-tra", "/giay-tiep-nhan" })
        {
            var told = await receiver.See($"/ho-so/{code}{page}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
            Assert.Contains("Dữ liệu đang chỉ đọc", told.Text, StringComparison.Ordinal);
            Assert.Contains("The data are read-only", told.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_calendar_and_a_delegation_that_cannot_be_written_keep_what_was_typed()
    {
        using var director = await centre.As(Spine.CityDirector);
        var calendar = await director.See("/lich?nam=2028");
        centre.StoreSetting = ReadOnly;

        var told = await director.Press(calendar, "form[data-main] .actions button", ("vanBan", "Quyết định 12"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Quyết định 12"), (told.Status, told.Document.QuerySelector("#o-vanBan")!.GetAttribute("value")));
        centre.StoreSetting = Well;
        Assert.Contains("tạm tính", (await director.Press(told, "form[data-main] .actions button")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tiep-nhan", "_handler=tiep-nhan&viec=tiep-nhan&ten=A")]
    [InlineData("/tiep-nhan", "_handler=khong-co&__RequestVerificationToken=CfDJ8x")]
    [InlineData("/uy-quyen", "_handler=uy-quyen")]
    [InlineData("/tuy-chon", "ten=ngon-ngu&gia-tri=en")]
    [InlineData("/vi-tri", "viTri=x")]
    [InlineData("/dang-xuat", "x=1")]
    public async Task A_form_without_its_guard_is_told_in_words(string path, string body)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var told = await receiver.Send(path, Form(body));

        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
        Assert.Contains("Biểu mẫu đã cũ hoặc không hợp lệ", told.Text, StringComparison.Ordinal);
        Assert.Contains("nothing was recorded", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000_000, false)]
    [InlineData(3_000_000, true)]
    [InlineData(40_000_000, false)]
    public async Task A_body_that_is_too_large_is_told_in_words(int length, bool chunked)
    {
        using var receiver = await centre.As(Spine.Receiver);
        var content = Form("ten=" + new string('a', length));
        var log = Listen();

        var told = await receiver.Send("/chung-thuc", content, chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, told.Status);
        Assert.Contains("quá lớn", told.Text, StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_page_of_trouble_is_guarded_as_any_other()
    {
        var code = await centre.Received();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = new(centre.Address) };
        var door = new HtmlParser().ParseDocument(await http.GetStringAsync("/dang-nhap", TestContext.Current.CancellationToken));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", ((IHtmlInputElement)door.QuerySelector("input[name=__RequestVerificationToken]")!).Value), new("canBo", Spine.Receiver)]);
        using var inside = await http.PostAsync("/dang-nhap/trinh-dien", form, TestContext.Current.CancellationToken);
        centre.StoreSetting = ReadOnly;

        using var told = await http.GetAsync($"/ho-so/{code}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        foreach (var guard in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy" })
            Assert.True(told.Headers.Contains(guard), guard);
    }

    [Fact]
    public async Task After_long_reading_goes_on_where_nothing_can_be_written()
    {
        using var receiver = await centre.As(Spine.Receiver);
        centre.StoreSetting = ReadOnly;
        try
        {
            centre.Clock.At += TimeSpan.FromMinutes(20);
            Assert.Equal(HttpStatusCode.OK, (await receiver.See("/viec-can-lam")).Status);
        }
        finally
        {
            centre.Clock.At = Centre.Morning;
        }
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_no_fault_of_the_program()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var told = await receiver.Send("/tiep-nhan", Form(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"f{i}=1"))));

        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
        Assert.NotEmpty(told.Text);
    }

    [Theory]
    [InlineData("motcua.haiphong.gov.vn")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.7:5080")]
    public async Task A_demonstration_answers_to_no_other_name(string host)
    {
        using var visitor = centre.Anybody();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.See("/dang-nhap", host)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.See("/dang-nhap", "localhost")).Status);
    }

    public void Dispose() => centre.StoreSetting = Well;

    private const string Well = Centre.AllIsWell;

    /// <summary>A full disk takes what still fits into the pages it has; afterwards nothing.</summary>
    private async Task FillUp(string setting, string? code = null)
    {
        centre.StoreSetting = setting;
        if (setting != Full)
            return;
        using var receiver = await centre.As(Spine.Receiver);
        // What was begun in the background gives some room back when it ends, and where much has no room a little may: full is what stays full a while, for both.
        for (var refused = 0; refused < 8; refused++)
        {
            if ((await Spine.Receive(receiver, "1.013225", ("diaChi", refused % 2 == 0 ? new string('x', 500) : "1"))).Status != HttpStatusCode.ServiceUnavailable) refused = -1;
            await Task.Delay(100);
        }
        while (code is not null && (await receiver.See($"/ho-so/{code}")).Status != HttpStatusCode.ServiceUnavailable) { }
    }

    private Heard Listen() => Heard.From(centre);

    private static StringContent Form(string body) => new(body, Encoding.ASCII, "application/x-www-form-urlencoded");
}
