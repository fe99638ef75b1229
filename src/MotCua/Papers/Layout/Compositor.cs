using MotCua.Papers.Fonts;

namespace MotCua.Papers.Layout;

/// <summary>
/// Dàn trang: turns a sheet's blocks into marks at their places, on the first of its sizes that holds it on one page, or over
/// several pages of the last.
/// </summary>
public static class Compositor
{
    private const string Dots = "……………………";

    public static Galley Set(Sheet sheet, Lettering letters)
    {
        Galley galley;
        var sizes = new Queue<PaperSize>(sheet.Sizes);
        do
        {
            galley = new Galley(letters, sizes.Dequeue());
            foreach (var block in sheet.Blocks) Set(block, galley);
        }
        while (sizes.Count > 0 && galley.Pages.All.Count > 1);
        return galley;
    }

    private static void Set(Block block, Galley galley)
    {
        switch (block)
        {
            case Letterhead head: HeadSetting.Set(head, galley); break;
            case Heading heading: HeadSetting.Set(heading, galley); break;
            case FieldLine fields: Set(fields, galley); break;
            case Paragraph paragraph: Set(paragraph, galley); break;
            case Notice notice: Set(notice, galley); break;
            case Table table: Set(table, galley); break;
            case Signatures signatures: SignatureSetting.Set(signatures, galley); break;
            case NewPage: galley.Pages.Need(galley.Pages.Size.Height); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block, "unknown kind of block");
        }
    }

    private static void Set(FieldLine line, Galley galley)
    {
        var (shares, x, gap) = (line.Fields.Sum(f => f.Share), galley.Left, galley.Body);
        var cells = new List<Cell>();
        foreach (var field in line.Fields)
        {
            var width = (galley.Measure - gap * (line.Fields.Count - 1)) * field.Share / shares;
            var value = string.IsNullOrWhiteSpace(field.Value) ? Dots : field.Value;
            Run[] runs = [galley.Inked(field.Label + ": ", Face.Regular, galley.Body), galley.Inked(value, field.Strong ? Face.Bold : Face.Regular, galley.Body)];
            cells.Add(new Cell(x, width, Side.Left, galley.Wrapped(runs, width)));
            x += width + gap;
        }
        galley.Pages.Place(cells, galley.Body);
        galley.Pages.Skip(galley.Body * 0.12f);
    }

    private static void Set(Paragraph paragraph, Galley galley)
    {
        var face = paragraph.Weight switch { Weight.Strong => Face.Bold, Weight.Slanted => Face.Italic, _ => Face.Regular };
        Run[] runs = [galley.Inked(paragraph.Text, face, galley.Body)];
        var lines = paragraph.Indented ? galley.Spread(runs, galley.Measure, PaperSize.Mm(10)) : galley.Wrapped(runs, galley.Measure);
        galley.Pages.Place([new Cell(galley.Left, galley.Measure, paragraph.Side, lines)], galley.Body);
        galley.Pages.Skip(galley.Body * (paragraph.Indented || paragraph.Side == Side.Centre ? 0.4f : 0.12f));
    }

    private static void Set(Notice notice, Galley galley)
    {
        var (letters, padding) = (galley.Body * 0.95f, galley.Body * 0.35f);
        var (x, width) = (galley.Left + 2 * padding, galley.Measure - 4 * padding);
        var lines = galley.Wrapped([galley.Inked(notice.Lead + " ", Face.Bold, letters), galley.Inked(notice.Text, Face.Italic, letters)], width);
        galley.Pages.Skip(galley.Body * 0.2f);
        galley.Pages.Place([new Cell(x, width, Side.Left, lines)], letters, padding,
            (top, foot) => galley.Box([galley.Left, galley.Left + galley.Measure], top, foot));
        galley.Pages.Skip(galley.Body * 0.35f);
    }

    private static void Set(Table table, Galley galley)
    {
        var (pages, letters, padding) = (galley.Pages, galley.Body * table.Scale, galley.Body * 0.28f);
        var shares = table.Columns.Sum(c => c.Share);
        var edges = new List<float> { galley.Left };
        foreach (var column in table.Columns) edges.Add(edges[^1] + galley.Measure * column.Share / shares);

        Cell In(int column, string text, Face face, Side side)
        {
            var width = edges[column + 1] - edges[column] - 2 * padding;
            return new(edges[column] + padding, width, side, galley.Wrapped(text, face, letters, width));
        }
        void Row(IReadOnlyList<Cell> cells) => pages.Place(cells, letters, padding, (top, foot) => galley.Box(edges, top, foot));

        Cell[] head = [.. table.Columns.Select((c, i) => In(i, c.Name, Face.Bold, Side.Centre))];
        var height = Pages.LineHeight(letters) * head.Max(c => c.Lines.Count) + 2 * padding;
        pages.Skip(galley.Body * 0.25f);
        pages.Need(height + Pages.LineHeight(letters) + 2 * padding);
        Row(head);
        pages.Repeat = (() => Row(head), height);
        foreach (var row in table.Rows) Row([.. row.Select((text, i) => In(i, text, Face.Regular, table.Columns[i].Side))]);
        pages.Repeat = null;
        pages.Skip(galley.Body * 0.4f);
    }
}
