using System.Globalization;
using Microsoft.Extensions.Primitives;
using MotCua.Law;

namespace MotCua.Look;

/// <summary>Nội dung đã nhập: what a form brought, read by name, with the reasons that stand beside its fields. Nothing typed is lost.</summary>
public sealed class Typed(IFormCollection? form, Language language)
{
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>Every reason why it was not done.</summary>
    public IReadOnlyList<Refusal> Refusals
    {
        get => refusals;
        set => refusals = value;
    }

    /// <summary>The text of a field, trimmed and without characters no key writes; empty where there is none.</summary>
    public string this[string name] => form is not null && form.TryGetValue(name, out StringValues value) ? Written(value.ToString()).Trim() : "";

    /// <summary>What follows the prefix in the names of the boxes ticked.</summary>
    public IReadOnlyList<string> Ticked(string prefix) =>
        [.. (form?.Keys ?? []).Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && this[name] == "1").Select(name => name[prefix.Length..])];

    public bool Has(string name) => this[name].Length > 0;

    public string? OrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    /// <summary>The form's own key as it came back, or a new one where there is none or what came is none.</summary>
    public string Key(string name, TimeProvider time) => Guid.TryParseExact(this[name], "N", out _) ? this[name] : NewKey(time);

    /// <summary>A key for a form that is shown anew.</summary>
    public static string NewKey(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>A count; zero, which no count is, where something else was typed.</summary>
    public int Number(string name, int otherwise) => !Has(name) ? otherwise : int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>The choice made, of those there are; null where none was, or something else came.</summary>
    public TChoice? Choice<TChoice>(string name) where TChoice : struct, Enum => Enum.TryParse<TChoice>(this[name], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>An amount in whole đồng, typed with or without points; zero where it is none (<see cref="NotAnAmount"/> tells which).</summary>
    public Dong Amount(string name) => AmountOf(this[name]) ?? Dong.Zero;

    /// <summary>The refusal for a field that holds something which is no amount.</summary>
    public Refusal? NotAnAmount(string name, string field) =>
        Has(name) && AmountOf(this[name]) is null
            ? new("form.amount", new("Biểu mẫu"), new($"“{this[name]}” không phải là số tiền; nhập dạng 50.000.", $"“{this[name]}” is not an amount; state it as 50.000."), field)
            : null;

    private static Dong? AmountOf(string text) =>
        long.TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? new(amount) : null;

    /// <summary>A day typed as dd/MM/yyyy or as eight digits; null where empty or not a day (<see cref="NotADay"/> tells which).</summary>
    public DateOnly? Day(string name) => DayOf(this[name]);

    /// <summary>The day a text writes in one of the ways people type days, or null.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "ddMMyyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The refusal for a field that holds something which is no day.</summary>
    public Refusal? NotADay(string name, string field) =>
        Has(name) && Day(name) is null
            ? new("form.day", new("Biểu mẫu"), new($"“{this[name]}” không phải là ngày dd/mm/yyyy.", $"“{this[name]}” is not a day dd/mm/yyyy."), field)
            : null;

    /// <summary>The refusal for a field that must hold a day and holds none.</summary>
    public Refusal? NoDay(string name, string field) => Has(name) ? NotADay(name, field)
        : new("form.day", new("Biểu mẫu"), new("Nhập ngày dd/mm/yyyy.", "State a day dd/mm/yyyy."), field);

    /// <summary>An hour typed as 14:30 or as four digits; null where it is none.</summary>
    public TimeOnly? Hour(string name) => TimeOnly.TryParseExact(this[name], ["H:mm", "HH:mm", "HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    /// <summary>The refusal for a field that must hold an hour and holds none.</summary>
    public Refusal? NoHour(string name, string field) => Hour(name) is not null ? null
        : new("form.time", new("Biểu mẫu"), new("Nhập giờ dạng 14:30.", "State the hour as 14:30."), field);

    /// <summary>Nobody sees NUL, other control characters or U+FFFE, and neither a paper nor a search can hold them; line ends and tabs stay.</summary>
    public static string Written(string text) =>
        text.Any(IsUnwritten) ? string.Concat(text.Where(c => !IsUnwritten(c))) : text;

    private static bool IsUnwritten(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t') || c is '\uFFFE' or '\uFFFF';

    /// <summary>The sentence beside a field, or null.</summary>
    public string? Error(string field) => refusals.FirstOrDefault(r => r.Field == field) is { } refusal ? language.T(refusal.Words) : null;
}
