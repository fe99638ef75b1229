namespace MotCua.Law.Tariffs;

/// <summary>Lỗi của biểu phí: what makes a book of lines unusable, every fault at once.</summary>
internal static class TariffFaults
{
    public static IEnumerable<string> Of(IReadOnlyList<TariffLine> lines) =>
        lines.GroupBy(line => line.Id).Where(same => same.Count() > 1).Select(same => $"{same.Key}: the id is used twice")
            .Concat(lines.SelectMany(OfLine))
            .Concat(lines.GroupBy(line => (line.ProcedureCode, line.ChargeKey)).SelectMany(charge => Ambiguous([.. charge])));

    private static IEnumerable<string> OfLine(TariffLine line)
    {
        if (new[] { line.Id, line.ProcedureCode, line.ChargeKey, line.Name.Vi, line.Name.En, line.Basis.Citation, line.CollectedBy, line.Source }.Any(string.IsNullOrWhiteSpace))
            yield return $"{line.Id}: has no code, name, basis, collector or source";
        if (line.To < line.From)
            yield return $"{line.Id}: ends before it begins";
        if (line.Price is { Unit: not PriceUnit.Page, Tiers: not null } or { Unit: not PriceUnit.Page, CapPerCopy: not null })
            yield return $"{line.Id}: only pages have tiers and a cap";
        var tiers = line.Price.Tiers ?? [];
        if (tiers.Select(tier => tier.Amount).Append(line.Price.Amount).Append(line.Price.CapPerCopy ?? Dong.Zero).Min() < Dong.Zero)
            yield return $"{line.Id}: an amount is below zero";
        if (tiers.Select(tier => tier.FromPage).Prepend(1).Zip(tiers).Any(step => step.Second.FromPage <= step.First))
            yield return $"{line.Id}: tiers do not rise";
    }

    /// <summary>Two lines of one charge that a dossier can meet at once, neither more specific, with no third line for what both mean.</summary>
    private static IEnumerable<string> Ambiguous(TariffLine[] lines) =>
        from i in Enumerable.Range(0, lines.Length)
        from j in Enumerable.Range(i + 1, lines.Length - i - 1)
        let a = lines[i]
        let b = lines[j]
        let both = a.Scope.Meet(b.Scope)
        let first = a.From > b.From ? a.From : b.From
        let last = Earlier(a.To, b.To)
        where both is not null && first <= last && (a.Scope == b.Scope || !Nested(a.Scope, b.Scope))
        where a.Scope == b.Scope || !lines.Any(c => c.Scope == both && c.From <= first && (c.To ?? DateOnly.MaxValue) >= last)
        select $"{a.Id}, {b.Id}: both may apply from {first:yyyy-MM-dd} and neither is more specific";

    private static bool Nested(TariffScope a, TariffScope b) => a.Includes(b) || b.Includes(a);

    private static DateOnly Earlier(DateOnly? a, DateOnly? b) => (a ?? DateOnly.MaxValue) < (b ?? DateOnly.MaxValue) ? a!.Value : b ?? DateOnly.MaxValue;
}
