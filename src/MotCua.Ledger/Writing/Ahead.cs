namespace MotCua.Ledger;

/// <summary>
/// The group that is made ready while the one before it is at the store: who comes meanwhile runs his own job in it. It rests on what the
/// one under way will leave and is sent only when that has come back; where that came to nothing, its jobs are run again.
/// </summary>
/// <param name="most">Jobs in it; room is left for those that have to queue.</param>
internal sealed class Ahead(int most)
{
    private readonly Lock gate = new();
    private readonly List<Job> jobs = [];
    private Batch? batch;
    private volatile bool open;

    /// <summary>Exact once it is closed.</summary>
    public int Count => jobs.Count;

    /// <summary>Begins it on a connection that is not in use; the group under way is ready. Jobs left from one that was undone go first.</summary>
    public void Open(StoreConnection? beside, TimeProvider clock)
    {
        if (beside is null || jobs.Count > 0) return;
        lock (gate)
        {
            batch = new(beside, clock);
            open = true;
        }
    }

    /// <summary>False when the job has to queue: nothing is under way, or it asks what is not foreseen.</summary>
    public bool TryTake(Job job)
    {
        if (!open) return false;
        lock (gate)
        {
            if (!open || jobs.Count == most) return false;
            try
            {
                if (!batch!.TryForesee(job)) return false;
            }
            // Run again with its neighbours, it is found out whose fault it was.
            catch (Exception)
            {
                Undo();
            }
            jobs.Add(job);
            return true;
        }
    }

    /// <summary>The group under way has come back: nobody comes in any more.</summary>
    public void Close()
    {
        lock (gate) open = false;
    }

    /// <summary>Undoes what was made, which has not been sent; its jobs stay.</summary>
    public void Undo()
    {
        lock (gate)
        {
            open = false;
            batch?.Store.Rollback();
            batch = null;
        }
    }

    /// <summary>Gives what was made, and its jobs; no transaction where there are none, or they have to be run again.</summary>
    public Batch? Leave(List<Job> into)
    {
        var made = jobs.Count > 0 ? batch : null;
        into.AddRange(jobs);
        jobs.Clear();
        batch = null;
        return made;
    }
}
