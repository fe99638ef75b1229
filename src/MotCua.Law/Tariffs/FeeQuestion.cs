using System.Text.Json.Serialization;

namespace MotCua.Law.Tariffs;

/// <summary>Người nộp phí, lệ phí: what kind of party pays.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PayerKind>))]
public enum PayerKind
{
    /// <summary>Cá nhân.</summary>
    Person,

    /// <summary>Tổ chức.</summary>
    Organisation,

    /// <summary>Hộ gia đình, hộ kinh doanh, cộng đồng dân cư.</summary>
    Household,
}

/// <summary>Câu hỏi về phí: everything the amount of a dossier hangs on.</summary>
/// <param name="CaseKey">Key of the procedure's case.</param>
/// <param name="FiledOn">The filing date: the tariff in force on it counts.</param>
/// <param name="Copies">Số bản, 1 to <see cref="MostCounted"/>.</param>
/// <param name="Pages">Số trang of one copy, 1 to <see cref="MostCounted"/>.</param>
/// <param name="ExemptionGrounds">Keys of the grounds shown (<c>ho-ngheo</c>), or null.</param>
public sealed record FeeQuestion(
    string ProcedureCode, string CaseKey, Channel Channel, PayerKind Payer, DateOnly FiledOn,
    int Copies = 1, int Pages = 1, IReadOnlyList<string>? ExemptionGrounds = null)
{
    public const int MostCounted = 9_999;

    /// <summary>Why the counts cannot be right, or null.</summary>
    public Refusal? Check()
    {
        if (Copies is < 1 or > MostCounted)
            return Uncountable(nameof(Copies), "Số bản", "copies");
        return Pages is < 1 or > MostCounted ? Uncountable(nameof(Pages), "Số trang", "pages") : null;
    }

    private static Refusal Uncountable(string field, string vi, string en) =>
        new($"fee.{field.ToLowerInvariant()}", Articles.PayingAndReturning, new($"{vi} từ 1 đến {MostCounted}.", $"Between 1 and {MostCounted} {en}."), field);
}
