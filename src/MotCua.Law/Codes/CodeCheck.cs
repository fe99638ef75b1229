namespace MotCua.Law.Codes;

/// <summary>Kiểm tra mã: one question for every kind of number, as the command line and the pages ask it.</summary>
public static class CodeCheck
{
    /// <summary>The kinds that can be asked.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["tax", "person", "dossier", "procedure"];

    /// <summary>Why the text is not a number of this kind, or null where it is. Never throws; an unknown kind is refused.</summary>
    /// <param name="today">By whose law numbers are read.</param>
    public static Refusal? Fault(string kind, string? text, DateOnly today) => kind switch
    {
        "tax" => TaxNumber.TryParse(text, out _, out var refusal) ? null : refusal,
        "person" => PersonalNumber.TryParse(text, today, out _, out var refusal) ? null : refusal,
        "dossier" => DossierCode.TryParse(text, out _, out var refusal) ? null : refusal,
        "procedure" => ProcedureCode.Fault(text),
        _ => new("code.kind", Articles.CodeOfDossier, new($"Không có loại mã “{kind}”.", $"There is no kind of code “{kind}”.")),
    };
}
