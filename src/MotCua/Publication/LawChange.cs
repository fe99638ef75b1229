using MotCua.Law;
using MotCua.Law.Tariffs;
using MotCua.Procedures;

namespace MotCua.Publication;

/// <summary>Thay đổi của pháp luật: what begins or ends on a day, read from the dated data by which the programme decides, and from nothing else.</summary>
/// <param name="Href">Where it can be read, or null.</param>
/// <param name="Verified">False where nobody has checked it against its text.</param>
public sealed record LawChange(DateOnly On, Bilingual What, string Basis, string? Href, bool Verified)
{
    private const int DaysBack = 183, DaysAhead = 183;

    /// <summary>What has changed in the last half year and what will in the next, what is to come last first.</summary>
    public static IEnumerable<LawChange> Lately(DateOnly today, Catalogue catalogue, Tariff tariff, IReadOnlyList<RuleInForce> rules)
    {
        var (from, to) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        return OfEditions(catalogue, today).Concat(OfTariff(catalogue, tariff)).Concat(OfRules(rules)).Where(change => change.On >= from && change.On <= to)
            .OrderByDescending(change => change.On).ThenBy(change => change.What.Vi, StringComparer.Ordinal);
    }

    private static IEnumerable<LawChange> OfEditions(Catalogue catalogue, DateOnly today)
    {
        // What was repealed before its first day has changed nothing and never will.
        foreach (var one in catalogue.Editions.Where(edition => edition.HasDaysFrom(edition.EffectiveFrom)))
        {
            var read = catalogue.Published(one.Id)!.Source.ReadOn is not null;
            var first = catalogue.EditionsOf(one.Code).First(edition => edition.HasDaysFrom(edition.EffectiveFrom)).Id == one.Id;
            yield return new(one.EffectiveFrom, first ? new($"Thủ tục mới: {one.Name}", $"New procedure: {one.NameEn}") : new($"Thủ tục sửa đổi: {one.Name}", $"Changed procedure: {one.NameEn}"),
                one.Decision, one.EffectiveFrom > today ? $"/thu-tuc/{one.Code}?ngay={one.EffectiveFrom:yyyy-MM-dd}" : $"/thu-tuc/{one.Code}", read);
            if (one.EffectiveTo is { } last && catalogue.InForce(one.Code, last.AddDays(1)) is null)
                yield return new(last.AddDays(1), new($"Hết hiệu lực: {one.Name}", $"No longer in force: {one.NameEn}"), one.Decision, null, read);
        }
    }

    /// <summary>One line for one decision: so many amounts of so many procedures.</summary>
    private static IEnumerable<LawChange> OfTariff(Catalogue catalogue, Tariff tariff) =>
        from line in tariff.Lines
        group line by (line.From, line.Basis.Citation) into decision
        let codes = decision.Select(line => line.ProcedureCode).Distinct().ToList()
        let free = decision.All(line => line.Price.Amount == Dong.Zero)
        let name = codes.Count == 1 ? catalogue.NameOf(codes[0]) : null
        select new LawChange(decision.Key.From,
            free ? new($"Không thu phí, lệ phí: {name ?? $"{codes.Count} thủ tục"}", $"No fee any more: {name ?? $"{codes.Count} procedures"}")
                : new($"Mức phí, lệ phí: {name ?? $"{codes.Count} thủ tục"}", $"Fees set: {name ?? $"{codes.Count} procedures"}"),
            decision.Key.Citation, codes.Count == 1 ? $"/thu-tuc/{codes[0]}" : null, decision.All(line => line.Verified));

    /// <summary>One line for what one text changes of one group on one day.</summary>
    private static IEnumerable<LawChange> OfRules(IReadOnlyList<RuleInForce> rules) =>
        from rule in rules
        where rule.From is not null
        group rule by (From: rule.From!.Value, rule.Group, rule.Basis) into text
        let only = text.First()
        select new LawChange(text.Key.From, text.Count() == 1 ? new($"{only.Name.Vi}: {only.Value.Vi}", $"{only.Name.En}: {only.Value.En}")
            : new($"{text.Key.Group.Vi}: {text.Count()} quy định", $"{text.Key.Group.En}: {text.Count()} rules"), text.Key.Basis, "/quy-dinh", text.All(rule => rule.Verified));
}
