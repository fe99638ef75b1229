using MotCua.Look;
using MotCua.Papers.Fonts;

namespace MotCua.Papers.Layout;

/// <summary>
/// Đầu giấy: agency at the left, nation and motto at the right, as Nghị định 30/2020/NĐ-CP, Phụ lục I draws them; then the
/// title with its QR code.
/// </summary>
internal static class HeadSetting
{
    private const float LeftShare = 0.43f;
    private static readonly float CodeSide = PaperSize.Mm(20);

    public static void Set(Letterhead head, Galley galley)
    {
        var (pages, top) = (galley.Pages, galley.Pages.Y);
        var gap = galley.Body * 0.8f;
        var left = galley.Measure * LeftShare - gap;
        var right = galley.Measure - left - gap;
        var rightX = galley.Left + left + gap;

        var capitals = galley.Fitted(Letterhead.Nation, Face.Bold, galley.Body, right);
        var agency = top;
        if (head.Superior.Length > 0) agency = Centred(galley, head.Superior, Face.Regular, capitals, galley.Left, left, agency);
        agency = Centred(galley, head.Agency, Face.Bold, capitals, galley.Left, left, agency);
        galley.Rule(galley.Left + left * 0.34f, agency + capitals * 0.2f, galley.Left + left * 0.66f);

        var nation = Centred(galley, Letterhead.Nation, Face.Bold, capitals, rightX, right, top);
        nation = Centred(galley, Letterhead.Motto, Face.Bold, capitals * 1.04f, rightX, right, nation);
        var motto = galley.Wrapped(Letterhead.Motto, Face.Bold, capitals * 1.04f, right)[0].Width;
        galley.Rule(rightX + (right - motto) / 2, nation + capitals * 0.2f, rightX + (right + motto) / 2);

        var below = Math.Max(agency, nation) + capitals * 0.75f;
        var number = head.Number.Length == 0 ? below : Centred(galley, head.Number, Face.Regular, galley.Body, galley.Left, left, below);
        var date = Centred(galley, head.PlaceAndDate, Face.Italic, galley.Body, rightX, right, below);
        pages.MoveTo(Math.Max(number, date));
    }

    public static void Set(Heading heading, Galley galley)
    {
        var (pages, small) = (galley.Pages, galley.Body * 0.95f);
        var side = heading.Qr is null && heading.Aside.Length == 0 ? 0 : CodeSide * 1.12f;
        var (x, width) = (galley.Left + side, galley.Measure - 2 * side);
        pages.Skip(galley.Body * 0.9f);
        pages.Need(Math.Max(side, galley.Body * 5));
        var top = pages.Y;
        if (heading.Qr is { } content) pages.Add(new QrMark(galley.Left, top, CodeSide, QrSquares.Of(content)));
        var points = galley.Body * 1.32f;
        pages.Skip(heading.Qr is null ? 0 : galley.Body * 0.4f);
        pages.Place([new Cell(x, width, Side.Centre, galley.Wrapped(heading.Title, Face.Bold, points, width))], points);
        pages.Skip(galley.Body * 0.2f);
        foreach (var line in heading.Under)
            pages.Place([new Cell(x, width, Side.Centre, galley.Wrapped(line, Face.Bold, galley.Body, width))], galley.Body);
        if (heading.Aside.Length > 0)
            galley.Stack(galley.Wrapped(heading.Aside, Face.Italic, small, side), x + width, top + galley.Body * 0.4f, side, Side.Right, small);
        pages.MoveTo(Math.Max(pages.Y, top + (heading.Qr is null ? 0 : CodeSide)) + galley.Body * 0.7f);
    }

    private static float Centred(Galley galley, string text, Face face, float points, float x, float width, float top) =>
        galley.Stack(galley.Wrapped(text, face, points, width), x, top, width, Side.Centre, points);
}
