using System.Text.Json.Serialization;

namespace MotCua.Law.Tariffs;

/// <summary>Đối tượng được miễn: a ground that makes the charge zero, and the article that says so.</summary>
/// <param name="Ground">Stable key of the ground: <c>ho-ngheo</c>.</param>
public sealed record Exemption(string Ground, Bilingual Name, string Basis);

/// <summary>
/// Phạm vi áp dụng: for which case, channel and payer a line is meant; null is any.
/// </summary>
public readonly record struct TariffScope(string? Case, Channel? Channel, PayerKind? Payer)
{
    /// <summary>How many of the three are named: the more, the more specific.</summary>
    public int Named => (Case is null ? 0 : 1) + (Channel is null ? 0 : 1) + (Payer is null ? 0 : 1);

    /// <summary>True when a dossier of this case, channel and payer is meant.</summary>
    public bool Includes(TariffScope other) =>
        (Case is null || Case == other.Case) && (Channel is null || Channel == other.Channel) && (Payer is null || Payer == other.Payer);

    /// <summary>What both mean, or null where no dossier is meant by both.</summary>
    public TariffScope? Meet(TariffScope other)
    {
        var meet = new TariffScope(Case ?? other.Case, Channel ?? other.Channel, Payer ?? other.Payer);
        return Includes(meet) && other.Includes(meet) ? meet : null;
    }
}

/// <summary>
/// Dòng biểu phí: one amount one decision sets for one procedure, dated. Never changed: a new decision closes it and
/// adds another.
/// </summary>
/// <param name="Id">Stable id of the line.</param>
/// <param name="ChargeKey">Which charge of the procedure: of the lines of one charge only the most specific counts; different charges add up.</param>
/// <param name="Case">Key of the case, or null for any; so <paramref name="Channel"/> and <paramref name="Payer"/>.</param>
/// <param name="From">First filing date it counts for.</param>
/// <param name="To">Last filing date it counts for, or null.</param>
/// <param name="CollectedBy">Cơ quan thu.</param>
/// <param name="Source">Where the amount was read.</param>
/// <param name="Verified">True when the amount was checked against its source.</param>
public sealed record TariffLine(
    string Id, string ProcedureCode, string ChargeKey, ChargeKind Kind, Bilingual Name, Price Price,
    [property: JsonConverter(typeof(ArticleText))] Article Basis, DateOnly From, string CollectedBy, string Source, bool Verified,
    string? Case = null, Channel? Channel = null, PayerKind? Payer = null, DateOnly? To = null, IReadOnlyList<Exemption>? Exemptions = null)
{
    [JsonIgnore]
    public TariffScope Scope => new(Case, Channel, Payer);

    /// <summary>True when the line counts for dossiers filed on this day.</summary>
    public bool InForceOn(DateOnly day) => day >= From && (To is null || day <= To);
}
