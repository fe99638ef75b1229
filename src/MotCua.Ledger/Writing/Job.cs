namespace MotCua.Ledger;

/// <summary>Something that waits for the writer.</summary>
internal abstract class Waiting;

/// <summary>A write that shares a transaction with others. It may be run again from the start after a neighbour's failure.</summary>
internal abstract class Job : Waiting
{
    /// <summary>Names what <see cref="Run"/> will ask of the store.</summary>
    public abstract void Want(Wanted wanted);

    public abstract void Run(Batch batch);

    /// <summary>The commit has returned.</summary>
    public abstract void Answer();

    /// <summary>The store did not do it.</summary>
    public abstract void Fail(Trouble trouble);

    /// <summary>This job alone is broken; its neighbours are not.</summary>
    public abstract void Break(Exception bug);
}

internal sealed class Job<T>(Func<Batch, T> write, Action<Wanted>? want) : Job
{
    private readonly TaskCompletionSource<Written<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<Written<T>> Answered => answer.Task;

    public override void Want(Wanted wanted)
    {
        if (want is null) wanted.Foreseen = false;
        else want(wanted);
    }

    public override void Run(Batch batch) => result = write(batch);
    public override void Answer() => answer.SetResult(new(result!, null));
    public override void Fail(Trouble trouble) => answer.SetResult(new(default!, trouble));
    public override void Break(Exception bug) => answer.SetException(bug);
}

/// <summary>What a job gave, or why the store did not do it.</summary>
internal readonly record struct Written<T>(T Result, Trouble? Trouble);

/// <summary>A write of the application's own: nothing else is written until it is over.</summary>
internal sealed class Turn : Waiting
{
    private readonly TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource over = new();

    public Task Given => given.Task;

    public bool IsOver => over.Task.IsCompleted;

    public void GiveAndWait()
    {
        given.SetResult();
        over.Task.Wait();
    }

    public void End() => over.SetResult();
}
