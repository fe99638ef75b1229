using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Ledger;
using MotCua.Plumbing.Files;
using Npgsql;

namespace MotCua.Plumbing;

/// <summary>Kho: one SQLite file in the data folder, or a PostgreSQL database that several nodes share; by configuration.</summary>
public static class Store
{
    internal static void AddStore(this IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton<CommandCounter>();
        services.AddSingleton(provider => new OneInCluster(provider.GetService<NpgsqlDataSource>()));
        if (centre.Postgres is { } connection) services.AddPostgres(connection);
        else services.AddSqlite(centre);
        var bucket = FileSettings.Bucket(centre.Data);
        services.AddSingleton<FileStore>(_ => bucket is null ? new FolderFiles(centre.Data) : new BucketFiles(bucket));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContext());
    }

    /// <summary>One node at a time opens a database, which is made where there is none; the others wait, and then find everything done.</summary>
    internal static async Task<IAsyncDisposable> TakeOpening(this IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
        var database = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (db.Database.IsNpgsql() && !await database.ExistsAsync(stop)) await database.CreateAsync(stop);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // By another node at the same instant.
        }
        return await services.GetRequiredService<OneInCluster>().Take("motcua opening", stop);
    }

    /// <summary>Brings the tables to this version of the program.</summary>
    internal static async Task BringTablesUpToDate(this IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
        await StoreShape.RefuseNewer(db, services.GetRequiredService<LedgerStore>(), stop);
        if (services.GetService<PostgresDatabase>() is { } database && !database.OwnsTables())
        {
            await RefuseOlder(db, database, stop);
            return;
        }
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal", stop);
        // An index made anew over a million rows takes its time.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.MigrateAsync(stop);
        services.GetRequiredService<LedgerStore>().CreateTables();
        services.GetService<YearPartitions>()?.Make();
        var extras = services.GetServices<TableExtras>().SelectMany(extras => db.Database.IsSqlite() ? extras.Sqlite : extras.Postgres);
        foreach (var sql in extras) await db.Database.ExecuteSqlRawAsync(sql, stop);
    }

    /// <summary>Whose the tables are not can only say that they are not those of this version.</summary>
    private static async Task RefuseOlder(CentreDb db, PostgresDatabase database, CancellationToken stop)
    {
        if (database.ReadSchema() == LedgerStore.Schema && !(await db.Database.GetPendingMigrationsAsync(stop)).Any()) return;
        throw new CannotGoOn("Bảng chưa ở phiên bản này và thuộc vai trò khác: chủ bảng hãy chạy motcua migrate --grant VAI-TRÒ. / The tables are not of this version and another role owns them: their owner runs motcua migrate --grant ROLE.", CannotGoOn.Finding);
    }

    /// <summary>Brings the tables to this version of the program and notes how the data began.</summary>
    internal static async Task OpenStore(this IServiceProvider services, CentreOptions centre, CancellationToken stop)
    {
        await services.BringTablesUpToDate(stop);
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
        var founding = await db.Foundings.AsNoTracking().SingleOrDefaultAsync(stop);
        if (founding is null)
        {
            db.Add(founding = new Founding { Demonstration = centre.Demo, FoundedAt = services.GetRequiredService<TimeProvider>().GetUtcNow() });
            await db.SaveChangesAsync(stop);
        }
        else if (centre.Demo && !founding.Demonstration)
            throw new CannotGoOn($"Dữ liệu trong {centre.Data.Path} không phải dữ liệu trình diễn. / The data in {centre.Data.Path} are no demonstration.");
        if (!founding.Demonstration && centre.Clock is not null)
            throw new CannotGoOn("--clock chỉ dùng cho dữ liệu trình diễn. / --clock is for demonstrations only.");
        if (founding.Demonstration && centre.Urls.Split(';').Any(url => !IsLoopback(url)))
            throw new CannotGoOn($"Bản trình diễn chỉ trả lời trên máy này, không mở tại {centre.Urls}. / A demonstration answers on this machine only, not at {centre.Urls}.");
        services.GetRequiredService<Founded>().Is(founding);
        // The first key is made here, one node after the other, so that all protect with the same.
        if (db.Database.IsNpgsql()) services.GetDataProtector("motcua").Protect([]);
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address.IsLoopback;
}
