namespace MotCua.Gateways.NationalPortal;

/// <summary>Cổng giả lập: of a demonstration. Takes what it is told, and can be switched off to show that what was to be told waits.</summary>
public sealed class SimulatedPortal : INationalPortal
{
    private volatile bool isDown;

    /// <summary>Answers nobody.</summary>
    public bool IsDown
    {
        get => isDown;
        set => isDown = value;
    }

    public Task Tell(PortalStatus status, CancellationToken stop) =>
        IsDown ? throw new PortalTroubled("Cổng giả lập đang ngừng. / The simulated portal is switched off.") : Task.CompletedTask;
}
