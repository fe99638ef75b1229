using MotCua.Law.Codes;
using MotCua.Law.Dossiers;

namespace MotCua.Law.Procedures;

/// <summary>Lập dự thảo bản công bố: begins an edition from what was read in a published text, from an earlier edition, or from nothing.</summary>
public sealed record DraftEdition(EditionDraft Draft) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        if (ProcedureCode.Fault(Draft.Edition.Code) is { } fault)
            yield return fault with { Field = "Code" };
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionDrafted(Draft) { HappenedAt = now.At, By = now.By };
}

/// <summary>Sửa dự thảo: writes the whole content anew. What is lacking is listed and stands in the way of agreement only.</summary>
public sealed record ReviseEdition(ProcedureEdition Content, IReadOnlyList<string> EverydayWords) : EditionAct
{
    private const int MostCases = 60, MostRows = 80, LongestText = 4000;

    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        if (Content.Code != life.Draft!.Edition.Code)
            yield return Refuse("Code", "Dự thảo của thủ tục nào thì giữ mã thủ tục đó.", "A draft keeps the procedure it was begun for.");
        if (Content.Cases.Count > MostCases || Content.Cases.Any(one => one.Papers.Count > MostRows || one.Steps.Count > MostRows))
            yield return Refuse(null, $"Tối đa {MostCases} trường hợp, mỗi trường hợp {MostRows} giấy tờ và {MostRows} bước.", $"At most {MostCases} cases, each with {MostRows} papers and {MostRows} steps.");
        if (EditionLines.Of(Content).FirstOrDefault(line => line.Text.Length > LongestText) is { } tooLong)
            yield return Refuse(null, $"“{tooLong.Label.Vi}” dài quá {LongestText} ký tự.", $"“{tooLong.Label.En}” is longer than {LongestText} characters.");
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) =>
        new EditionRevised(life.Draft!.Rewritten(Content, EverydayWords, now.By.PersonId)) { HappenedAt = now.At, By = now.By };
}

/// <summary>Bỏ dự thảo: it stays readable and goes no further.</summary>
public sealed record AbandonEdition(string Reason) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now) =>
        Stated.Missing(Reason, nameof(Reason), Articles.Publishing, "Nêu lý do bỏ dự thảo.", "State why the draft is abandoned.") is { } missing ? [missing] : [];

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionAbandoned(Reason.Trim()) { HappenedAt = now.At, By = now.By };
}
