using MotCua.Law.Clocks;

namespace MotCua.Law.Procedures;

/// <summary>
/// Kiểm tra bản công bố: everything that keeps an edition from being agreed and recorded, all at once. The parts a procedure must
/// have are those of Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP.
/// </summary>
public sealed class EditionCheck
{
    private readonly List<Refusal> findings = [];
    private readonly ProcedureEdition edition;

    private EditionCheck(ProcedureEdition edition) => this.edition = edition;

    /// <summary>Of an edition as it is recorded.</summary>
    /// <param name="isAgency">Whether a unit of this id is an agency that can be competent.</param>
    public static IReadOnlyList<Refusal> Of(ProcedureEdition edition, Func<string, bool> isAgency)
    {
        var check = new EditionCheck(edition);
        check.Publication();
        check.Content(isAgency);
        return check.findings;
    }

    /// <summary>Of an edition that has no decision and no first day yet. What was taken over from elsewhere may not say who files; what is written here does.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Refusal> OfContent(ProcedureEdition edition, Func<string, bool> isAgency)
    {
        var check = new EditionCheck(edition);
        if (string.IsNullOrWhiteSpace(edition.Applicants))
            check.Find("applicants", "Chưa nêu đối tượng thực hiện.", "It does not say who may file.");
        check.Content(isAgency);
        return check.findings;
    }

    private void Content(Func<string, bool> isAgency)
    {
        Head(isAgency);
        Terms();
        foreach (var one in edition.Cases)
            Case(one);
    }

    private void Publication()
    {
        if (string.IsNullOrWhiteSpace(edition.Decision))
            Find("decision", "Thiếu quyết định công bố.", "The decision is missing.");
        if (edition.Id != $"{edition.Code}@{edition.EffectiveFrom:yyyy-MM-dd}")
            Find("id", $"Mã bản công bố {edition.Id} không khớp mã thủ tục và ngày hiệu lực.", $"The id {edition.Id} does not follow from code and first day.");
        if (edition.EffectiveTo < edition.EffectiveFrom)
            Find("dates", "Ngày hết hiệu lực trước ngày có hiệu lực.", "The last day comes before the first.");
    }

    private void Head(Func<string, bool> isAgency)
    {
        (string? Text, Bilingual Name)[] texts =
        [
            (edition.Code, new("mã thủ tục", "code")), (edition.Name, new("tên thủ tục", "name")), (edition.NameEn, new("tên tiếng Anh", "name in English")), (edition.Field, new("lĩnh vực", "field")),
            (edition.Result.Name, new("kết quả", "result")), (edition.Result.Code, new("mã kết quả", "code of the result")), (edition.Result.RefusalName, new("tên văn bản từ chối", "name of the refusal")),
        ];
        if (texts.Where(one => string.IsNullOrWhiteSpace(one.Text)).Select(one => one.Name).ToList() is { Count: > 0 } missing)
            Find("text", $"Thiếu: {string.Join(", ", missing.Select(name => name.Vi))}.", $"Missing: {string.Join(", ", missing.Select(name => name.En))}.");
        if (edition.Level == ProcedureLevel.Commune ? edition.CompetentAgencyId is not null : edition.CompetentAgencyId is not { } id || !isAgency(id))
            Find("agency", edition.CompetentAgencyId is null ? "Chưa chọn cơ quan giải quyết của thủ tục cấp thành phố." : $"Cơ quan giải quyết không xác định: {edition.CompetentAgencyId}.",
                edition.CompetentAgencyId is null ? "The competent agency of a city procedure is not chosen." : $"The competent agency is not known: {edition.CompetentAgencyId}.");
        if (edition.LegalBases.Count == 0)
            Find("law", "Chưa nêu căn cứ pháp lý.", "No legal basis is given.");
        if (edition.Cases.Count == 0)
            Find("cases", "Chưa có trường hợp nào.", "There is no case.");
        Unique(edition.Cases.Select(c => c.Key), "trường hợp", "case");
    }

    private void Terms()
    {
        var policy = edition.Supplement;
        if (policy.Times < 1 || policy.Times > 1 != policy.SecondWithin is not null)
            Find("supplement", "Số lần bổ sung và thời hạn hướng dẫn lần sau không khớp nhau.", "The number of notices and the term of the second do not agree.");
        var sameDay = edition.Cases.Any(c => c.Channels.Any(t => t.Limit.Unit == TimeUnit.SameDay));
        if (sameDay != edition.Clock.SameDayCutOff is not null)
            Find("cut-off", "Thủ tục trả trong ngày phải có mốc giờ, thủ tục khác thì không.", "A same-day procedure has a cut-off hour, no other has.");
        if (edition.SystemOfRecord.IsMirrored && edition.Settlement.NeedsAgreement)
            Find("mirrored", "Thủ tục giải quyết trên hệ thống khác không có bước đồng ý tại đây.", "A procedure decided elsewhere has no agreement here.");
    }

    private void Case(ProcedureCase one)
    {
        if (string.IsNullOrWhiteSpace(one.Name) || one.Channels.Count == 0 || one.Papers.Count == 0 || one.Steps.Count == 0)
            Find("case", $"Trường hợp {one.Key} thiếu tên, cách thức, giấy tờ hoặc bước.", $"Case {one.Key} lacks its name, channels, papers or steps.");
        Unique(one.Channels.Select(c => c.Channel.ToString()), $"cách thức của {one.Key}", $"channel of {one.Key}");
        Unique(one.Papers.Select(p => p.Key), $"giấy tờ của {one.Key}", $"paper of {one.Key}");
        foreach (var paper in one.Papers.Where(p => string.IsNullOrWhiteSpace(p.Name) || p.Originals < 0 || p.Copies < 0 || p.Originals + p.Copies == 0))
            Find("paper", $"Giấy tờ {paper.Key} thiếu tên hoặc số lượng.", $"Paper {paper.Key} lacks its name or number.");
        foreach (var terms in one.Channels)
            if ((terms.Limit.Check() ?? StepDeadlines.Check([.. one.Steps.Select(s => s.Limit)], terms.Limit)) is { } refusal)
                findings.Add(refusal with { Field = $"{one.Key}/{terms.Channel}" });
    }

    private void Unique(IEnumerable<string> keys, string vi, string en)
    {
        foreach (var twice in keys.GroupBy(k => k).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)))
            Find("key", $"Khóa “{twice.Key}” trống hoặc trùng: {vi}.", $"Key “{twice.Key}” is empty or used twice: {en}.");
    }

    private void Find(string code, string vi, string en) => findings.Add(new($"edition.{code}", Articles.PartsOfProcedure, new(vi, en)));
}
