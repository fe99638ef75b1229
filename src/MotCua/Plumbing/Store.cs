using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MotCua.Commands;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>Kho: SQLite in the data folder, opened the same way by every part of the program.</summary>
public static class Store
{
    public static string ConnectionString(DataFolder data) => new SqliteConnectionStringBuilder
    {
        DataSource = data.Database,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = 10,
    }.ToString();

    internal static void AddStore(this IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton<CommandCounter>();
        services.AddPooledDbContextFactory<CentreDb>((provider, options) => options
            .UseApplicationServiceProvider(provider)
            .UseSqlite(ConnectionString(centre.Data))
            .AddInterceptors(Durable.Instance, provider.GetRequiredService<CommandCounter>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContext());
    }

    /// <summary>Brings the tables to this version of the program.</summary>
    internal static async Task BringTablesUpToDate(this IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal", stop);
        await db.Database.MigrateAsync(stop);
        // The journal's triggers, which no migration of EF Core knows.
        await db.Database.OpenConnectionAsync(stop);
        LedgerSchema.CloseDoors((SqliteConnection)db.Database.GetDbConnection());
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
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>What has been acknowledged is on the disk, not in its cache; a reader waits for the writer a while.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        public static readonly Durable Instance = new();
        private const string Pragmas = "pragma synchronous=full; pragma busy_timeout=10000";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
