using MotCua.Papers.Fonts;
using SkiaSharp;

namespace MotCua.Papers.Layout;

/// <summary>Bản PDF: the bytes, the pages, the size of paper, and the characters that stand as boxes for want of a letter.</summary>
public sealed record PdfPaper(byte[] Bytes, int Pages, PaperSize Size, IReadOnlySet<string> Unset);

/// <summary>
/// In ra PDF: draws a sheet. The same sheet and fonts give the same bytes: the file's dates are the sheet's own.
/// </summary>
public static class PdfSetter
{
    private const float Small = 7f;

    public static PdfPaper Set(Sheet sheet, Lettering letters)
    {
        var galley = Compositor.Set(sheet, letters);
        var (size, pages) = (galley.Pages.Size, galley.Pages.All);
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, About(sheet)))
        using (var pen = new Pen(letters))
        {
            for (var i = 0; i < pages.Count; i++)
            {
                using var canvas = document.BeginPage(size.Width, size.Height);
                foreach (var mark in pages[i]) pen.Draw(canvas, mark);
                foreach (var mark in Margin(sheet, galley, i + 1)) pen.Draw(canvas, mark);
                document.EndPage();
            }
            document.Close();
        }
        return new(bytes.ToArray(), pages.Count, size, galley.Unset);
    }

    private static SKDocumentPdfMetadata About(Sheet sheet) => new()
    {
        Title = sheet.Title,
        Author = sheet.Author,
        Subject = sheet.Code,
        Creator = "MotCua",
        Producer = "MotCua",
        Creation = sheet.MadeOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Modified = sheet.MadeOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
    };

    /// <summary>Which form it is, at the upper edge; code and page number at the lower.</summary>
    private static IEnumerable<TextMark> Margin(Sheet sheet, Galley galley, int page)
    {
        var size = galley.Pages.Size;
        var foot = size.Height - size.Bottom * 0.5f;
        yield return At(sheet.FormNote, Face.Italic, size.Top * 0.6f, Side.Right);
        yield return At(sheet.Code, Face.Regular, foot, Side.Left);
        if (sheet.Seal.Length > 0) yield return At(sheet.Seal, Face.Italic, foot + Small * Pages.Leading, Side.Left);
        yield return At($"Trang {page}/{galley.Pages.All.Count}", Face.Regular, foot, Side.Right);

        TextMark At(string text, Face face, float baseline, Side side)
        {
            var line = galley.Wrapped(text, face, galley.Fitted(text + " ", face, Small, galley.Measure), galley.Measure)[0];
            return new(Pages.Start(line, galley.Left, galley.Measure, side), baseline, line.Pieces is [var piece, ..] ? piece.Run : new Run("", face, Small));
        }
    }

    /// <summary>Ink and fonts for one document.</summary>
    private sealed class Pen(Lettering letters) : IDisposable
    {
        private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
        private readonly SKPaint _line = new() { Color = SKColors.Black, Style = SKPaintStyle.Stroke };
        private readonly Dictionary<(Face, float), SKFont> _fonts = [];

        public void Draw(SKCanvas canvas, Mark mark)
        {
            switch (mark)
            {
                case TextMark text:
                    canvas.DrawText(text.Run.Text, text.X, text.Baseline, SKTextAlign.Left, Font(text.Run), _ink);
                    break;
                case RuleMark rule:
                    _line.StrokeWidth = rule.Thickness;
                    canvas.DrawLine(rule.X1, rule.Y1, rule.X2, rule.Y2, _line);
                    break;
                case QrMark qr:
                    DrawDark(canvas, qr);
                    break;
            }
        }

        /// <summary>One shape for the whole code: bars drawn one by one would show hair lines between them.</summary>
        private void DrawDark(SKCanvas canvas, QrMark qr)
        {
            using var bars = new SKPathBuilder();
            foreach (var (x, y, length) in qr.Squares.Bars) bars.AddRect(SKRect.Create(x, y, length, 1));
            using var dark = bars.Detach();
            canvas.Save();
            canvas.Translate(qr.X, qr.Y);
            canvas.Scale(qr.Side / qr.Squares.Size);
            canvas.DrawPath(dark, _ink);
            canvas.Restore();
        }

        public void Dispose()
        {
            foreach (var font in _fonts.Values) font.Dispose();
            _ink.Dispose();
            _line.Dispose();
        }

        private SKFont Font(Run run)
        {
            if (!_fonts.TryGetValue((run.Face, run.Size), out var font)) _fonts[(run.Face, run.Size)] = font = letters.Font(run.Face, run.Size);
            return font;
        }
    }
}
