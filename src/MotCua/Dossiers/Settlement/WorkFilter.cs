using System.Globalization;
using MotCua.Law.Dossiers;
using MotCua.Law.Wording;
using MotCua.Look;
using MotCua.Procedures;

namespace MotCua.Dossiers.Settlement;

/// <summary>Bộ lọc danh sách việc: as it stands in an address, and what it asks of the list.</summary>
/// <param name="Procedure">A code, or words people call procedures by.</param>
/// <param name="Holder">Who holds the dossier.</param>
/// <param name="DueBefore">Until when due, as typed: a day, or how many days ahead, which a saved filter counts from whatever day it is asked on.</param>
/// <param name="Status">Only in this status; null for all.</param>
public sealed record WorkFilter(WorkListKind? Kind, string Procedure, string Holder, string DueBefore, DossierStatus? Status = null)
{
    private const int MostProcedures = 50, LongestPart = 200, MostDaysAhead = 366;

    /// <summary>What was asked in an address; what is longer than anybody types is cut.</summary>
    public static WorkFilter Of(string? kind, string? procedure, string? holder, string? dueBefore, string? status = null) =>
        new(Known<WorkListKind>(kind), Part(procedure), Part(holder), Part(dueBefore), Known<DossierStatus>(status));

    /// <summary>True where it asks for nothing but a list.</summary>
    public bool IsEmpty => Procedure.Length + Holder.Length + DueBefore.Length == 0 && Status is null;

    /// <summary>How many days ahead; zero is until tonight. Null where a day was typed, or nothing that is a count.</summary>
    private int? DaysAhead => int.TryParse(DueBefore, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDaysAhead ? days : null;

    /// <summary>The day meant when it is asked on <paramref name="today"/>; null also for a year that nobody means.</summary>
    public DateOnly? Day(DateOnly today) => DaysAhead is { } days ? today.AddDays(days) : Typed.DayOf(DueBefore) is { Year: > 1900 and < 3000 } day ? day : null;

    public bool IsDayWrong => DueBefore.Length > 0 && Day(DateOnly.MinValue) is null;

    /// <summary>The address that asks the same.</summary>
    public string Address => "/viec-can-lam?" + string.Join('&', new[] { ("ds", Kind?.ToString() ?? ""), ("thuTuc", Procedure), ("giu", Holder), ("truoc", DueBefore), ("tt", Status?.ToString() ?? "") }
        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    /// <summary>The address of the page that starts at a place.</summary>
    public string From(WorkPlace place) => $"{Address}&{place.InAddress}";

    public WorkQuestion Ask(WorkListKind kind, Catalogue catalogue, DateOnly today) => new(kind,
        Procedure.Length == 0 ? null : catalogue.EditionsOf(Procedure).Count > 0 ? [Procedure] : catalogue.CodesOf(Procedure, MostProcedures),
        Holder.Length == 0 ? null : Holder, Day(today), Status);

    private static TKnown? Known<TKnown>(string? name) where TKnown : struct, Enum => Enum.TryParse<TKnown>(name, out var known) && Enum.IsDefined(known) ? known : null;

    private static string Part(string? text) => Typed.Written(Beginning.Of(text ?? "", LongestPart)).Trim();
}
