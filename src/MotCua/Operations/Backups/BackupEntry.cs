using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>Sổ sao lưu: one line for each backup and each drill, written by the command that made it, for the operator's page.</summary>
public sealed class BackupEntry
{
    public Guid Id { get; init; }

    /// <summary>A drill; otherwise a backup.</summary>
    public bool IsDrill { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The backup's name, which is its moment.</summary>
    public string Name { get; init; } = "";

    public bool Good { get; init; }

    public long Milliseconds { get; init; }

    /// <summary>The first thing found, or how much it holds; nothing personal.</summary>
    public string Said { get; init; } = "";

    public static BackupEntry Of(TakenBackup taken) => new()
    {
        Id = Guid.CreateVersion7(taken.Manifest.TakenAt),
        At = taken.Manifest.TakenAt,
        Name = Path.GetFileName(taken.Path),
        Good = taken.Manifest.Files.Lost.Count == 0,
        Milliseconds = (long)taken.Took.TotalMilliseconds,
        Said = taken.Manifest.Files.Lost is [var lost, ..] ? new Flaw(lost, FlawKind.NeverHad).ToString() : Held(taken.Manifest.Contents, taken.Manifest.Files.Count),
    };

    public static BackupEntry Of(DrilledBackup drilled) => new()
    {
        Id = Guid.CreateVersion7(drilled.At),
        IsDrill = true,
        At = drilled.At,
        Name = drilled.Backup,
        Good = drilled.Good,
        Milliseconds = (long)drilled.Took.TotalMilliseconds,
        Said = drilled.Flaws is [var first, ..] ? first.ToString() : Held(drilled.Contents, drilled.Files),
    };

    private static string Held(StoreContents? contents, long files) =>
        string.Create(CultureInfo.InvariantCulture, $"{contents?.Events ?? 0} sự kiện, {files} tệp / {contents?.Events ?? 0} events, {files} files");

    /// <summary>
    /// Writes the line into the centre's store from beside it, changing nothing else there. Null when done; why not, where it could not: the
    /// backup stands all the same.
    /// </summary>
    public static async Task<string?> Write(DataFolder data, BackupEntry entry, CancellationToken stop)
    {
        try
        {
            await using DbConnection store = StoreSettings.Postgres(data) is { } postgres ? new NpgsqlConnection(postgres)
                : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = data.Database, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 10 }.ToString());
            await store.OpenAsync(stop);
            await using var write = store.CreateCommand();
            write.CommandText = "INSERT INTO backup_entry (id, is_drill, at, name, good, milliseconds, said) VALUES (@id, @drill, @at, @name, @good, @milliseconds, @said)";
            foreach (var (name, value) in ((string, object)[])[("id", entry.Id.ToByteArray(bigEndian: true)), ("drill", entry.IsDrill), ("at", Instant.ToMicroseconds(entry.At)),
                ("name", entry.Name), ("good", entry.Good), ("milliseconds", entry.Milliseconds), ("said", entry.Said)])
            {
                var parameter = write.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                write.Parameters.Add(parameter);
            }
            await write.ExecuteNonQueryAsync(stop);
            return null;
        }
        catch (DbException cause)
        {
            return $"Chưa ghi được vào sổ sao lưu của trung tâm. / Not written into the centre's book of backups. ({cause.Message})";
        }
    }
}

internal sealed class BackupEntryMapping : IEntityTypeConfiguration<BackupEntry>
{
    public void Configure(EntityTypeBuilder<BackupEntry> builder)
    {
        builder.ToTable("backup_entry").HasKey(entry => entry.Id);
        builder.HasIndex(entry => new { entry.IsDrill, entry.At });
    }
}
