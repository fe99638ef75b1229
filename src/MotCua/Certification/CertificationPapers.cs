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

    /// <summary>The slip as the request stands.</summary>
    public async Task<Sheet> Slip(CopyCertification state)
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
            new Table(
                [new Column("Số chứng thực", 2.2f, Side.Centre), new Column("Tên bản chính", 4.5f), new Column("Số trang", 1.2f, Side.Centre), new Column("Số bản", 1.2f, Side.Centre), new Column("Phí (đồng)", 2, Side.Right)],
                [.. state.Originals.Select(o => (string[])[o.Entry is { } entry ? $"{entry.Number}\n{entry.Book}" : "", o.Original, $"{o.Count.Pages}", $"{o.Count.Copies}", o.Count.Fee.Amount.Amount.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"))])]),
            new FieldLine(new Field("Phí", $"{Wording.Amount(state.FeeTotal)} ({NumberWords.Amount(state.FeeTotal.Amount)})", Strong: true)),
            new Paragraph($"{state.Originals[0].Count.Fee.Basis}. {NoReceipt}", Weight.Slanted),
            new Signatures(new Signer(["NGƯỜI NHẬN YÊU CẦU"], "(Ký và ghi rõ họ tên)", "")),
        ]);
    }

    private static string Upper(string text) => text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}
