using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Plumbing;
using MotCua.Procedures;
using MotCua.Procedures.Import;

namespace MotCua.Editions;

/// <summary>Bắt đầu soạn: the draft an officer is given: what was read from the procedure's published text, or the edition before it.</summary>
public sealed class BeginEdition(IDbContextFactory<CentreDb> store, Catalogues catalogues)
{
    /// <summary>Điều 19 khoản 5 NĐ 118/2025: what counts where sector law says nothing else.</summary>
    private static readonly SupplementPolicy Standard = new(new(3, TimeUnit.WorkingDays), 1, null, new(15, TimeUnit.CalendarDays), StopRegime.Restart, Articles.Supplementing);

    /// <summary>From the current national text of a procedure; null where there is none.</summary>
    public async Task<EditionDraft?> FromText(string code)
    {
        await using var db = await store.CreateDbContextAsync();
        var row = await db.Set<TextRow>().AsNoTracking().Where(text => text.Code == code)
            .OrderBy(text => text.Layout == nameof(TextLayout.National)).ThenBy(text => text.Number).LastOrDefaultAsync();
        if (row is null)
            return null;
        var rows = await db.Set<ChannelReadingRow>().AsNoTracking().Where(read => read.Code == code && read.Number == row.Number).OrderBy(read => read.Place).ToListAsync();
        return new TextAsDraft(row, rows, Standard).Draft();
    }

    /// <summary>As the procedure's latest edition reads; null where there is none.</summary>
    public async Task<EditionDraft?> FromEdition(string code)
    {
        var (catalogue, _) = await catalogues.Now();
        if (catalogue.EditionsOf(code) is not [.., var latest] || catalogue.Published(latest.Id) is not { } published)
            return null;
        var origin = new FieldOrigin(OriginKind.EarlierEdition, latest.Id);
        return new(latest with { Id = "", Decision = "", EffectiveFrom = EditionDraft.NoDay, EffectiveTo = null }, published.EverydayWords, published.Source,
            EditionLines.Of(latest).ToDictionary(line => line.Key, _ => origin));
    }

    /// <summary>With nothing but the code.</summary>
    public static EditionDraft FromNothing(string code) => new(
        new("", code, "", "", "", "", EditionDraft.NoDay, null, ProcedureLevel.Commune, null, SystemOfRecord.Ours, new("", "", ""), [], Standard, ClockRules.Plain, new(true, false, false, null), []),
        [], new("Cán bộ nhập", null, ""), new Dictionary<string, FieldOrigin> { ["supplement"] = new(OriginKind.Suggested, Standard.Basis.Citation) });
}
