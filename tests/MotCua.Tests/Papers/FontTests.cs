using AngleSharp.Html.Parser;
using MotCua.Papers;
using MotCua.Papers.Fonts;
using MotCua.Papers.Layout;

namespace MotCua.Tests.Papers;

public class FontTests
{
    [Fact]
    public void Without_a_font_the_reason_is_told_and_the_slip_is_a_page_to_print()
    {
        var empty = Directory.CreateTempSubdirectory("motcua-fonts");
        try
        {
            File.WriteAllText(Path.Combine(empty.FullName, "times.ttf"), "no font at all");
            var printer = PaperPrinter.Start([empty.FullName, "/no/such/folder"]);

            var page = Assert.IsType<PagePrintout>(printer.Print(Samples.Slip.Compose()));

            Assert.Null(printer.FontFamily);
            Assert.Contains(empty.FullName, page.WhyNoPdf.Vi, StringComparison.Ordinal);
            Assert.StartsWith("Chưa in được PDF", page.WhyNoPdf.Vi, StringComparison.Ordinal);
            Assert.Contains("Liberation Serif", page.WhyNoPdf.En, StringComparison.Ordinal);
            Assert.Contains("Nguyễn Thị Thùy Dương", page.Html, StringComparison.Ordinal);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_page_to_print_says_what_the_PDF_says()
    {
        var words = Press.Running(Press.Print(Samples.Slip.Compose())).Split(' ').Where(w => !w.StartsWith("Trang", StringComparison.Ordinal) && w != "1/1");

        var page = new HtmlParser().ParseDocument(PageSetter.Set(Samples.Slip.Compose()));

        Assert.All(words, word => Assert.Contains(word, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("svg[aria-label]"));
    }

    [Fact]
    public void What_people_typed_is_text_on_the_page_and_never_markup()
    {
        var slip = Samples.Slip with { Procedure = "<script>alert('x')</script>", Receiver = "\"><img src=x onerror=alert(1)>" };

        var page = new HtmlParser().ParseDocument(PageSetter.Set(slip.Compose()));

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains("<script>alert('x')</script>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subset_keeps_every_Vietnamese_letter_with_its_width_and_its_ink()
    {
        var whole = Press.Family.Regular;

        var bytes = TrueTypeSubset.Keep(whole, Alphabet.Kept);
        var cut = TrueTypeFile.Read(bytes);

        Assert.InRange(bytes.Length, 1, 80_000);
        Assert.All(Alphabet.Required, letter =>
        {
            var (old, now) = (whole.GlyphOf(letter), cut.GlyphOf(letter));
            Assert.NotEqual(0, now);
            Assert.Equal(whole.MetricsOf(old), cut.MetricsOf(now));
            Assert.Equal(whole.OutlineOf(old).IsEmpty, cut.OutlineOf(now).IsEmpty);
        });
        Assert.Equal(0, cut.GlyphOf('中'));
    }

    [Fact]
    public void A_font_cut_short_anywhere_is_refused_or_passed_over_and_never_crashes_the_start()
    {
        var bytes = TrueTypeSubset.Keep(Press.Family.Regular, Alphabet.Kept);
        var folder = Directory.CreateTempSubdirectory("motcua-fonts");
        try
        {
            foreach (var length in Enumerable.Range(1, 12).Select(i => bytes.Length * i / 13))
            {
                foreach (var name in (string[])["times.ttf", "timesbd.ttf", "timesi.ttf"])
                    File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes[..length]);

                Assert.NotNull(PaperPrinter.Start([folder.FullName]).WhyNoPdf);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
