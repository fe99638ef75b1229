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

    /// <summary>The text of a field, trimmed; empty where there is none.</summary>
    public string this[string name] => form is not null && form.TryGetValue(name, out StringValues value) ? value.ToString().Trim() : "";

    public bool Has(string name) => this[name].Length > 0;

    public string? OrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    public int Number(string name, int otherwise) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : otherwise;

    /// <summary>A day typed as dd/MM/yyyy or as eight digits; null where empty or not a day (<see cref="NotADay"/> tells which).</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(this[name], ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "ddMMyyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The refusal for a field that holds something which is no day.</summary>
    public Refusal? NotADay(string name, string field) =>
        Has(name) && Day(name) is null
            ? new("form.day", new("Biểu mẫu"), new($"“{this[name]}” không phải là ngày dd/mm/yyyy.", $"“{this[name]}” is not a day dd/mm/yyyy."), field)
            : null;

    /// <summary>The sentence beside a field, or null.</summary>
    public string? Error(string field) => refusals.FirstOrDefault(r => r.Field == field) is { } refusal ? language.T(refusal.Words) : null;
}
