using MotCua.Law.Positions;

namespace MotCua.Law.Procedures;

/// <summary>Dòng của bản công bố: one field of an edition as people read it.</summary>
/// <param name="Key">Stable within a procedure: <c>case/nha-o/limit/Direct</c>.</param>
public sealed record EditionLine(string Key, Bilingual Label, string Text);

/// <summary>Bản công bố viết thành từng dòng: so that two editions are compared, and each field carries its source.</summary>
public static class EditionLines
{
    /// <summary>All fields that hold something, in the order of a published procedure.</summary>
    public static IReadOnlyList<EditionLine> Of(ProcedureEdition edition) =>
        [.. Head(edition).Concat(edition.Cases.SelectMany(OfCase)).Where(line => line.Text.Length > 0)];

    private static IEnumerable<EditionLine> Head(ProcedureEdition e) =>
    [
        new("name", new("Tên thủ tục", "Name"), e.Name),
        new("name-en", new("Tên tiếng Anh", "Name in English"), e.NameEn),
        new("field", new("Lĩnh vực", "Field"), e.Field),
        new("level", new("Cấp thực hiện", "Level"), e.Level == ProcedureLevel.Commune ? "Cấp xã" : "Cấp thành phố"),
        new("agency", new("Cơ quan giải quyết", "Competent agency"), e.CompetentAgencyId ?? ""),
        new("system", new("Giải quyết trên hệ thống", "Decided in"), e.SystemOfRecord.Name ?? ""),
        new("applicants", new("Đối tượng thực hiện", "Who may file"), e.Applicants ?? ""),
        new("conditions", new("Yêu cầu, điều kiện", "Conditions"), e.Conditions ?? ""),
        new("result", new("Kết quả", "Result"), e.Result.Name),
        new("result-code", new("Mã kết quả", "Code of the result"), e.Result.Code),
        new("refusal", new("Văn bản từ chối", "Refusal"), e.Result.RefusalName),
        new("supplement", new("Bổ sung hồ sơ", "Supplement"), Words(e.Supplement)),
        new("cut-off", new("Mốc giờ trong ngày", "Cut-off hour"), e.Clock.SameDayCutOff is { } cut ? $"{cut.At:HH\\:mm}" : ""),
        new("agreement", new("Lãnh đạo phòng đồng ý", "Head of division agrees"), e.Settlement.NeedsAgreement ? "có" : "không"),
        new("own-signature", new("Người thẩm định được ký", "Appraiser may sign"), e.Settlement.AppraiserMaySign ? "có" : "không"),
        new("slip", new("Giấy tiếp nhận", "Receipt slip"), e.Settlement.SlipOnlyOnRequest ? "khi có yêu cầu" : "luôn cấp"),
        new("silence", new("Cơ quan phối hợp im lặng", "A consulted agency's silence"), e.Settlement.ConsultationSilence is { } limit ? $"coi là đồng ý sau {limit.Text.Vi}" : ""),
        new("law", new("Căn cứ pháp lý", "Law"), string.Join("; ", e.LegalBases.Select(law => law.Citation))),
    ];

    private static IEnumerable<EditionLine> OfCase(ProcedureCase one)
    {
        yield return new($"case/{one.Key}", new("Trường hợp", "Case"), one.Name);
        foreach (var terms in one.Channels)
            yield return new($"case/{one.Key}/limit/{terms.Channel}", new($"Thời hạn, {terms.Channel.Words().Vi}", $"Time, {terms.Channel}"), terms.Limit.Text.Vi);
        if (one.ChargedAs is { } charged)
            yield return new($"case/{one.Key}/charged-as", new("Tính phí, lệ phí như", "Charged as"), charged);
        foreach (var paper in one.Papers)
            yield return new($"case/{one.Key}/paper/{paper.Key}", new("Giấy tờ", "Paper"), Words(paper));
        foreach (var (number, step) in one.Steps.Index())
            yield return new($"case/{one.Key}/step/{number + 1}", new($"Bước {number + 1}", $"Step {number + 1}"), $"{step.Name} – {PositionWords(step.By)}, {step.Limit.Text.Vi}: {step.Product}");
    }

    private static string Words(SupplementPolicy policy) =>
        $"thông báo trong {policy.NoticeWithin.Text.Vi}, {policy.Times} lần{(policy.SecondWithin is { } second ? $" (lần sau trong {second.Text.Vi})" : "")}, đóng sau {policy.ClosesAfter.Text.Vi}, " +
        $"{(policy.Regime == Clocks.StopRegime.Restart ? "tính lại từ đầu" : "tính tiếp")} – {policy.Basis.Citation}";

    private static string Words(PaperNeeded paper) => string.Concat(
        paper.Name, paper.Form is null ? "" : $" ({paper.Form})", ": ", paper.ShownOnly ? "xuất trình" : $"{paper.Originals} bản chính, {paper.Copies} bản sao", paper.Required ? "" : ", nếu có", paper.NotScanned is { } why ? $", không số hóa ({why.Words().Vi})" : "");

    private static string PositionWords(PositionKind kind) => kind switch
    {
        PositionKind.Receiver => "người tiếp nhận",
        PositionKind.Appraiser => "người thẩm định",
        PositionKind.HeadOfDivision => "lãnh đạo phòng",
        PositionKind.HeadOfAgency => "lãnh đạo cơ quan",
        PositionKind.SecondedOfficer => "công chức biệt phái",
        PositionKind.RecordsClerk => "văn thư",
        PositionKind.ReturnOfficer => "người trả kết quả",
        _ => "người khác",
    };
}

/// <summary>Khác nhau giữa hai bản công bố: one field, what the earlier says and what the later says.</summary>
/// <param name="Before">Null where the earlier does not have it; so <paramref name="After"/>.</param>
public sealed record EditionDifference(string Key, Bilingual Label, string? Before, string? After)
{
    /// <summary>Everything in which the two differ, in the order of the later one; what is gone stands after it.</summary>
    public static IReadOnlyList<EditionDifference> Between(ProcedureEdition earlier, ProcedureEdition later)
    {
        var (before, after) = (EditionLines.Of(earlier), EditionLines.Of(later));
        var (old, present) = (before.ToDictionary(line => line.Key), after.Select(line => line.Key).ToHashSet());
        return
        [
            .. after.Select(line => new EditionDifference(line.Key, line.Label, old.GetValueOrDefault(line.Key)?.Text, line.Text)).Where(line => line.Before != line.After),
            .. before.Where(line => !present.Contains(line.Key)).Select(line => new EditionDifference(line.Key, line.Label, line.Text, null)),
        ];
    }
}
