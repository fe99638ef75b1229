using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>Kho một tệp: SQLite in the data folder, opened the same way by every part of the program.</summary>
public static class SqliteStorage
{
    public static string ConnectionString(DataFolder data) => new SqliteConnectionStringBuilder
    {
        DataSource = data.Database,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = 10,
    }.ToString();

    internal static void AddSqlite(this IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton<LedgerStore>(new SqliteFile(centre.Data.Database) { Setting = centre.StoreSetting });
        services.AddPooledDbContextFactory<CentreDb>((provider, options) => options
            .UseApplicationServiceProvider(provider)
            .UseSqlite(ConnectionString(centre.Data))
            .AddInterceptors(new Durable(centre.StoreSetting), provider.GetRequiredService<CommandCounter>()));
    }

    /// <summary>What has been acknowledged is on the disk, not in its cache; a reader waits for the writer a while.</summary>
    private sealed class Durable(Func<string>? setting) : DbConnectionInterceptor
    {
        private string Pragmas => $"pragma synchronous=full; pragma busy_timeout=10000; {setting?.Invoke()}";

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
