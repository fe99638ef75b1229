using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>Phiên bản cấu trúc kho: tables only go forward; what a newer program has made is left as it is.</summary>
internal static class StoreShape
{
    /// <summary>Refuses tables of a migration this program does not know, or of a later ledger; asks, and changes nothing.</summary>
    public static async Task RefuseNewer(CentreDb db, LedgerStore store, CancellationToken stop)
    {
        RefuseNewer(store);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(stop)).Except(db.Database.GetMigrations()).ToArray();
        if (unknown.Length > 0) throw Newer(string.Join(", ", unknown));
    }

    /// <inheritdoc cref="RefuseNewer(CentreDb, LedgerStore, CancellationToken)"/>
    public static void RefuseNewer(LedgerStore store)
    {
        if (store.ReadSchema() is { } number and > LedgerStore.Schema) throw Newer($"ledger {number}");
    }

    private static CannotGoOn Newer(string what) => new(
        $"Dữ liệu do phiên bản mới hơn của chương trình tạo ({what}); hãy dùng phiên bản đó. Không có gì bị thay đổi. / "
        + $"The data were made by a newer version of the program ({what}); use that one. Nothing was changed.", CannotGoOn.Finding);
}
