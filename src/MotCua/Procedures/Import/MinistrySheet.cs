using System.Globalization;
using System.Text.Json;
using MiniExcelLibs;
using MotCua.Law.Codes;
using MotCua.Law.Wording;

namespace MotCua.Procedures.Import;

/// <summary>
/// Bảng danh sách của bộ: the spreadsheet ministries export from the national database: a title, then the heads Mã số, Tên, Cơ
/// quan ban hành, Cơ quan thực hiện, Lĩnh vực in any order, then one procedure a row.
/// </summary>
internal static class MinistrySheet
{
    private static readonly string[] CodeHeads = ["ma so", "ma thu tuc", "ma tthc", "ma so tthc"], NameHeads = ["ten", "ten thu tuc", "ten thu tuc hanh chinh", "ten tthc"];

    public static IEnumerable<CatalogueEntry> Read(string path)
    {
        var (rows, broken) = Rows(path);
        var (heads, number) = (default(List<(string Column, string Head)>), 0);
        foreach (var row in rows)
        {
            number++;
            var cells = row.Select(cell => (Column: cell.Key, Text: Written(cell.Value))).ToList();
            if (cells.TrueForAll(cell => string.IsNullOrWhiteSpace(cell.Text)))
                continue;
            if (heads is null)
                heads = Heads(cells);
            else
                yield return Of(number, [.. heads.Select(head => (head.Head, cells.Find(cell => cell.Column == head.Column).Text ?? ""))]);
        }
        if (broken)
            yield return CatalogueEntry.Bad(number + 1, "Tệp bảng tính bị hỏng từ dòng này.", "The spreadsheet is damaged from this row.");
        else if (heads is null)
            yield return CatalogueEntry.Bad(1, "Không thấy dòng tiêu đề có Mã số và Tên.", "There is no row of heads with Mã số and Tên.");
    }

    // The reader is not ours: whatever it throws at a damaged file is a fault of the file.
    private static (List<IDictionary<string, object>> Rows, bool Broken) Rows(string path)
    {
        var rows = new List<IDictionary<string, object>>();
        try
        {
            foreach (IDictionary<string, object> row in MiniExcel.Query(path, excelType: ExcelType.XLSX))
                rows.Add(row);
            return (rows, false);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return (rows, true);
        }
    }

    private static List<(string, string)>? Heads(List<(string Column, string Text)> cells)
    {
        var folded = cells.Select(cell => Folding.Fold(cell.Text)).ToList();
        return folded.Exists(CodeHeads.Contains) && folded.Exists(NameHeads.Contains)
            ? [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => (cell.Column, PlainText.OneLine(cell.Text)))] : null;
    }

    private static CatalogueEntry Of(int number, IReadOnlyList<(string Head, string Text)> cells)
    {
        string Cell(params string[] heads) => cells.FirstOrDefault(cell => heads.Contains(Folding.Fold(cell.Head))).Text ?? "";
        var (code, name) = (Cell(CodeHeads).Trim(), PlainText.OneLine(Cell(NameHeads)));
        if (ProcedureCode.Fault(code) is not null)
            return CatalogueEntry.Bad(number, $"Mã thủ tục “{PlainText.Shown(code)}” không đúng dạng.", $"“{PlainText.Shown(code)}” is no procedure code.");
        if (name.Length == 0)
            return CatalogueEntry.Bad(number, $"Thủ tục {code} không có tên.", $"Procedure {code} has no name.");
        var content = JsonSerializer.Serialize(cells.GroupBy(cell => cell.Head).ToDictionary(head => head.Key, head => PlainText.Clean(string.Join("\n", head.Select(cell => cell.Text)))), EditionJson.Options);
        return new(number, new(number, code, name, PlainText.OneLine(Cell("linh vuc")), PlainText.OneLine(Cell("cap thuc hien")), PlainText.OneLine(Cell("co quan thuc hien")), TextLayout.MinistryList, content, null), null);
    }

    // A code typed as a number has lost its last zeros.
    private static string Written(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("0.000000", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
