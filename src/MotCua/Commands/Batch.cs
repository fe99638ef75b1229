using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using MotCua.Law;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Xử lý hàng loạt: a verb asked of a file, a line at a time, in place of one value.</summary>
internal static class Batch
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The option; <paramref name="map"/> says what a line becomes.</summary>
    public static Option<string?> Option(string map) => new("--batch")
    {
        Description = $"Tệp văn bản UTF-8, '-' là đầu vào chuẩn. A UTF-8 text file, '-' is standard input: {map}",
        HelpName = "FILE",
    };

    public static Option<bool> Json() => new("--json") { Description = "In kết quả dạng JSON (một giá trị). The answer to one value as JSON." };

    /// <summary>One value or one file, and JSON for the value only.</summary>
    public static void TakesOneValueOrAFile(this Command verb, Argument<string?> value, Option<string?> batch, Option<bool> json) => verb.Validators.Add(given =>
    {
        var file = given.GetValue(batch) is not null;
        if (file == given.GetValue(value) is not null)
            given.AddError($"Cần một giá trị {value.Name.ToUpperInvariant()} hoặc --batch FILE. / Give one {value.Name.ToUpperInvariant()} or --batch FILE.");
        else if (file)
            given.RefuseJson(json);
    });

    public static void RefuseJson(this CommandResult given, Option<bool> json)
    {
        if (given.GetValue(json)) given.AddError("--json chỉ dùng cho một giá trị, không dùng với --batch. / --json is for one value, not with --batch.");
    }

    /// <summary>Answers each line of a file; a first line that only names the column is answered with <paramref name="header"/>.</summary>
    public static int Run(ParseResult given, string path, TextReader input, string header, Func<string, LineAnswer> answer)
    {
        using var output = new Sheet(given.InvocationConfiguration.Output);
        using var error = new Sheet(given.InvocationConfiguration.Error);
        using var text = Open(path, input);
        var code = CommandLine.Fine;
        foreach (var (number, line) in Lines(text))
        {
            var value = Unquoted(line);
            if (number == 1 && value == header[..header.IndexOf(',', StringComparison.Ordinal)])
            {
                output.Write(header);
                continue;
            }
            var answered = answer(value);
            output.Write(answered.Line);
            if (!answered.IsFine) code = CommandLine.Finding;
            if (answered.Reason is { } reason) error.Write(At(number, reason));
        }
        return code;
    }

    /// <summary>The lines that are not blank, each with its number in the file.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(TextReader text)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (number == 1) line = line.TrimStart(ByteOrderMark);
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }

    public static string At(int line, Bilingual reason) => $"dòng {line}: {reason.Vi} / line {line}: {reason.En}";

    /// <exception cref="CannotGoOn">there is no such file, or it cannot be read.</exception>
    public static TextReader Open(string path, TextReader input)
    {
        if (path == "-") return input;
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotGoOn($"Không đọc được tệp {path}. / The file {path} cannot be read.", cause: cause);
        }
    }

    // A line may be one quoted field; whatever else it holds, commas included, is the value.
    private static string Unquoted(string line) =>
        line is ['"', .. var inside, '"'] && !inside.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? inside.Replace("\"\"", "\"", StringComparison.Ordinal)
            : line;
}

/// <summary>Trả lời một dòng: what is written for it, and the reason for standard error.</summary>
internal readonly record struct LineAnswer(string Line, bool IsFine = true, Bilingual? Reason = null);
