using MotCua.Law.Dossiers;

namespace MotCua.Law.Certification;

/// <summary>
/// Ghi chú vào sổ chứng thực: says beside an entry what was written wrong or that it was not used. Nothing in a book is erased and no
/// number is given twice (Điều 13 Nghị định 23/2015/NĐ-CP).
/// </summary>
/// <param name="Line">Which original, from 0.</param>
public sealed record NoteBookEntry(int Line, string Words) : CertificationAct
{
    public const int Longest = 500;

    public override bool Opens => false;

    protected override CertificationDecision DecideHere(CopyCertification state, CertificationSituation now)
    {
        var article = now.Provisions.BookSymbol.Article;
        if (state.AgencyId != now.Agency!.Id || state.Originals.ElementAtOrDefault(Line)?.Entry is null)
            return new([], [new("certify.no-entry", article, new("Không có dòng này trong sổ của cơ quan Ông/Bà.", "There is no such entry in your agency's book."))]);
        return Refuse(Stated.Missing(Words, nameof(Words), article, "Ghi điều cần chú vào sổ.", "State what is to be noted.") ?? Stated.TooLong(Words, nameof(Words), article, Longest))
            ?? new([new BookEntryNoted(Line, Words.Trim()) { HappenedAt = now.At, By = now.By }], []);
    }
}
