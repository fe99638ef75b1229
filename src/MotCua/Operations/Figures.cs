using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Operations.Backups;
using MotCua.Plumbing;

namespace MotCua.Operations;

/// <summary>Số liệu vận hành: how the centre stands now, of this node and of the store. Counts, times and sizes; nothing of a person.</summary>
public sealed record Figures
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Acts that wait for this node's writer, and how many may.</summary>
    public required int Waiting { get; init; }

    public required int Inside { get; init; }

    public required (int Acts, int MostActs, TimeSpan Took, TimeSpan Longest)? Commits { get; init; }

    public required DateTimeOffset? RoundAt { get; init; }

    public required long ErrandsWaiting { get; init; }

    public required long ErrandsFailed { get; init; }

    /// <summary>When the errand that waits longest was to be done; null when none is late.</summary>
    public required DateTimeOffset? OldestErrandAt { get; init; }

    /// <summary>The journal's last.</summary>
    public required long Position { get; init; }

    public required long StoreBytes { get; init; }

    /// <summary>Room left where the data folder lies.</summary>
    public required long FreeBytes { get; init; }

    /// <summary>When the journal's head was last signed; null where it never was.</summary>
    public required DateTimeOffset? HeadAt { get; init; }

    public required BackupEntry? LastBackup { get; init; }

    public required DateTimeOffset? GoodBackupAt { get; init; }

    public required BackupEntry? LastDrill { get; init; }

    public required DateTimeOffset? GoodDrillAt { get; init; }

    public required KeepingRule Rule { get; init; }

    public bool BackupIsDue => GoodBackupAt is not { } at || At - at > Rule.BackupWithin;

    public bool DrillIsDue => GoodDrillAt is not { } at || At - at > Rule.DrillWithin;
}

/// <summary>Đầu sổ ký gần nhất: where heads of the journal are signed, when the last one was. Registered by whoever signs them.</summary>
public delegate ValueTask<DateTimeOffset?> LastHead(CancellationToken stop);

/// <summary>Đọc số liệu vận hành.</summary>
public sealed class ReadFigures(EventLedger ledger, Pulse pulse, IDbContextFactory<CentreDb> store, DataFolder data, TimeProvider time, IEnumerable<LastHead> heads)
{
    public async Task<Figures> Now(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var errands = ledger.CountErrands();
        await using var db = await store.CreateDbContextAsync(stop);
        var entries = db.Set<BackupEntry>().AsNoTracking().OrderByDescending(entry => entry.At);
        var oldest = await Number(db, "SELECT min(due_at) AS \"Value\" FROM ledger_errand WHERE NOT failed", stop);
        return new()
        {
            At = now,
            Waiting = ledger.Waiting,
            Inside = pulse.Inside,
            Commits = pulse.Commits,
            RoundAt = pulse.RoundAt,
            ErrandsWaiting = errands.Waiting,
            ErrandsFailed = errands.Failed,
            OldestErrandAt = oldest is { } due && Instant.FromMicroseconds(due) is var at && at < now ? at : null,
            Position = await Number(db, "SELECT max(position) AS \"Value\" FROM ledger_event", stop) ?? 0,
            StoreBytes = await Number(db, db.Database.IsSqlite() ? "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()" : "SELECT pg_database_size(current_database()) AS \"Value\"", stop) ?? 0,
            FreeBytes = new DriveInfo(data.Path).AvailableFreeSpace,
            HeadAt = heads.FirstOrDefault() is { } head ? await head(stop) : null,
            LastBackup = await entries.FirstOrDefaultAsync(entry => !entry.IsDrill, stop),
            GoodBackupAt = (await entries.FirstOrDefaultAsync(entry => !entry.IsDrill && entry.Good, stop))?.At,
            LastDrill = await entries.FirstOrDefaultAsync(entry => entry.IsDrill, stop),
            GoodDrillAt = (await entries.FirstOrDefaultAsync(entry => entry.IsDrill && entry.Good, stop))?.At,
            Rule = KeepingRule.InForceOn(LocalMoment.From(now).On, data),
        };
    }

    private static async Task<long?> Number(CentreDb db, string sql, CancellationToken stop) => (await db.Database.SqlQueryRaw<long?>(sql).ToListAsync(stop)).FirstOrDefault();
}
