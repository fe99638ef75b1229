using System.Globalization;
using System.Text;

namespace MotCua.Law.Wording;

/// <summary>
/// Bảng dấu phẩy (CSV, RFC 4180): rows of fields. Reads CRLF or LF, quoted fields with commas, quotes and line ends; writes LF and
/// quotes only what needs it. Blanks around a field belong to it; empty lines are no rows. Never throws on text.
/// </summary>
public static class Csv
{
    /// <summary>The rows of a text.</summary>
    public static IEnumerable<string[]> Read(string text) => Read(new StringReader(text));

    /// <summary>The rows of a file, read as they are asked for.</summary>
    public static IEnumerable<string[]> Read(TextReader text) => new CsvReading(text).Rows();

    /// <summary>The rows after the first, by the column names in the first; a row that is too short has empty fields.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> ReadByColumn(TextReader text)
    {
        string[]? columns = null;
        foreach (var row in Read(text))
        {
            if (columns is null)
                columns = row;
            else
                yield return columns.Select((column, i) => (column, field: i < row.Length ? row[i] : ""))
                    .DistinctBy(pair => pair.column).ToDictionary(pair => pair.column, pair => pair.field);
        }
    }

    /// <summary>One row without its line end. Numbers with a point, days and instants as ISO 8601 writes them, null as an empty field.</summary>
    public static string Line(params IReadOnlyList<object?> fields)
    {
        // A single empty field alone would read back as no row.
        if (fields is [null or ""])
            return "\"\"";
        var line = new StringBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                line.Append(',');
            line.Append(Quoted(Text(fields[i])));
        }
        return line.ToString();
    }

    private static string Text(object? field) => field switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Dong dong => dong.Amount.ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => field.ToString() ?? "",
    };

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(',', '"', '\n') >= 0 || field.Contains('\r', StringComparison.Ordinal) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
