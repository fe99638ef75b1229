using System.Globalization;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Law.Wording;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using MotCua.Positions;

namespace MotCua.Certification;

/// <summary>
/// Giấy tờ của quầy chứng thực: a slip for who asks for one: the appointment while it waits, then what was certified. No form is
/// prescribed for it; it is no receipt for money.
/// </summary>
public sealed class CertificationPapers(Organisations organisations)
{
    private const string Place = "Hải Phòng", NoReceipt = "Phiếu này không phải biên lai thu phí.";

    private static readonly IReadOnlyList<Column> BookColumns =
    [
        new("Số chứng thực", 1.5f, Side.Centre), new("Ngày, tháng, năm chứng thực", 1.9f, Side.Centre), new("Họ tên người yêu cầu chứng thực", 3.4f), new("Tên của bản chính giấy tờ, văn bản", 5),
        new("Họ tên, chức danh người ký chứng thực", 3.8f), new("Số bản sao đã chứng thực", 1.5f, Side.Centre), new("Phí chứng thực (đồng)", 1.8f, Side.Right), new("Ghi chú", 3),
    ];

    /// <summary>Sổ chứng thực của một khoảng ngày: the columns of the book's form, closed with what the span adds up to and a place to sign.</summary>
    public async Task<Sheet> Book(string agencyId, Look.DaySpan span, IReadOnlyList<BookRow> rows, DateOnly printedOn)
    {
        var (organisation, _) = await organisations.Now();
        var (agency, provisions) = (organisation.NameOf(agencyId), CertificationProvisions.InForceOn(span.To));
        var volumes = string.Join(", ", Enumerable.Range(span.From.Year, span.To.Year - span.From.Year + 1).Select(provisions.BookOf));
        var fee = new Dong(rows.Sum(row => row.Fee));
        return new Sheet($"Sổ chứng thực bản sao quyển {volumes}", agency, $"Sổ chứng thực bản sao, quyển {volumes}", $"{provisions.BookSymbol.Article.Citation}{(provisions.BookSymbol.Verified ? "" : " · nội dung mẫu chờ đối chiếu")}", printedOn, [PaperSize.A4Landscape],
        [
            new Letterhead("", Upper(agency), "", Wording.PlaceAndDate(Place, printedOn)),
            new Heading("SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH", [$"Quyển số: {volumes}", $"Từ ngày {span.From:dd/MM/yyyy} đến ngày {span.To:dd/MM/yyyy}"]),
            new Table(BookColumns,
                [.. rows.Select(row => (string[])[$"{row.Number}", $"{row.BookedOn:dd/MM/yyyy}", row.Requester, row.Original, $"{organisation.OfficerName(row.SignerId)}\n{row.CapacityLines}", $"{row.Copies}", Number(row.Fee), row.Note])], Scale: 0.82f),
            new Paragraph($"Cộng: {Number(rows.Count)} số chứng thực, {Number(rows.Sum(row => (long)row.Copies))} bản sao; phí chứng thực {Wording.Amount(fee)} ({NumberWords.Amount(fee.Amount)}).", Weight.Strong),
            new Signatures(new Signer(["NGƯỜI GHI SỔ"], "(Ký và ghi rõ họ tên)", ""), new Signer(["XÁC NHẬN CỦA ỦY BAN NHÂN DÂN"], "(Ký, đóng dấu và ghi rõ họ tên)", "")),
        ]);
    }

    /// <summary>The slip as the request stands.</summary>
    /// <param name="refusedBecause">What who asked was told beside the ground; null where it was not refused, or that has been erased.</param>
    public async Task<Sheet> Slip(CopyCertification state, string? refusedBecause)
    {
        var (organisation, _) = await organisations.Now();
        var day = LocalMoment.From(state.Originals[0].Entry?.At ?? state.AskedAt).On;
        var waits = state.Status == CertificationStatus.Waiting;
        var title = state.Status switch
        {
            CertificationStatus.Waiting => "PHIẾU HẸN TRẢ BẢN SAO CHỨNG THỰC",
            CertificationStatus.Refused => "PHIẾU TỪ CHỐI CHỨNG THỰC BẢN SAO",
            _ => "PHIẾU CHỨNG THỰC BẢN SAO",
        };
        var agency = organisation.NameOf(state.AgencyId);
        var centre = organisation.NameOf(state.CentreId);
        var office = new IssuingOffice(Upper(agency), Upper(centre), Place);
        var provisions = CertificationProvisions.InForceOn(day);
        return new Sheet(title, centre, "Chứng thực bản sao", "", day, [PaperSize.A5, PaperSize.A4],
        [
            new Letterhead(office.Superior, office.Name, "", Wording.PlaceAndDate(Place, day)),
            new Heading(title, []),
            new FieldLine(new Field("Người yêu cầu", state.Requester, Strong: true)),
            new FieldLine(new Field("Yêu cầu lúc", Wording.Moment(LocalMoment.From(state.AskedAt)))),
            .. waits && state.Due is { } due ? (IEnumerable<Block>)[new FieldLine(new Field("Hẹn trả lúc", Wording.Moment(due.Due), Strong: true))] : [],
            .. state.Ground is { } ground ? (IEnumerable<Block>)[new FieldLine(new Field("Căn cứ từ chối", $"{provisions.UnfitOriginals.Value.FirstOrDefault(g => g.Key == ground)?.Name.Vi} ({provisions.UnfitOriginals.Article.Citation})"))] : [],
            .. refusedBecause is null ? [] : (IEnumerable<Block>)[new Paragraph("Lý do cụ thể:"), .. refusedBecause.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line, Indented: true))],
            new Table(
                [new Column("Số chứng thực", 2.2f, Side.Centre), new Column("Tên bản chính", 4.5f), new Column("Số trang", 1.2f, Side.Centre), new Column("Số bản", 1.2f, Side.Centre), new Column("Phí (đồng)", 2, Side.Right)],
                [.. state.Originals.Select(o => (string[])[o.Entry is { } entry ? $"{entry.Number}\n{entry.Book}" : "", o.Original, $"{o.Count.Pages}", $"{o.Count.Copies}", Number(o.Count.Fee.Amount.Amount)])]),
            new FieldLine(new Field("Phí", $"{Wording.Amount(state.FeeTotal)} ({NumberWords.Amount(state.FeeTotal.Amount)})", Strong: true)),
            new Paragraph($"{state.Originals[0].Count.Fee.Basis}. {NoReceipt}", Weight.Slanted),
            new Signatures(new Signer(["NGƯỜI NHẬN YÊU CẦU"], "(Ký và ghi rõ họ tên)", "")),
        ]);
    }

    private static string Number(long count) => count.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"));

    private static string Upper(string text) => text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}
