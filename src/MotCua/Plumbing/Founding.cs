namespace MotCua.Plumbing;

/// <summary>Khởi tạo dữ liệu: how these data began. One row, written once: a demonstration stays one for ever.</summary>
public sealed class Founding
{
    public int Id { get; init; } = 1;
    public required bool Demonstration { get; init; }
    public required DateTimeOffset FoundedAt { get; init; }
}

/// <summary>Whether the data the program runs on are a demonstration; known once they are opened.</summary>
public sealed class Founded
{
    private Founding? founding;

    public bool IsDemonstration => Known.Demonstration;

    public DateTimeOffset At => Known.FoundedAt;

    private Founding Known => founding ?? throw new InvalidOperationException("the store is not open yet");

    internal void Is(Founding known) => founding = known;
}
