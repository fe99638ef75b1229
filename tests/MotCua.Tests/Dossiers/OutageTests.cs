using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Ledger;
using MotCua.Tests.BadInput;
using UglyToad.PdfPig;

namespace MotCua.Tests.Dossiers;

/// <summary>Sổ gián đoạn: blanks prepared at the ward's centre on Monday morning, entered when there is power again.</summary>
public sealed class OutageTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 8, 5, 0, TimeSpan.FromHours(7));

    private static readonly (string, string)[] PowerCut =
        [("ngayNhan", "23/11/2026"), ("gioNhan", "10:30"), ("nguyenNhan", "Power"), ("chungKien", Spine.ReturnDesk), ("suViec", "Mất điện cả phường từ 9 giờ 50.")];

    [Fact]
    public async Task Blanks_are_numbered_without_a_gap_and_print_a_page_each()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var before = Serials(await receiver.See("/so-gian-doan")).DefaultIfEmpty(0).Max();

        var book = await Prepare(receiver, "3");

        Assert.Equal([before + 1, before + 2, before + 3], Serials(book)[^3..]);
        using var pdf = PdfDocument.Open((await receiver.Fetch(PrintOf(book))).Bytes);
        Assert.Equal([.. Enumerable.Range(before + 1, 3).Select(n => $"GD-26-{n:0000}")], pdf.GetPages().Select(page => page.GetWords().First(word => word.Text.StartsWith("GD-26-", StringComparison.Ordinal)).Text));
        Assert.Contains($"GD-26-{before + 3:0000}", Spine.TextOf(await receiver.Fetch("/so-gian-doan/ban-in?nam=2026")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_received_in_an_outage_counts_from_its_true_time_and_shows_as_such_everywhere()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var number = Last(await Prepare(receiver, "1"));
        var code = "";
        await OnWednesday(async again => code = Spine.CodeOf(await Enter(again, number)));

        Assert.Matches(@"^H24\.165-261123-", code);
        var (ledger, kind, id) = (centre.Services.GetRequiredService<EventLedger>(), centre.Services.GetRequiredService<DossierKind>(), await Rows.IdOf(centre, code));
        var received = ledger.Events(kind, id)[0];
        Assert.Equal((new(2026, 11, 23, 10, 30, 0, TimeSpan.FromHours(7)), Wednesday), (received.HappenedAt, received.RecordedAt));

        using var reader = await centre.As(Spine.Receiver);
        var dossier = (await reader.See($"/ho-so/{code}")).Text;
        Assert.Contains("08/12/2026 10:30", dossier, StringComparison.Ordinal);
        Assert.Contains($"nhận khi mất điện trên phiếu in sẵn {number}, ghi vào hệ thống 08:05 25/11/2026, người chứng kiến Lê Thị Thanh Tâm", dossier, StringComparison.Ordinal);
        Assert.Contains("Mất điện cả phường từ 9 giờ 50.", dossier, StringComparison.Ordinal);
        var mark = $"phiếu {number}";
        Assert.Contains(mark, (await reader.See("/so-theo-doi?tu=23/11/2026&den=23/11/2026")).Text, StringComparison.Ordinal);
        Assert.Contains(mark, Spine.TextOf(await reader.Fetch("/so-theo-doi/ban-in?tu=23/11/2026&den=23/11/2026")), StringComparison.Ordinal);
        Assert.Contains(code, (await reader.See($"/tim?q={number}")).Text, StringComparison.Ordinal);
        Assert.Contains($"phiếu in sẵn {number}", (await reader.See($"/ho-so/{code}/han-tra")).Text, StringComparison.Ordinal);
        Assert.Contains($"GHI BÙ: nhận khi mất điện trên phiếu in sẵn {number}", await centre.Paper(Spine.Receiver, code, "giay-tiep-nhan"), StringComparison.Ordinal);
        Assert.Contains($"phiếu in sẵn {number}", await centre.Paper(Spine.Receiver, code, "phieu-kiem-soat"), StringComparison.Ordinal);
        Assert.True((await centre.WorkItem(code)).Outage);
        using var citizen = centre.Anybody();
        var followed = (await citizen.See(await centre.SlipLink(code))).Text;
        Assert.Contains($"phiếu in sẵn {number}, ghi vào hệ thống 08:05 25/11/2026, người chứng kiến Lê Thị Thanh Tâm; hẹn trả kết quả 10:30 08/12/2026, tính từ giờ nhận thật", followed, StringComparison.Ordinal);
        using var inspector = await centre.As(Spine.Inspector);
        await inspector.Press(await inspector.See($"/ho-so/{code}"), "button[value='Theo dõi hồ sơ quá hạn']");
        using var package = new ZipArchive(new MemoryStream((await inspector.Fetch($"/ho-so/{code}/goi-bang-chung")).Bytes));
        using (var contents = new StreamReader(package.GetEntry("goi.json")!.Open()))
            Assert.Contains($"\"number\": \"{number}\"", await contents.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains($"{number}", Line(await reader.See("/so-gian-doan?muc=da-ghi"), code), StringComparison.Ordinal);
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));
        Assert.All(await ledger.Rebuild(Journal.Kinds), table => Assert.Equal((table.Name, 0, 0), (table.Name, table.Removed, table.Added)));
    }

    [Fact]
    public async Task Two_who_enter_one_blank_open_one_dossier_and_the_other_keeps_what_was_typed()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var number = Last(await Prepare(receiver, "1"));
        await OnWednesday(async again =>
        {
            var (one, other) = (await Shown(again, number), await Shown(again, number));

            var both = await Task.WhenAll(Spine.Send(again, one), Spine.Send(again, other));

            Assert.Single(both, page => page.Address.AbsolutePath.StartsWith("/ho-so/", StringComparison.Ordinal));
            var refused = both.Single(page => page.Address.AbsolutePath == "/tiep-nhan");
            Assert.Contains("đã được ghi vào một hồ sơ", refused.Document.QuerySelector("#o-phieu-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Nguyễn Văn Ánh", refused.Document.QuerySelector("#o-ten")!.GetAttribute("value"));
            Assert.Contains("đã được ghi", (await again.See($"/tiep-nhan?phieu={number}")).Document.QuerySelector("#o-phieu-loi")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_dossier()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var number = Last(await Prepare(receiver, "1"));
        await OnWednesday(async again =>
        {
            var form = await Shown(again, number);

            Assert.Equal(Spine.CodeOf(await Spine.Send(again, form)), Spine.CodeOf(await Spine.Send(again, form)));
        });
    }

    [Theory]
    [InlineData("gioNhan", "25:00", "#o-gioNhan-loi")]
    [InlineData("ngayNhan", "31/02/2026", "#o-ngayNhan-loi")]
    [InlineData("ngayNhan", "26/11/2026", "#o-gioNhan-loi")]
    [InlineData("ngayNhan", "20/11/2026", "#o-gioNhan-loi")]
    [InlineData("ngayNhan", "01/01/0001", "#o-gioNhan-loi")]
    [InlineData("nguyenNhan", "", "#o-nguyenNhan-loi")]
    [InlineData("nguyenNhan", "7", "#o-nguyenNhan-loi")]
    [InlineData("chungKien", Spine.Receiver, "#o-chungKien-loi")]
    [InlineData("chungKien", "khong-co", "#o-chungKien-loi")]
    [InlineData("chungKien", Spine.CityDirector, "#o-chungKien-loi")]
    [InlineData("suViec", "", "#o-suViec-loi")]
    [InlineData("phieu", "GD-26-9999", "#o-phieu-loi")]
    [InlineData("phieu", "'; DROP TABLE outage_blank; --", "#o-phieu-loi")]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_is_kept(string field, string value, string error)
    {
        using var receiver = await centre.As(Spine.Receiver);
        var number = Last(await Prepare(receiver, "1"));
        await OnWednesday(async again =>
        {
            var refused = await Spine.Send(again, await Shown(again, number), (field, value));

            Assert.Equal(("/tiep-nhan", HttpStatusCode.OK), (refused.Address.AbsolutePath, refused.Status));
            Assert.NotEmpty(refused.Document.QuerySelector(error)?.TextContent.Trim() ?? "");
            Assert.Equal("12 Lê Lợi, phường Hồng Bàng", refused.Document.QuerySelector("#o-diaChi")!.GetAttribute("value"));
        });
    }

    [Fact]
    public async Task No_text_of_an_entry_breaks_it_runs_in_it_or_is_lost()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var numbers = Numbers(await Prepare(receiver, "8"))[^8..];
        await OnWednesday(async again =>
        {
            foreach (var (number, text) in numbers.Zip(Naughty.Drawn("sổ gián đoạn", 8)))
            {
                var done = await Spine.Send(again, await Shown(again, number), ("suViec", text));
                Assert.Empty(Naughty.Running(done.Document));
                if (done.Address.AbsolutePath == "/tiep-nhan")
                    Assert.Equal(Naughty.Visible(text), Naughty.Visible(((IHtmlTextAreaElement)done.Document.QuerySelector("#o-suViec")!).Value));
                else
                    Assert.Contains(Naughty.Visible(text), Naughty.Visible(done.Document.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task A_spoiled_blank_stays_in_the_book_with_its_reason_and_opens_nothing()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var number = Last(await Prepare(receiver, "1"));

        var bare = await receiver.Press(await receiver.See("/so-gian-doan"), "form:has(#o-so) button", ("so", number), ("lyDo", ""));
        Assert.Contains("vì sao", bare.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
        var spoiled = await receiver.Press(bare, "form:has(#o-so) button", ("so", number.ToLowerInvariant()), ("lyDo", "Viết sai tên thủ tục."));

        Assert.Contains("Viết sai tên thủ tục.", Line(spoiled, number), StringComparison.Ordinal);
        await OnWednesday(async again => Assert.Contains("ghi hỏng", (await Enter(again, number)).Document.QuerySelector("#o-phieu-loi")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_book_is_its_centres_own()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var book = await Prepare(receiver, "1");
        using var elsewhere = await centre.As(Spine.CityDirector);

        Assert.DoesNotContain("GD-26-", string.Concat((await elsewhere.See("/so-gian-doan")).Document.QuerySelectorAll("tbody").Select(t => t.TextContent)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Fetch(PrintOf(book))).Status);
        using var inspector = await centre.As(Spine.Inspector);
        Assert.Contains(Last(book), (await inspector.See("/so-gian-doan?trungTam=tt-11311")).Text, StringComparison.Ordinal);
    }

    /// <summary>When there is power again; the receiver has signed in anew.</summary>
    private async Task OnWednesday(Func<Visitor, Task> work)
    {
        var was = centre.Clock.At;
        centre.Clock.At = Wednesday;
        try
        {
            using var again = await centre.As(Spine.Receiver);
            await work(again);
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    private static async Task<SeenPage> Prepare(Visitor visitor, string count) => await visitor.Press(await visitor.See("/so-gian-doan"), "form[data-main] button", ("soPhieu", count));

    /// <summary>The form with the blank's facts typed and the promise shown.</summary>
    private static async Task<SeenPage> Shown(Visitor receiver, string number) =>
        await receiver.Press(await receiver.See($"/tiep-nhan?phieu={number}&thuTuc=1.013225"), "#hen button[value='xem']", PowerCut);

    private static async Task<SeenPage> Enter(Visitor receiver, string number) => await Spine.Send(receiver, await Shown(receiver, number));

    private static List<string> Numbers(SeenPage book) => [.. book.Document.QuerySelectorAll("tbody td.code").Select(cell => cell.TextContent.Trim())];

    private static List<int> Serials(SeenPage book) => [.. Numbers(book).Select(number => int.Parse(number.Split('-')[2], System.Globalization.CultureInfo.InvariantCulture))];

    private static string Last(SeenPage book) => Numbers(book)[^1];

    private static string Line(SeenPage book, string of) => book.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(of, StringComparison.Ordinal)).TextContent;

    /// <summary>Where the blanks prepared last are printed.</summary>
    private static string PrintOf(SeenPage book) => book.Document.QuerySelector("a[href$='/phieu']")!.GetAttribute("href")!;
}
