using System.Text.RegularExpressions;

namespace MotCua.Law.Tariffs;

/// <summary>
/// Ghi mức thu: one amount that a decision sets for a charge of a procedure, from a filing day on. The amount it takes the place of (the same
/// charge, case and channel) ends the day before and keeps its lines; grounds of exemption go on. What was promised stays promised: each
/// dossier pays by the lines of its own filing day.
/// </summary>
/// <param name="ChargeKey">Key of the charge this is an amount of, whose kind and name it keeps; null for a charge the procedure has not had yet, which adds to the others.</param>
/// <param name="Kind">Of a new charge; so <paramref name="Name"/>.</param>
/// <param name="Case">Key of the case, or null for every case; so <paramref name="Channel"/>.</param>
/// <param name="Basis">Căn cứ: the decision, as it is cited.</param>
/// <param name="Source">Where the amount was read.</param>
public sealed partial record SetCharge(
    string ProcedureCode, string? ChargeKey, ChargeKind Kind, string Name, Price Price, string Basis, DateOnly From, string CollectedBy, string Source, bool Verified,
    string? Case = null, Channel? Channel = null)
{
    private const int LongestName = 200;

    /// <summary>No single amount of the known tariffs comes near it: a nought too many is asked about.</summary>
    public static readonly Dong Most = new(100_000_000);

    /// <summary>The book with the new line, or every reason why not.</summary>
    public (Tariff? Book, IReadOnlyList<Refusal> Refusals) Decide(Tariff tariff)
    {
        var wrong = Faults().ToList();
        if (wrong.Count > 0)
            return (null, wrong);
        var ofProcedure = tariff.Lines.Where(line => line.ProcedureCode == ProcedureCode).ToList();
        var known = ofProcedure.FindLast(line => line.ChargeKey == ChargeKey);
        if (ChargeKey is not null && known is null)
            return (null, [new("tariff.charge", Articles.FilingDateTariff, new("Thủ tục không có khoản thu này.", "The procedure has no such charge."), nameof(ChargeKey))]);
        if (ofProcedure.Find(line => ChargeKey is null && line.Name.Vi == Name.Trim()) is { } named)
            return (null, [new("tariff.named", Articles.FilingDateTariff, new(
                $"Thủ tục đã có khoản “{named.Name.Vi}”: chọn khoản đó, khoản mới sẽ cộng thêm.", $"The procedure has “{named.Name.Vi}” already: choose it, a new charge would add to it."), nameof(ChargeKey))]);
        var key = ChargeKey ?? NewKey(ofProcedure);
        var scope = new TariffScope(Case, Channel, null);
        var same = ofProcedure.FindAll(line => line.ChargeKey == key && line.Scope == scope);
        if (same.Find(line => line.From == From) is { } there)
            return (null, [new("tariff.set", Articles.FilingDateTariff, new(
                $"Mức thu từ {Wording.Written.Day(From)} đã có ({there.Basis}); dòng đã ghi không sửa, hãy ghi mức mới từ ngày khác.",
                $"An amount from {Wording.Written.Day(From)} on is set already ({there.Basis}); a line is never changed, set another from another day."), nameof(From))]);
        var before = same.Where(line => line.From < From && (line.To is null || line.To >= From)).MaxBy(line => line.From);
        var next = same.Where(line => line.From > From).MinBy(line => line.From);
        var line = new TariffLine(
            string.Join('-', new[] { ProcedureCode, key, Case, Channel?.ToString().ToLowerInvariant(), $"{From:yyyyMMdd}" }.OfType<string>()), ProcedureCode, key, known?.Kind ?? Kind,
            known?.Name ?? new(Name.Trim(), Kind == ChargeKind.Fee ? "Fee" : "State charge"),
            Price, new(Basis.Trim()), From, CollectedBy.Trim(), Source.Trim(), Verified, Case, Channel, To: next?.From.AddDays(-1), Exemptions: before?.Exemptions);
        try
        {
            return (Tariff.Of([.. tariff.Lines.Select(old => old == before ? old with { To = From.AddDays(-1) } : old), line]), []);
        }
        catch (InvalidDataException doubt)
        {
            return (null, [new("tariff.doubt", Articles.FilingDateTariff, new(
                $"Với mức này biểu không rõ dòng nào áp dụng; hãy nêu rõ trường hợp hoặc cách nộp. ({doubt.Message})",
                $"With this amount the book leaves a doubt which line counts; name the case or the channel. ({doubt.Message})"), nameof(Case))]);
        }
    }

    private string NewKey(List<TariffLine> ofProcedure)
    {
        var word = Kind == ChargeKind.Fee ? "phi" : "le-phi";
        return Enumerable.Range(1, ofProcedure.Count + 1).Select(n => n == 1 ? word : $"{word}-{n}").First(key => ofProcedure.TrueForAll(line => line.ChargeKey != key));
    }

    private IEnumerable<Refusal> Faults()
    {
        if (!Procedure().IsMatch(ProcedureCode))
            yield return new("tariff.procedure", Articles.FilingDateTariff, new("Nhập mã thủ tục, như 1.013225.", "State the procedure's code, as 1.013225."), nameof(ProcedureCode));
        if (Case is not null && !Key().IsMatch(Case))
            yield return new("tariff.case", Articles.FilingDateTariff, new("Khóa trường hợp gồm chữ thường không dấu, số và dấu gạch nối.", "A case's key is made of small letters, figures and hyphens."), nameof(Case));
        if (Price.Amount < Dong.Zero || Price.Amount > Most)
            yield return new("tariff.amount", Articles.FilingDateTariff, new($"Mức thu từ 0 đến {Most.Amount:#,0} đồng.".Replace(',', '.'), $"An amount is from 0 to {Most.Amount:#,0} đồng."), nameof(Price));
        foreach (var missing in new[]
        {
            ChargeKey is null ? Missing(Name, nameof(Name), "Nêu tên khoản thu.", "Name the charge.") : null,
            Missing(Basis, nameof(Basis), "Nêu nghị quyết, thông tư quy định mức thu.", "Name the decision that sets the amount."),
            Missing(CollectedBy, nameof(CollectedBy), "Nêu cơ quan thu.", "Name who collects it."),
            Missing(Source, nameof(Source), "Nêu mức thu được đọc ở đâu.", "Say where the amount was read."),
        }.OfType<Refusal>())
            yield return missing;
    }

    private static Refusal? Missing(string text, string field, string vi, string en) =>
        string.IsNullOrWhiteSpace(text) ? new($"stated.{field}", Articles.FilingDateTariff, new(vi, en), field) : Dossiers.Stated.TooLong(text, field, Articles.FilingDateTariff, LongestName);

    [GeneratedRegex(@"^\d\.\d{6}$")]
    private static partial Regex Procedure();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Key();
}
