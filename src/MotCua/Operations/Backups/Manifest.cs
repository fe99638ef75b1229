using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.Operations.Backups;

/// <summary>Bảng kê của bản sao lưu: when and of what it was taken, and the digest of every part, so that damage is found before anything is restored.</summary>
/// <param name="Format">Of the backup itself; a higher one is a newer program's. 2 added the erasure book.</param>
/// <param name="Program">The program's version.</param>
/// <param name="Store"><see cref="Sqlite"/>, <see cref="Postgres"/> or <see cref="PgBackRest"/>.</param>
/// <param name="FullFrom">When the whole database it rests on was copied</param>
/// <param name="Label">pgBackRest's own name of the database's backup; null where the database lies in this folder.</param>
public sealed record Manifest(
    int Format, DateTimeOffset TakenAt, DateTimeOffset FullFrom, string Program, string Store, string? Label, StoreContents Contents, FileContents Files, IReadOnlyList<Part> Parts)
{
    public const int CurrentFormat = 2;

    public const string Sqlite = "sqlite", Postgres = "postgres", PgBackRest = "pgbackrest";

    /// <summary>Names of the files in a backup's folder. The seal and the list of papers are as <c>sha256sum -c</c> reads them.</summary>
    public const string Name = "manifest.json", Seal = "manifest.sha256", Database = "database.db", Pages = "database.pages", Dump = "database.dump", Settings = "settings.json", Papers = "papers.list", Erasures = "erasures.jsonl", Keys = "keys";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Rests on no older copy of the database.</summary>
    public bool IsFull => !Parts.Any(part => part.Path == Pages);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null where the bytes are no manifest, or name a part that no backup has.</summary>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(bytes, Json) is { Parts: { } parts, Contents: not null, Files: not null } read && parts.All(part => IsPart(part.Path)) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPart(string path) => path is Database or Pages or Dump or Settings or Papers or Erasures
        || (path.StartsWith(Keys + "/", StringComparison.Ordinal) && path[(Keys.Length + 1)..] is { Length: > 0 } key && Path.GetFileName(key) == key && key is not ("." or ".."));
}

/// <summary>Một phần của bản sao lưu: a file, with its place in the folder.</summary>
public sealed record Part(string Path, long Bytes, string Sha256);

/// <summary>Giấy tờ trong bản sao lưu.</summary>
/// <param name="Erased">Files the database still names whose dossier was erased before they were copied: nothing is lost.</param>
/// <param name="Lost">Files the database names that were not in the file store, or not as they were kept.</param>
public sealed record FileContents(long Count, long Bytes, IReadOnlyList<string> Erased, IReadOnlyList<string> Lost);
