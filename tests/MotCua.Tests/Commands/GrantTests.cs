using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Plumbing;
using MotCua.Sealing;
using MotCua.Tests.Dossiers;
using Npgsql;

namespace MotCua.Tests.Commands;

/// <summary>Hai vai trò: the program runs as a role that owns nothing, and the database itself keeps it from changing the journal.</summary>
[Trait("store", "postgres")]
public sealed class GrantTests : IAsyncLifetime
{
    private readonly string role = $"chay_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"{TestStore.Variable} names no server");
        store = new();
        await (await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Demo = true, Quiet = true, Time = new HandClock(Centre.Morning) })).DisposeAsync();
        OnServer($"CREATE ROLE {role} LOGIN");
        var granted = await Spoken.To("migrate", "--grant", role, "--data", store.Folder);
        Assert.Equal((CommandLine.Fine, ""), (granted.Code, granted.Error));
        store.OpenAs(role);
    }

    [Fact]
    public async Task The_programs_role_serves_seals_erases_and_rebuilds_and_cannot_change_the_journal()
    {
        await using var centre = new Centre(store, quiet: true);
        await centre.InitializeAsync();
        var (code, erased) = (await centre.Taken(), await centre.Received());
        centre.Clock.At = centre.Clock.At.AddDays(1);
        Assert.Single(await centre.Services.GetRequiredService<DailySeal>().Run());

        var erasing = await Spoken.To("erase", erased, "--reason", "Công văn 12/CV-TT", "--data", store.Folder);
        Assert.Equal((CommandLine.Fine, ""), (erasing.Code, erasing.Error));
        Assert.Equal(CommandLine.Fine, (await Spoken.To("rebuild", "--data", store.Folder)).Code);
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", store.Folder)).Code);

        await using var connection = new NpgsqlConnection(StoreSettings.Postgres(new(store.Folder)));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in new[] { "ledger_event", "ledger_event_2026", "ledger_body", "ledger_erasure", "ledger_head", "ledger_tile", "ledger_stamp" })
            foreach (var sql in new[] { $"UPDATE {table} SET {Column(table)} = NULL", $"DELETE FROM {table}", $"TRUNCATE {table}", $"DROP TABLE {table}", $"ALTER TABLE {table} DISABLE TRIGGER ALL" })
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused(connection, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused(connection, "INSERT INTO ledger_erasure (stream, up_to, erased_at, person_id, reason) VALUES ('', 1, 1, 'x', 'x')"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused(connection, "UPDATE ledger_schema SET number = 9"));
        Assert.NotEmpty(code);
    }

    [Fact]
    public async Task Who_owns_nothing_grants_nothing()
    {
        var refused = await Spoken.To("migrate", "--grant", "ai-do", "--data", store.Folder);
        Assert.Equal(CommandLine.Finding, refused.Code);
        Assert.Contains("Chỉ chủ của các bảng cấp quyền được", refused.Error, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        if (store is null) return default;
        store.Dispose();
        OnServer($"DROP ROLE {role}");
        return default;
    }

    private static string Column(string table) => table switch { "ledger_head" => "signature", "ledger_tile" => "hashes", "ledger_stamp" => "authority", "ledger_erasure" => "reason", "ledger_body" => "body", _ => "commitment" };

    private static string? Refused(DbConnection connection, string sql) => Assert.Throws<PostgresException>(() =>
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }).SqlState;

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestStore.Server!) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a name made here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
