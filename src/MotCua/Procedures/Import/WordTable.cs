using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Wording;
using MotCua.Positions;

namespace MotCua.Procedures.Import;

/// <summary>Sổ cách gọi hằng ngày: what officers have added to what the program comes with, and how a word is added or no longer used.</summary>
public sealed class WordTable(CatalogueWriting writing, PublishedTexts texts, Organisations organisations, TimeProvider time)
{
    private const int LongestWord = 100;

    /// <summary>Those added and in use, in Vietnamese order.</summary>
    public async Task<IReadOnlyList<EverydayWord>> Added() =>
        [.. (await texts.Now()).Value.Words.Added.OrderBy(word => Folding.SortKey(word.Word), StringComparer.Ordinal).ThenBy(word => Folding.SortKey(word.Meaning), StringComparer.Ordinal)];

    /// <summary>Whether the position may add words and take them out of use.</summary>
    public async Task<bool> May(Me me)
    {
        var (organisation, _) = await organisations.Now();
        return Permissions.May(me.Kind, Permissions.ExtendEverydayWords) && me.MayWriteForCity(organisation);
    }

    /// <summary>Adds what people call something, from today on.</summary>
    public async Task<IReadOnlyList<Refusal>> Add(string word, string meaning, Me me)
    {
        if (!await May(me))
            return [NotYours];
        if (Folding.Fold(word).Length == 0 || word.Length > LongestWord)
            return [CatalogueWriting.Refused("word", "Word", $"Nhập cách gọi, tối đa {LongestWord} ký tự.", $"State the word, at most {LongestWord} characters.")];
        if (Folding.Fold(meaning).Length == 0 || meaning.Length > LongestWord)
            return [CatalogueWriting.Refused("meaning", "Meaning", $"Nhập tên trong danh mục, tối đa {LongestWord} ký tự.", $"State the catalogue's words, at most {LongestWord} characters.")];
        return await Set(word, meaning, inUse: true, me);
    }

    /// <summary>Takes an added word out of use: from now on it is no longer looked up so.</summary>
    public async Task<IReadOnlyList<Refusal>> Retire(string word, string meaning, Me me) =>
        !await May(me) ? [NotYours]
        : (await Added()).Any(added => added.Word == word && added.Meaning == meaning) ? await Set(word, meaning, inUse: false, me)
        : [CatalogueWriting.Refused("changed", "Retired", "Chọn một cách gọi đang dùng.", "Choose a word in use.")];

    private Task<IReadOnlyList<Refusal>> Set(string word, string meaning, bool inUse, Me me) => writing.Write(async db =>
    {
        var (at, last) = (time.GetUtcNow(), await db.Set<EverydayWordRow>().Where(row => row.Word == word && row.Meaning == meaning).OrderByDescending(row => row.FromOn).FirstOrDefaultAsync());
        if ((last?.InUse ?? false) == inUse)
            return [];
        // The latest row counts at once; a second one of the same day bears the next, for none is changed.
        var today = LocalMoment.From(at).On;
        db.Add(new EverydayWordRow { Word = word, Meaning = meaning, FromOn = last?.FromOn >= today ? last.FromOn.AddDays(1) : today, InUse = inUse, RecordedAt = at, RecordedBy = me.PersonId });
        return [];
    }, word);

    private static readonly Refusal NotYours = CatalogueWriting.Refused("position", null, "Vị trí này không bổ sung cách gọi.", "This position does not add words.");
}
