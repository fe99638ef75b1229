using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures.Import;

/// <summary>Ghi vào danh mục: the one way an official's words about the catalogue are kept: in turn, and told to every page. They are dated rows; none is changed.</summary>
public sealed class CatalogueWriting(IDbContextFactory<CentreDb> store, EventLedger ledger, PublishedTexts texts)
{
    private static readonly Article Parts = new("Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 48/2013/NĐ-CP, 92/2017/NĐ-CP)");

    internal async Task<IReadOnlyList<Refusal>> Write(Func<CentreDb, Task<IReadOnlyList<Refusal>>> decide, string key)
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

    internal static Refusal Refused(string code, string? field, string vi, string en) => new($"catalogue.{code}", Parts, new(vi, en), field);
}
