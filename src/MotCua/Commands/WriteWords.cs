using System.CommandLine;
using System.Globalization;
using MotCua.Law;
using MotCua.Law.Wording;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Số tiền bằng chữ: <c>motcua words</c>.</summary>
internal static class WriteWords
{
    public static Command Verb(TextReader input)
    {
        var amount = new Argument<string?>("amount") { Arity = ArgumentArity.ZeroOrOne, Description = "Số đồng. Whole đồng." };
        var batch = Batch.Option("amount → amount,words");
        var json = Batch.Json();
        var verb = new Command("words",
            "Đọc số tiền bằng chữ. An amount in words.\n  motcua words 1234567\n  motcua words --batch amounts.txt\n"
            + "Mỗi dòng một số, không dòng tiêu đề. One amount a line, no header; what is no whole number has empty words and its reason on standard error (exit code 1).")
        {
            amount, batch, json,
        };
        verb.TakesOneValueOrAFile(amount, batch, json);
        verb.SetAction(given => given.GetValue(batch) is { } file
            ? Batch.Run(given, file, input, "amount,words", Line)
            : One(given, given.GetValue(amount)!, given.GetValue(json)));
        return verb;
    }

    private static int One(ParseResult given, string typed, bool json)
    {
        if (!TryRead(typed, out var dong)) throw new CannotGoOn($"{Fault(typed).Vi} / {Fault(typed).En}");
        var words = NumberWords.Amount(new Dong(dong));
        given.InvocationConfiguration.Output.Write((json ? Json.Of(new { amount = dong, words = words.Vi, wordsEn = words.En }) : words.Vi) + "\n");
        return CommandLine.Fine;
    }

    private static LineAnswer Line(string typed) => TryRead(typed, out var dong)
        ? new(Csv.Line(typed, NumberWords.Amount(dong)))
        : new(Csv.Line(typed, ""), IsFine: false, Fault(typed));

    private static bool TryRead(string typed, out long dong) =>
        long.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out dong);

    private static Bilingual Fault(string typed) => new(
        $"“{typed}” không phải là số nguyên từ {Text(long.MinValue)} đến {Text(long.MaxValue)}.",
        $"“{typed}” is not a whole number from {Text(long.MinValue)} to {Text(long.MaxValue)}.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
