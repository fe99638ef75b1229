using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MotCua.Law.Dossiers;
using Stateless;

namespace MotCua.Bench;

/// <summary>One request, one context, one transaction, one fsync: Stateless decides, EF Core saves.</summary>
/// <param name="options">The store; see <see cref="OnSqlite"/> and <see cref="OnPostgres"/>.</param>
/// <param name="gate">Lets one request write at a time, so that none sleeps on a busy file; null lets the store's own waiting decide.</param>
internal sealed class Peer(DbContextOptions<PeerDb> options, DossierPath dossiers, SemaphoreSlim? gate)
{
    private static readonly string[] Acts = ["Receive", "Take", "AskForSupplement", "ReceiveSupplement", "Appraise", "Propose", "Agree", "Sign", "Return"];

    private readonly PooledDbContextFactory<PeerDb> contexts = new(options);

    public static DbContextOptions<PeerDb> OnSqlite(string path) => new DbContextOptionsBuilder<PeerDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ToString()).Options;

    public static DbContextOptions<PeerDb> OnPostgres(string connection) => new DbContextOptionsBuilder<PeerDb>().UseNpgsql(connection).Options;

    public async Task Create()
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (!await db.Database.EnsureCreatedAsync()) return;
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal");
        db.Add(new PeerCounter { Series = dossiers.Series });
        await db.SaveChangesAsync();
    }

    public async Task Do(long n, int step)
    {
        if (gate is not null) await gate.WaitAsync();
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.Database.OpenConnectionAsync();
            if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma synchronous=full; pragma busy_timeout=60000");
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Change(db, n, step);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        finally
        {
            gate?.Release();
        }
    }

    /// <summary>What does not hold of the rows, knowing how many acts were answered.</summary>
    public async Task<IReadOnlyList<string>> Check(long acknowledged)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (wrong, dossiersKept) = (new List<string>(), await db.Dossiers.LongCountAsync());
        if (await db.Histories.LongCountAsync() != acknowledged || await db.Outbox.LongCountAsync() != acknowledged) wrong.Add($"{acknowledged} acts were answered, the history has {await db.Histories.LongCountAsync()}");
        if (await db.Dossiers.SumAsync(d => d.Version) != acknowledged || await db.Dossiers.AnyAsync(d => (long)d.State != d.Version)) wrong.Add("a dossier is not at the version its acts brought it to");
        if (await db.Counters.SumAsync(c => c.Last) != dossiersKept) wrong.Add("numbers are not dense");
        return wrong;
    }

    private async Task Change(PeerDb db, long n, int step)
    {
        var id = dossiers.IdOf(n);
        var act = dossiers.Act(n, step);
        var dossier = step == 0 ? db.Add(await Open(db, id, (Receive)act)).Entity : await db.Dossiers.SingleAsync(d => d.Id == id);
        var machine = Machine(dossier);
        await machine.FireAsync(Acts[step]);
        dossier.Version++;
        var payload = JsonSerializer.Serialize(act, act.GetType());
        db.Add(new PeerHistory
        {
            DossierId = id,
            Version = dossier.Version,
            Key = $"{n:D12}-{step}",
            Act = Acts[step],
            Person = dossiers.PersonOf(step),
            HappenedAt = dossiers.MomentOf(step),
            Payload = payload,
        });
        db.Add(new PeerMessage { DossierId = id, Payload = payload });
    }

    private async Task<PeerDossier> Open(PeerDb db, Guid id, Receive receive)
    {
        var counters = db.Database.IsSqlite() ? db.Counters.Where(c => c.Series == dossiers.Series)
            : db.Counters.FromSql($"""select * from "Counters" where "Series" = {dossiers.Series} for update""");
        var counter = await counters.SingleAsync();
        counter.Last++;
        return new() { Id = id, Code = $"{dossiers.Series}-{counter.Last:D4}", Applicant = receive.Applicant.Name };
    }

    private static StateMachine<PeerState, string> Machine(PeerDossier dossier)
    {
        var machine = new StateMachine<PeerState, string>(() => dossier.State, state => dossier.State = state);
        for (var step = 0; step < Acts.Length; step++)
            machine.Configure((PeerState)step).Permit(Acts[step], (PeerState)(step + 1));
        return machine;
    }
}
