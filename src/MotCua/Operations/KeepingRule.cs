using System.Globalization;
using MotCua.Plumbing;

namespace MotCua.Operations;

/// <summary>
/// Quy định sao lưu: how old the last good backup and the last good drill may be, from a day on. <c>motcua.json</c> adds the unit's own:
/// <c>{ "Operations": { "Rules": [ { "From": "2027-01-01", "BackupHours": 6, "DrillDays": 14, "Decision": "12/QĐ-TT" } ] } }</c>.
/// </summary>
/// <param name="Decision">On whose word.</param>
public sealed record KeepingRule(DateOnly From, TimeSpan BackupWithin, TimeSpan DrillWithin, string Decision)
{
    private static readonly KeepingRule Ours = new(DateOnly.MinValue, TimeSpan.FromDays(1), TimeSpan.FromDays(31), "MotCua");

    /// <summary>The rule in force on a day.</summary>
    /// <exception cref="CannotGoOn">What is configured is no rule.</exception>
    public static KeepingRule InForceOn(DateOnly day, DataFolder data) =>
        StoreSettings.Of(data).GetSection("Operations:Rules").GetChildren().Select(Read).Append(Ours).Where(rule => rule.From <= day).MaxBy(rule => rule.From)!;

    private static KeepingRule Read(IConfigurationSection rule) =>
        DateOnly.TryParseExact(rule["From"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && Hours(rule["BackupHours"], 1) is { } backup && Hours(rule["DrillDays"], 24) is { } drill
            ? new(from, backup, drill, rule["Decision"] ?? "")
            : throw new CannotGoOn($"{StoreSettings.File}: {rule.Path} cần From (yyyy-MM-dd), BackupHours, DrillDays. / {StoreSettings.File}: {rule.Path} needs From (yyyy-MM-dd), BackupHours, DrillDays.");

    private static TimeSpan? Hours(string? number, int each) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 100_000 ? TimeSpan.FromHours(read * each) : null;
}
