using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>Loại chuỗi sự kiện ghi bằng JSON: every kind of stream of the centre; events in two parts (<see cref="EventFormat{TEvent}"/>), states whole.</summary>
public abstract class JsonKind<TState, TEvent> : StreamKind<TState, TEvent>
    where TState : class
    where TEvent : class
{
    private readonly EventFormat<TEvent> format = new();

    public sealed override EventBytes Write(TEvent happened) => format.Write(happened);

    public sealed override TEvent Read(StoredEvent stored) => format.Read(stored);

    public sealed override byte[] WriteState(TState state) => States.Write(state);

    public sealed override TState ReadState(byte[] bytes) => States.Read<TState>(bytes);
}
