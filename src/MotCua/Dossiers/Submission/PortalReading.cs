using System.Globalization;
using MotCua.Gateways.NationalPortal;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;
using MotCua.Look;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Dossiers.Submission;

/// <summary>Đọc hồ sơ từ Cổng: the portal's message as the law's own words, or every reason why it cannot be read so. What it says is checked by the law, not here.</summary>
public static class PortalReading
{
    private const int LongestCode = 60, LongestName = 500, MostPapers = 200, MostOfOne = 99;
    private const string Ground = "Nộp bằng tài khoản định danh điện tử trên Cổng Dịch vụ công quốc gia";
    private static readonly Article Message = new("Thông điệp của Cổng Dịch vụ công quốc gia");
    private static readonly string[] Days = ["dd/MM/yyyy", "yyyyMMdd", "yyyy-MM-dd"];

    public static (FileOnline? Act, IReadOnlyList<Refusal> Refusals) Of(PortalFiling filing, Catalogue catalogue, Organisation organisation, DateOnly today)
    {
        var refusals = new List<Refusal>();
        var code = Text(filing.Code);
        if (code.Length is 0 or > LongestCode)
            refusals.Add(Wrong("MaHoSo", $"Mã hồ sơ của Cổng dài từ 1 đến {LongestCode} ký tự.", $"The portal's code has 1 to {LongestCode} characters."));
        var edition = catalogue.InForce(Text(filing.Procedure), today);
        if (edition is null)
            refusals.Add(Wrong("MaTTHC", "Thủ tục này không có hiệu lực ở đây hôm nay.", "This procedure is not in force here today."));
        var agency = organisation.Units.FirstOrDefault(u => u.IsAgency && u.Identifier is { } own && own == Text(filing.Agency));
        var centre = agency is null ? null : organisation.OwnCentreOf(agency);
        if (agency is null || centre is null)
            refusals.Add(Wrong("MaDonViTiepNhan", "Không có cơ quan tiếp nhận mang mã định danh này.", "No receiving agency has this identifier."));
        if (filing.Papers is { Count: > MostPapers })
            refusals.Add(Wrong("ThanhPhanHoSo", $"Nhiều nhất {MostPapers} giấy tờ.", $"At most {MostPapers} papers."));
        if (filing.Lodger?.Details is not { } person)
            refusals.Add(Wrong("ThongTinNguoiNop", "Thiếu thông tin người nộp.", "Nothing is said of the person who files."));
        else if (refusals.Count == 0)
            return (new(edition!.Code, CaseOf(filing, edition), centre!.Id, agency!.Id, ApplicantOf(filing, person), LodgerOf(person), PapersOf(filing.Papers), code, WayOf(filing.ReturnBy)), []);
        return (null, refusals);
    }

    /// <summary>Papers as the law counts them; what is electronic counts as a copy.</summary>
    public static IReadOnlyList<PaperCopy> PapersOf(IReadOnlyList<PortalPaper>? papers) =>
    [
        .. from paper in (papers ?? []).Take(MostPapers)
           let count = Math.Clamp(paper.Count, 0, MostOfOne)
           let stored = paper.FromNationalStore == "1"
           where Text(paper.Key).Length > 0
           select new PaperCopy(Short(paper.Key), Short(paper.Name), paper.Kind == 0 && !stored ? count : 0, paper.Kind == 0 || stored ? 0 : count, ReadFromDatabase: stored),
    ];

    /// <summary>One reason for the portal, beside the field of its message.</summary>
    public static Refusal Wrong(string field, string vi, string en) => new("portal.message", Message, new(vi, en), field);

    private static string CaseOf(PortalFiling filing, ProcedureEdition edition) =>
        Text(filing.Form?.Case) is { Length: > 0 } named ? named : edition.Cases.FirstOrDefault(c => c.On(Channel.Online) is not null)?.Key ?? "";

    private static Party ApplicantOf(PortalFiling filing, PortalPerson person)
    {
        var kind = filing.Kind switch { 1 => PartyKind.Organisation, 2 => PartyKind.Household, _ => PartyKind.Person };
        var own = IsOwn(person);
        return new(kind, First(filing.Applicant, person.Owner, person.Name), new(own ? First(person.OwnerNumber, person.Number) : Text(person.OwnerNumber), null, own ? Day(person.IssuedOn) : null),
            own ? Day(person.BornOn) : null, null, own ? First(person.OwnerAddress, person.Address) : Text(person.OwnerAddress), OrNull(person.Phone), OrNull(person.Email));
    }

    private static Lodger? LodgerOf(PortalPerson person) => IsOwn(person) ? null : new(Text(person.Name), OrNull(person.Number), OrNull(person.Phone), Ground);

    /// <summary>Files for oneself: no owner is named, or it is the person of the account.</summary>
    private static bool IsOwn(PortalPerson person) => Text(person.OwnerNumber).Length == 0 || Text(person.OwnerNumber) == Text(person.Number);

    private static ReturnWay WayOf(int way) => way switch { 1 => ReturnWay.ByPost, 2 => ReturnWay.Online, _ => ReturnWay.AtCentre };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(Text(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string First(params string?[] texts) => texts.Select(Text).FirstOrDefault(t => t.Length > 0) ?? "";

    private static string? OrNull(string? text) => Text(text) is { Length: > 0 } written ? written : null;

    private static string Short(string? text) => Beginning.Of(Text(text), LongestName);

    private static string Text(string? text) => Typed.Written(text ?? "").Trim();
}
