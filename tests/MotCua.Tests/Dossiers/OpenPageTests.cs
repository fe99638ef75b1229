using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures;

namespace MotCua.Tests.Dossiers;

/// <summary>Trong khi trang đang mở: the world went on, and the press is told what changed with the typed work kept.</summary>
public sealed class OpenPageTests : IAsyncLifetime
{
    private const string HousePermit = "1.013225", CertifiedCopy = "2.000815", Button = "button[value='tiep-nhan']";

    private static readonly (string, string)[] Person = [("ten", "Lê Văn Cường"), ("so", "031085001234"), ("diaChi", "2 Trần Phú"), ("daThu", "1")];

    private readonly Centre centre = new();

    [Fact]
    public async Task The_same_form_at_the_same_instant_and_again_days_later_is_one_act()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={HousePermit}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => receiver.Press(form, Button, Person)));
        centre.Clock.At += TimeSpan.FromDays(2);
        using var later = await centre.As(Spine.Receiver);
        var fresh = await later.See($"/tiep-nhan?thuTuc={HousePermit}");
        var again = await later.Press(fresh, Button, [.. Fields(form), .. Person]);

        Assert.Equal(Spine.CodeOf(again), Assert.Single(answers.Select(Spine.CodeOf).Distinct()));
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_not_taken_for_the_same_form()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={HousePermit}");
        await receiver.Press(form, Button, Person);

        var other = await receiver.Press(form, Button, [.. Person, ("ten", "Người khác")]);

        Assert.Contains("đã được gửi với nội dung khác", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_take_the_same_dossier_at_the_same_instant_and_one_holds_it()
    {
        var code = await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);
        using var signer = await centre.As(Spine.Signer);
        var (one, other) = (await appraiser.See($"/ho-so/{code}/nhan-xu-ly"), await signer.See($"/ho-so/{code}/nhan-xu-ly"));

        var answers = await Task.WhenAll(appraiser.Press(one, "form[data-main] button"), signer.Press(other, "form[data-main] button"));

        Assert.Single(answers, a => a.Address.AbsolutePath == $"/ho-so/{code}");
        var second = Assert.Single(answers, a => a.Address.AbsolutePath != $"/ho-so/{code}");
        Assert.Contains("Người khác vừa xử lý hồ sơ này", second.Text, StringComparison.Ordinal);
        Assert.NotNull(second.Document.QuerySelector("form[data-main] button"));
    }

    [Theory]
    [InlineData(CertifiedCopy, "14:58", "15:01")]
    [InlineData(CertifiedCopy, "16:59", "17:01")]
    [InlineData(HousePermit, "16:59", "23:59")]
    [InlineData(HousePermit, "23:59", "1.00:01")]
    public async Task A_promise_that_moved_is_shown_and_asked_again_with_the_typed_work_kept(string procedure, string seen, string pressed)
    {
        centre.Clock.At = At(seen);
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={procedure}");
        var before = form.Document.QuerySelector(".promise .when")!.TextContent;
        centre.Clock.At = At(pressed);

        var answer = await receiver.Press(form, Button, Person);

        if (answer.Address.AbsolutePath != "/tiep-nhan")
        {
            // Taken in as promised: then the promise has not moved by a day.
            var promised = await receiver.See($"/tiep-nhan?thuTuc={procedure}");
            Assert.Equal(before[..10], promised.Document.QuerySelector(".promise .when")!.TextContent[..10]);
            return;
        }
        var now = answer.Document.QuerySelector(".promise .when")!.TextContent;
        Assert.NotEqual(before[..10], now[..10]);
        Assert.Contains(now[..10], answer.Document.QuerySelector("#o-hen-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Lê Văn Cường", "2 Trần Phú"), (Value(answer, "o-ten"), Value(answer, "o-diaChi")));
        Assert.Matches("^H24", Spine.CodeOf(await receiver.Press(answer, Button)));
    }

    [Fact]
    public async Task An_edition_superseded_while_the_page_was_open_is_told_and_asked_again()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={HousePermit}");
        await Supersede(HousePermit, ends: false);

        var told = await receiver.Press(form, Button, Person);

        Assert.Contains("Bản công bố thủ tục đã thay đổi trong khi trang đang mở", told.Document.QuerySelector("#o-hen-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lê Văn Cường", Value(told, "o-ten"));
        Assert.Matches("^H24", Spine.CodeOf(await receiver.Press(told, Button)));
    }

    [Fact]
    public async Task A_procedure_that_ended_while_the_page_was_open_keeps_the_typed_work_for_the_one_that_takes_its_place()
    {
        centre.Clock.At = At("09:00");
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={HousePermit}");
        await Supersede(HousePermit, ends: true);
        centre.Clock.At += TimeSpan.FromDays(1);
        using var later = await centre.As(Spine.Receiver);
        var token = await later.See("/tiep-nhan");

        var told = await later.Press(token, "button[value='xem']", [.. Fields(form), ("viec", "tiep-nhan"), .. Person]);

        Assert.Contains("không còn hiệu lực", told.Text, StringComparison.Ordinal);
        Assert.Equal(("Lê Văn Cường", "2 Trần Phú"), (Value(told, "o-ten"), Value(told, "o-diaChi")));
        var other = await later.Press(told, "button[value='xem']", ("thuTuc", "1.001612"));
        Assert.Equal("Lê Văn Cường", Value(other, "o-ten"));
        Assert.NotNull(other.Document.QuerySelector(Button));
    }

    [Fact]
    public async Task A_promise_into_a_year_nobody_published_is_refused_by_name_until_a_calendar_is_adopted()
    {
        centre.Clock.At = new(2027, 12, 24, 9, 0, 0, TimeSpan.FromHours(7));
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/tiep-nhan?thuTuc={HousePermit}");

        var refused = await receiver.Press(form, Button, Person);

        Assert.Contains("2028", refused.Document.QuerySelector(".promise .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2028", refused.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lê Văn Cường", Value(refused, "o-ten"));
        using var director = await centre.As(Spine.CityDirector);
        var calendar = await director.See("/lich?nam=2028");
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => director.Press(calendar, "form[data-main] button", ("vanBan", "Quyết định 12/QĐ"))));
        Assert.All(both, answer => Assert.Contains("tạm tính", answer.Text, StringComparison.Ordinal));
        // The promise is another one now: shown first, then taken.
        var shown = await receiver.Press(refused, Button);
        Assert.Matches("^H24", Spine.CodeOf(shown.Address.AbsolutePath == "/tiep-nhan" ? await receiver.Press(shown, Button) : shown));
    }

    public ValueTask InitializeAsync() => centre.InitializeAsync();

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    /// <summary>A later edition of a procedure recorded, in force from today; where the procedure ends, it ends today too.</summary>
    private async Task Supersede(string procedure, bool ends)
    {
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        var (catalogue, _) = await centre.Services.GetRequiredService<Catalogues>().Now();
        var old = catalogue.Published(catalogue.InForce(procedure, today)!.Id)!;
        var edition = old.Edition with { Id = $"{procedure}@{today:yyyy-MM-dd}", EffectiveFrom = today, EffectiveTo = ends ? today : null, Decision = "Quyết định 99/QĐ-UBND" };
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        Assert.Empty(await new RecordEdition([old with { Edition = edition }], "quan-tri").In(db, centre.Services.GetRequiredService<EventLedger>(), _ => true, centre.Clock.At));
        centre.Services.GetRequiredService<Catalogues>().Forget();
    }

    private static DateTimeOffset At(string clock) => new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(7)) + TimeSpan.Parse(clock, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Value(SeenPage page, string id) => page.Document.GetElementById(id)!.GetAttribute("value");

    /// <summary>What stood hidden in a page shown earlier; the guard of the form is the new page's own.</summary>
    private static IEnumerable<(string, string)> Fields(SeenPage page) => page.Document.QuerySelectorAll("form[data-main] input[type=hidden]")
        .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(field => !field.Item1.StartsWith('_'));
}
