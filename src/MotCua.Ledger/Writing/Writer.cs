using System.Threading.Channels;

namespace MotCua.Ledger;

/// <summary>
/// The one writer: a thread that takes what waits, runs it in one transaction, commits, and only then answers.
/// A broken job costs its neighbours nothing: the transaction is undone and run again without it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly Func<SqliteStore> open;
    private readonly StateCache cache;
    private readonly LedgerOptions options;
    private readonly Channel<Waiting> queue;
    private readonly Thread thread;
    private readonly List<Job> jobs = [];
    private readonly AsyncLocal<Turn?> mine = new();
    private SqliteStore? store;

    public Writer(Func<SqliteStore> open, StateCache cache, LedgerOptions options)
    {
        this.open = open;
        this.cache = cache;
        this.options = options;
        store = open();
        queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        thread = new(Work) { IsBackground = true, Name = "ledger writer" };
        thread.Start();
    }

    /// <summary>The writer's own connection; for tests that take its disk away.</summary>
    internal SqliteStore? Store => store;

    /// <summary>True inside a turn that is not over; what was begun there and lives longer may write again.</summary>
    private bool InOwnTurn => mine.Value is { IsOver: false };

    public Task<Written<T>> Write<T>(Func<Batch, T> write)
    {
        if (InOwnTurn) throw new InvalidOperationException("inside InTurn nothing else can be written through the ledger: it would wait for itself");
        var job = new Job<T>(write);
        if (!queue.Writer.TryWrite(job)) job.Fail(Trouble.Busy);
        return job.Answered;
    }

    public async Task<T> InTurn<T>(Func<Task<T>> write)
    {
        if (InOwnTurn) return await write();
        var turn = new Turn();
        await queue.Writer.WriteAsync(turn);
        await turn.Given;
        try
        {
            mine.Value = turn;
            return await write();
        }
        finally
        {
            turn.End();
        }
    }

    public void Dispose()
    {
        if (queue.Writer.TryComplete()) thread.Join();
        store?.Dispose();
    }

    private void Work()
    {
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var turn = CommitWhatWaits();
            turn?.GiveAndWait();
        }
    }

    /// <summary>Runs and commits what waits, up to the next turn of somebody else, which is given back.</summary>
    private Turn? CommitWhatWaits()
    {
        jobs.Clear();
        Turn? turn = null;
        Batch? batch = null;
        try
        {
            while (jobs.Count < options.MostPerCommit && turn is null && queue.Reader.TryRead(out var waiting))
            {
                turn = waiting as Turn;
                if (waiting is not Job job) continue;
                jobs.Add(job);
                batch ??= Begin();
                if (!TryRun(job, batch)) batch = RunAgain();
            }
        }
        catch (Exception exception)
        {
            Abandon(StoreTrouble.Of(exception) ?? Trouble.StoreFailed);
            return turn;
        }
        if (batch is not null) Commit(batch);
        return turn;
    }

    private Batch Begin() => new(store ??= open(), Instant.ToMicroseconds(options.Clock.GetUtcNow()));

    /// <summary>False when the job broke: it has been answered and left the transaction, whose other writes must be undone.</summary>
    private bool TryRun(Job job, Batch batch)
    {
        try
        {
            job.Run(batch);
            return true;
        }
        catch (Exception bug) when (StoreTrouble.Of(bug) is null)
        {
            jobs.Remove(job);
            job.Break(bug);
            return false;
        }
    }

    private Batch RunAgain()
    {
        while (true)
        {
            store!.Rollback();
            var batch = Begin();
            if (jobs.ToArray().All(job => TryRun(job, batch))) return batch;
        }
    }

    private void Commit(Batch batch)
    {
        try
        {
            batch.Commit();
        }
        catch (Exception exception)
        {
            Abandon(StoreTrouble.AtCommit(exception));
            return;
        }
        batch.KeepStates(cache);
        foreach (var job in jobs) job.Answer();
    }

    /// <summary>Closing the connection undoes the transaction; the next one begins on a new connection.</summary>
    private void Abandon(Trouble trouble)
    {
        store?.Dispose();
        store = null;
        if (trouble == Trouble.Unknown) cache.Clear();
        foreach (var job in jobs) job.Fail(trouble);
    }
}
