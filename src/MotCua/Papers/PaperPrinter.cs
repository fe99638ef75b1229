using MotCua.Law;
using MotCua.Papers.Fonts;
using MotCua.Papers.Layout;

namespace MotCua.Papers;

/// <summary>Bản in: a paper ready to be handed out, as PDF or as a page to print.</summary>
public abstract record Printout
{
    /// <summary>As it is kept and given out.</summary>
    public KeptPaper ToKeep() => this switch
    {
        PdfPrintout pdf => new(pdf.Bytes, true),
        PagePrintout page => new(System.Text.Encoding.UTF8.GetBytes(page.Html), false),
        _ => throw new InvalidOperationException("a printout is a PDF or a page"),
    };
}

/// <summary>Bản PDF.</summary>
/// <param name="Unset">Characters of the text that no letter exists for and that stand as boxes; mostly empty.</param>
public sealed record PdfPrintout(byte[] Bytes, int Pages, IReadOnlySet<string> Unset) : Printout;

/// <summary>Trang in: the same paper as an HTML page, and why there is no PDF.</summary>
public sealed record PagePrintout(string Html, Bilingual WhyNoPdf) : Printout;

/// <summary>
/// Máy in giấy tờ: prepared once at start, used by all threads. Without a font it still works and gives pages instead.
/// </summary>
public sealed class PaperPrinter
{
    private readonly Lettering? _letters;

    private readonly Func<string?> _seal;

    private PaperPrinter(Lettering? letters, Bilingual? whyNoPdf, Func<string?> seal) => (_letters, WhyNoPdf, _seal) = (letters, whyNoPdf, seal);

    /// <summary>Null when papers come out as PDF; otherwise the reason, for the start-up log and the health page.</summary>
    public Bilingual? WhyNoPdf { get; }

    /// <summary>The font family papers are set in, or null.</summary>
    public string? FontFamily => _letters?.Family;

    /// <summary>Looks for fonts in these folders (<see cref="FontFinder.UsualFolders"/>) and prepares them.</summary>
    /// <param name="seal">The line about the newest daily seal that stands at the foot of what is printed; null or none while there is none.</param>
    public static PaperPrinter Start(IEnumerable<string> fontFolders, Func<string?>? seal = null)
    {
        var search = FontFinder.Search(fontFolders);
        return new(search.Family is { } family ? new Lettering(family) : null, search.WhyNone, seal ?? (() => null));
    }

    public Printout Print(Sheet sheet) => Set(sheet with { Seal = _seal() ?? "" });

    private Printout Set(Sheet sheet) => _letters is { } letters && PdfSetter.Set(sheet, letters) is var pdf
        ? new PdfPrintout(pdf.Bytes, pdf.Pages, pdf.Unset)
        : new PagePrintout(PageSetter.Set(sheet), WhyNoPdf!.Value);
}
