using System.CommandLine;
using MotCua.Law;
using MotCua.Law.Codes;
using MotCua.Law.Wording;

namespace MotCua.Commands;

/// <summary>Kiểm tra mã: <c>motcua code check</c>.</summary>
internal static class CheckCode
{
    public static Command Verb(TextReader input)
    {
        var value = new Argument<string?>("value") { Arity = ArgumentArity.ZeroOrOne, Description = "Mã cần kiểm tra. The code to check." };
        var kind = new Option<string>("--kind")
        {
            Description = "Loại mã: số thuế, số định danh cá nhân, mã hồ sơ, mã thủ tục. Kind of code.",
            Required = true,
            HelpName = string.Join('|', CodeCheck.Kinds),
        };
        kind.AcceptOnlyFromAmong([.. CodeCheck.Kinds]);
        var batch = Batch.Option("value → value,ok|bad,reason");
        var json = Batch.Json();
        var check = new Command("check",
            "Kiểm tra mã có đúng dạng và chữ số kiểm tra. Whether codes have the right shape and check digit; exit code 1 when one is bad.\n"
            + "  motcua code check --kind tax 0100109106\n  motcua code check --kind dossier --batch codes.txt\n"
            + "Mỗi dòng một mã, không dòng tiêu đề. One code a line, no header.")
        {
            value, kind, batch, json,
        };
        check.TakesOneValueOrAFile(value, batch, json);
        check.SetAction(given => given.GetValue(batch) is { } file
            ? Batch.Run(given, file, input, "value,result,reason", typed => Line(given.GetValue(kind)!, typed))
            : One(given, given.GetValue(kind)!, given.GetValue(value)!, given.GetValue(json)));
        return new("code", "Kiểm tra mã. Checks codes.\n  motcua code check --kind tax 0100109106") { check };
    }

    private static int One(ParseResult given, string kind, string typed, bool json)
    {
        var fault = CodeCheck.Fault(kind, typed, Today);
        var answer = json
            ? Json.Of(new { value = typed, kind, ok = fault is null, code = fault?.Code, reason = fault?.Words.Vi, reasonEn = fault?.Words.En })
            : Line(kind, typed).Line;
        given.InvocationConfiguration.Output.Write(answer + "\n");
        return fault is null ? CommandLine.Fine : CommandLine.Finding;
    }

    private static DateOnly Today => LocalMoment.From(TimeProvider.System.GetUtcNow()).On;

    private static LineAnswer Line(string kind, string typed) => CodeCheck.Fault(kind, typed, Today) is { } fault
        ? new(Csv.Line(typed, "bad", fault.Words.Vi), IsFine: false)
        : new(Csv.Line(typed, "ok", ""));
}
