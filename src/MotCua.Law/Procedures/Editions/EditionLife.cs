namespace MotCua.Law.Procedures;

/// <summary>
/// Vòng đời của một bản công bố: drafted from what was read, agreed by a second person, published by decision with its first day, repealed and still
/// readable. A stream of its own; whether it is in force follows from the day and from the edition after it.
/// </summary>
public sealed record EditionLife
{
    public static readonly EditionLife None = new();

    public EditionStage Stage { get; init; } = EditionStage.None;
    public EditionDraft? Draft { get; init; }

    /// <summary>Who has written in the draft: none of them agrees to it.</summary>
    public IReadOnlyList<string> Writers { get; init; } = [];
    public EditionPublished? Published { get; init; }
    public DateOnly? UploadedOn { get; init; }
    public EditionRepealed? Repealed { get; init; }

    /// <summary>The edition as dossiers pin it; null before it is published.</summary>
    public ProcedureEdition? Edition => Published is not { } it ? null : Draft!.Edition with
    {
        Id = $"{Draft.Edition.Code}@{it.EffectiveFrom:yyyy-MM-dd}",
        Decision = it.Decision,
        EffectiveFrom = it.EffectiveFrom,
        EffectiveTo = Repealed?.From.AddDays(-1) ?? Draft.Edition.EffectiveTo,
    };

    public static EditionLife Evolve(EditionLife life, EditionEvent happened) => happened switch
    {
        EditionDrafted drafted => life with { Stage = EditionStage.Draft, Draft = drafted.Draft, Writers = [drafted.By.PersonId] },
        EditionRevised revised => life with { Draft = revised.Draft, Writers = [.. life.Writers.Append(revised.By.PersonId).Distinct()] },
        EditionAgreed => life with { Stage = EditionStage.Agreed },
        EditionSentBack => life with { Stage = EditionStage.Draft },
        EditionAbandoned => life with { Stage = EditionStage.Abandoned },
        EditionPublished published => life with { Stage = EditionStage.Published, Published = published },
        EditionUploaded uploaded => life with { UploadedOn = uploaded.On },
        EditionRepealed repealed => life with { Stage = EditionStage.Repealed, Repealed = repealed },
        _ => life,
    };
}

/// <summary>Giai đoạn của bản công bố, as its own stream tells it.</summary>
public enum EditionStage
{
    None,

    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Đã đồng ý, chờ quyết định công bố.</summary>
    Agreed,

    /// <summary>Đã công bố.</summary>
    Published,

    /// <summary>Đã bãi bỏ, vẫn đọc được.</summary>
    Repealed,

    /// <summary>Bỏ dự thảo.</summary>
    Abandoned,
}

/// <summary>Hiệu lực của bản công bố vào một ngày.</summary>
public enum EditionStanding
{
    /// <summary>Chưa đến ngày có hiệu lực: never shown as current.</summary>
    FutureEffective,
    InForce,

    /// <summary>Đã được bản sau thay thế.</summary>
    Superseded,

    /// <summary>Đã bãi bỏ.</summary>
    Repealed,
}

/// <summary>Lời về vòng đời bản công bố.</summary>
public static class EditionWords
{
    public static Bilingual Words(this EditionStage stage) => stage switch
    {
        EditionStage.Draft => new("dự thảo", "draft"),
        EditionStage.Agreed => new("đã đồng ý, chờ công bố", "agreed, to be published"),
        EditionStage.Published => new("đã công bố", "published"),
        EditionStage.Repealed => new("đã bãi bỏ", "repealed"),
        EditionStage.Abandoned => new("đã bỏ dự thảo", "abandoned"),
        _ => new("chưa có", "not there"),
    };

    public static Bilingual Words(this EditionStanding standing) => standing switch
    {
        EditionStanding.FutureEffective => new("chưa có hiệu lực", "not yet in force"),
        EditionStanding.InForce => new("đang có hiệu lực", "in force"),
        EditionStanding.Superseded => new("đã được thay thế", "superseded"),
        _ => new("đã bãi bỏ", "repealed"),
    };

    /// <summary>Where a field comes from.</summary>
    public static Bilingual Words(this OriginKind kind) => kind switch
    {
        OriginKind.PublishedText => new("đọc từ văn bản công bố", "read in the published text"),
        OriginKind.EarlierEdition => new("theo bản trước", "as in the earlier edition"),
        OriginKind.Suggested => new("gợi ý, cần xem lại", "suggested, to be looked at"),
        _ => new("cán bộ nhập", "typed by an officer"),
    };

    /// <summary>How an edition stands on a day.</summary>
    /// <param name="repealed">Whether its own last day was set by a repeal rather than by the edition after it.</param>
    public static EditionStanding On(this ProcedureEdition edition, DateOnly day, bool repealed) =>
        edition.EffectiveTo is { } last && (day > last || last < edition.EffectiveFrom) ? repealed ? EditionStanding.Repealed : EditionStanding.Superseded
        : day < edition.EffectiveFrom ? EditionStanding.FutureEffective : EditionStanding.InForce;
}
