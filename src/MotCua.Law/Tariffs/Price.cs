using System.Text.Json.Serialization;

namespace MotCua.Law.Tariffs;

/// <summary>Đơn vị tính.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriceUnit>))]
public enum PriceUnit
{
    /// <summary>Hồ sơ.</summary>
    Dossier,

    /// <summary>Bản.</summary>
    Copy,

    /// <summary>Trang.</summary>
    Page,
}

/// <summary>Bậc trang: from this page (of one copy) on, a page costs this.</summary>
public sealed record PageTier(int FromPage, Dong Amount);

/// <summary>
/// Mức thu: an amount per dossier, per copy, or per page with tiers and a cap on each copy
/// (Thông tư 226/2016/TT-BTC: two pages at 2,000 đ, from the third 1,000 đ, at most 200,000 đ a copy).
/// </summary>
/// <param name="Amount">Of one unit; of one page before the first tier.</param>
/// <param name="Tiers">For pages only, by rising page.</param>
/// <param name="CapPerCopy">For pages only: the most one copy costs.</param>
public sealed record Price(PriceUnit Unit, Dong Amount, IReadOnlyList<PageTier>? Tiers = null, Dong? CapPerCopy = null)
{
    /// <summary>What this many copies of this many pages cost.</summary>
    public Dong Of(int copies, int pages) => Unit switch
    {
        PriceUnit.Copy => Amount * copies,
        PriceUnit.Page => OfCopy(pages) * copies,
        _ => Amount,
    };

    /// <summary>What one copy of this many pages costs, and whether the cap lowered it.</summary>
    internal Dong OfCopy(int pages) => Capped(pages) ? CapPerCopy!.Value : Uncapped(pages);

    internal bool Capped(int pages) => CapPerCopy is { } cap && Uncapped(pages) > cap;

    /// <summary>The stretches of pages at one price: how many, at how much.</summary>
    internal IEnumerable<(int Pages, Dong Amount)> Stretches(int pages)
    {
        var from = 1;
        var amount = Amount;
        foreach (var tier in Tiers ?? [])
        {
            if (tier.FromPage > pages)
                break;
            yield return (tier.FromPage - from, amount);
            (from, amount) = (tier.FromPage, tier.Amount);
        }
        yield return (pages - from + 1, amount);
    }

    private Dong Uncapped(int pages) => Stretches(pages).Aggregate(Dong.Zero, (sum, stretch) => sum + (stretch.Amount * stretch.Pages));
}
