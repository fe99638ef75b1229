using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MotCua.Commands;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Editions;

namespace MotCua.Tests.BadInput;

/// <summary>Mọi ô của mọi biểu mẫu: the forms are read from the pages as each person of the demonstration sees them.</summary>
public sealed class FieldTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string[] Pages =
    [
        "/chung-thuc",
        "/tiep-nhan", "/tiep-nhan?thuTuc=1.013225", "/tiep-nhan?thuTuc=2.000815", "/tu-choi-tiep-nhan", "/tu-choi-tiep-nhan?thuTuc=1.013225", "/viec-can-lam", "/so-theo-doi", "/tim", "/uy-quyen", "/lich?nam=2028", "/nhat-ky-xem", "/viec-phat-sinh", "/vi-tri", "/dang-nhap",
        "/viec-can-lam?ds=Unassigned", "/hom-nay", "/vang-mat", "/dong-y-nhieu", "/mau-kiem-tra?hatGiong=1&tu=01/11/2026&den=22/11/2026&so=5",
        .. new[] { "", "/nhan-xu-ly", "/tham-dinh", "/trinh", "/dong-y", "/ky", "/tra-lai", "/tra-ket-qua", "/yeu-cau-bo-sung", "/nhan-bo-sung", "/ket-thuc-bo-sung", "/nghia-vu-tai-chinh", "/da-nop-tien", "/chuyen", "/trang-thai-quoc-gia", "/sua-tiep-nhan", "/thu-hoi", "/phan-cong-lai", "/mat-ho-so", "/khac-phuc-mat" }.Select(act => "/ho-so/{mã}" + act),
    ];

    /// <summary>What ends a dossier or lets all of them wait.</summary>
    private static readonly string[] Endings =
        [.. new[] { "lay-y-kien", "tra-loi-y-kien", "xin-loi", "tam-dung", "tiep-tuc", "de-nghi-dung", "dung" }.Select(act => "/ho-so/{mã}/" + act), "/su-co", "/xin-loi", "/lay-y-kien"];

    /// <summary>Pages of the editor: two drafts, one of them agreed.</summary>
    private static readonly string[] Writing =
        ["/bien-tap", "/cong-khai", .. new[] { "", "/noi-dung", "/truong-hop", "/truong-hop?khoa=chung" }.Select(part => "{dự thảo}" + part), "{đã đồng ý}"];

    private static readonly string[] Tampered = ["", "khong-co", "<script>alert(1)</script>", "99999999999999999999", "-1", "a\0b", Naughty.Long];

    private readonly HashSet<string> asked = [];

    /// <summary>Signing out or in as another would end the walk; the switches of language and theme, the same on every page, are asked once.</summary>
    private bool IsWalked(IElement form) => form.GetAttribute("action") switch
    {
        "/dang-xuat" or "/dang-nhap/trinh-dien" => false,
        "/tuy-chon" => asked.Add(form.InnerHtml.Contains("ngon-ngu", StringComparison.Ordinal) ? "ngon-ngu" : "khac"),
        _ => true,
    };

    [Fact]
    public Task No_text_in_any_field_breaks_a_form_runs_in_it_or_is_lost() => Walk(Pages, 20);

    [Fact]
    public Task Nor_where_a_dossier_waits_or_ends() => Walk(Endings, 8);

    [Fact]
    public async Task Nor_where_an_edition_is_written()
    {
        var (draft, agreed) = (await centre.Completed("1.000951", "Xác nhận thử"), await centre.Completed("1.000952", "Xác nhận thử khác"));
        using (var publisher = await centre.As(EditionStory.Publisher))
            await publisher.PressSheet(agreed, "yKien");
        await Walk([.. Writing.Select(page => page.Replace("{dự thảo}", draft, StringComparison.Ordinal).Replace("{đã đồng ý}", agreed, StringComparison.Ordinal))], 8);
    }

    private async Task Walk(string[] pages, int fewest)
    {
        List<string> broken = [];
        var texts = Naughty.Strings.Concat(Naughty.Shared()).ToList();
        var (next, forms) = (0, 0);
        var code = await centre.Received();
        foreach (var officer in MotCua.Demonstration.City.Showcase.Select(s => s.OfficerId))
        {
            using var visitor = await centre.As(officer);
            foreach (var path in pages.Select(page => page.Replace("{mã}", code, StringComparison.Ordinal)))
                foreach (var form in (await visitor.See(path)).Document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().Where(IsWalked))
                {
                    forms++;
                    var fields = Fields(form, IsText);
                    // Every field is given every text of the short list, one form after the other; the long lists are spread over all forms.
                    for (var round = 0; round < (fields.Count == 0 ? 0 : Naughty.Strings.Length); round++)
                    {
                        var typed = fields.Select((field, i) => (field, texts: i == round % fields.Count ? texts[next++ % texts.Count] : Naughty.Strings[(round + i) % Naughty.Strings.Length])).ToArray();
                        Judge(await visitor.Post(path, form, [.. Button(form), .. typed]), path, officer, typed);
                    }
                    foreach (var field in Fields(form, input => !IsText(input)))
                        foreach (var text in Tampered)
                            Judge(await visitor.Post(path, form, (field, text)), path, officer);
                }
        }

        Assert.Empty(broken);
        Assert.InRange(forms, fewest, 500);
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));

        void Judge(SeenPage answer, string path, string officer, params (string Field, string Text)[] typed)
        {
            var stayed = answer.Status == HttpStatusCode.OK && answer.Address.PathAndQuery == path && answer.Document.QuerySelector("form[data-main]") is not null;
            var lost = stayed ? typed.Where(it => Kept(answer.Document, it.Field) is { } kept && Naughty.Visible(kept) != Naughty.Visible(it.Text)).Select(it => it.Field) : [];
            if (answer.Status >= HttpStatusCode.InternalServerError || Naughty.Running(answer.Document).Count > 0 || lost.Any())
                broken.Add($"{officer} {path} {string.Join(' ', typed.Select(t => $"{t.Field}={Short(t.Text)}"))}: {answer.Status} {string.Join(' ', Naughty.Running(answer.Document))} lost: {string.Join(' ', lost)}");
        }
    }

    public static TheoryData<string> WhatFitsIn => [.. Naughty.Strings.Where(s => s.Length <= 300 && !s.Contains('\0') && Naughty.Visible(s).Length > 0)];

    [Theory]
    [MemberData(nameof(WhatFitsIn))]
    public async Task A_dossier_full_of_it_goes_its_whole_way_and_every_page_and_paper_shows_it(string text)
    {
        var code = await centre.Received(("ten", text), ("diaChi", text), ("dienThoai", text[..Math.Min(30, text.Length)]), ("email", text), ("noiCap", text), ("nopThay", "1"), ("tenNop", text), ("canCuNop", text));
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", text), ("dat", "1"));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", text), ("chapThuan", "1"));
        await centre.Do(Spine.Head, code, "tra-lai", ("lyDo", text));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", text), ("chapThuan", "1"));
        await centre.Do(Spine.Head, code, "dong-y");
        await centre.Do(Spine.Signer, code, "ky");
        var returned = await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua", ("nguoiNhan", text), ("canCu", text));

        Assert.Contains("Đã trả kết quả", returned.Text, StringComparison.Ordinal);
        Assert.Contains(Naughty.Visible(text), Naughty.Visible(returned.Document.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        foreach (var page in new[] { $"/ho-so/{code}", $"/ho-so/{code}/han-tra", "/so-theo-doi", "/viec-can-lam", $"/tim?q={Uri.EscapeDataString(text)}" })
            Assert.Equal((HttpStatusCode.OK, 0), ((await receiver.See(page)) is var seen ? seen.Status : 0, Naughty.Running(seen.Document).Count));
        foreach (var paper in new[] { "giay-tiep-nhan", "phieu-kiem-soat", "ket-qua" })
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (await receiver.Fetch($"/ho-so/{code}/{paper}")) is var fetched ? (fetched.Status, fetched.Type) : default);
    }

    [Theory]
    [InlineData("Person", "0200171274", "12 chữ số")]
    [InlineData("Person", "H24.165-261123-0001", "12 chữ số")]
    [InlineData("Person", "031805001234", "năm sinh")]
    [InlineData("Person", "031085001235432", "12 chữ số")]
    [InlineData("Person", "000085001234", "000")]
    [InlineData("Person", "031185001234", "giới tính")]
    [InlineData("Person", "031580001234", "năm sinh")]
    [InlineData("Person", "０３１０８５００１２３４", "12 chữ số")]
    [InlineData("Organisation", "031085001234", "Mã số thuế")]
    [InlineData("Organisation", "0200171247", "kiểm tra")]
    [InlineData("Organisation", "2000171274", "kiểm tra")]
    [InlineData("Organisation", "1.013225", "Mã số thuế")]
    [InlineData("Organisation", "0200171274-000", "001")]
    [InlineData("Household", "0200171247", "kiểm tra")]
    [InlineData("Foreigner", "", "hộ chiếu")]
    public async Task A_wrong_or_swapped_number_is_told_beside_its_field(string kind, string number, string says)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Spine.Receive(receiver, "1.013225", ("loai", kind), ("so", number), ("ngaySinh", "02/03/1985"));

        Assert.Contains(says, refused.Document.QuerySelector("#o-so-loi")?.TextContent ?? $"received: {refused.Address}", StringComparison.Ordinal);
        Assert.Equal((number, "true"), (refused.Document.QuerySelector("#o-so")!.GetAttribute("value"), refused.Document.QuerySelector("#o-so")!.GetAttribute("aria-invalid")));
        Assert.Equal("12 Lê Lợi, phường Hồng Bàng", refused.Document.QuerySelector("#o-diaChi")!.GetAttribute("value"));
    }

    private static List<string> Fields(IHtmlFormElement form, Func<IElement, bool> which) =>
        [.. form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]").Where(which).Select(field => field.GetAttribute("name")!).Distinct()];

    private static IEnumerable<(string, string)> Button(IHtmlFormElement form) =>
        form.QuerySelectorAll("button.primary[name]").OfType<IHtmlButtonElement>().Take(1).Select(button => (button.Name!, button.Value));

    private static bool IsText(IElement field) => field is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "number") };

    private static string? Kept(IHtmlDocument page, string field) => page.QuerySelector($"form[data-main] [name='{field}']") switch
    {
        IHtmlInputElement { Type: not "search" } input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
