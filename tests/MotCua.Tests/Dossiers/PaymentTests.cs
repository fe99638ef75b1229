namespace MotCua.Tests.Dossiers;

/// <summary>Nghĩa vụ tài chính: the clock stands while the applicant pays another body, and its explanation shows it.</summary>
public sealed class PaymentTests : IAsyncLifetime
{
    private readonly Centre centre = new();

    [Fact]
    public async Task The_clock_stands_from_the_notice_until_the_payment_and_the_explanation_shows_both()
    {
        var code = await centre.Taken();
        using var officer = await centre.As(Spine.Appraiser);
        var page = await officer.See($"/ho-so/{code}/nghia-vu-tai-chinh");
        Assert.Contains("Đồng hồ dừng từ 23/11/2026 09:00: chờ thực hiện nghĩa vụ tài chính", page.Document.QuerySelector(".promise")!.TextContent, StringComparison.Ordinal);

        var asked = await centre.Do(Spine.Appraiser, code, "nghia-vu-tai-chinh", ("soTien", "12.500.000"), ("khoan", "Tiền sử dụng đất, Thông báo 88/TB-CCT của Thuế thành phố"));
        Assert.Contains("Chờ thực hiện nghĩa vụ tài chính", asked.Text, StringComparison.Ordinal);
        Assert.Contains("12.500.000 đ", asked.Text, StringComparison.Ordinal);

        centre.Clock.At = Centre.Morning.AddDays(3);
        using var later = await centre.As(Spine.Appraiser);
        var confirm = await later.See($"/ho-so/{code}/da-nop-tien");
        Assert.Contains("Thông báo 88/TB-CCT", confirm.Text, StringComparison.Ordinal);
        var due = confirm.Document.QuerySelector(".promise .when")!.TextContent;
        var met = await centre.Do(Spine.Appraiser, code, "da-nop-tien", ("chungTu", "GNT 001 ngày 25/11/2026"));

        Assert.Contains("Đang thẩm định", met.Text, StringComparison.Ordinal);
        Assert.Contains($"Sau khi thực hiện nghĩa vụ tài chính: {due}", (await later.See($"/ho-so/{code}/han-tra")).Text, StringComparison.Ordinal);
        Assert.Contains("dừng tính, không tính 3 ngày", (await later.See($"/ho-so/{code}/han-tra")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("mười triệu", "Thuế")]
    [InlineData("-5", "Thuế")]
    [InlineData("99999999999999999999", "Thuế")]
    public async Task What_is_no_amount_is_told_beside_it_and_kept(string amount, string what)
    {
        var code = await centre.Taken();

        var refused = await centre.Do(Spine.Appraiser, code, "nghia-vu-tai-chinh", ("soTien", amount), ("khoan", what));

        Assert.Contains("Nhập số tiền lớn hơn 0", refused.Document.QuerySelector("#o-soTien-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(what.Length == 0, refused.Document.QuerySelector("#o-khoan-loi") is not null);
        Assert.Equal(amount, refused.Document.QuerySelector("#o-soTien")!.GetAttribute("value"));
    }

    public ValueTask InitializeAsync() => centre.InitializeAsync();

    public ValueTask DisposeAsync() => centre.DisposeAsync();
}
