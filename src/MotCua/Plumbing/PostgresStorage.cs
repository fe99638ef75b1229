using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;
using Npgsql;

namespace MotCua.Plumbing;

/// <summary>Kho PostgreSQL: one pool of connections for the ledger and for EF Core; keys that protect cookies and forms lie there too, so that any node answers any request.</summary>
internal static class PostgresStorage
{
    public static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddSingleton(new PostgresDatabase(connection));
        services.AddSingleton(provider => provider.GetRequiredService<PostgresDatabase>().Source);
        services.AddSingleton<LedgerStore>(provider => provider.GetRequiredService<PostgresDatabase>());
        services.AddHostedService<ListenInBackground>();
        services.AddSingleton<YearPartitions>();
        services.AddHostedService(provider => provider.GetRequiredService<YearPartitions>());
        services.AddPooledDbContextFactory<PostgresCentreDb>((provider, options) => options
            .UseApplicationServiceProvider(provider)
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<CommandCounter>()));
        services.AddSingleton<IDbContextFactory<CentreDb>, Contexts>();
        services.AddDataProtection().PersistKeysToDbContext<CentreDb>();
    }

    /// <summary>Nodes are heard while the centre is open.</summary>
    private sealed class ListenInBackground(PostgresDatabase database) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.Wake.RunUntil(stoppingToken);
    }

    /// <summary>The program knows one context; which it is, is the store's business.</summary>
    private sealed class Contexts(IDbContextFactory<PostgresCentreDb> made) : IDbContextFactory<CentreDb>
    {
        public CentreDb CreateDbContext() => made.CreateDbContext();
    }
}
