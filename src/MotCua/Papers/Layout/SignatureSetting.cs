using MotCua.Papers.Fonts;

namespace MotCua.Papers.Layout;

/// <summary>Phần chữ ký: office, hint, space to sign, name, column by column; never broken over two pages.</summary>
internal static class SignatureSetting
{
    private const float SpaceToSign = 3.6f, Small = 0.85f;

    public static void Set(Signatures signatures, Galley galley)
    {
        var width = galley.Measure / 2;
        if (signatures.Signers.Count > 2) width = galley.Measure / signatures.Signers.Count;
        if (signatures.Recipients.Count > 0) width = galley.Measure * 0.57f;
        var x = galley.Left + galley.Measure - width * signatures.Signers.Count;
        var blocks = signatures.Signers.Select(s => Lines(s, galley, width * 0.96f)).ToList();
        var recipients = signatures.Recipients.Count == 0 ? [] : Recipients(signatures, galley, galley.Measure - width);

        galley.Pages.Skip(galley.Body * 0.8f);
        var office = blocks.Max(b => Height(b.Offices)) + blocks.Max(b => Height(b.Hint)) + galley.Body * SpaceToSign;
        var whole = Math.Max(office + blocks.Max(b => Height(b.Name)), Height(recipients));
        galley.Pages.Need(whole);
        var top = galley.Pages.Y;
        galley.Stack(recipients, galley.Left, top, width, Side.Left, galley.Body * Small);
        foreach (var (offices, hint, name) in blocks)
        {
            var below = galley.Stack(offices, x, top, width, Side.Centre, galley.Body);
            galley.Stack(hint, x, below, width, Side.Centre, galley.Body * 0.95f);
            galley.Stack(name, x, top + office, width, Side.Centre, galley.Body);
            x += width;
        }
        galley.Pages.MoveTo(top + whole);

        float Height(IReadOnlyList<Line> lines) => lines.Count * Pages.LineHeight(galley.Body);
    }

    private static (IReadOnlyList<Line> Offices, IReadOnlyList<Line> Hint, IReadOnlyList<Line> Name) Lines(Signer signer, Galley galley, float width) =>
    (
        galley.Wrapped(string.Join('\n', signer.Offices), Face.Bold, galley.Body, width),
        galley.Wrapped(signer.Hint, Face.Italic, galley.Body * 0.95f, width),
        galley.Wrapped(signer.Name, Face.Bold, galley.Body, width)
    );

    private static IReadOnlyList<Line> Recipients(Signatures signatures, Galley galley, float width)
    {
        var small = galley.Body * Small;
        return [.. galley.Wrapped("Nơi nhận:", Face.Bold, small, width), .. signatures.Recipients.SelectMany(r => galley.Wrapped("- " + r, Face.Regular, small, width))];
    }
}
