using System.Threading.Channels;

namespace MotCua.Ledger;

/// <summary>
/// The process's one writer: a thread that takes what waits, runs it in one transaction, commits, and only then answers.
/// A broken job costs its neighbours nothing: the transaction is undone and run again without it. Where the store lets two groups be under
/// way, the next one is made ready while a commit waits for the store (<see cref="MotCua.Ledger.Ahead"/>).
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly StateCache cache;
    private readonly LedgerOptions options;
    private readonly Channel<Waiting> queue;
    private readonly Thread thread;
    private readonly AsyncLocal<Turn?> mine = new();
    private readonly SemaphoreSlim turns = new(1);
    private readonly Ahead ahead;
    private StoreConnection? store, beside;
    private volatile bool ending;

    public Writer(StateCache cache, LedgerOptions options)
    {
        this.cache = cache;
        this.options = options;
        ahead = new(Math.Max(1, options.MostPerCommit / 2));
        Open();
        queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        thread = new(Work) { IsBackground = true, Name = "ledger writer" };
        thread.Start();
    }

    /// <summary>The writer's own connection; for tests that take its disk away.</summary>
    internal StoreConnection? Store => store;

    /// <summary>How many jobs have been made ready while the store is busy; for tests that let it be busy.</summary>
    internal int MadeAhead => ahead.Count;

    /// <summary>True inside a turn that is not over; what was begun there and lives longer may write again.</summary>
    private bool InOwnTurn => mine.Value is { IsOver: false };

    /// <param name="want">Names what the write will ask of the store, so that it is fetched together with what its neighbours ask.</param>
    public Task<Written<T>> Write<T>(Func<Batch, T> write, Action<Wanted>? want = null)
    {
        if (options.Store.OneWriter && InOwnTurn) throw new InvalidOperationException("inside InTurn nothing else can be written through the ledger: it would wait for itself");
        var job = new Job<T>(write, want);
        if (!ahead.TryTake(job) && !queue.Writer.TryWrite(job)) job.Fail(Trouble.Busy);
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
        ending = true;
        if (queue.Writer.TryComplete()) thread.Join();
        store?.Dispose();
        beside?.Dispose();
        turns.Dispose();
    }

    private void Work()
    {
        var jobs = new List<Job>();
        while (ahead.Count > 0 || queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            jobs.Clear();
            var made = ahead.Leave(jobs);
            var late = jobs.Count;
            var turn = Take(jobs);
            if (made is not null && !TakeIn(made, jobs[late..])) made = null;
            if (jobs.Count > 0) Commit(jobs, made);
            turn?.GiveAndWait();
        }
    }

    /// <summary>Runs those who came late in what was made ahead, and makes its connection the first. False where it had to be undone.</summary>
    private bool TakeIn(Batch made, List<Job> late)
    {
        try
        {
            if (late.TrueForAll(made.TryForesee))
            {
                (store, beside) = (beside, store);
                return true;
            }
        }
        catch (Exception)
        {
            // Whose fault it was is found out when all are run again.
        }
        made.Store.Rollback();
        return false;
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

    /// <param name="made">The jobs' transaction, where they have been run.</param>
    private void Commit(List<Job> jobs, Batch? made = null)
    {
        var committing = false;
        // What was made ahead since would rest on another group than this.
        ahead.Undo();
        try
        {
            if ((made ?? Run(jobs)) is not { } batch) return;
            committing = true;
            batch.MakeReady();
            if (!ending) ahead.Open(beside, options.Clock);
            batch.Commit();
            ahead.Close();
            batch.KeepStates(cache);
            foreach (var job in jobs) job.Answer();
        }
        catch (NotAsForeseen)
        {
            ahead.Undo();
            store!.Rollback();
            Commit(jobs);
        }
        catch (Exception exception)
        {
            ahead.Undo();
            if ((committing ? StoreTrouble.AtCommit(exception) : StoreTrouble.Of(exception)) is { } trouble) Abandon(jobs, trouble);
            else GoAlone(jobs, exception);
        }
    }

    /// <summary>What was found only when all was written at once may be anybody's: each goes alone, and who is left alone broke.</summary>
    private void GoAlone(List<Job> jobs, Exception bug)
    {
        store?.Rollback();
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
            store!.Rollback();
        }
        return null;
    }

    private Batch Begin(List<Job> jobs)
    {
        if (store is null) Open();
        var batch = new Batch(store!, options.Clock);
        batch.Begin(jobs);
        return batch;
    }

    private void Open()
    {
        store = options.Store.OpenToWrite();
        beside = options.Store.OpenBeside(store);
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

    /// <summary>Closing the connection undoes the transaction; the next one begins on a new connection.</summary>
    private void Abandon(List<Job> jobs, Trouble trouble)
    {
        store?.Dispose();
        beside?.Dispose();
        store = beside = null;
        if (trouble == Trouble.Unknown) cache.Clear();
        foreach (var job in jobs) job.Fail(trouble);
    }
}
