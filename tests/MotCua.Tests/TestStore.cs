using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using Npgsql;

namespace MotCua.Tests;

/// <summary>
/// Kho của kiểm thử: a data folder for one test; where <see cref="Variable"/> names a PostgreSQL server, its data lie in a database of a
/// random name there, and no other is touched.
/// </summary>
public sealed class TestStore : IDisposable
{
    public const string Variable = "MOTCUA_TEST_POSTGRES";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("motcua-test-");
    private readonly string? database;

    /// <param name="folder">Name of the data folder under a new temporary one; null for that one itself.</param>
    /// <param name="onFile">A file whatever the store under test: for what only a file can suffer.</param>
    public TestStore(string? folder = null, bool onFile = false)
    {
        Folder = folder is null ? root.FullName : Path.Combine(root.FullName, folder);
        if (onFile || Server is not { } server) return;
        database = $"motcua_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
        OnServer(server, $"CREATE DATABASE {database}");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, StoreSettings.File), JsonSerializer.Serialize(new { Store = "postgres", Postgres = Connection(server) }));
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public static bool IsPostgres => Server is not null;

    public string Folder { get; }

    /// <summary>A data folder of this name beside the first one, on the same store.</summary>
    public string Beside(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root.FullName, name)).FullName;
        if (database is not null) File.Copy(Path.Combine(Folder, StoreSettings.File), Path.Combine(folder, StoreSettings.File));
        return folder;
    }

    /// <summary>Files are kept in this bucket by who opens the folder.</summary>
    public static void KeepFilesIn(BucketSettings bucket, string folder)
    {
        var path = Path.Combine(folder, StoreSettings.File);
        var settings = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        settings["Files"] = JsonSerializer.SerializeToNode(new { Store = "s3", bucket.Endpoint, bucket.Bucket, bucket.Region, bucket.Key, bucket.Secret, PathStyle = true });
        File.WriteAllText(path, settings.ToJsonString());
    }

    /// <summary>The store from beside the program.</summary>
    public DbConnection Open()
    {
        DbConnection connection = database is not null ? new NpgsqlConnection(Connection(Server!)) : new SqliteConnection($"Data Source={Path.Combine(Folder, "motcua.db")};Pooling=false");
        connection.Open();
        return connection;
    }

    /// <summary>Whoever opens the folder from now on does so as this role.</summary>
    public void OpenAs(string role) => File.WriteAllText(Path.Combine(Folder, StoreSettings.File),
        JsonSerializer.Serialize(new { Store = "postgres", Postgres = new NpgsqlConnectionStringBuilder(Connection(Server!)) { Username = role }.ToString() }));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (database is not null) OnServer(Server!, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        // The key of a demonstration that was served from here.
        File.Delete(Folder + ".niem-phong.pem");
        try
        {
            root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Left for the system to sweep: a temporary folder that is still held says nothing about the centre.
        }
    }

    private string Connection(string server) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20, Pooling = true }.ToString();

    private static void OnServer(string server, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a name made here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
