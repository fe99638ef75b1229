using System.CommandLine;
using System.Globalization;
using MotCua.Law.Clocks;

namespace MotCua.Commands;

/// <summary>Đọc thời hạn: <c>motcua limit parse</c> reads limits as published texts state them.</summary>
internal static class ReadLimits
{
    /// <summary>What stands in place of a unit where no limit was read.</summary>
    private const string Unparsed = "unparsed";

    public static Command Verb(TextReader input)
    {
        var text = new Argument<string?>("text") { Arity = ArgumentArity.ZeroOrOne, Description = "Văn bản cần đọc. The text to read." };
        var batch = Batch.Option("text → text TAB value TAB unit");
        var json = Batch.Json();
        var parse = new Command("parse",
            "Đọc thời hạn nêu trong văn bản công bố, không suy đoán. Reads the one limit a published text states; nothing is guessed.\n"
            + "  motcua limit parse \"Trực tiếp55 Ngày làm việcMiễn phí\"\n  motcua limit parse --batch limits.txt\n"
            + $"Mỗi dòng một văn bản, không dòng tiêu đề; không đọc được thì ô giá trị để trống và đơn vị là {Unparsed}. One text a line, no header; what states no single limit has an empty value and {Unparsed}. "
            + $"Units: {string.Join(", ", DueLine.Units.Keys)}.")
        {
            text, batch, json,
        };
        parse.TakesOneValueOrAFile(text, batch, json);
        parse.SetAction(given => given.GetValue(batch) is { } file ? File(given, file, input) : One(given, given.GetValue(text)!, given.GetValue(json)));
        return new("limit", "Thời hạn giải quyết. Time limits.\n  motcua limit parse \"10 Ngày\"") { parse };
    }

    private static int One(ParseResult given, string text, bool json)
    {
        var (value, unit, why) = Read(text);
        using var output = new Sheet(given.InvocationConfiguration.Output);
        output.Write(json
            ? Json.Of(new { text, value, unit, reason = why?.Vi, reasonEn = why?.En })
            : $"{text}\t{value}\t{unit}");
        return unit == Unparsed ? CommandLine.Finding : CommandLine.Fine;
    }

    // What states no limit is answered, not at fault: the exit code stays fine. Blank lines are answered too, so that answers can be laid beside the file.
    private static int File(ParseResult given, string file, TextReader input)
    {
        using var lines = Batch.Open(file, input);
        using var output = new Sheet(given.InvocationConfiguration.Output);
        for (var first = true; lines.ReadLine() is { } line; first = false)
        {
            var text = first ? line.TrimStart('\uFEFF') : line;
            var (value, unit, _) = Read(text);
            output.Write($"{text}\t{value}\t{unit}");
        }
        return CommandLine.Fine;
    }

    // "Trong ngày" is a limit, but no amount of any unit.
    private static (string Value, string Unit, Law.Bilingual? Why) Read(string text)
    {
        var read = TimeLimitReading.Of(text);
        return read.Limit is { } limit && DueLine.Units.FirstOrDefault(unit => unit.Value == limit.Unit).Key is { } unit
            ? (limit.Amount.ToString("0.####", CultureInfo.InvariantCulture), unit, null)
            : ("", Unparsed, read.Why?.Words() ?? TimeLimit.SameDay.Text);
    }
}
