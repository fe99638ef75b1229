using System.Threading.Channels;

namespace MotCua.Ledger;

/// <summary>
/// The process's one writer: a thread that takes what waits, runs it in one transaction, commits, and only then answers.
/// A broken job costs its neighbours nothing: the transaction is undone and run again without it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly StateCache cache;
    private readonly LedgerOptions options;
    private readonly Channel<Waiting> queue;
    private readonly Thread thread;
    private readonly AsyncLocal<Turn?> mine = new();
    private readonly SemaphoreSlim turns = new(1);
    private StoreConnection? store;

    public Writer(StateCache cache, LedgerOptions options)
    {
        this.cache = cache;
        this.options = options;
        store = options.Store.OpenToWrite();
        queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        thread = new(Work) { IsBackground = true, Name = "ledger writer" };
        thread.Start();
    }

    /// <summary>The writer's own connection; for tests that take its disk away.</summary>
    internal StoreConnection? Store => store;

    /// <summary>How many wait for the writer now.</summary>
    public int Waiting => queue.Reader.Count;

    /// <summary>True inside a turn that is not over; what was begun there and lives longer may write again.</summary>
    private bool InOwnTurn => mine.Value is { IsOver: false };

    /// <param name="want">Names what the write will ask of the store, so that it is fetched together with what its neighbours ask.</param>
    public Task<Written<T>> Write<T>(Func<Batch, T> write, Action<Wanted>? want = null)
    {
        if (options.Store.OneWriter && InOwnTurn) throw new InvalidOperationException("inside InTurn nothing else can be written through the ledger: it would wait for itself");
        var job = new Job<T>(write, want);
        if (!queue.Writer.TryWrite(job)) job.Fail(Trouble.Busy);
        return job.Answered;
    }

    public async Task<T> InTurn<T>(Func<Task<T>> write)
    {
        if (InOwnTurn) return await write();
        var turn = new Turn();
        if (!options.Store.OneWriter) return await InSharedTurn(turn, write);
        await queue.Writer.WriteAsync(turn);
        await turn.Given;
        return await In(turn, write);
    }

    /// <summary>
    /// A turn over all nodes. Who waits for another of this process waits without a connection: all of them waiting would leave none to
    /// the one whose turn it is.
    /// </summary>
    private async Task<T> InSharedTurn<T>(Turn turn, Func<Task<T>> write)
    {
        await turns.WaitAsync();
        try
        {
            await using var shared = await options.Store.TakeTurn();
            return await In(turn, write);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<T> In<T>(Turn turn, Func<Task<T>> write)
    {
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
        turns.Dispose();
    }

    private void Work()
    {
        var jobs = new List<Job>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            jobs.Clear();
            var turn = Take(jobs);
            if (jobs.Count > 0) Commit(jobs);
            turn?.GiveAndWait();
        }
    }

    /// <summary>Takes what waits, up to the next turn of somebody else, which is given back.</summary>
    private Turn? Take(List<Job> jobs)
    {
        while (jobs.Count < options.MostPerCommit && queue.Reader.TryRead(out var waiting))
        {
            if (waiting is Turn turn) return turn;
            jobs.Add((Job)waiting);
        }
        return null;
    }

    private void Commit(List<Job> jobs)
    {
        var committing = false;
        var began = options.Clock.GetTimestamp();
        try
        {
            if (Run(jobs) is not { } batch) return;
            committing = true;
            batch.Commit();
            batch.KeepStates(cache);
            foreach (var job in jobs) job.Answer();
            options.Committed?.Invoke(jobs.Count, options.Clock.GetElapsedTime(began));
        }
        catch (NotAsForeseen)
        {
            Undo();
            Commit(jobs);
        }
        catch (Exception exception)
        {
            if ((committing ? StoreTrouble.AtCommit(exception) : StoreTrouble.Of(exception)) is { } trouble) Abandon(jobs, trouble);
            else GoAlone(jobs, exception);
        }
    }

    /// <summary>What was found only when all was written at once may be anybody's: each goes alone, and who is left alone broke.</summary>
    private void GoAlone(List<Job> jobs, Exception bug)
    {
        Undo();
        if (jobs is [var only]) only.Break(bug);
        else foreach (var job in jobs) Commit([job]);
    }

    /// <summary>
    /// Runs the jobs in one transaction; one that breaks is answered and leaves, and the others run again. Null when none is left.
    /// </summary>
    private Batch? Run(List<Job> jobs)
    {
        while (jobs.Count > 0)
        {
            var batch = Begin(jobs);
            if (jobs.Find(job => !TryRun(job, batch)) is not { } broken) return batch;
            jobs.Remove(broken);
            Undo();
        }
        return null;
    }

    private Batch Begin(List<Job> jobs)
    {
        var wanted = new Wanted();
        foreach (var job in jobs) job.Want(wanted);
        return new(store ??= options.Store.OpenToWrite(), wanted, Instant.ToMicroseconds(options.Clock.GetUtcNow()));
    }

    private static bool TryRun(Job job, Batch batch)
    {
        try
        {
            job.Run(batch);
            return true;
        }
        catch (Exception bug) when (StoreTrouble.Of(bug) is null)
        {
            job.Break(bug);
            return false;
        }
    }

    /// <summary>What cannot be rolled back, as on a connection that was lost, is undone by closing it.</summary>
    private void Undo()
    {
        try
        {
            store?.Rollback();
        }
        catch (Exception)
        {
            store?.Dispose();
            store = null;
        }
    }

    /// <summary>Closing the connection undoes the transaction; the next one begins on a new connection.</summary>
    private void Abandon(List<Job> jobs, Trouble trouble)
    {
        store?.Dispose();
        store = null;
        if (trouble == Trouble.Unknown) cache.Clear();
        foreach (var job in jobs) job.Fail(trouble);
    }
}
