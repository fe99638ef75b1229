using System.Net;
using AngleSharp.Html.Dom;
using MotCua.Certification;
using MotCua.Commands;
using MotCua.Tests.Dossiers;
using UglyToad.PdfPig;

namespace MotCua.Tests.Certification;

/// <summary>Quầy chứng thực: the counter of the ward, its book, and what others see of it.</summary>
public sealed class CounterTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly (string, string)[] Diploma = [("nguoi", "Vũ Văn Hải"), ("goc1", "Bằng tốt nghiệp đại học"), ("trang1", "3"), ("ban1", "2")];

    [Fact]
    public async Task Copies_are_entered_under_consecutive_numbers_and_the_next_form_is_ready()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var first = await Certify(receiver, Diploma);
        var (number, book) = Entry(first);

        var second = await Certify(receiver, [.. Diploma, ("goc2", "Học bạ"), ("trang2", "7"), ("ban2", "1")]);

        Assert.Contains($"Số {number + 1}–{number + 2}, quyển {book}", second.Text, StringComparison.Ordinal);
        Assert.Contains("19.000 đ", second.Document.QuerySelector(".booked")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("trang cuối", second.Text, StringComparison.Ordinal);
        Assert.Equal("", ((IHtmlInputElement)second.Document.QuerySelector("#o-goc1")!).Value);
        Assert.True(second.Document.QuerySelector("#o-nguoi")!.HasAttribute("data-first"));
        var rows = (await receiver.See("/so-chung-thuc")).Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent).ToList();
        Assert.Equal(rows.Select((_, i) => $"{i + 1}"), rows);
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_entry()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await Counted(receiver, Diploma);

        var once = await receiver.Press(form, "button[value='vao-so']");
        var twice = await receiver.Press(form, "button[value='vao-so']");

        Assert.Equal(Entry(once), Entry(twice));
    }

    [Fact]
    public async Task A_fee_not_yet_seen_is_shown_first()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var shown = await receiver.Press(await receiver.See("/chung-thuc"), "button[value='vao-so']", [.. Diploma, ("nguoiKy", Spine.Director)]);

        Assert.Contains("Phí đã tính lại", shown.Document.QuerySelector("#o-phi-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10.000\u00a0đ", shown.Document.QuerySelector("#tong-phi")!.TextContent);
        Assert.Equal("Vũ Văn Hải", ((IHtmlInputElement)shown.Document.QuerySelector("#o-nguoi")!).Value);
        Assert.NotEqual(0, Entry(await receiver.Press(shown, "button[value='vao-so']")).Number);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_each_field_and_nothing_typed_is_lost()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await receiver.Press(await receiver.See("/chung-thuc"), "button[value='vao-so']", ("goc1", "Bằng"), ("trang1", "ba"), ("ban1", "0"), ("goc3", "Học bạ"));

        foreach (var (field, says) in new[] { ("nguoi", "họ tên"), ("trang1", "Số trang từ"), ("ban1", "Số bản sao từ"), ("trang3", "Số trang từ") })
            Assert.Contains(says, refused.Document.QuerySelector($"#o-{field}-loi")?.TextContent ?? $"nothing at {field}", StringComparison.Ordinal);
        Assert.Equal(("ba", "Học bạ"), (((IHtmlInputElement)refused.Document.QuerySelector("#o-trang1")!).Value, ((IHtmlInputElement)refused.Document.QuerySelector("#o-goc3")!).Value));
    }

    [Fact]
    public async Task The_fee_is_told_while_one_types_and_names_nobody()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var told = (await receiver.See("/chung-thuc/phi?trang1=3&ban1=2&goc2=x&trang2=199&ban2=1")).Body;

        Assert.Contains("\"hien-phi\":\"210000\"", told, StringComparison.Ordinal);
        Assert.Contains("\"hien-phi\":\"\"", (await receiver.See("/chung-thuc/phi?trang1=ba&ban1=1")).Body, StringComparison.Ordinal);
        using var nobody = centre.Anybody();
        Assert.Equal("/dang-nhap", (await nobody.See("/chung-thuc/phi?trang1=3")).Address.AbsolutePath);
    }

    [Fact]
    public async Task What_is_given_later_waits_with_its_due_moment_and_gets_its_number_when_it_is_certified()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var taken = await receiver.Press(await Counted(receiver, [.. Diploma, ("nguoi", "Bùi Thị Chờ")]), "button[value='hen']");
        Assert.Contains("hẹn trả 23/11/2026 17:00", taken.Text, StringComparison.Ordinal);
        var id = Link(taken, "/phieu").Split('/')[2];
        Assert.Contains("PHIẾU HẸN TRẢ", await Pdf(receiver, $"/chung-thuc/{id}/phieu"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bùi Thị Chờ", (await receiver.See("/so-chung-thuc")).Text, StringComparison.Ordinal);

        var given = await receiver.Press(await receiver.See($"/chung-thuc/{id}"), "form[data-main] button", ("nguoiKy", Spine.Director));

        Assert.NotEqual(0, Entry(given).Number);
        Assert.Contains("Bùi Thị Chờ", (await receiver.See("/so-chung-thuc")).Text, StringComparison.Ordinal);
        Assert.Contains("01/2026-SCT/BS", await Pdf(receiver, $"/chung-thuc/{id}/phieu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_its_ground_and_draws_no_number()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var bare = await receiver.Press(await Counted(receiver, Diploma), "button[value='tu-choi']");
        Assert.NotNull(bare.Document.QuerySelector("#o-canCu-loi"));

        var refused = await receiver.Press(bare, "button[value='tu-choi']", ("canCu", "tay-xoa"), ("lyDo", "Ngày sinh bị tẩy."));

        Assert.Contains("Đã từ chối chứng thực", refused.Text, StringComparison.Ordinal);
        var slip = await Pdf(receiver, Link(refused, "/phieu"));
        Assert.Contains("Điều 22", slip, StringComparison.Ordinal);
        Assert.Contains("Ngày sinh bị tẩy.", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_stands_in_the_book_beside_its_entry()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var certified = await Certify(receiver, Diploma);
        var id = Link(certified, "/phieu").Split('/')[2];

        await receiver.Press(await receiver.See($"/chung-thuc/{id}"), "form[data-main] button", ("ghiChu", "Tên đúng là Vũ Văn Hãi."));

        var sought = await receiver.See($"/so-chung-thuc?so={Entry(certified).Number}");
        Assert.Contains("23/11/2026: Tên đúng là Vũ Văn Hãi.", Assert.Single(sought.Document.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_sent_twice_is_one_note()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var page = await receiver.See($"/chung-thuc/{Link(await Certify(receiver, Diploma), "/phieu").Split('/')[2]}");

        await receiver.Press(page, "form[data-main] button", ("ghiChu", "Tên đúng là Vũ Văn Hãi."));
        var twice = await receiver.Press(page, "form[data-main] button", ("ghiChu", "Tên đúng là Vũ Văn Hãi."));

        Assert.Single(twice.Document.QuerySelectorAll("tbody p"), p => p.TextContent.Contains("Vũ Văn Hãi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_is_shown_request_by_request_however_many_originals_each_has()
    {
        await using var own = new OwnCentre();
        await own.InitializeAsync();
        using var receiver = await own.As(Spine.Receiver);
        for (var i = 0; i < CertificationBooks.RequestsOnAPage + 1; i++)
            await receiver.Press(await Counted(receiver, i < 6 ? Many : Diploma), "button[value='hen']");

        var first = await receiver.See("/chung-thuc");
        var second = await receiver.See(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((CertificationBooks.RequestsOnAPage, 1), (Waiting(first).Count, Waiting(second).Count));
        Assert.Equal(6 * 20, Waiting(first).Concat(Waiting(second)).Sum(row => Enumerable.Range(1, 20).Count(i => row.Contains($"Giấy {i},", StringComparison.Ordinal))));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));

        static List<string> Waiting(SeenPage page) => [.. page.Document.QuerySelectorAll("tbody tr:has(.badge)").Select(row => row.TextContent)];
    }

    [Fact]
    public async Task A_signer_whose_delegation_is_revoked_meanwhile_certifies_nothing()
    {
        await using var own = new OwnCentre();
        await own.InitializeAsync();
        using var receiver = await own.As(Spine.Receiver);
        var form = await Counted(receiver, Diploma);
        await Delegations.RevokeAllOf(own, Spine.Director);

        var refused = await receiver.Press(form, "button[value='vao-so']", ("nguoiKy", Spine.Director));

        Assert.Contains("thu hồi", refused.Document.QuerySelector("#o-nguoiKy-loi")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Document.QuerySelectorAll("#o-nguoiKy option"), option => option.GetAttribute("value") == Spine.Director);
    }

    [Fact]
    public async Task A_book_is_its_agencys_and_what_is_not_seen_looks_like_what_is_not_there()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var id = Link(await Certify(receiver, [.. Diploma, ("nguoi", "Đỗ Riêng Tư")]), "/phieu").Split('/')[2];
        using var city = await centre.As(Spine.CityDirector);
        using var inspector = await centre.As(Spine.Inspector);
        using var appraiser = await centre.As(Spine.Appraiser);

        foreach (var path in new[] { $"/chung-thuc/{id}", $"/chung-thuc/{id}/phieu" })
        {
            Assert.Equal(HttpStatusCode.OK, (await inspector.Fetch(path)).Status);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await city.Fetch(path)).Status, (await appraiser.Fetch(path)).Status));
        }
        Assert.Contains("không có sổ", (await city.See("/so-chung-thuc")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đỗ Riêng Tư", (await inspector.See("/so-chung-thuc")).Text, StringComparison.Ordinal);
        Assert.Contains("Đỗ Riêng Tư", (await inspector.See("/so-chung-thuc?coQuan=ubnd-11311")).Text, StringComparison.Ordinal);
        Assert.Contains("Đỗ Riêng Tư", await Pdf(inspector, "/so-chung-thuc/ban-in?coQuan=ubnd-11311"), StringComparison.Ordinal);
        Assert.Equal("/so-chung-thuc", (await city.See("/so-chung-thuc/ban-in?coQuan=ubnd-11311")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await appraiser.Fetch("/so-chung-thuc/ban-in?coQuan=ubnd-11311")).Status);
        Assert.Empty((await inspector.See($"/chung-thuc/{id}")).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Communes_stand_in_Vietnamese_order_whatever_the_reader_reads()
    {
        using var inspector = await centre.As(Spine.Inspector);
        var vietnamese = await Communes();
        await inspector.Press(await inspector.See("/so-chung-thuc"), "button[name='gia-tri'][value='en']");

        Assert.Equal(vietnamese, await Communes());
        await inspector.Press(await inspector.See("/so-chung-thuc"), "button[name='gia-tri'][value='vi']");

        async Task<List<string?>> Communes() => [.. (await inspector.See("/so-chung-thuc")).Document.QuerySelectorAll("#o-coQuan option").Select(option => option.GetAttribute("value"))];
    }

    [Fact]
    public async Task The_book_turns_its_pages_and_prints()
    {
        await using var own = new OwnCentre();
        await own.InitializeAsync();
        using var receiver = await own.As(Spine.Receiver);
        for (var i = 0; i < 11; i++)
            await Certify(receiver, Many);

        var first = await receiver.See("/so-chung-thuc");
        var second = await receiver.See(first.Document.QuerySelector("p a.btn")!.GetAttribute("href")!);

        Assert.Equal((200, "201", "220"), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelector("tbody td")!.TextContent, second.Document.QuerySelector("tbody tr:last-child td")!.TextContent));
        Assert.Contains("220 số", first.Text, StringComparison.Ordinal);
        var printed = await Pdf(receiver, first.Document.QuerySelector("a[href*='/ban-in']")!.GetAttribute("href")!);
        Assert.Contains("Cộng: 220 số chứng thực, 220 bản sao; phí chứng thực 440.000 đồng", printed, StringComparison.Ordinal);
        Assert.Equal(220, printed.Split("Giấy ").Length - 1);
        Assert.Contains("NGƯỜI GHI SỔ", printed, StringComparison.Ordinal);
        Assert.Equal("/so-chung-thuc", (await receiver.See("/so-chung-thuc/ban-in?tu=31/12/2026&den=01/01/2026")).Address.AbsolutePath);
        Assert.NotNull((await receiver.See("/so-chung-thuc?tu=31/12/2026&den=01/01/2026")).Document.QuerySelector(".notice.late"));
    }

    [Fact]
    public async Task A_morning_of_a_hundred_and_fifty_stands_in_the_book_without_a_gap_and_nobody_waits_for_another_form()
    {
        await using var own = new OwnCentre();
        await own.InitializeAsync();
        using var receiver = await own.As(Spine.Receiver);
        var ready = await receiver.See("/chung-thuc");
        for (var i = 1; i <= Morning; i++)
            // Each goes on from the form the last one left ready.
            ready = await receiver.Press(await receiver.Press(ready, "button[value='tinh']", ("nguoiKy", Spine.Director), ("nguoi", $"Người thứ {i}"), ("goc1", "Bằng tốt nghiệp"), ("trang1", "3"), ("ban1", "2")), "button[value='vao-so']");

        Assert.Equal(Morning, Entry(ready).Number);
        var book = await receiver.See("/so-chung-thuc");
        Assert.Equal(Enumerable.Range(1, Morning).Select(n => $"{n} Người thứ {n}"), book.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelector("td")!.TextContent, Asker(row))));
        Assert.Contains("150 số", book.Text, StringComparison.Ordinal);

        static string Asker(AngleSharp.Dom.IElement row) => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).First(text => text.StartsWith("Người thứ", StringComparison.Ordinal));
    }

    private const int Morning = 150;

    private static readonly (string, string)[] Many =
        [("nguoi", "Vũ Văn Hải"), .. Enumerable.Range(1, 20).SelectMany(i => new[] { ($"goc{i}", $"Giấy {i}"), ($"trang{i}", "1"), ($"ban{i}", "1") }), ("soDong", "20")];

    /// <summary>The form filled and its fee shown.</summary>
    private static async Task<SeenPage> Counted(Visitor receiver, (string, string)[] typed) =>
        await receiver.Press(await receiver.See("/chung-thuc"), "button[value='tinh']", [("nguoiKy", Spine.Director), .. typed]);

    private static async Task<SeenPage> Certify(Visitor receiver, (string, string)[] typed) => await receiver.Press(await Counted(receiver, typed), "button[value='vao-so']");

    private static (int Number, string Book) Entry(SeenPage page)
    {
        var words = page.Document.QuerySelector(".booked")?.TextContent.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? throw new InvalidOperationException($"not entered: {page.Text}");
        return (int.Parse(words[1].Split('–')[0], System.Globalization.CultureInfo.InvariantCulture), words[3]);
    }

    private static string Link(SeenPage page, string end) => page.Document.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")!).Single(href => href.EndsWith(end, StringComparison.Ordinal));

    private static async Task<string> Pdf(Visitor visitor, string path)
    {
        var (status, type, bytes) = await visitor.Fetch(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (status, type));
        using var pdf = PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPages().Select(page => page.Text));
    }

    private sealed class OwnCentre() : Centre(new TestStore(), quiet: true);
}
