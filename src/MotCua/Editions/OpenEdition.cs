using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Editions;

/// <summary>Bản công bố đang mở: an edition's life as a page reads it, with what happened and what this position may do.</summary>
public sealed record OpenedEdition(Guid Id, EditionLife Life, long Version, IReadOnlyList<Recorded<EditionEvent>> Events, Me Me, bool Writes)
{
    public EditionDraft Draft => Life.Draft!;

    /// <summary>Whether the stage and the position allow the act; what else the law asks is the act's own decision.</summary>
    public bool May<TAct>() where TAct : EditionAct => Writes && Permissions.May(Me.Kind, typeof(TAct).Name) && EditionAct.Stages[typeof(TAct)] == Life.Stage;

    /// <summary>Opens an edition for a reader; null where there is none, or it is not for them.</summary>
    public static async Task<OpenedEdition?> Open(string id, Me? me, EventLedger ledger, EditionKind kind, Organisations organisations)
    {
        if (me is null || !Permissions.May(me.Kind, Permissions.ReadEditions) || !Guid.TryParse(id, out var stream) || ledger.Load(kind, stream) is not { } loaded)
            return null;
        var (organisation, _) = await organisations.Now();
        return new(stream, loaded.State, loaded.Version, ledger.Events(kind, stream), me, me.MayWrite(loaded.State.Draft!.Edition, organisation));
    }
}

/// <summary>Lời về những gì đã xảy ra với bản công bố.</summary>
public static class EditionEventWords
{
    /// <summary>Where a field was read, as people say it: an earlier edition by its first day.</summary>
    public static Bilingual Place(this FieldOrigin origin) =>
        origin.Kind == OriginKind.EarlierEdition && origin.Where.Split('@') is [_, var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var from)
            ? new($"có hiệu lực từ {from:dd/MM/yyyy}", $"in force from {from:dd/MM/yyyy}") : new(origin.Where, origin.Where);

    /// <summary>What happened, as a timeline says it.</summary>
    public static Bilingual Words(this EditionEvent happened) => happened switch
    {
        EditionDrafted => new("Lập dự thảo", "Draft begun"),
        EditionRevised => new("Sửa dự thảo", "Draft revised"),
        EditionAgreed { Note.Length: > 0 } agreed => new($"Đồng ý dự thảo: {agreed.Note}", $"Draft agreed: {agreed.Note}"),
        EditionAgreed => new("Đồng ý dự thảo", "Draft agreed"),
        EditionSentBack back => new($"Trả lại để soạn tiếp: {back.Reason}", $"Sent back: {back.Reason}"),
        EditionAbandoned abandoned => new($"Bỏ dự thảo: {abandoned.Reason}", $"Abandoned: {abandoned.Reason}"),
        EditionPublished it => new($"Công bố: {it.Decision}, có hiệu lực từ {it.EffectiveFrom:dd/MM/yyyy}", $"Published: {it.Decision}, in force from {it.EffectiveFrom:dd/MM/yyyy}"),
        EditionUploaded up => new($"Công khai trên Cơ sở dữ liệu quốc gia ngày {up.On:dd/MM/yyyy}", $"In the national database on {up.On:dd/MM/yyyy}"),
        EditionRepealed gone => new($"Bãi bỏ từ {gone.From:dd/MM/yyyy}: {gone.Decision}", $"Repealed from {gone.From:dd/MM/yyyy}: {gone.Decision}"),
        _ => new(happened.GetType().Name, happened.GetType().Name),
    };
}
