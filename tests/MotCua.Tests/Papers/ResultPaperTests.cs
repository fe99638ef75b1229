
namespace MotCua.Tests.Papers;

public class ResultPaperTests
{
    [Fact]
    public void The_capacity_stands_above_the_title_and_the_place_of_signing_below() => Assert.Contains(
        "TUQ. GIÁM ĐỐC TRƯỞNG PHÒNG QUẢN LÝ XÂY DỰNG (Ký tại Trung tâm Phục vụ hành chính công) Bùi Xuân Thắng",
        Press.Running(Press.Print(Samples.Result.Compose())), StringComparison.Ordinal);

    [Fact]
    public void A_refusal_says_so_and_the_head_signs_without_a_capacity()
    {
        var refused = Samples.Result with { Granted = false, CapacityLine = null, SignerTitle = "GIÁM ĐỐC", SignedAtCentre = false };

        var text = Press.Running(Press.Print(refused.Compose()));

        Assert.Contains("KẾT QUẢ GIẢI QUYẾT: TỪ CHỐI", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CHẤP THUẬN", text, StringComparison.Ordinal);
        Assert.Contains("GIÁM ĐỐC Bùi Xuân Thắng", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ký tại", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signs_is_never_parted_from_the_name()
    {
        for (var paragraphs = 1; paragraphs < 40; paragraphs++)
        {
            var result = Samples.Result with { Content = [.. Enumerable.Repeat("Nội dung quyết định.", paragraphs)] };

            var pages = Press.Text(Press.Print(result.Compose())).Split("---");

            var page = Assert.Single(pages, p => p.Contains("TUQ. GIÁM ĐỐC", StringComparison.Ordinal));
            Assert.Contains("Bùi Xuân Thắng", page, StringComparison.Ordinal);
        }
    }
}
