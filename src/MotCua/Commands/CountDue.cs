using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Tính hạn trả kết quả: <c>motcua due</c>, on the published calendar and the default working hours.</summary>
internal static class CountDue
{
    public static Command Verb(TextReader input)
    {
        var received = new Option<string?>("--received") { Description = "Ngày hoặc giờ tiếp nhận. Date or local date-time of receipt: 2026-11-20, 2026-11-20T10:00.", HelpName = "MOMENT" };
        var limit = new Option<string?>("--limit") { Description = "Thời hạn. The time limit: \"3 ngày làm việc\", \"15 ngày\", \"8 giờ làm việc\", \"24 giờ\", \"1 tháng\".", HelpName = "LIMIT" };
        var batch = Batch.Option("received,amount,unit → received,amount,unit,due");
        var json = Batch.Json();
        var verb = new Command("due",
            "Tính hạn trả kết quả và diễn giải. The due moment of a time limit and its explanation.\n"
            + "  motcua due --received 2026-11-20T10:00 --limit \"3 ngày làm việc\"\n  motcua due --batch limits.csv\n"
            + $"Không tính ngày tiếp nhận; không áp dụng mốc 15 giờ. The day of receipt is not counted; no 15:00 rule. Units of a file: {string.Join(", ", DueLine.Units.Keys)}. "
            + "A line that cannot be counted has an empty due and its reason on standard error (exit code 1).")
        {
            received, limit, batch, json,
        };
        verb.Validators.Add(given => Check(given, given.GetValue(received), given.GetValue(limit), given.GetValue(batch), json));
        verb.SetAction(given => given.GetValue(batch) is { } file ? File(given, file, input) : One(given, given.GetValue(received)!, given.GetValue(limit)!, given.GetValue(json)));
        return verb;
    }

    private static void Check(CommandResult given, string? received, string? limit, string? batch, Option<bool> json)
    {
        if (batch is null ? received is null || limit is null : received is not null || limit is not null)
            given.AddError("Cần --received và --limit, hoặc --batch FILE. / Give --received and --limit, or --batch FILE.");
        else if (batch is not null)
            given.RefuseJson(json);
        else if (!TimeLimit.TryParse(limit, out _))
            given.AddError($"--limit: không hiểu thời hạn '{limit}' / is no time limit; \"3 ngày làm việc\"");
    }

    private static int File(ParseResult given, string file, TextReader input)
    {
        using var text = Batch.Open(file, input);
        using var output = new Sheet(given.InvocationConfiguration.Output);
        using var error = new Sheet(given.InvocationConfiguration.Error);
        return DueSheet.Run(text, output, error);
    }

    private static int One(ParseResult given, string received, string typed, bool json)
    {
        var limit = TimeLimit.TryParse(typed, out var read) ? read : TimeLimit.None;
        var (outcome, due) = DueLine.Count(received, limit, WorkCalendar.Published, WorkingHoursBook.Default);
        if (outcome.Refusal is { } refusal)
            throw new CannotGoOn($"{refusal.Words.Vi} / {refusal.Words.En}", refusal.Field == "received" ? CommandLine.BadUsage : CommandLine.Finding);
        using var output = new Sheet(given.InvocationConfiguration.Output);
        if (json) output.Write(AsJson(received.Trim(), limit, outcome.Deadline, due));
        else foreach (var line in AsText(limit, outcome.Deadline, due)) output.Write(line);
        return CommandLine.Fine;
    }

    private static IEnumerable<string> AsText(TimeLimit limit, Deadline? deadline, string due) => deadline is null
        ? ["Không quy định thời hạn."]
        : [due, $"Hạn trả kết quả: {Shown(deadline.Due, due)} ({limit.Text.Vi}, tiếp nhận {Shown(deadline.Start, due)})", .. deadline.Explanation.Select(line => $"  {line.Words.Vi}")];

    private static string AsJson(string received, TimeLimit limit, Deadline? deadline, string due) => Json.Of(new
    {
        received,
        limit = new { amount = limit.Amount, unit = DueLine.Units.FirstOrDefault(unit => unit.Value == limit.Unit).Key, vi = limit.Text.Vi, en = limit.Text.En },
        due = deadline is null ? null : due,
        explanation = (deadline?.Explanation ?? []).Select(line => new { line.From, line.To, line.Effect, line.Reason, line.Basis, line.Words.Vi, line.Words.En }),
    });

    // A date was asked with a date: no hour is shown.
    private static string Shown(LocalMoment moment, string due) =>
        moment.On.ToDateTime(moment.At).ToString(due.Contains('T', StringComparison.Ordinal) ? "HH:mm dd/MM/yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
