using System.Text;

namespace MotCua.Law.Wording;

/// <summary>Đọc bảng dấu phẩy: one pass over a text, a character ahead.</summary>
internal sealed class CsvReading(TextReader text)
{
    private readonly StringBuilder field = new();
    private readonly List<string> row = [];
    private bool wasQuoted;

    public IEnumerable<string[]> Rows()
    {
        for (var c = text.Read(); c >= 0; c = text.Read())
        {
            if (c == '\n' || (c == '\r' && text.Peek() == '\n'))
            {
                if (c == '\r')
                    text.Read();
                if (EndRow() is { } whole)
                    yield return whole;
            }
            else if (c == ',')
                EndField();
            else if (c == '"' && field.Length == 0 && !wasQuoted)
                Quoted();
            else
                field.Append((char)c);
        }
        if (EndRow() is { } last)
            yield return last;
    }

    /// <summary>Up to the closing quote; a quote that is never closed runs to the end.</summary>
    private void Quoted()
    {
        wasQuoted = true;
        for (var c = text.Read(); c >= 0; c = text.Read())
        {
            if (c == '"' && text.Peek() != '"')
                return;
            if (c == '"')
                text.Read();
            field.Append((char)c);
        }
    }

    private void EndField()
    {
        row.Add(field.ToString());
        field.Clear();
        wasQuoted = false;
    }

    private string[]? EndRow()
    {
        if (row.Count == 0 && field.Length == 0 && !wasQuoted)
            return null;
        EndField();
        string[] whole = [.. row];
        row.Clear();
        return whole;
    }
}
