using System.Diagnostics;
using System.Text;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using QRCoder;

namespace MotCua.Tests.Papers;

public class PrintTests
{
    public static TheoryData<string, Sheet> Papers => new()
    {
        { "mau-01", Samples.Slip.Compose() },
        { "mau-02", Samples.Supplement.Compose() },
        { "mau-03", Samples.Refusal.Compose() },
        { "mau-04", Samples.Apology.Compose() },
        { "thu-xin-loi", Samples.Loss.Compose() },
        { "mau-05", Samples.Stop.Compose() },
        { "mau-05-het-han", Samples.Lapsed.Compose() },
        { "mau-06", Samples.Control.Compose() },
        { "mau-07", Samples.Register.Compose() },
        { "ket-qua", Samples.Result.Compose() },
        { "dien-giai", Samples.Explanation.Compose() },
    };

    [Theory]
    [MemberData(nameof(Papers), DisableDiscoveryEnumeration = true)]
    public void Every_paper_says_what_was_approved(string name, Sheet sheet) => Press.MatchesApproved(name, sheet);

    [Theory]
    [MemberData(nameof(Papers), DisableDiscoveryEnumeration = true)]
    public void A_paper_is_small_and_the_same_bytes_each_time(string name, Sheet sheet)
    {
        var print = Press.Print(sheet);

        Assert.Equal(print.Bytes, Press.Print(sheet).Bytes);
        Assert.True(print.Bytes.Length < 100_000, $"{name}: {print.Bytes.Length} bytes");
        Assert.Empty(print.Unset);
    }

    [Fact]
    public void Many_desks_printing_at_once_get_the_same_paper()
    {
        var expected = Press.Print(Samples.Slip.Compose()).Bytes;

        var prints = new byte[24][];
        Parallel.For(0, prints.Length, i => prints[i] = Press.Print(Samples.Slip.Compose()).Bytes);

        Assert.All(prints, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Vietnamese_survives_however_its_marks_are_encoded()
    {
        var words = MotCua.Papers.Fonts.Alphabet.Vietnamese;
        var sheet = Samples.Slip with { Procedure = words.Normalize(NormalizationForm.FormD) };

        var text = Press.Text(Press.Print(sheet.Compose()));

        Assert.Contains(words, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public static TheoryData<string> NaughtyTexts =>
    [
        new string('W', 500), string.Concat(Enumerable.Repeat("Nguyễn Phúc ", 60)), string.Concat(Enumerable.Repeat("đường-số/", 80)), new string(' ', 500) + "x",
        "dòng một\r\ndòng hai\n\n\ndòng năm", "\u202Etxt.exe\u0000\u0007\u200B", "<script>alert(1)</script>", "田中さん 👩‍👩‍👧 \ud83d \uFFFE", "ฏ๎๎๎๎๎๎๎ Z̸̛̳a̷͎l̵g̶o̸",
    ];

    [Theory]
    [MemberData(nameof(NaughtyTexts))]
    public void No_text_however_naughty_leaves_the_margins(string naughty)
    {
        var slip = Samples.Slip with
        {
            Applicant = new SlipParty(naughty, naughty, naughty, naughty, naughty),
            Papers = [new SlipPaper(naughty, naughty, 1)],
            Receiver = naughty,
        };

        var print = Press.Print(slip.Compose());

        foreach (var page in Press.Pages(print))
        {
            var size = new[] { PaperSize.A5, PaperSize.A4 }.Single(s => Math.Abs(s.Width - page.Width) < 1);
            Assert.All(page.Letters, letter =>
            {
                Assert.InRange(letter.StartBaseLine.X, size.Left - 1, size.Width - size.Right + 1);
                Assert.InRange(letter.EndBaseLine.X, size.Left - 1, size.Width - size.Right + 1);
                Assert.InRange(letter.StartBaseLine.Y, 5, size.Height - 5);
            });
        }
    }

    [Fact]
    public void What_no_letter_exists_for_is_reported_and_stands_as_a_box()
    {
        var print = Press.Print((Samples.Slip with { Receiver = "田中 An \ud83d" }).Compose());

        Assert.Equal(["田", "中", "\uFFFD"], print.Unset);
        Assert.Contains("An", Press.Running(print));
    }

    [Fact]
    public void The_dark_squares_on_the_slip_are_those_of_the_tracking_address()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Samples.Tracking, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var expected = Enumerable.Range(4, code.ModuleMatrix.Count - 8)
            .SelectMany(y => Enumerable.Range(4, code.ModuleMatrix.Count - 8).Where(x => code.ModuleMatrix[y][x]).Select(x => (X: x - 4, Y: y - 4))).ToHashSet();

        var page = Press.Pages(Press.Print(Samples.Slip.Compose()))[0];

        var bars = page.Paths.Where(p => p.IsFilled).SelectMany(p => p).Select(p => p.GetBoundingRectangle()!.Value).ToList();
        var (left, top, module) = (bars.Min(b => b.Left), bars.Max(b => b.Top), bars.Min(b => b.Height));
        var drawn = bars.SelectMany(b => Enumerable.Range(0, (int)Math.Round(b.Width / module)).Select(i => (X: (int)Math.Round((b.Left - left) / module) + i, Y: (int)Math.Round((top - b.Top) / module)))).ToHashSet();
        Assert.Equal(expected.Order(), drawn.Order());
    }

    [Fact]
    public void A_camera_reads_the_tracking_address()
    {
        var folder = Directory.CreateTempSubdirectory("motcua-qr");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "slip.pdf"), Press.Print(Samples.Slip.Compose()).Bytes);
            Tool("pdftoppm", folder, "-r", "150", "-png", "-singlefile", "slip.pdf", "slip");
            Assert.Equal(Samples.Tracking, Tool("zbarimg", folder, "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "slip.png").Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_file_names_its_paper_its_agency_and_its_day()
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(Press.Print(Samples.Slip.Compose()).Bytes);

        Assert.Equal($"Giấy tiếp nhận hồ sơ và hẹn trả kết quả {Samples.Code}", document.Information.Title);
        Assert.Equal("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", document.Information.Author);
        Assert.StartsWith("D:20261120", document.Information.CreationDate);
    }

    private static string Tool(string name, DirectoryInfo folder, params string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(name, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
            run.ErrorDataReceived += (_, _) => { };
            run.BeginErrorReadLine();
            return run.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{name} is not installed");
            throw;
        }
    }
}
