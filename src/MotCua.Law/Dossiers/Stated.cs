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
        return TooLong(text, field, article);
    }

    /// <summary>A refusal beside the field when the text is longer than a paper can hold, else null.</summary>
    public static Refusal? TooLong(string? text, string field, Article article, int most = LongestReason) => !(text?.Length > most) ? null
        : new("stated.too-long", article, new($"Nội dung dài quá {most} ký tự.", $"The text is longer than {most} characters."), field);
}
