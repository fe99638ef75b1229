namespace MotCua.Tests.Look;

public sealed class ContrastTests
{
    private static readonly string[] Tones = ["good", "soon", "late", "citizen", "agency", "done"];

    public static TheoryData<string, string> Words =>
    [
        .. from ground in new[] { "paper", "sheet", "well", "action-wash" } from ink in new[] { "ink", "ink-soft" } select (ink, ground),
        .. from tone in Tones from ground in new[] { tone + "-wash", "sheet", "action-wash" } select (tone, ground),
        .. from tone in new[] { "good", "soon", "late", "agency" } from ink in new[] { "ink", "ink-soft", "action" } select (ink, tone + "-wash"),
        ("action", "paper"), ("action", "sheet"), ("action-deep", "sheet"), ("on-action", "action"), ("on-action", "action-deep"),
        ("on-brand", "brand"), ("gold", "brand"), ("brand-text", "sheet"), ("brand-text", "paper"),
    ];

    public static TheoryData<string, string> Edges =>
    [
        ("edge", "paper"), ("edge", "sheet"), ("action", "paper"), ("action", "sheet"), ("action", "well"), ("gold", "brand"), ("late", "sheet"),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_can_be_read_in_both_themes(string ink, string ground) => Holds(ink, ground, 4.5);

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edges_and_focus_rings_can_be_seen_in_both_themes(string edge, string ground) => Holds(edge, ground, 3);

    [Fact]
    public void Dark_is_the_same_by_the_device_and_by_choice()
    {
        Assert.NotEmpty(Sheets.DarkByChoice);
        Assert.Equal(Sheets.DarkByDevice, Sheets.DarkByChoice);
        Assert.Equal(Sheets.Light.Keys.Order(), Sheets.DarkByChoice.Keys.Order());
    }

    [Theory]
    [InlineData("*.css", 25)]
    [InlineData("*.js", 12)]
    public void What_every_page_loads_stays_small(string kind, int most)
    {
        var bytes = Directory.GetFiles(Sheets.Folder, kind).Sum(f => new FileInfo(f).Length);

        Assert.InRange(bytes, 1, most * 1024);
    }

    private static void Holds(string one, string other, double least)
    {
        foreach (var theme in new[] { Sheets.Light, Sheets.DarkByChoice })
        {
            var contrast = Sheets.Contrast(theme[one], theme[other]);
            Assert.True(contrast >= least, $"{one} {theme[one]} on {other} {theme[other]}: {contrast:0.00} < {least}");
        }
    }
}
