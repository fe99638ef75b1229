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
    public async Task A_mirrored_procedure_is_followed_here_and_not_decided()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var received = await Spine.Receive(receiver, "2.002225", ("loai", "Organisation"), ("ten", "Công ty TNHH Cảng Xanh"), ("so", "0200171274"), ("gioiTinh", ""), ("ngaySinh", ""));
        var code = Spine.CodeOf(received);

        var decided = await centre.Do(Spine.Receiver, code, "trang-thai-quoc-gia", ("ma", "9"), ("soKetQua", "0202-99"), ("nguon", "Cổng của Cục Thuế"), ("chapThuan", "1"));

        Assert.Contains("Đã có kết quả, chờ trả", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(decided.Document.QuerySelectorAll(".actions a"), a => a.GetAttribute("href")!.EndsWith("/ky", StringComparison.Ordinal));
    }
}
