using System.Net;

namespace MotCua.Tests.Dossiers;

public sealed class IntakeTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task The_promise_stands_on_the_page_before_it_is_promised()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See("/tiep-nhan?thuTuc=1.013225");

        Assert.Equal("08/12/2026 09:00", form.Document.QuerySelector(".promise .when")!.TextContent);
        Assert.Contains("75.000", form.Document.QuerySelector(".promise .money")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so", "031085001235x", "#o-so-loi")]
    [InlineData("so", "031185001234", "#o-so-loi")]
    [InlineData("ten", "", "#o-ten-loi")]
    [InlineData("diaChi", "", "#o-diaChi-loi")]
    [InlineData("ngaySinh", "31/02/1985", "#o-ngaySinh-loi")]
    [InlineData("chinh-don", "0", "#o-don-loi")]
    public async Task A_wrong_field_is_named_beside_it_and_the_typed_work_is_kept(string field, string value, string error)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Spine.Receive(receiver, "1.013225", (field, value));

        Assert.Equal("/tiep-nhan", refused.Address.AbsolutePath);
        Assert.NotEmpty(refused.Document.QuerySelector(error)!.TextContent.Trim());
        Assert.Equal(field == "diaChi" ? "" : "12 Lê Lợi, phường Hồng Bàng", refused.Document.QuerySelector("#o-diaChi")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("so-tai-chinh")]
    [InlineData("ubnd-thanh-pho")]
    [InlineData("khong-co")]
    public async Task An_agency_that_is_not_competent_is_refused_beside_its_field(string agency)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Spine.Receive(receiver, "1.013225", ("coQuan", agency));

        Assert.Equal("/tiep-nhan", refused.Address.AbsolutePath);
        Assert.Contains("thẩm quyền", refused.Document.QuerySelector("#o-coQuan-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_handing_over_says_by_when()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        Assert.Contains("23/11/2026 17:00", (await receiver.See($"/ho-so/{code}/chuyen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filed_for_another_ward_is_promised_from_that_wards_receipt()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var shownAgain = await Spine.Receive(receiver, "1.013225", ("coQuan", "ubnd-11824"));

        Assert.Equal("/tiep-nhan", shownAgain.Address.AbsolutePath);
        Assert.Contains("tính từ khi cơ quan có thẩm quyền nhận", shownAgain.Document.QuerySelector("#hen")!.TextContent, StringComparison.Ordinal);
        var received = await receiver.Press(shownAgain, "button[value='tiep-nhan']");
        Assert.StartsWith("H24.206-", Spine.CodeOf(received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_after_15_00_changes_a_same_day_promise_and_shows_the_new_one_first()
    {
        var was = centre.Clock.At;
        try
        {
            centre.Clock.At = new(2026, 11, 23, 14, 58, 0, TimeSpan.FromHours(7));
            using var receiver = await centre.As(Spine.Receiver);
            var form = await receiver.See("/tiep-nhan?thuTuc=2.000815");
            centre.Clock.At = new(2026, 11, 23, 15, 1, 0, TimeSpan.FromHours(7));

            var refused = await receiver.Press(form, "button[value='tiep-nhan']", ("ten", "Lê Văn Cường"), ("so", "031085001234"), ("diaChi", "2 Trần Phú"), ("daThu", "1"));

            Assert.Equal("/tiep-nhan", refused.Address.AbsolutePath);
            Assert.Contains("25/11/2026", refused.Document.QuerySelector("#o-hen-loi")!.TextContent, StringComparison.Ordinal);
            var received = await receiver.Press(refused, "button[value='tiep-nhan']");
            Assert.Matches("^H24", Spine.CodeOf(received));
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("'; DROP TABLE dossier_row; --")]
    [InlineData("﷽ \u202e đảo ngược 𝒳 ﻿ ﹘")]
    [InlineData("Ω≈ç√∫˜µ≤≥÷ 田中さん 👩‍👩‍👧")]
    public async Task Naughty_text_is_kept_as_typed_and_harms_nothing(string text)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var received = await Spine.Receive(receiver, "1.013225", ("ten", text), ("diaChi", text), ("nopThay", "1"), ("tenNop", text), ("canCuNop", text));

        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Contains(text.Trim('\ufeff'), received.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(received.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task The_next_dossier_of_the_same_person_keeps_who_lodges()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var received = await Spine.Receive(receiver, "1.013225", ("nopThay", "1"), ("tenNop", "Phạm Thị Dung"), ("canCuNop", "Giấy ủy quyền số 5"));

        var next = await receiver.See(received.Document.QuerySelector(".notice a")!.GetAttribute("href") + "&thuTuc=1.001612");

        Assert.Equal("Phạm Thị Dung", next.Document.QuerySelector("#o-tenNop")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_next_dossier_keeps_who_lodges_also_when_its_procedure_is_searched_for()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var received = await Spine.Receive(receiver, "1.013225", ("nopThay", "1"), ("tenNop", "Phạm Thị Dung"), ("canCuNop", "Giấy ủy quyền số 5"));
        var empty = await receiver.See(received.Document.QuerySelector(".notice a")!.GetAttribute("href")!);

        var chosen = await receiver.Press(empty, "[data-looks]", ("tim", "ho kinh doanh"), ("thuTuc", "1.001612"));
        var found = await receiver.Press(empty, "[data-looks]", ("tim", "ho kinh doanh"));

        Assert.Equal("Phạm Thị Dung", chosen.Document.QuerySelector("#o-tenNop")!.GetAttribute("value"));
        Assert.Equal("Phạm Thị Dung", (await receiver.See(found.Document.QuerySelector("main li a")!.GetAttribute("href")!)).Document.QuerySelector("#o-tenNop")!.GetAttribute("value"));
        var emptied = await receiver.Press(chosen, "[data-looks]", ("tenNop", ""));
        Assert.Equal("", emptied.Document.QuerySelector("#o-tenNop")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Who_lodges_is_kept_though_the_box_was_not_ticked()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var groundless = await Spine.Receive(receiver, "1.013225", ("tenNop", "Phạm Thị Dung"));
        Assert.NotEmpty(groundless.Document.QuerySelector("#o-canCuNop-loi")!.TextContent.Trim());
        Assert.True(groundless.Document.QuerySelector("#o-nopThay")!.HasAttribute("checked"));

        var received = await receiver.Press(groundless, "button[value='tiep-nhan']", ("canCuNop", "Giấy ủy quyền số 5"));
        Assert.Contains("Phạm Thị Dung – Giấy ủy quyền số 5", received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_begun_in_the_box_and_not_chosen_costs_nothing_typed()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var open = await receiver.Press(await receiver.See("/tiep-nhan"), "[data-looks]", ("thuTuc", "1.013225"));

        var kept = await Spine.Send(receiver, open, ("tim", "sao y"), ("thuTuc", ""));

        Assert.Equal("/tiep-nhan", kept.Address.AbsolutePath);
        Assert.Contains("sao y", kept.Document.QuerySelector("#o-thuTuc-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Văn Ánh", kept.Document.QuerySelector("#o-ten")!.GetAttribute("value"));
        Assert.StartsWith("H24.", Spine.CodeOf(await receiver.Press(kept, "button[value='tiep-nhan']")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mirrored_procedure_is_followed_here_and_not_decided()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var code = await Mirrored(receiver);

        var decided = await centre.Do(Spine.Receiver, code, "trang-thai-quoc-gia", ("ma", "9"), ("soKetQua", "0202-99"), ("ngayCoKetQua", "23/11/2026"), ("nguon", "Cổng của Cục Thuế"), ("chapThuan", "1"));

        Assert.Contains("Đã có kết quả, chờ trả", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(decided.Document.QuerySelectorAll(".actions a"), a => a.GetAttribute("href")!.EndsWith("/ky", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_national_decision_without_its_hour_pressed_twice_is_one_act_and_an_hour_that_is_none_is_named()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var code = await Mirrored(receiver);
        var form = await receiver.See($"/ho-so/{code}/trang-thai-quoc-gia");
        const string button = "form[data-main] .actions button";
        (string, string)[] typed = [("ma", "9"), ("soKetQua", "0202-99"), ("ngayCoKetQua", "23/11/2026"), ("nguon", "Cổng của Cục Thuế"), ("chapThuan", "1")];
        Assert.Contains("14:30", (await receiver.Press(form, button, [.. typed, ("gioCoKetQua", "25:00")])).Document.QuerySelector("#o-gioCoKetQua-loi")!.TextContent, StringComparison.Ordinal);
        var was = centre.Clock.At;
        try
        {
            await receiver.Press(form, button, typed);
            centre.Clock.At += TimeSpan.FromMinutes(1);

            Assert.Equal($"/ho-so/{code}", (await receiver.Press(form, button, typed)).Address.AbsolutePath);
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    /// <summary>A household business, decided in a national system; its code.</summary>
    private static async Task<string> Mirrored(Visitor receiver) => Spine.CodeOf(
        await Spine.Receive(receiver, "2.002225", ("loai", "Organisation"), ("ten", "Công ty TNHH Cảng Xanh"), ("so", "0200171274"), ("gioiTinh", ""), ("ngaySinh", "")));
}
