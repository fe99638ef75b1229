using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures.Import;

/// <summary>
/// Nhập danh mục thủ tục: takes published texts in with what is read from them. A text that is there already, word for word, is
/// left; another supersedes it and both are kept. Doing it again changes nothing.
/// </summary>
/// <param name="Source">Name of the file.</param>
/// <param name="By">The person who imports.</param>
public sealed record ImportCatalogue(string Source, string By)
{
    /// <summary>Raised when a text is read otherwise than before: the next import reads all texts anew.</summary>
    public const int ReadingVersion = 1;

    // Other writers get their turn in between.
    private const int TextsATurn = 100;

    /// <summary>Takes in whatever can be; the rest is in the report with its line.</summary>
    public async Task<ImportReport> Run(IEnumerable<CatalogueEntry> entries, IDbContextFactory<CentreDb> store, EventLedger ledger, DateTimeOffset at, CancellationToken stop)
    {
        var report = new ImportReport();
        foreach (var some in Good(entries, report).Chunk(TextsATurn))
        {
            var read = some.Select(text => (text, text.Read())).Select(text => new Reading(text.text, text.Item2, Contradictions.In([.. text.Item2.Select(row => row.Row)]))).ToList();
            foreach (var one in read)
                report.Count(one.Text, one.Rows, one.Contradictions);
            await ledger.InTurn(() => Write(read, report, store, at, stop));
        }
        return report;
    }

    private static IEnumerable<PublishedText> Good(IEnumerable<CatalogueEntry> entries, ImportReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, text, fault) in entries)
        {
            if (text is null)
                report.Bad.Add((line, fault!.Value));
            else if (!seen.TryAdd(text.Code, line))
                report.Bad.Add((line, new($"Mã {text.Code} đã có ở dòng {seen[text.Code]}.", $"Code {text.Code} stands in line {seen[text.Code]} already.")));
            else
                yield return text;
        }
    }

    private async Task<int> Write(List<Reading> read, ImportReport report, IDbContextFactory<CentreDb> store, DateTimeOffset at, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var codes = read.Select(one => one.Text.Code).ToList();
        var known = await db.Set<TextRow>().Where(row => codes.Contains(row.Code)).Select(row => new { row.Code, row.Number, row.Layout, row.ContentHash, row.ReadingVersion }).ToListAsync(stop);
        var recorded = 0;
        foreach (var one in read)
        {
            var (mine, hash) = (known.Where(row => row.Code == one.Text.Code).ToList(), EditionJson.HashOf(one.Text.Content));
            var current = mine.Where(row => row.Layout == one.Text.Layout.ToString()).MaxBy(row => row.Number);
            if (current is { ReadingVersion: ReadingVersion } && current.ContentHash == hash)
            {
                report.Unchanged++;
                continue;
            }
            (report.Added, report.Superseded) = current is null ? (report.Added + 1, report.Superseded) : (report.Added, report.Superseded + 1);
            db.AddRange(one.ToStore(mine.Select(row => row.Number).DefaultIfEmpty().Max() + 1, hash, Source, at, By));
            recorded++;
        }
        if (recorded == 0)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), TextRow.Table, Source);
        await transaction.CommitAsync(stop);
        return recorded;
    }
}
