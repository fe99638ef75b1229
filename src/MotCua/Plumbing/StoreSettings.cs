using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Cấu hình kho: which store holds the data. <c>motcua.json</c> in the data folder says <c>{ "Store": "postgres", "Postgres": "Host=…" }</c>;
/// <c>MOTCUA_STORE</c> and <c>MOTCUA_POSTGRES</c> in the environment go before it. Without either it is a SQLite file in the folder.
/// </summary>
public static class StoreSettings
{
    public const string File = "motcua.json";

    /// <summary>The PostgreSQL connection string; null for SQLite.</summary>
    public static string? Postgres(DataFolder data)
    {
        var settings = Of(data);
        return settings["Store"]?.ToLowerInvariant() switch
        {
            null or "" or "sqlite" => null,
            "postgres" when settings["Postgres"] is { Length: > 0 } connection => connection,
            "postgres" => throw new CannotGoOn("Store=postgres cần chuỗi kết nối (MOTCUA_POSTGRES). / Store=postgres needs a connection string (MOTCUA_POSTGRES)."),
            var other => throw new CannotGoOn($"Không có kho “{other}”: sqlite hoặc postgres. / There is no store '{other}': sqlite or postgres."),
        };
    }

    internal static IConfiguration Of(DataFolder data)
    {
        var file = Path.Combine(data.Path, File);
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file, optional: true).AddEnvironmentVariables("MOTCUA_").Build();
        }
        catch (InvalidDataException cause)
        {
            throw new CannotGoOn($"Không hiểu cấu hình {file}. / The settings {file} are not understood. ({cause.GetBaseException().Message})", cause: cause);
        }
    }

    /// <summary>The store of a folder, for who reads it without opening a centre.</summary>
    public static LedgerStore Open(DataFolder data)
    {
        LedgerStore store = Postgres(data) is { } connection ? new PostgresDatabase(connection) : new SqliteFile(data.Database);
        StoreShape.RefuseNewer(store);
        return store;
    }
}
