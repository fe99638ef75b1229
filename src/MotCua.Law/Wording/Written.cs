using System.Globalization;

namespace MotCua.Law.Wording;

/// <summary>
/// Ngày giờ, số tiền bằng số: as they stand in the sentences of a refusal, whatever the language of the machine. Days
/// <c>dd/MM/yyyy</c>, moments <c>HH:mm dd/MM/yyyy</c>, amounts <c>1.250.000 đ</c> · <c>1,250,000 đ</c>.
/// </summary>
internal static class Written
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", Invariant);

    public static string Day(DateTimeOffset at) => Day(LocalMoment.From(at).On);

    public static string Moment(LocalMoment moment) => $"{moment.At.ToString("HH:mm", Invariant)} {Day(moment.On)}";

    public static string Moment(DateTimeOffset at) => Moment(LocalMoment.From(at));

    public static Bilingual Amount(Dong amount)
    {
        var en = amount.Amount.ToString("N0", Invariant);
        return new($"{en.Replace(',', '.')} đ", $"{en} đ");
    }
}
