using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Wording;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Procedures.Import;

/// <summary>
/// Đối chiếu danh mục: what in the current texts was not understood, what contradicts itself and what an official has confirmed;
/// and the two acts on it. Confirmations and words are dated rows; none is changed.
/// </summary>
public sealed class CatalogueReview(IDbContextFactory<CentreDb> store, EventLedger ledger, PublishedTexts texts, TimeProvider time)
{
    private const int LongestText = 500, LongestWord = 100;
    private static readonly Article Parts = new("Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 48/2013/NĐ-CP, 92/2017/NĐ-CP)");

    /// <summary>Every contradiction of a current text with its confirmation, where there is one; unconfirmed first.</summary>
    /// <param name="code">Of this procedure only, or of all.</param>
    public async Task<IReadOnlyList<(TextHead Text, ContradictionRow Row, ConfirmationRow? Confirmed)>> Contradictions(string? code = null)
    {
        var (shelf, _) = await texts.Now();
        await using var db = await store.CreateDbContextAsync();
        var rows = await db.Set<ContradictionRow>().AsNoTracking().Where(row => code == null || row.Code == code).ToListAsync();
        var confirmed = (await db.Set<ConfirmationRow>().AsNoTracking().Where(row => code == null || row.Code == code).ToListAsync()).ToDictionary(row => (row.Code, row.Number, row.Place));
        return [.. rows.Where(row => shelf.Of(row.Code)?.Number == row.Number).Select(row => (shelf.Of(row.Code)!, row, confirmed.GetValueOrDefault((row.Code, row.Number, row.Place))))
            .OrderBy(one => one.Item3 is not null).ThenBy(one => one.row.Code, StringComparer.Ordinal).ThenBy(one => one.row.Place)];
    }

    /// <summary>Every row of a current text whose limit, or fee, was not read.</summary>
    public async Task<IReadOnlyList<UnreadRow>> Unread(bool fees)
    {
        var (shelf, _) = await texts.Now();
        await using var db = await store.CreateDbContextAsync();
        var rows = fees
            ? db.Set<ChannelReadingRow>().Where(row => row.FeeUnread != null).Select(row => new UnreadRow(row.Code, row.Number, row.Place, row.FeeText, row.FeeNote, row.FeeUnread!))
            : db.Set<ChannelReadingRow>().Where(row => row.LimitUnread != null).Select(row => new UnreadRow(row.Code, row.Number, row.Place, row.LimitText, "", row.LimitUnread!));
        return [.. (await rows.AsNoTracking().ToListAsync()).Where(row => shelf.Of(row.Code)?.Number == row.Number).OrderBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Place)];
    }

    /// <summary>Says which limit holds where a text contradicts itself. A text that has been superseded meanwhile is not confirmed.</summary>
    public async Task<IReadOnlyList<Refusal>> Confirm(string code, int number, int place, string holds, string ground, Me me)
    {
        if (!Permissions.May(me.Kind, Permissions.ConfirmContradiction))
            return [Refused("position", null, "Vị trí này không xác nhận danh mục.", "This position does not confirm the catalogue.")];
        Refusal[] faults = [.. Missing("Holds", holds, "Ghi thời hạn áp dụng.", "State which limit holds."), .. Missing("Ground", ground, "Ghi căn cứ.", "State the ground.")];
        if (faults.Length > 0)
            return faults;
        var (shelf, _) = await texts.Now();
        return await Write(async db =>
        {
            var isCurrent = shelf.Of(code)?.Number == number
                && await db.Set<ContradictionRow>().AnyAsync(row => row.Code == code && row.Number == number && row.Place == place);
            if (!isCurrent || await db.Set<ConfirmationRow>().AnyAsync(row => row.Code == code && row.Number == number && row.Place == place))
                return [Refused("changed", null, "Mâu thuẫn này không còn, hoặc đã được xác nhận.", "This contradiction is gone or has been confirmed.")];
            db.Add(new ConfirmationRow { Code = code, Number = number, Place = place, Holds = holds.Trim(), Ground = ground.Trim(), ConfirmedAt = time.GetUtcNow(), ConfirmedBy = me.PersonId });
            return [];
        }, code);
    }

    /// <summary>Adds what people call something, from today on.</summary>
    public async Task<IReadOnlyList<Refusal>> Add(string word, string meaning, Me me)
    {
        if (!Permissions.May(me.Kind, Permissions.ExtendEverydayWords))
            return [Refused("position", null, "Vị trí này không bổ sung cách gọi.", "This position does not add words.")];
        if (Folding.Fold(word).Length == 0 || word.Length > LongestWord)
            return [Refused("word", "Word", $"Nhập cách gọi, tối đa {LongestWord} ký tự.", $"State the word, at most {LongestWord} characters.")];
        if (Folding.Fold(meaning).Length == 0 || meaning.Length > LongestWord)
            return [Refused("meaning", "Meaning", $"Nhập tên trong danh mục, tối đa {LongestWord} ký tự.", $"State the catalogue's words, at most {LongestWord} characters.")];
        var today = LocalMoment.From(time.GetUtcNow()).On;
        return await Write(async db =>
        {
            if (!await db.Set<EverydayWordRow>().AnyAsync(row => row.Word == word && row.Meaning == meaning && row.FromOn == today))
                db.Add(new EverydayWordRow { Word = word, Meaning = meaning, FromOn = today, InUse = true, RecordedAt = time.GetUtcNow(), RecordedBy = me.PersonId });
            return [];
        }, word);
    }

    private async Task<IReadOnlyList<Refusal>> Write(Func<CentreDb, Task<IReadOnlyList<Refusal>>> decide, string key)
    {
        var refusals = await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var refused = await decide(db);
            if (refused.Count > 0)
                return refused;
            await db.SaveChangesAsync();
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), TextRow.Table, key);
            await transaction.CommitAsync();
            return refused;
        });
        texts.Forget();
        return refusals;
    }

    private static IEnumerable<Refusal> Missing(string field, string text, string vi, string en) =>
        string.IsNullOrWhiteSpace(text) || text.Length > LongestText ? [Refused("text", field, $"{vi} Tối đa {LongestText} ký tự.", $"{en} At most {LongestText} characters.")] : [];

    private static Refusal Refused(string code, string? field, string vi, string en) => new($"catalogue.{code}", Parts, new(vi, en), field);
}

/// <summary>Chỗ chưa hiểu: a cell that was kept as text, with the reason.</summary>
public sealed record UnreadRow(string Code, int Number, int Place, string Text, string Note, string Why);
