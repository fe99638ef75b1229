namespace MotCua.Plumbing;

/// <summary>
/// Rời đi có báo trước: told to stop, a node first says that it is not ready, so that a proxy sends people elsewhere; then it answers what was
/// begun, the ledger writes what waits, and it is gone.
/// </summary>
public sealed class Leaving(CentreOptions centre) : IHostedLifecycleService
{
    /// <summary>How long what was begun may take.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private bool _open;

    public bool HasBegun { get; private set; }

    /// <summary>A node that never opened sent for nobody, and has nobody to send elsewhere.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        return _open ? Task.Delay(centre.Notice, cancellationToken) : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _open = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
