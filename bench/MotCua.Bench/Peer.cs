using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MotCua.Law.Dossiers;
using Stateless;

namespace MotCua.Bench;

/// <summary>One request, one context, one transaction, one fsync: Stateless decides, EF Core saves.</summary>
/// <param name="gate">Lets one request write at a time, so that none sleeps on a busy file; null lets SQLite's own waiting decide.</param>
internal sealed class Peer(string path, DossierPath dossiers, SemaphoreSlim? gate)
{
    private static readonly string[] Acts = ["Receive", "Take", "Appraise", "Propose", "Agree", "Sign", "Return"];

    private readonly DbContextOptions<PeerDb> options = new DbContextOptionsBuilder<PeerDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ToString()).Options;

    public async Task Create()
    {
        await using var db = new PeerDb(options);
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal");
    }

    public async Task Do(long n, int step)
    {
        if (gate is not null) await gate.WaitAsync();
        try
        {
            await using var db = new PeerDb(options);
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("pragma synchronous=full; pragma busy_timeout=60000");
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
            DossierId = id, Version = dossier.Version, Key = $"{n:D12}-{step}", Act = Acts[step],
            Person = dossiers.PersonOf(step), HappenedAt = dossiers.MomentOf(step), Payload = payload,
        });
        db.Add(new PeerMessage { DossierId = id, Payload = payload });
    }

    private async Task<PeerDossier> Open(PeerDb db, Guid id, Receive receive)
    {
        var counter = await db.Counters.SingleOrDefaultAsync(c => c.Series == dossiers.Series) ?? db.Add(new PeerCounter { Series = dossiers.Series }).Entity;
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
