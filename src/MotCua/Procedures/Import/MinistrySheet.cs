using System.Globalization;
using System.Text.Json;
using MiniExcelLibs;
using MotCua.Law;
using MotCua.Law.Codes;
using MotCua.Law.Wording;

namespace MotCua.Procedures.Import;

/// <summary>
/// Bảng danh sách của bộ: the spreadsheet ministries export from the national database: a title, then the heads Mã số, Tên, Cơ
/// quan ban hành, Cơ quan thực hiện, Lĩnh vực in any order, then one procedure a row. Every sheet of the workbook is read.
/// </summary>
internal static class MinistrySheet
{
    private static readonly string[] CodeHeads = ["ma so", "ma thu tuc", "ma tthc", "ma so tthc"], NameHeads = ["ten", "ten thu tuc", "ten thu tuc hanh chinh", "ten tthc"];
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    public static IEnumerable<CatalogueEntry> Read(string path)
    {
        if (Sheets(path) is not { Count: > 0 } sheets)
            return [CatalogueEntry.Bad(1, "Tệp bảng tính bị hỏng từ dòng này.", "The spreadsheet is damaged from this row.")];
        if (sheets.Count == 1)
            return Read(path, sheets[0], false);
        var entries = sheets.SelectMany(sheet => Read(path, sheet, true)).ToList();
        return entries.Count > 0 ? entries : [NoHeads];
    }

    private static IEnumerable<CatalogueEntry> Read(string path, string sheet, bool isOneOfMany)
    {
        var (rows, broken) = Rows(path, sheet);
        var (heads, number, filled) = (default(List<(string Column, string Head)>), 0, false);
        foreach (var row in rows)
        {
            number++;
            if (row.Values.All(cell => string.IsNullOrWhiteSpace(Written(cell, isCode: false))))
                continue;
            filled = true;
            if (heads is null)
                heads = Heads([.. row.Select(cell => (cell.Key, Written(cell.Value, isCode: false)))]);
            else
                yield return Named(Of(number, [.. heads.Select(head => (head.Head, Written(row.TryGetValue(head.Column, out var cell) ? cell : null, CodeHeads.Contains(Folding.Fold(head.Head)))))]));
        }
        if (broken)
            yield return Named(CatalogueEntry.Bad(number + 1, "Tệp bảng tính bị hỏng từ dòng này.", "The spreadsheet is damaged from this row."));
        else if (heads is null && (filled || !isOneOfMany))
            yield return Named(NoHeads);

        CatalogueEntry Named(CatalogueEntry entry) => !isOneOfMany ? entry : entry with
        {
            Text = entry.Text is { } text ? text with { Sheet = sheet } : null,
            Fault = entry.Fault is { } fault ? new Bilingual($"Trang tính “{PlainText.Shown(sheet)}”: {fault.Vi}", $"Sheet “{PlainText.Shown(sheet)}”: {fault.En}") : null,
        };
    }

    private static CatalogueEntry NoHeads => CatalogueEntry.Bad(1, "Không thấy dòng tiêu đề có Mã số và Tên.", "There is no row of heads with Mã số and Tên.");

    private static List<string> Sheets(string path)
    {
        try
        {
            return MiniExcel.GetSheetNames(path);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return [];
        }
    }

    // The reader is not ours: whatever it throws at a damaged file is a fault of the file.
    private static (List<IDictionary<string, object>> Rows, bool Broken) Rows(string path, string sheet)
    {
        var rows = new List<IDictionary<string, object>>();
        try
        {
            foreach (IDictionary<string, object> row in MiniExcel.Query(path, sheetName: sheet, excelType: ExcelType.XLSX))
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

    /// <summary>As a person reads the cell: 30; 1,5; 20/07/2026.</summary>
    /// <param name="isCode">A code typed as a number has lost its last zeros.</param>
    private static string Written(object? cell, bool isCode) => cell switch
    {
        null => "",
        double number => isCode ? number.ToString("0.000000", CultureInfo.InvariantCulture) : number.ToString("0.###############", Comma),
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
