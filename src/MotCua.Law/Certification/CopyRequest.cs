using MotCua.Law.Dossiers;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Certification;

/// <summary>Bản chính và số bản sao được yêu cầu.</summary>
/// <param name="Original">Tên của bản chính giấy tờ, văn bản.</param>
/// <param name="Pages">Số trang của bản chính: the fee counts these.</param>
/// <param name="Copies">Số bản sao.</param>
public sealed record CopiesWanted(string Original, int Pages, int Copies);

/// <summary>Yêu cầu chứng thực bản sao: who asks, and of which originals how many copies, at one time.</summary>
public sealed record CopyRequest(string Requester, IReadOnlyList<CopiesWanted> Wanted)
{
    public const int MostOriginals = 20, LongestName = 300, MostPages = 5_000, MostCopies = 1_000;

    /// <summary>The sum of what all of it costs.</summary>
    public Dong FeeBy(CertificationProvisions provisions) => Wanted.Aggregate(Dong.Zero, (sum, wanted) => sum + provisions.FeeOf(wanted).Amount);

    /// <summary>Every reason why it cannot be entered in a book; fields are <c>Requester</c> and <c>Wanted[0].Pages</c>.</summary>
    internal IEnumerable<Refusal> Faults(CertificationProvisions provisions)
    {
        var (book, fee) = (provisions.BookSymbol.Article, provisions.Fee.Article);
        if ((Stated.Missing(Requester, nameof(Requester), book, "Nhập họ tên người yêu cầu chứng thực.", "State who asks for the copies.") ?? Stated.TooLong(Requester, nameof(Requester), book, LongestName)) is { } nameless)
            yield return nameless;
        if (Wanted.Count == 0)
            yield return new("certify.nothing", book, new("Nhập tên bản chính, số trang và số bản sao.", "State the original, its pages and the copies."), "Wanted[0].Original");
        if (Wanted.Count > MostOriginals)
            yield return new("certify.too-many", book, new($"Một lượt không quá {MostOriginals} bản chính.", $"At most {MostOriginals} originals at a time."));
        foreach (var (wanted, i) in Wanted.Select((wanted, i) => (wanted, i)))
        {
            if ((Stated.Missing(wanted.Original, $"Wanted[{i}].Original", book, "Nhập tên của bản chính.", "Name the original.") ?? Stated.TooLong(wanted.Original, $"Wanted[{i}].Original", book, LongestName)) is { } unnamed)
                yield return unnamed;
            if (wanted.Pages is < 1 or > MostPages)
                yield return new("certify.pages", fee, new($"Số trang từ 1 đến {MostPages}.", $"Between 1 and {MostPages} pages."), $"Wanted[{i}].Pages");
            if (wanted.Copies is < 1 or > MostCopies)
                yield return new("certify.copies", fee, new($"Số bản sao từ 1 đến {MostCopies}.", $"Between 1 and {MostCopies} copies."), $"Wanted[{i}].Copies");
        }
    }

    /// <summary>What is kept of it, each original with its charge.</summary>
    internal CopiesAsked Asked(CertificationSituation now) => new(now.Agency!.Id, now.By.CentreId!, Requester.Trim(), [.. Wanted.Select(wanted => wanted.Original.Trim())],
        [.. Wanted.Select(wanted => new CopyCount(wanted.Pages, wanted.Copies, now.Provisions.FeeOf(wanted)))])
    { HappenedAt = now.At, By = now.By };
}

/// <summary>Số trang, số bản và phí của một bản chính.</summary>
public sealed record CopyCount(int Pages, int Copies, Charge Fee);
