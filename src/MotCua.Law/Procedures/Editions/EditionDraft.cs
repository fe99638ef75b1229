namespace MotCua.Law.Procedures;

/// <summary>
/// Nội dung bản công bố đang soạn: what an officer completes: the edition itself, what people call it, and where each field was read. It has no
/// decision and no first day before it is published.
/// </summary>
/// <param name="EverydayWords">What people call it when they ask for it.</param>
/// <param name="Origins">Where the fields come from, by <see cref="EditionLine.Key"/>.</param>
public sealed record EditionDraft(
    ProcedureEdition Edition, IReadOnlyList<string> EverydayWords, EditionSource Source, IReadOnlyDictionary<string, FieldOrigin> Origins)
{
    /// <summary>The first day of an edition that has none.</summary>
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    /// <summary>
    /// The draft with this content: whatever reads otherwise than before is now the officer's own; the rest keeps the place it was read at.
    /// </summary>
    /// <param name="by">The person who wrote it.</param>
    public EditionDraft Rewritten(ProcedureEdition content, IReadOnlyList<string> everydayWords, string by)
    {
        var before = EditionLines.Of(Edition).ToDictionary(line => line.Key, line => line.Text);
        var origins = EditionLines.Of(content).Select(line => (line.Key, Origin: before.GetValueOrDefault(line.Key) == line.Text ? Origins.GetValueOrDefault(line.Key) : new FieldOrigin(OriginKind.Officer, by)))
            .Where(line => line.Origin is not null);
        return this with { Edition = content, EverydayWords = everydayWords, Origins = origins.ToDictionary(line => line.Key, line => line.Origin!) };
    }
}

/// <summary>Nguồn của bản công bố.</summary>
/// <param name="ReadOn">The day its text was read there, or null where it was not read at a source.</param>
/// <param name="Remarks">What in it was read, chosen, or assumed.</param>
/// <param name="TextHash">SHA-256 of the imported text it was completed from, or null where it was not.</param>
public sealed record EditionSource(string Name, DateOnly? ReadOn, string Remarks, string? TextHash = null);

/// <summary>Nguồn của một trường.</summary>
/// <param name="Where">File, line and part of the text; the earlier edition's id; the officer.</param>
public sealed record FieldOrigin(OriginKind Kind, string Where);

/// <summary>Loại nguồn.</summary>
public enum OriginKind
{
    /// <summary>Văn bản công bố đã nhập.</summary>
    PublishedText,

    /// <summary>Bản công bố trước.</summary>
    EarlierEdition,

    /// <summary>Giá trị chung của pháp luật hoặc gợi ý: not read anywhere, to be looked at.</summary>
    Suggested,

    /// <summary>Cán bộ nhập.</summary>
    Officer,
}
