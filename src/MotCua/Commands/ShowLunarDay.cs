using System.CommandLine;
using System.Globalization;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Wording;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Ngày âm lịch của ngày dương lịch: <c>motcua lunar</c>.</summary>
internal static class ShowLunarDay
{
    private static readonly Bilingual Fault = new(
        "Cần một ngày dương lịch từ 1900-01-01 đến 2100-12-31, ví dụ 2026-02-17.", "A solar date from 1900-01-01 to 2100-12-31 is wanted, e.g. 2026-02-17.");

    public static Command Verb(TextReader input)
    {
        var date = new Argument<string?>("date") { Arity = ArgumentArity.ZeroOrOne, Description = "Ngày dương lịch. A solar date: 2026-02-17." };
        var batch = Batch.Option("date → date,lunar_day,lunar_month,lunar_year,leap");
        var json = Batch.Json();
        var verb = new Command("lunar",
            "Đổi ngày dương lịch sang âm lịch (múi giờ 7, 1900–2100). A solar date in the lunar calendar at UTC+7.\n  motcua lunar 2026-02-17\n  motcua lunar --batch dates.txt\n"
            + "Mỗi dòng một ngày, không dòng tiêu đề; tháng nhuận: leap là 1, không thì 0. One date a line, no header; leap is 1 or 0; what is no date has empty fields and its reason on standard error (exit code 1).")
        {
            date, batch, json,
        };
        verb.TakesOneValueOrAFile(date, batch, json);
        verb.SetAction(given => given.GetValue(batch) is { } file
            ? Batch.Run(given, file, input, "date,lunar_day,lunar_month,lunar_year,leap", Line)
            : One(given, given.GetValue(date)!, given.GetValue(json)));
        return verb;
    }

    private static int One(ParseResult given, string typed, bool json)
    {
        if (!TryRead(typed, out var solar)) throw new CannotGoOn($"{Fault.Vi} / {Fault.En}");
        var lunar = Lunar.FromSolar(solar);
        var answer = json
            ? Json.Of(new { date = solar, lunarDay = lunar.Day, lunarMonth = lunar.Month, lunarYear = lunar.Year, leap = lunar.Leap })
            : string.Create(CultureInfo.InvariantCulture, $"{solar:dd/MM/yyyy}: ngày {lunar.Day} tháng {lunar.Month}{(lunar.Leap ? " nhuận" : "")} năm {lunar.Year} âm lịch");
        given.InvocationConfiguration.Output.Write(answer + "\n");
        return CommandLine.Fine;
    }

    private static LineAnswer Line(string typed)
    {
        if (!TryRead(typed, out var solar)) return new(Csv.Line(typed, "", "", "", ""), IsFine: false, Fault);
        var lunar = Lunar.FromSolar(solar);
        return new(Csv.Line(typed, lunar.Day, lunar.Month, lunar.Year, lunar.Leap ? 1 : 0));
    }

    private static bool TryRead(string typed, out DateOnly solar) =>
        DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out solar) && Lunar.Covers(solar);
}
