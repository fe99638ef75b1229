using MotCua.Law.Wording;
using MotCua.Look;
using MotCua.Procedures;

namespace MotCua.Dossiers.Settlement;

/// <summary>Bộ lọc danh sách việc: as it stands in an address, and what it asks of the list.</summary>
/// <param name="Procedure">A code, or words people call procedures by.</param>
/// <param name="Holder">Who holds the dossier.</param>
/// <param name="DueBefore">Until when due, as typed.</param>
public sealed record WorkFilter(WorkListKind? Kind, string Procedure, string Holder, string DueBefore)
{
    private const int MostProcedures = 50, LongestPart = 200;

    /// <summary>What was asked in an address; what is longer than anybody types is cut.</summary>
    public static WorkFilter Of(string? kind, string? procedure, string? holder, string? dueBefore) =>
        new(Enum.TryParse<WorkListKind>(kind, out var known) && Enum.IsDefined(known) ? known : null, Part(procedure), Part(holder), Part(dueBefore));

    /// <summary>True where it asks for nothing but a list.</summary>
    public bool IsEmpty => Procedure.Length + Holder.Length + DueBefore.Length == 0;

    /// <summary>Null also for a year that nobody means.</summary>
    public DateOnly? Day => Typed.DayOf(DueBefore) is { Year: > 1900 and < 3000 } day ? day : null;

    public bool IsDayWrong => DueBefore.Length > 0 && Day is null;

    /// <summary>The address that asks the same.</summary>
    public string Address => "/viec-can-lam?" + string.Join('&', new[] { ("ds", Kind?.ToString() ?? ""), ("thuTuc", Procedure), ("giu", Holder), ("truoc", DueBefore) }
        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    /// <summary>The address of the page that starts at a place.</summary>
    public string From(WorkPlace place) => $"{Address}&{place.InAddress}";

    public WorkQuestion Ask(WorkListKind kind, Catalogue catalogue) => new(kind,
        Procedure.Length == 0 ? null : catalogue.EditionsOf(Procedure).Count > 0 ? [Procedure] : catalogue.CodesOf(Procedure, MostProcedures),
        Holder.Length == 0 ? null : Holder, Day);

    private static string Part(string? text) => Typed.Written(Beginning.Of(text ?? "", LongestPart)).Trim();
}
