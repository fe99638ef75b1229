using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Law.Calendar;

namespace MotCua.Law.Tariffs;

/// <summary>
/// Biểu phí, lệ phí: the book of dated lines. Refuses lines that leave a doubt which counts; answers what a dossier pays.
/// </summary>
public sealed class Tariff
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly FrozenDictionary<string, TariffLine[]> byProcedure;

    private Tariff(IReadOnlyList<TariffLine> lines)
    {
        Lines = lines;
        byProcedure = lines.GroupBy(line => line.ProcedureCode).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Id = Fingerprint.Of(lines.OrderBy(line => line.Id, StringComparer.Ordinal).Select(line => JsonSerializer.Serialize(line, Format)));
    }

    /// <summary>A book without lines: nothing is published.</summary>
    public static Tariff Empty { get; } = new([]);

    /// <summary>The same for the same lines in any order, another for any change: a guard for what was decided by it.</summary>
    public string Id { get; }

    public IReadOnlyList<TariffLine> Lines { get; }

    /// <summary>The book of these lines.</summary>
    /// <exception cref="InvalidDataException">Two lines leave a doubt which counts, or a line is not whole; all faults are named.</exception>
    public static Tariff Of(IEnumerable<TariffLine> lines)
    {
        TariffLine[] all = [.. lines];
        var faults = TariffFaults.Of(all).ToList();
        return faults.Count == 0 ? new(all) : throw new InvalidDataException("Biểu phí: " + string.Join("; ", faults));
    }

    /// <summary>The book in a file: a JSON array of <see cref="TariffLine"/>s, enums by name, amounts as numbers.</summary>
    /// <exception cref="InvalidDataException">The text is no such array, or its lines make no book.</exception>
    public static Tariff FromJson(string json)
    {
        try
        {
            return Of(JsonSerializer.Deserialize<List<TariffLine>>(json, Format) ?? []);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("Biểu phí: " + wrong.Message, wrong);
        }
    }

    /// <summary>The book as <see cref="FromJson"/> reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(Lines, Format);

    /// <summary>
    /// What this dossier pays. Điều 3 khoản 3 Nghị quyết 23/2026/NQ-HĐND: the lines in force on the filing date count, also when the
    /// amount changes before the result is given. Where one of the procedure's charges has no line for this dossier the whole is not
    /// set: part of a sum is no sum. Counts are taken as their nearest bound (see <see cref="FeeQuestion.Check"/>).
    /// </summary>
    public Charges ChargesFor(FeeQuestion question)
    {
        var charges = LinesFor(question);
        return charges.Count == 0 ? Charges.NotSet
            : Charges.Of([.. charges.OfType<TariffLine>().Select(line => Pricing.Charge(line, question))], isSet: !charges.Contains(null));
    }

    /// <summary>The grounds on which this dossier may be exempt from one of its charges, each once; none where no line names any.</summary>
    public IReadOnlyList<Exemption> ExemptionsFor(FeeQuestion question) =>
        [.. LinesFor(question).SelectMany(line => line?.Exemptions ?? []).DistinctBy(exemption => exemption.Ground)];

    /// <summary>The line that counts for each charge of the procedure; null where a charge has none.</summary>
    private List<TariffLine?> LinesFor(FeeQuestion question)
    {
        var dossier = new TariffScope(question.CaseKey, question.Channel, question.Payer);
        return [.. byProcedure.GetValueOrDefault(question.ProcedureCode ?? "", []).GroupBy(line => line.ChargeKey)
            .Select(charge => charge.Where(line => line.InForceOn(question.FiledOn) && line.Scope.Includes(dossier)).MaxBy(line => line.Scope.Named))];
    }
}
