using CsCheck;
using MotCua.Papers.Fonts;
using MotCua.Papers.Layout;

namespace MotCua.Tests.Papers;

public class LineBreakerTests
{
    private static readonly Gen<string> Text = Gen.Char["aăâđêôơưẫỡựỷỵWi.-/@  \n"].Array[0, 120].Select(chars => new string(chars));

    [Fact]
    public void No_line_is_wider_than_asked_and_no_letter_is_lost()
    {
        var letters = new Lettering(Press.Family);
        var breaker = new LineBreaker(letters);

        Gen.Select(Text, Text, Gen.Float[15, 300], Gen.Float[0, 10]).Sample((plain, strong, width, indent) =>
        {
            var lines = breaker.Break([new Run(plain, Face.Regular, 10), new Run(strong, Face.Bold, 10)], width, indent);

            Assert.All(lines, line => Assert.InRange(line.Width, 0, width + 0.01f));
            Assert.Equal(Ink(plain + strong), Ink(string.Concat(lines.SelectMany(l => l.Pieces).Select(p => p.Run.Text))));
            Assert.All(lines.Where(l => l.Full), line => Assert.InRange(breaker.Spread(line, width).Width, line.Width - 0.01f, width + 0.01f));
        });
    }

    [Theory]
    [InlineData("Giấy tiếp nhận hồ sơ", 50, "Giấy tiếp|nhận hồ sơ")]
    [InlineData("một\nhai", 200, "một|hai")]
    [InlineData("H24.17-261120-0014", 50, "H24.17-|261120-|0014")]
    [InlineData("", 60, "")]
    public void Lines_break_where_a_reader_would(string text, float width, string expected)
    {
        var lines = new LineBreaker(new Lettering(Press.Family)).Break([new Run(text, Face.Regular, 10)], width);

        Assert.Equal(expected, string.Join('|', lines.Select(l => string.Concat(l.Pieces.Select(p => p.Run.Text)))));
    }

    private static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
