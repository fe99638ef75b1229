using System.Globalization;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Publication;

/// <summary>Lời trên trang công khai: names of what the law counts, for one who reads a procedure's page.</summary>
public static class Words
{
    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = "." };

    public static Bilingual Of(Channel channel) => channel switch
    {
        Channel.Direct => new("Trực tiếp tại Trung tâm", "In person at a centre"),
        Channel.Post => new("Dịch vụ bưu chính", "By post"),
        _ => new("Trực tuyến trên Cổng Dịch vụ công quốc gia hoặc VNeID", "Online on the national portal or VNeID"),
    };

    public static Bilingual Of(PayerKind payer) => payer switch
    {
        PayerKind.Person => new("Cá nhân", "Persons"),
        PayerKind.Organisation => new("Tổ chức", "Organisations"),
        _ => new("Hộ gia đình, hộ kinh doanh", "Households"),
    };

    public static Bilingual Of(PositionKind position) => position switch
    {
        PositionKind.Receiver => new("Người tiếp nhận", "Receiver"),
        PositionKind.Appraiser => new("Người thẩm định", "Appraiser"),
        PositionKind.HeadOfDivision => new("Lãnh đạo phòng", "Head of division"),
        PositionKind.HeadOfAgency => new("Lãnh đạo cơ quan", "Head of agency"),
        PositionKind.SecondedOfficer => new("Công chức biệt phái", "Seconded officer"),
        PositionKind.RecordsClerk => new("Văn thư", "Records clerk"),
        PositionKind.ReturnOfficer => new("Người trả kết quả", "Return officer"),
        PositionKind.Director => new("Giám đốc Trung tâm", "Director of the centre"),
        PositionKind.Inspector => new("Người kiểm tra", "Inspector"),
        _ => new("Quản trị hệ thống", "Administrator"),
    };

    /// <summary>"75.000 đ mỗi hồ sơ" · "2.000 đ mỗi trang, từ trang 3: 1.000 đ, tối đa 200.000 đ mỗi bản".</summary>
    public static Bilingual Of(Price price)
    {
        if (price.Amount == Dong.Zero && price.Tiers is null or [])
            return new("Không thu (0 đ)", "Free (0 đ)");
        var (vi, en) = price.Unit switch
        {
            PriceUnit.Copy => ("bản", "copy"),
            PriceUnit.Page => ("trang", "page"),
            _ => ("hồ sơ", "dossier"),
        };
        var tiers = price.Tiers ?? [];
        return new(
            $"{Vi(price.Amount)} mỗi {vi}{string.Concat(tiers.Select(t => $", từ trang {t.FromPage}: {Vi(t.Amount)}"))}{(price.CapPerCopy is { } cap ? $", tối đa {Vi(cap)} mỗi bản" : "")}",
            $"{En(price.Amount)} a {en}{string.Concat(tiers.Select(t => $", from page {t.FromPage}: {En(t.Amount)}"))}{(price.CapPerCopy is { } most ? $", at most {En(most)} a copy" : "")}");
    }

    /// <summary>"1 bản chính, 1 bản sao" · "xuất trình, nhận lại ngay".</summary>
    public static Bilingual Copies(PaperNeeded paper)
    {
        if (paper.ShownOnly)
            return new("xuất trình rồi nhận lại", "shown and given back");
        string Joined(string original, string copy) => string.Join(", ", new[] { (paper.Originals, original), (paper.Copies, copy) }.Where(n => n.Item1 > 0).Select(n => $"{n.Item1} {n.Item2}"));
        return new(Joined("bản chính", "bản sao"), Joined(paper.Originals == 1 ? "original" : "originals", paper.Copies == 1 ? "copy" : "copies"));
    }

    private static string Vi(Dong amount) => amount.Amount.ToString("N0", Points) + " đ";

    private static string En(Dong amount) => amount.Amount.ToString("N0", CultureInfo.InvariantCulture) + " đ";
}
