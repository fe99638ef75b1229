using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MotCua.Look;

namespace MotCua.Tests.Look;

public sealed class PartsTests
{
    public static TheoryData<string> Naughty => [.. new[] { "<script>alert(1)</script>", "\" onfocus=\"alert(1)", "</textarea><img src=x onerror=1>", "Đặng Thị Ữ & con <b>", "'; DROP TABLE--", "\u202Eđảo" }];

    [Theory]
    [MemberData(nameof(Naughty))]
    public async Task Whatever_is_typed_comes_back_as_text(string text)
    {
        var input = await Drawn<Field>(new() { ["Name"] = "ten", ["Label"] = text, ["Value"] = text, ["Error"] = text });
        var area = await Drawn<Field>(new() { ["Name"] = "ten", ["Label"] = text, ["Value"] = text, ["Type"] = "textarea" });
        var select = await Drawn<Field>(new() { ["Name"] = "ten", ["Label"] = text, ["Value"] = text, ["Type"] = "select", ["Options"] = new[] { (text, text) } });
        var choice = await Drawn<Choice>(new() { ["Name"] = "chon", ["Label"] = text, ["Value"] = text, ["Options"] = new[] { (text, text) }, ["Error"] = text });
        var notice = await Drawn<Notice>(new() { ["ChildContent"] = (RenderFragment)(b => b.AddContent(0, text)) });

        Assert.Equal(text, ((IHtmlInputElement)input.QuerySelector("input")!).Value);
        Assert.Equal(text, input.QuerySelector(".error span")!.TextContent);
        Assert.Equal(text, area.QuerySelector("textarea")!.TextContent);
        Assert.Equal(text, ((IHtmlSelectElement)select.QuerySelector("select")!).Value);
        Assert.Equal(text, ((IHtmlInputElement)choice.QuerySelector("input")!).Value);
        Assert.Contains(text, notice.QuerySelector("div > div")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { input, area, select, choice, notice })
            Assert.Empty(page.QuerySelectorAll("script, img, [onfocus], b"));
    }

    [Fact]
    public async Task An_error_is_tied_to_its_field_and_to_its_choice()
    {
        var field = await Drawn<Field>(new() { ["Name"] = "ten", ["Label"] = "Họ và tên", ["Hint"] = "Như trên giấy tờ.", ["Error"] = "Chưa ghi họ và tên." });
        var choice = await Drawn<Choice>(new() { ["Name"] = "chon", ["Label"] = "Đối tượng", ["Options"] = new[] { ("a", "Công dân") }, ["Error"] = "Chưa chọn." });

        foreach (var (page, control) in new[] { (field, "input"), (choice, "fieldset") })
        {
            var invalid = page.QuerySelector($"{control}[aria-invalid=true]")!;
            foreach (var id in invalid.GetAttribute("aria-describedby")!.Split(' '))
                Assert.NotNull(page.GetElementById(id));
        }
    }

    [Theory]
    [InlineData("text", "input")]
    [InlineData("select", "select")]
    [InlineData("checkbox", "input")]
    public async Task Every_kind_of_field_has_its_hint_and_can_be_first(string type, string control)
    {
        var page = await Drawn<Field>(new() { ["Name"] = "o", ["Label"] = "Ô", ["Hint"] = "Gợi ý", ["Type"] = type, ["First"] = true });

        var element = page.QuerySelector(control)!;
        Assert.True(element.HasAttribute("data-first"));
        Assert.Equal("Gợi ý", page.GetElementById(element.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Theory]
    [InlineData("02/03/1985")]
    [InlineData("2/3/1985")]
    [InlineData("02-03-1985")]
    [InlineData("02031985")]
    public void A_day_is_understood_however_it_is_typed(string typed)
    {
        var form = new Typed(new FormCollection(new() { ["ngay"] = typed }), Language.Vietnamese);

        Assert.Equal(new DateOnly(1985, 3, 2), form.Day("ngay"));
    }

    private static async Task<IHtmlDocument> Drawn<T>(Dictionary<string, object?> given) where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(given))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
