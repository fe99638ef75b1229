using MotCua.Law.Clocks;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Certification;

/// <summary>
/// Các tham số pháp luật về chứng thực bản sao từ bản chính: what the certification counter reads that is a number or a choice of the
/// law. A new value is a new dated set; a set is never changed.
/// </summary>
public sealed record CertificationProvisions(DateOnly From) : ProvisionSet(From)
{
    private const string Memory = "Theo trí nhớ, chưa đối chiếu văn bản", Published = "Trang thủ tục 2.000815, Cơ sở dữ liệu quốc gia về thủ tục hành chính, đọc ngày 20/07/2026";

    private static readonly IReadOnlyList<UnfitOriginal> Unfit =
    [
        new("tay-xoa", new("Bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ", "Erased, altered, added to or cut unlawfully")),
        new("hu-hong", new("Bị hư hỏng, cũ nát, không xác định được nội dung", "Damaged or worn so that the content cannot be told")),
        new("mat", new("Đóng dấu mật, hoặc ghi rõ không được sao chụp", "Stamped secret, or marked not to be copied")),
        new("trai-luat", new("Nội dung trái pháp luật, đạo đức xã hội, hoặc xâm phạm quyền, danh dự của người khác", "Content against law or public morals, or against the rights or honour of others")),
        new("chua-hop-phap-hoa", new("Của nước ngoài, chưa hợp pháp hóa lãnh sự và không thuộc loại được miễn", "Foreign, not legalised by a consulate and not exempt")),
        new("tu-lap", new("Do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan, tổ chức có thẩm quyền", "Made by a private person, without the confirmation and seal of a competent body")),
    ];

    /// <summary>Mã thủ tục: what a delegation to sign must name.</summary>
    public Provision<string> Procedure { get; init; } = new("2.000815", new("Quyết định số 3152/QĐ-BTP của Bộ Tư pháp"), Published, true);

    /// <summary>Phí chứng thực bản sao: by pages of the original, for each copy.</summary>
    public Provision<Price> Fee { get; init; } = new(new(PriceUnit.Page, new(2_000), [new(3, new(1_000))], new Dong(200_000)), new("Thông tư 226/2016/TT-BTC"), Published, true);

    /// <summary>Trong ngày; asked for after this hour, on the next working day.</summary>
    public Provision<TimeOnly> CutOff { get; init; } = new(new(15, 0), new("Điều 7 Nghị định 23/2015/NĐ-CP"), "Số điều theo trí nhớ; mốc 15 giờ như Điều 17 khoản 4 Nghị định 118/2025/NĐ-CP", false);

    /// <summary>Kéo dài thêm, theo thỏa thuận, khi nhiều bản sao, nhiều trang, nội dung phức tạp.</summary>
    public Provision<TimeLimit> LongestExtension { get; init; } = new(new(2, TimeUnit.WorkingDays), new("Điều 21 Nghị định 23/2015/NĐ-CP"), Memory, false);

    /// <summary>Đóng dấu giáp lai: from how many sheets a copy has.</summary>
    public Provision<int> SealedFromSheets { get; init; } = new(2, new("Điều 20 Nghị định 23/2015/NĐ-CP"), Published, true);

    /// <summary>Ký hiệu của sổ chứng thực bản sao.</summary>
    public Provision<string> BookSymbol { get; init; } = new("SCT/BS", new("Điều 13 Nghị định 23/2015/NĐ-CP; Thông tư 01/2020/TT-BTP"), Memory, false);

    /// <summary>Một số cho mỗi bản chính trong một lượt, dù bao nhiêu bản sao.</summary>
    public Provision<bool> NumberPerOriginal { get; init; } = new(true, new("Thông tư 01/2020/TT-BTP"), Published, true);

    /// <summary>Bản chính không được dùng làm cơ sở để chứng thực bản sao.</summary>
    public Provision<IReadOnlyList<UnfitOriginal>> UnfitOriginals { get; init; } = new(Unfit, new("Điều 22 Nghị định 23/2015/NĐ-CP"), Published, true);

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<CertificationProvisions> All { get; } = [new(new DateOnly(2017, 1, 1))];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static CertificationProvisions InForceOn(DateOnly day) => All.InForceOn(day);

    /// <summary>What copies of one original cost, and how that was counted.</summary>
    public Charge FeeOf(CopiesWanted wanted) => Pricing.Charge(
        new("chung-thuc-ban-sao", Procedure.Value, "phi-chung-thuc", ChargeKind.Fee, new("Phí chứng thực bản sao từ bản chính", "Fee for certifying copies against the original"),
            Fee.Value, Fee.Article, From, "Ủy ban nhân dân cấp xã", Fee.Source, Fee.Verified),
        new(Procedure.Value, "", Channel.Direct, PayerKind.Person, From, wanted.Copies, wanted.Pages));

    /// <summary>"01/2026-SCT/BS": how the book of a year is named; the program keeps one volume a year.</summary>
    public string BookOf(int year) => $"01/{year}-{BookSymbol.Value}";
}

/// <summary>Bản chính không được dùng: a ground on which certification is refused.</summary>
public sealed record UnfitOriginal(string Key, Bilingual Name);
