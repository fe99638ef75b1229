using System.Net;

namespace MotCua.Tests.Plumbing;

public sealed class GuardsTests(Centre centre) : IClassFixture<Centre>
{
    [Theory]
    [InlineData("motcua.example")]
    [InlineData("192.168.1.7:5080")]
    [InlineData("localhost.example")]
    public async Task A_demonstration_does_not_answer_to_a_foreign_name(string host)
    {
        using var http = new HttpClient { BaseAddress = new(centre.Address) };
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        asked.Headers.Host = host;
        using var answer = await http.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("vu-thi-hong-nhung", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_on_a_page_in_both_languages()
    {
        using var visitor = await centre.As("vu-thi-hong-nhung");
        foreach (var path in new[] { "/khong-he-co", "/ho-so/000.00.00.H24-260101-0001" })
        {
            var page = await visitor.See(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("Không có trang này", page.Text);
        }
    }

    [Fact]
    public async Task A_page_of_another_position_looks_as_if_it_were_not_there()
    {
        using var visitor = await centre.As("vu-thi-hong-nhung");
        Assert.Contains("Không có trang này", (await visitor.See("/viec-phat-sinh")).Text);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var http = new HttpClient { BaseAddress = new(centre.Address) };
        using var form = new FormUrlEncodedContent([new("canBo", "vu-thi-hong-nhung")]);
        using var answer = await http.PostAsync("/dang-nhap/trinh-dien", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
