namespace MotCua.Law.Tests.Examples;

/// <summary>
/// Bảng ví dụ: reads every table of a Markdown file as rows by column header. The files are written for officials: text
/// between the tables is theirs; a table without the wanted column is skipped.
/// </summary>
public static class MarkdownTable
{
    /// <summary>All rows of all tables of a file below the tests' folder, each cell by its column header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? headers = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)))
        {
            if (!line.StartsWith('|'))
                headers = null;
            else if (headers is null)
                headers = Cells(line);
            else if (!line.All(c => c is '|' or '-' or ':' or ' '))
                rows.Add(headers.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second));
        }
        return rows;
    }

    /// <summary>The rows of the tables that have this column, for a theory; the row itself is the test's name.</summary>
    public static IEnumerable<TheoryDataRow<ExampleRow>> Theory(string path, string column)
    {
        var rows = Rows(path).Where(row => row.ContainsKey(column)).ToList();
        if (rows.Count == 0)
            throw new InvalidDataException($"{path} has no table with a column “{column}”.");
        return rows.Select(row => new TheoryDataRow<ExampleRow>(new ExampleRow(row)));
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}

/// <summary>Một dòng ví dụ: one row, read by its Vietnamese column headers; an absent column is empty.</summary>
public sealed record ExampleRow(IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public override string ToString() => string.Join(" · ", Cells.Values.Where(cell => cell.Length > 0));
}
