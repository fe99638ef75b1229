namespace MotCua.Bench;

/// <summary>What a contender in a process of its own is asked: so many seconds at each number of clients, after so many to warm up.</summary>
internal sealed record PeerRequest(string Connection, string Series, IReadOnlyList<string> Acts, IReadOnlyList<int> Clients, double WarmUp, double Seconds, int Port);

/// <summary>What it answers on its last line: its version, what it measured, what its checker found.</summary>
internal sealed record PeerAnswer(string Version, IReadOnlyList<Measured> Measured, IReadOnlyList<string> Wrong);
