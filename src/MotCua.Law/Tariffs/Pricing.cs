using System.Globalization;

namespace MotCua.Law.Tariffs;

/// <summary>Cách tính: counts one line for one dossier and tells how.</summary>
internal static class Pricing
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Charge Charge(TariffLine line, FeeQuestion question)
    {
        var copies = Math.Clamp(question.Copies, 1, FeeQuestion.MostCounted);
        var pages = Math.Clamp(question.Pages, 1, FeeQuestion.MostCounted);
        var exemption = line.Exemptions?.FirstOrDefault(e => question.ExemptionGrounds?.Contains(e.Ground) == true);
        var (amount, how) = exemption is null
            ? (line.Price.Of(copies, pages), How(line.Price, copies, pages))
            : (Dong.Zero, new Bilingual($"Miễn: {exemption.Name.Vi}", $"Exempt: {exemption.Name.En}"));
        return new(line.Kind, line.Name, amount, how, exemption?.Basis ?? line.Basis.Citation, line.Id, line.CollectedBy, line.Verified, exemption?.Ground);
    }

    private static Bilingual How(Price price, int copies, int pages)
    {
        if (price.Of(copies, pages) == Dong.Zero)
            return new("Không thu (0 đ)", "Free (0 đ)");
        return price.Unit switch
        {
            PriceUnit.Copy => new($"{copies} bản × {Vi(price.Amount)}", $"{Count(copies, "copy", "copies")} × {En(price.Amount)}"),
            PriceUnit.Page => ByPage(price, copies, pages),
            _ => new($"{Vi(price.Amount)} mỗi hồ sơ", $"{En(price.Amount)} a dossier"),
        };
    }

    private static Bilingual ByPage(Price price, int copies, int pages)
    {
        var stretches = price.Stretches(pages).ToList();
        var vi = string.Join(" + ", stretches.Select(s => $"{s.Pages} trang × {Vi(s.Amount)}"));
        var en = string.Join(" + ", stretches.Select(s => $"{Count(s.Pages, "page", "pages")} × {En(s.Amount)}"));
        if (price.Capped(pages))
            (vi, en) = ($"{vi}, tối đa {Vi(price.CapPerCopy!.Value)} mỗi bản", $"{en}, at most {En(price.CapPerCopy!.Value)} a copy");
        return copies == 1 ? new(vi, en) : new($"{copies} bản × ({vi})", $"{copies} copies × ({en})");
    }

    private static string Count(int n, string one, string many) => $"{n} {(n == 1 ? one : many)}";

    private static string Vi(Dong amount) => amount.Amount.ToString("N0", Vietnamese) + " đ";

    private static string En(Dong amount) => amount.Amount.ToString("N0", English) + " đ";
}
