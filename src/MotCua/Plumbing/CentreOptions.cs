namespace MotCua.Plumbing;

/// <summary>Cách mở trung tâm: what the one who starts the program chose.</summary>
public sealed record CentreOptions
{
    public required DataFolder Data { get; init; }

    /// <summary>Addresses to answer on, separated by ';'.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Address by which citizens reach the centre, for what is printed; null where there is none yet.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Asked to be a demonstration. Only an empty data folder can become one.</summary>
    public bool Demo { get; init; }

    /// <summary>The moment the clock starts at (demonstration and tests only), or null for the real time.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>A whole clock to use in place of the machine's (tests only).</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>No first dossiers for a new demonstration: the caller makes its own.</summary>
    public bool Quiet { get; init; }

    /// <summary>Write in each answer how many commands the database was given for it (tests only).</summary>
    public bool CountCommands { get; init; }

    /// <summary>File of the key that signs daily seals, outside the data folder; null to let <c>MOTCUA_HEAD_KEY</c> say.</summary>
    public string? HeadKey { get; init; }

    /// <summary>How many are answered at once; see <see cref="Door"/>.</summary>
    public int MostAtOnce { get; init; } = 512;

    /// <summary>How long the node says that it is not ready before it stops.</summary>
    public TimeSpan Notice { get; init; }

    /// <summary>Proxies whose word about who asks is taken; null to let <see cref="Proxies.Setting"/> say.</summary>
    public string? Proxies { get; init; }

    /// <summary>PostgreSQL's connection string; null for SQLite, or to let <see cref="StoreSettings"/> say.</summary>
    public string? Postgres { get; init; }

    /// <summary>Pragmas, separated by ';', that every connection is given before it writes (tests only: a disk that is full, data that are read-only).</summary>
    public Func<string>? StoreSetting { get; init; }
}
