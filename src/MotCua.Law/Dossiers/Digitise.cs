using MotCua.Law.Procedures;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Số hóa giấy tờ: the receiving officer scans one paper of the dossier, says what it is and answers for the copy. What was filed
/// online, was only shown, is another agency's opinion or is secret is not scanned (Điều 5 khoản 2 TT 03/2025/TT-VPCP).
/// </summary>
/// <param name="PaperKey">The paper's key in the edition.</param>
/// <param name="Copies">Its files, as the file store keeps them.</param>
public sealed record Digitise(string PaperKey, DigitisedFields Fields, IReadOnlyList<DigitalCopy> Copies) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.AtCentre(now.By) ?? OfReceivingCentre(dossier, now)) is { } elsewhere)
            return elsewhere;
        var paper = now.Edition.Case(dossier.Subject!.CaseKey)?.Papers.FirstOrDefault(p => p.Key == PaperKey);
        if (paper is null)
            return new Refusal("digitise.paper", Articles.Digitising, new("Chọn giấy tờ được số hóa.", "Choose the paper that was scanned."), nameof(PaperKey));
        if (NotScanned(dossier, paper) is { } why)
            return new Refusal("digitise.not-scanned", Articles.NotDigitised, new($"Không số hóa: {why.Vi}.", $"Not scanned: {why.En}."), nameof(PaperKey));
        var refusals = Fields.Check().ToList();
        if (Copies.Count == 0)
            refusals.Add(new("digitise.file", Articles.Digitising, new("Chọn tệp bản quét.", "Choose the scanned file."), nameof(Copies)));
        else if (Copies.Any(copy => dossier.DigitalCopies.Any(kept => kept.Digest == copy.Digest)) || Copies.DistinctBy(copy => copy.Digest).Count() < Copies.Count)
            refusals.Add(new("digitise.twice", Articles.Digitising, new("Bản quét này đã có trong hồ sơ.", "This scan is in the dossier already."), nameof(Copies)));
        return refusals.Count > 0 ? Decision.Refuse(refusals) : new PaperDigitised(PaperKey, Fields, Copies) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>Why this paper is never scanned, or null where it is.</summary>
    public static Bilingual? NotScanned(Dossier dossier, PaperNeeded paper) =>
        dossier.Subject?.Channel == Channel.Online ? new("hồ sơ nộp trực tuyến", "the dossier was filed online")
        : paper.ShownOnly ? new("giấy tờ chỉ xuất trình để đối chiếu", "the paper is only shown")
        : paper.NotScanned?.Words();

    private static Refusal? OfReceivingCentre(Dossier dossier, Situation now) => dossier.Subject!.CentreId == now.By.CentreId ? null
        : new("digitise.other-centre", Articles.Digitising, new("Giấy tờ do Trung tâm đã tiếp nhận hồ sơ số hóa.", "Papers are scanned at the centre that received them."));
}

/// <summary>Bản số hóa: one file of a scanned paper; holds nothing of what it says.</summary>
/// <param name="Digest">SHA-256 of the bytes, under which the file store keeps them.</param>
/// <param name="MediaType">As its content shows, not as its name says.</param>
public sealed record DigitalCopy(string Digest, string MediaType, long Length);

/// <summary>Thông tin trích từ giấy tờ: the least that is said of a scanned paper (Điều 19 NĐ 118/2025/NĐ-CP).</summary>
/// <param name="TypeCode">Mã loại giấy tờ.</param>
/// <param name="Number">Số định danh, or name, year of birth, day and place of issue where it has none.</param>
/// <param name="Title">Tên giấy tờ.</param>
/// <param name="Summary">Trích yếu.</param>
/// <param name="Validity">Thời hạn có hiệu lực.</param>
/// <param name="Scope">Phạm vi có giá trị.</param>
public sealed record DigitisedFields(string TypeCode, string Number, string Title, string Summary, string Validity, string Scope)
{
    private const int Longest = 300;

    internal IEnumerable<Refusal> Check() => new[]
    {
        Look(TypeCode, nameof(TypeCode), "Nhập mã loại giấy tờ.", "State the kind of paper."), Look(Number, nameof(Number), "Nhập số định danh của giấy tờ.", "State the paper's number."),
        Look(Title, nameof(Title), "Nhập tên giấy tờ.", "State the paper's name."), Look(Summary, nameof(Summary), "Nhập trích yếu.", "State what it is about."),
        Look(Validity, nameof(Validity), "Nhập thời hạn có hiệu lực.", "State until when it is valid."), Look(Scope, nameof(Scope), "Nhập phạm vi có giá trị.", "State where it is valid."),
    }.OfType<Refusal>();

    private static Refusal? Look(string text, string field, string vi, string en) =>
        Stated.Missing(text, field, Articles.Digitising, vi, en) ?? Stated.TooLong(text, field, Articles.Digitising, Longest);
}

/// <summary>Đã số hóa giấy tờ: whoever did it signs for the copy (Điều 17 NĐ 118/2025/NĐ-CP).</summary>
public sealed record PaperDigitised(string PaperKey, [property: Personal] DigitisedFields? Fields, IReadOnlyList<DigitalCopy> Copies) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { DigitalCopies = dossier.DigitalCopies.AddRange(Copies) };
}
