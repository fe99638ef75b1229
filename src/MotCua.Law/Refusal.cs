namespace MotCua.Law;

/// <summary>
/// Lý do không thực hiện được: why an act is not done. A value, never an exception: a stable code, the article,
/// words in both languages with the arguments already in place, and the field it concerns when there is one.
/// </summary>
/// <param name="Code">Stable, lower-case with dots, for machines: <c>receive.paper-missing</c>.</param>
/// <param name="Field">Name of the act's property the sentence belongs beside, or null for the whole act.</param>
public sealed record Refusal(string Code, Article Article, Bilingual Words, string? Field = null);
