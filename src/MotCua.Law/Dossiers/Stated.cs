namespace MotCua.Law.Dossiers;

/// <summary>Lý do bằng văn bản: what the law wants stated must be stated, within what a paper can hold.</summary>
internal static class Stated
{
    public const int LongestReason = 4000;

    /// <summary>A refusal beside the field when the text is empty or too long, else null.</summary>
    public static Refusal? Missing(string? text, string field, Article article, string vi, string en)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new($"stated.{field}", article, new(vi, en), field);
        return text.Length <= LongestReason ? null
            : new("stated.too-long", article, new($"Nội dung dài quá {LongestReason} ký tự.", $"The text is longer than {LongestReason} characters."), field);
    }
}
