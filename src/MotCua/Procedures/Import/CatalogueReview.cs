using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Law.Wording;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Procedures.Import;

/// <summary>
/// Đối chiếu danh mục: what in the texts that count was not understood, what contradicts itself and what an official has confirmed; and the confirmation.
/// A text counts while it is the current one of its procedure, or an edition that can be filed on rests on it.
/// </summary>
public sealed class CatalogueReview(IDbContextFactory<CentreDb> store, CatalogueWriting writing, PublishedTexts texts, Catalogues catalogues, Organisations organisations, TimeProvider time)
{
    private const int LongestText = 500, LongestShown = 600;

    /// <summary>Every contradiction of a text that counts with its confirmation, where there is one; unconfirmed first.</summary>
    /// <param name="code">Of this procedure only, or of all.</param>
    public async Task<IReadOnlyList<ListedContradiction>> Contradictions(string? code = null)
    {
        var (shelf, _) = await texts.Now();
        var (catalogue, _) = await catalogues.Now();
        var counting = Counting(shelf, catalogue);
        await using var db = await store.CreateDbContextAsync();
        var rows = await db.Set<ContradictionRow>().AsNoTracking().Where(row => code == null || row.Code == code).ToListAsync();
        var confirmed = (await db.Set<ConfirmationRow>().AsNoTracking().Where(row => code == null || row.Code == code).ToListAsync()).ToDictionary(row => (row.Code, row.Number, row.Place));
        return [.. rows.Where(row => counting.ContainsKey((row.Code, row.Number)))
            .Select(row => new ListedContradiction(counting[(row.Code, row.Number)], row, confirmed.GetValueOrDefault((row.Code, row.Number, row.Place)), shelf.Of(row.Code)?.Number != row.Number))
            .OrderBy(one => one.Confirmed is not null).ThenBy(one => one.Row.Code, StringComparer.Ordinal).ThenByDescending(one => one.Row.Number).ThenBy(one => one.Row.Place)];
    }

    /// <summary>Every row of a current text whose limit, or fee, was not read.</summary>
    public async Task<IReadOnlyList<UnreadRow>> Unread(bool fees)
    {
        var (shelf, _) = await texts.Now();
        await using var db = await store.CreateDbContextAsync();
        var rows = await db.Set<ChannelReadingRow>().AsNoTracking().Where(row => fees ? row.FeeUnread != null : row.LimitUnread != null).ToListAsync();
        return [.. rows.Where(row => shelf.Of(row.Code)?.Number == row.Number).OrderBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Place)
            .Select(row => fees ? new UnreadRow(row.Code, row.FeeText, row.FeeNote, Enum.Parse<FeeUnread>(row.FeeUnread!).Words()) : new UnreadRow(row.Code, row.LimitText, "", Enum.Parse<TimeLimitUnread>(row.LimitUnread!).Words()))];
    }

    /// <summary>Every current text whose whole table of channels has no known shape.</summary>
    public async Task<IReadOnlyList<UnreadRow>> UnreadTables()
    {
        var (shelf, _) = await texts.Now();
        await using var db = await store.CreateDbContextAsync();
        var rows = await db.Set<TextRow>().AsNoTracking().Where(row => row.TableUnread).Select(row => new { row.Code, row.Number, row.Content }).ToListAsync();
        return [.. rows.Where(row => shelf.Of(row.Code)?.Number == row.Number).OrderBy(row => row.Code, StringComparer.Ordinal)
            .Select(row => new UnreadRow(row.Code, Beginning.Of(TextParts.ChannelsOf(row.Content), LongestShown), "", new("Không nhận ra dòng nào của bảng cách thức.", "No row of the table of channels was recognised.")))];
    }

    /// <summary>Says of which procedures the position may confirm what holds.</summary>
    public async Task<Func<string, bool>> Reach(Me me)
    {
        var (catalogue, _) = await catalogues.Now();
        var (organisation, _) = await organisations.Now();
        return code => Permissions.May(me.Kind, Permissions.ConfirmContradiction) && me.MayWrite(code, catalogue, organisation, Today);
    }

    /// <summary>Says which limit holds where a text contradicts itself. A text that no longer counts is not confirmed.</summary>
    public async Task<IReadOnlyList<Refusal>> Confirm(string code, int number, int place, string holds, string ground, Me me)
    {
        if (!(await Reach(me))(code))
            return [CatalogueWriting.Refused("position", null, "Vị trí này không xác nhận văn bản của thủ tục đó.", "This position does not confirm the text of that procedure.")];
        Refusal[] faults = [.. Missing("Holds", holds, "Ghi thời hạn áp dụng.", "State which limit holds."), .. Missing("Ground", ground, "Ghi căn cứ.", "State the ground.")];
        if (faults.Length > 0)
            return faults;
        var (shelf, _) = await texts.Now();
        var (catalogue, _) = await catalogues.Now();
        var counts = Counting(shelf, catalogue).ContainsKey((code, number));
        return await writing.Write(async db =>
        {
            if (!counts || !await db.Set<ContradictionRow>().AnyAsync(row => row.Code == code && row.Number == number && row.Place == place)
                || await db.Set<ConfirmationRow>().AnyAsync(row => row.Code == code && row.Number == number && row.Place == place))
                return [CatalogueWriting.Refused("changed", null, "Mâu thuẫn này không còn, hoặc đã được xác nhận.", "This contradiction is gone or has been confirmed.")];
            db.Add(new ConfirmationRow { Code = code, Number = number, Place = place, Holds = holds.Trim(), Ground = ground.Trim(), ConfirmedAt = time.GetUtcNow(), ConfirmedBy = me.PersonId });
            return [];
        }, code);
    }

    private DateOnly Today => LocalMoment.From(time.GetUtcNow()).On;

    private Dictionary<(string, int), TextHead> Counting(TextShelf shelf, Catalogue catalogue) => shelf.Texts
        .Concat(catalogue.Editions.Where(edition => edition.HasDaysFrom(Today)).Select(edition => shelf.Behind(catalogue.Published(edition.Id)!)).OfType<TextHead>())
        .DistinctBy(text => (text.Code, text.Number)).ToDictionary(text => (text.Code, text.Number));

    private static IEnumerable<Refusal> Missing(string field, string text, string vi, string en) =>
        string.IsNullOrWhiteSpace(text) || text.Length > LongestText ? [CatalogueWriting.Refused("text", field, $"{vi} Tối đa {LongestText} ký tự.", $"{en} At most {LongestText} characters.")] : [];
}

/// <summary>Mâu thuẫn trong danh sách: where it stands and who confirmed what holds, if anybody.</summary>
/// <param name="IsSuperseded">True where another text is the current one and an edition still rests on this.</param>
public sealed record ListedContradiction(TextHead Text, ContradictionRow Row, ConfirmationRow? Confirmed, bool IsSuperseded);

/// <summary>Chỗ chưa hiểu: what was kept as text, with the reason.</summary>
public sealed record UnreadRow(string Code, string Text, string Note, Bilingual Why);
