using System.Text.Json.Serialization;

namespace MotCua.Law.Tariffs;

/// <summary>Loại khoản thu: phí pays a service, lệ phí a state act (Luật Phí và lệ phí Điều 3).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChargeKind>))]
public enum ChargeKind
{
    /// <summary>Phí.</summary>
    Fee,

    /// <summary>Lệ phí.</summary>
    StateCharge,
}

/// <summary>Khoản thu: one amount to pay, how it was counted, and under which article.</summary>
/// <param name="How">The counting, as it is told to the payer; says so where it is free or exempt.</param>
/// <param name="Basis">Căn cứ, as an official cites it.</param>
/// <param name="LineId">The <see cref="TariffLine.Id"/> it was counted by.</param>
/// <param name="CollectedBy">Cơ quan thu.</param>
/// <param name="Verified">False where the tariff line was not checked against the text of its decision.</param>
/// <param name="ExemptionGround">Key of the ground it is exempt on (<see cref="Exemption.Ground"/>), or null.</param>
public sealed record Charge(
    ChargeKind Kind, Bilingual Name, Dong Amount, Bilingual How, string Basis, string LineId, string CollectedBy, bool Verified,
    string? ExemptionGround = null);

/// <summary>Phí, lệ phí của hồ sơ: what is to be paid. Kept whole in the event that promises it.</summary>
/// <param name="IsSet">False where no tariff line is published here, or only for some of the charges: then the sum is not known, which is not the same as free.</param>
public sealed record Charges(IReadOnlyList<Charge> Lines, Dong Total, bool IsSet)
{
    /// <summary>Chưa công bố mức thu.</summary>
    public static readonly Charges NotSet = new([], Dong.Zero, false);

    /// <summary>Published and nothing to pay.</summary>
    [JsonIgnore]
    public bool IsFree => IsSet && Total == Dong.Zero;

    /// <summary>The charges with their sum.</summary>
    public static Charges Of(IReadOnlyList<Charge> lines, bool isSet) => new(lines, lines.Aggregate(Dong.Zero, (sum, line) => sum + line.Amount), isSet);
}
