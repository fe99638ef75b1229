using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Wording;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Bảng tính hạn: CSV with the columns <c>received,amount,unit</c> written again with <c>due</c> added; the lines stay as they came.</summary>
internal static class DueSheet
{
    private static readonly string[] Wanted = ["received", "amount", "unit"];

    /// <returns><see cref="CommandLine.Finding"/> when a line has no due.</returns>
    public static int Run(TextReader text, Sheet output, Sheet error)
    {
        var rows = Batch.Lines(text).GetEnumerator();
        var header = rows.MoveNext() ? Fields(rows.Current.Text) : [];
        var places = Wanted.Select(column => Array.FindIndex(header, name => name.Trim() == column)).ToArray();
        if (places.Contains(-1))
            throw new CannotGoOn("Dòng đầu phải là tiêu đề received,amount,unit. / The first line must be the header received,amount,unit.");
        output.Write(rows.Current.Text + ",due");
        var code = CommandLine.Fine;
        while (rows.MoveNext())
        {
            var (number, line) = rows.Current;
            var (due, reason) = Answer(Fields(line), header.Length, places);
            output.Write($"{line},{due}");
            if (reason is null) continue;
            error.Write(Batch.At(number, reason.Value));
            code = CommandLine.Finding;
        }
        return code;
    }

    private static (string Due, Bilingual? Reason) Answer(string[] fields, int width, int[] places)
    {
        if (fields.Length != width)
            return ("", new($"Dòng có {fields.Length} ô, tiêu đề có {width}.", $"The line has {fields.Length} fields, the header {width}."));
        var (due, refusal) = DueLine.Answer(fields[places[0]], fields[places[1]], fields[places[2]], WorkCalendar.Published, WorkingHoursBook.Default);
        return (due, refusal?.Words);
    }

    private static string[] Fields(string line) => Csv.Read(line).FirstOrDefault() ?? [];
}
