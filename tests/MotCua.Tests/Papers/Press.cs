using System.Text;
using MotCua.Papers;
using MotCua.Papers.Fonts;
using MotCua.Papers.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MotCua.Tests.Papers;

/// <summary>Prints with the system's fonts and reads the PDF back with a parser of another maker.</summary>
internal static class Press
{
    private static readonly Lazy<FontSearch> Search = new(() => FontFinder.Search(FontFinder.UsualFolders()));
    private static readonly Lazy<PaperPrinter> Printer = new(() => PaperPrinter.Start(FontFinder.UsualFolders()));

    /// <summary>The system's family; without one, what needs it is skipped with the reason.</summary>
    public static FontFamily Family
    {
        get
        {
            if (Search.Value.WhyNone is { } why) Assert.Skip(why.En);
            return Search.Value.Family!;
        }
    }

    public static PdfPrintout Print(Sheet sheet)
    {
        _ = Family;
        return Assert.IsType<PdfPrintout>(Printer.Value.Print(sheet));
    }

    /// <summary>Approved texts hold line breaks, which are those of fonts with Times New Roman's widths.</summary>
    public static void MatchesApproved(string name, Sheet sheet)
    {
        if (Family.Name is not ("Times New Roman" or "Liberation Serif")) Assert.Skip($"approved texts are set in Times New Roman's widths, here is {Family.Name}");
        Approved.Matches($"Papers/approved/{name}", Text(Print(sheet)));
    }

    public static List<Page> Pages(PdfPrintout print)
    {
        var document = PdfDocument.Open(print.Bytes);
        return [.. document.GetPages()];
    }

    /// <summary>The text in the order it is written: a line for each line, columns of one line apart by a bar.</summary>
    public static string Text(PdfPrintout print)
    {
        var text = new StringBuilder();
        foreach (var page in Pages(print))
        {
            if (text.Length > 0) text.Append("\n---\n");
            Letter? before = null;
            foreach (var letter in page.Letters)
            {
                if (before is not null && Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > 0.2) text.Append('\n');
                else if (before is not null && letter.StartBaseLine.X - before.EndBaseLine.X > 8) text.Append(" | ");
                text.Append(letter.Value);
                before = letter;
            }
        }
        return text.ToString();
    }

    /// <summary>The text as one running line, for looking whether something is said.</summary>
    public static string Running(PdfPrintout print) => string.Join(' ', Text(print).Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
}
