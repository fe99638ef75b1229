namespace MotCua.Plumbing;

/// <summary>Đồng hồ trình diễn: starts at a given moment and runs on at the usual pace.</summary>
public sealed class RunningClock(DateTimeOffset start, TimeProvider real) : TimeProvider
{
    private readonly long _started = real.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + real.GetElapsedTime(_started);
}
