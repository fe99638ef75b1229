using System.Globalization;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers.Intake;

/// <summary>Bản giấy tiếp nhận: what one version of the receipt says, who wrote it when, and why it took the place of the one before.</summary>
/// <param name="Number">1 as received; more after corrections.</param>
/// <param name="OfficerId">Who received, or corrected.</param>
/// <param name="Reason">Null for the first.</param>
public sealed record ReceiptVersion(
    int Number, DateTimeOffset At, string OfficerId, string? Reason, Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, int Sets, ReturnWay ReturnBy)
{
    /// <summary>Every version of a dossier's receipt, the oldest first.</summary>
    public static IReadOnlyList<ReceiptVersion> Of(IEnumerable<Recorded<DossierEvent>> events)
    {
        List<ReceiptVersion> versions = [];
        foreach (var (happened, at, by) in events.Select(e => (e.Event, e.HappenedAt, e.By.PersonId)))
            if (happened is DossierReceived received)
                versions.Add(new(1, at, by, null, received.Applicant ?? Party.Erased, received.Lodger, received.Papers, received.Sets, received.ReturnBy));
            else if (happened is ReceiptCorrected corrected && versions is [.., var last])
                versions.Add(new(corrected.Version, at, by, corrected.Reason ?? "", corrected.Applicant ?? Party.Erased, corrected.Lodger,
                    corrected.Papers ?? last.Papers, corrected.Sets ?? last.Sets, corrected.ReturnBy ?? last.ReturnBy));
        return versions;
    }

    /// <summary>Giấy tờ đã nộp: what the receipt in force says, and what was brought as a supplement later.</summary>
    public static IReadOnlyList<PaperCopy> Handed(IReadOnlyList<Recorded<DossierEvent>> events) =>
        [.. Of(events) is [.., var last] ? last.Papers : [], .. events.Select(e => e.Event).OfType<SupplementReceived>().SelectMany(e => e.Papers)];

    /// <summary>True where the same papers came in the same numbers; a line with nothing in it counts for none.</summary>
    public bool HasPapers(IEnumerable<PaperCopy> papers) => Papers.Where(p => p.IsThere).SequenceEqual(papers.Where(p => p.IsThere));

    /// <summary>What this version says otherwise than a former one, line by line.</summary>
    public IReadOnlyList<ReceiptChange> Since(ReceiptVersion former)
    {
        var (was, now) = (former.Lines().ToDictionary(l => l.Key), Lines().ToDictionary(l => l.Key));
        return [.. from key in now.Keys.Union(was.Keys)
                   let before = was.GetValueOrDefault(key)
                   let after = now.GetValueOrDefault(key)
                   where before?.Says.Vi != after?.Says.Vi
                   select new ReceiptChange((after ?? before)!.What, before?.Says, after?.Says)];
    }

    /// <summary>Everything the receipt says that can be corrected; what is not stated has no line.</summary>
    private IEnumerable<ReceiptLine> Lines() =>
        from line in PartyLines().Concat(LodgerLines()).Concat(PaperLines())
        where line.Says.Vi.Length > 0
        select line;

    private IEnumerable<ReceiptLine> PartyLines() =>
    [
        new("kind", new("Đối tượng", "Kind"), Applicant.Kind switch
        {
            PartyKind.Organisation => new("Tổ chức", "Organisation"),
            PartyKind.Household => new("Hộ", "Household"),
            PartyKind.Foreigner => new("Người nước ngoài", "Foreigner"),
            PartyKind.NoNumberYet => new("Chưa có số", "No number yet"),
            _ => new("Công dân", "Citizen"),
        }),
        Line("name", "Họ tên, tên tổ chức", "Name", Applicant.Name),
        Line("number", "Số định danh, mã số", "Number", Applicant.Number?.Value),
        Line("issuer", "Nơi cấp", "Issued by", Applicant.Number?.Issuer),
        Line("issued", "Ngày cấp", "Issued on", Day(Applicant.Number?.IssuedOn)),
        Line("born", "Ngày sinh", "Born on", Day(Applicant.BornOn)),
        new("sex", new("Giới tính", "Sex"), Applicant.Sex switch { Law.Sex.Male => new("Nam", "Male"), Law.Sex.Female => new("Nữ", "Female"), _ => new("", "") }),
        Line("address", "Địa chỉ", "Address", Applicant.Address),
        Line("phone", "Điện thoại", "Telephone", Applicant.Phone),
        Line("email", "Email", "Email", Applicant.Email),
    ];

    private IEnumerable<ReceiptLine> LodgerLines() =>
    [
        Line("lodger", "Người nộp thay", "Lodged by", Lodger?.Name),
        Line("lodger-number", "Số định danh người nộp", "Lodger's number", Lodger?.Number),
        Line("lodger-phone", "Điện thoại người nộp", "Lodger's telephone", Lodger?.Phone),
        Line("ground", "Căn cứ nộp thay", "Ground", Lodger?.Ground),
        Line("sets", "Số bộ hồ sơ", "Sets", Sets.ToString(CultureInfo.InvariantCulture)),
        new("return", new("Nhận kết quả", "Result by"), ReturnBy switch
        {
            ReturnWay.ByPost => new("Qua bưu chính", "By post"),
            ReturnWay.Online => new("Bản điện tử", "Electronically"),
            _ => new("Tại Trung tâm", "At the centre"),
        }),
    ];

    private IEnumerable<ReceiptLine> PaperLines() =>
        from paper in Papers
        where paper.IsThere
        select new ReceiptLine($"paper:{paper.Key}", new(paper.Name, paper.Name), paper.ReadFromDatabase ? new("có trong cơ sở dữ liệu", "in a database")
            : paper.Shown ? new("xuất trình", "shown only")
            : new($"{paper.Originals} bản chính, {paper.Copies} bản sao", $"{paper.Originals} originals, {paper.Copies} copies"));

    private static ReceiptLine Line(string key, string vi, string en, string? says) => new(key, new(vi, en), new(says ?? "", says ?? ""));

    private static string? Day(DateOnly? on) => on?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private sealed record ReceiptLine(string Key, Bilingual What, Bilingual Says);
}

/// <summary>Điều đã sửa trên giấy tiếp nhận: one line, as it was and as it is; null where it was not stated.</summary>
public sealed record ReceiptChange(Bilingual What, Bilingual? Was, Bilingual? Is);
