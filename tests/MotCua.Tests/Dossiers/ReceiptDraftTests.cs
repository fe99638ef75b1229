using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Intake.Drafts;
using MotCua.Papers;
using MotCua.Plumbing.Files;
using MotCua.Tests.Papers;

namespace MotCua.Tests.Dossiers;

/// <summary>Bản nháp tiếp nhận: what is typed and scanned at the counter is there before anything is received, and nobody else's.</summary>
public sealed class ReceiptDraftTests(Centre centre) : IClassFixture<Centre>
{
    internal const string Form = "/tiep-nhan?thuTuc=1.013225";
    private const string SavedAt = "/tiep-nhan/nhap";

    [Fact]
    public async Task What_was_typed_is_gone_on_with_after_another_sign_in_and_gone_when_it_is_received()
    {
        using (var receiver = await centre.As(Spine.Receiver))
            await receiver.Press(await receiver.See(Form), "button[data-looks]", ("ten", "Nguyễn Văn Dở"), ("so", "031085001234"), ("chinh-don", "2"));

        using var again = await centre.As(Spine.Receiver);
        var open = await again.See(Draft(await again.See("/tiep-nhan"), "Nguyễn Văn Dở"));
        Assert.Equal(("Nguyễn Văn Dở", "2"), (Value(open, "#o-ten"), Value(open, "[name=chinh-don]")));
        Assert.Equal("08/12/2026 09:00", open.Document.QuerySelector(".promise .when")!.TextContent);
        Assert.StartsWith("/ho-so/", (await Spine.Send(again, open, ("ten", "Nguyễn Văn Dở"))).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Dở", (await again.See("/tiep-nhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_hand_types_is_saved_without_the_page_and_a_dossier_received_meanwhile_is_no_draft()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var page = await receiver.See(Form);
        using var typed = Fields(page, ("ten", "Trần Thị Gõ"));

        var said = await receiver.Send(SavedAt, typed);

        Assert.Contains("Đã lưu nháp lúc 09:00", said.Body, StringComparison.Ordinal);
        await Spine.Send(receiver, await receiver.See(Draft(await receiver.See("/tiep-nhan"), "Trần Thị Gõ")), ("ten", "Trần Thị Gõ"));
        using var late = Fields(page, ("ten", "Trần Thị Gõ"));
        Assert.Equal(HttpStatusCode.NoContent, (await receiver.Send(SavedAt, late)).Status);
        Assert.DoesNotContain("Trần Thị Gõ", (await receiver.See("/tiep-nhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_its_scans_are_their_receivers_own()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var scanned = await Upload(receiver, await receiver.See(Form), ("đơn.pdf", Files.Pdf), ("ten", "Lê Văn Riêng"));
        var (scan, draft) = (scanned.Document.QuerySelector(".scan-field a")!.GetAttribute("href")!, Draft(await receiver.See("/tiep-nhan"), "Lê Văn Riêng"));
        Assert.Equal(Files.Pdf, (await receiver.Fetch(scan)).Bytes);

        using var colleague = await centre.As(Spine.Signer);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Fetch(scan)).Status);
        Assert.DoesNotContain("Lê Văn Riêng", (await colleague.See("/tiep-nhan")).Text + (await colleague.See(draft)).Text, StringComparison.Ordinal);
        var theirs = await colleague.See(Form);
        using var taken = Fields(theirs, ("khoa", draft.Split('=')[^1]), ("ten", "Kẻ Khác"));
        Assert.Equal(HttpStatusCode.NoContent, (await colleague.Send(SavedAt, taken)).Status);
        Assert.Equal("Lê Văn Riêng", Value(await receiver.See(draft), "#o-ten"));

        await receiver.Press(await receiver.See("/tiep-nhan"), $"button[value='{draft.Split('=')[^1]}']");
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.Fetch(scan)).Status);
        Assert.DoesNotContain("Lê Văn Riêng", (await receiver.See("/tiep-nhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scans_that_came_with_the_receipt_wait_until_their_receiver_answers_for_them()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var scanned = await Upload(receiver, await receiver.See(Form), ("đơn.pdf", Files.Pdf), ("ten", "Nguyễn Văn Ánh"));

        var received = await Spine.Send(receiver, scanned);

        Assert.Contains("1 bản quét nhận khi tiếp nhận chờ", received.Text, StringComparison.Ordinal);
        var code = Spine.CodeOf(received);
        var form = await receiver.See($"/ho-so/{code}/so-hoa");
        Assert.Contains("đơn.pdf", form.Text, StringComparison.Ordinal);
        var done = await receiver.Press(form, "form[data-main] .actions button", ("loai", "DON"), ("so", "031085001234"), ("trichYeu", "Nhà ở riêng lẻ 3 tầng"));
        Assert.Equal($"/ho-so/{code}", done.Address.AbsolutePath);
        Assert.DoesNotContain("bản quét nhận khi tiếp nhận chờ", done.Text, StringComparison.Ordinal);
        Assert.Single((await receiver.See($"/ho-so/{code}/ban-so")).Document.QuerySelectorAll(".scan iframe"));
    }

    [Fact]
    public async Task A_file_that_is_no_scan_is_told_beside_its_paper_and_the_rest_stays()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Upload(receiver, await receiver.See(Form), ("đơn.pdf", "<script>"u8.ToArray()), ("ten", "Nguyễn Văn Giữ"));

        Assert.Contains("không phải tệp PDF", refused.Document.QuerySelector("#o-tep-don-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Văn Giữ", Value(refused, "#o-ten"));
        Assert.Null(refused.Document.QuerySelector(".scan-field a"));
    }

    [Fact]
    public async Task A_draft_nobody_goes_on_with_is_gone_after_a_week_with_its_files()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var scanned = await Upload(receiver, await receiver.See(Form), ("đơn.pdf", Files.Pdf), ("ten", "Phạm Văn Quên"));
        var (_, id, digest) = Parts(scanned.Document.QuerySelector(".scan-field a")!.GetAttribute("href")!);
        var (drafts, files) = (centre.Services.GetRequiredService<SweepDrafts>(), centre.Services.GetRequiredService<FileStore>());
        try
        {
            await drafts.Run(TestContext.Current.CancellationToken);
            Assert.True(await files.Exists(id, digest, TestContext.Current.CancellationToken));
            centre.Clock.At += TimeSpan.FromDays(8);
            await drafts.Run(TestContext.Current.CancellationToken);
        }
        finally
        {
            centre.Clock.At = Centre.Morning;
        }

        Assert.False(await files.Exists(id, digest, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Phạm Văn Quên", (await receiver.See("/tiep-nhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_at_the_counter_ends_the_draft_and_nothing_pressed_on_it_later_touches_the_slip_given()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var typed = await receiver.Press(await receiver.See(Form), "button[data-looks]", ("ten", "Đỗ Văn Từ"), ("so", "031085001234"));
        var draft = Draft(await receiver.See("/tiep-nhan"), "Đỗ Văn Từ");
        var old = await receiver.See("/tiep-nhan");

        var refused = await receiver.Press(await receiver.Press(typed, "button[formaction='/tu-choi-tiep-nhan']"), "button[value='tu-choi']", ("lyDo", "Thửa đất thuộc phường khác."));

        Assert.StartsWith("/ho-so/", refused.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain("Đỗ Văn Từ", (await receiver.See("/tiep-nhan")).Text, StringComparison.Ordinal);
        await receiver.Press(old, $"button[value='{draft.Split('=')[^1]}']");
        Assert.Equal(HttpStatusCode.OK, (await receiver.Fetch($"{refused.Address.AbsolutePath}/phieu-tu-choi")).Status);
    }

    [Fact]
    public async Task Scans_sent_before_a_name_is_typed_are_there_when_the_case_or_the_procedure_box_changes()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var scanned = await Upload(receiver, await receiver.See(Form), ("đơn.pdf", Files.Pdf));

        var again = await receiver.Press(scanned, "button[data-looks]", ("tim", "giay"), ("thuTuc", ""));

        Assert.Equal("đơn.pdf", again.Document.QuerySelector(".scan-field a")!.TextContent);
        Assert.Contains("1 bản quét", (await Spine.Send(receiver, again, ("thuTuc", "1.013225"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_of_something_else_is_taken_out_before_anybody_answers_for_it()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var received = await Spine.Send(receiver, await Upload(receiver, await receiver.See(Form), ("căn cước người khác.pdf", Files.Pdf), ("ten", "Nguyễn Văn Ánh")));
        var code = Spine.CodeOf(received);

        var left = await receiver.Press(await receiver.See($"/ho-so/{code}/so-hoa"), "button[name='boQuet']");

        Assert.DoesNotContain("căn cước người khác", left.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bản quét nhận khi tiếp nhận chờ", (await receiver.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
        Assert.False(await centre.Services.GetRequiredService<FileStore>().Exists(await Rows.IdOf(centre, code), FileStore.DigestOf(Files.Pdf), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Erasing_a_dossier_takes_the_scans_that_still_waited()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var code = Spine.CodeOf(await Spine.Send(receiver, await Upload(receiver, await receiver.See(Form), ("đơn của Ánh.pdf", Files.Pdf), ("ten", "Nguyễn Văn Ánh"))));
        var id = await Rows.IdOf(centre, code);

        await centre.Services.GetRequiredService<EraseDossier>().Run(id, new("motcua", null), "Công văn 12/CV-TT", TestContext.Current.CancellationToken);

        Assert.Null(await centre.Services.GetRequiredService<ReceiptDrafts>().OfDossier(id, TestContext.Current.CancellationToken));
    }

    private static string Draft(SeenPage page, string name) => Assert.Single(page.Document.QuerySelectorAll("a[href^='/tiep-nhan?nhap=']"), a => a.TextContent.Trim() == name).GetAttribute("href")!;

    private static string? Value(SeenPage page, string field) => ((IHtmlInputElement)page.Document.QuerySelector(field)!).Value;

    private static (string Path, Guid Id, string Digest) Parts(string address) => address.Split('/') is [.., var id, var digest] ? (address, Guid.ParseExact(id, "N"), digest) : default;

    private static MultipartFormDataContent Fields(SeenPage page, params (string Name, string Value)[] typed)
    {
        var fields = ((IHtmlFormElement)page.Document.QuerySelector("form[data-main]")!).Elements
            .Select(element => element switch
            {
                IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => default,
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => default,
            }).Where(field => field.Item1 is not null && typed.All(t => t.Name != field.Item1));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Concat(typed.Select(t => ((string?)t.Name, t.Value))))
            content.Add(new StringContent(value), name!);
        return content;
    }

    internal static async Task<SeenPage> Upload(Visitor visitor, SeenPage page, (string Name, byte[] Bytes) file, params (string Name, string Value)[] typed)
    {
        using var content = Fields(page, typed);
        content.Add(new StringContent("xem"), "viec");
        content.Add(new ByteArrayContent(file.Bytes), "tep-don", file.Name);
        return await visitor.Send("/tiep-nhan", content);
    }
}
