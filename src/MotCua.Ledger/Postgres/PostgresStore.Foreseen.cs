using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// A write in one round trip: what its acts rest on is known here from the last write, so it is not asked first but sent along, and held
/// against the database, under the same locks, before anything is written. Where another node has gone on, it is asked after all.
/// </summary>
internal sealed partial class PostgresStore
{
    /// <summary>Where the position and the series stood when this write foresaw them.</summary>
    private readonly Dictionary<string, long> stood = [];
    private Wanted? foreseen;

    /// <summary>For tests: before a write is sent, and when its answer has come but is not yet read.</summary>
    internal Action? Sending { get; set; }

    /// <inheritdoc cref="Sending"/>
    internal Action? Sent { get; set; }

    public override bool Foresee(Wanted wanted)
    {
        if (!wanted.Foreseen || !(wanted.Positions || foreseen is not null) || !last.Knows(wanted)) return false;
        foreseen ??= new();
        foreach (var (stream, decidedOn) in wanted.Streams)
            if (versions.TryAdd(stream, last.VersionOf(stream, decidedOn)))
                foreseen.Streams.Add(stream, versions[stream]);
        foreach (var (row, version) in wanted.References)
            if (references.TryAdd(row, version))
                foreseen.References.Add(row, version);
        foreach (var key in wanted.Keys) keys.TryAdd(key, last.KeyOf(key));
        foreach (var name in wanted.Series.Append(PostgresSchema.Positions))
            if (series.TryAdd(name, last.NumberOf(name)))
                stood.Add(name, series[name]);
        return true;
    }

    private void Expect(NpgsqlBatch batch, Wanted wanted)
    {
        var names = stood.Keys.Where(name => name != PostgresSchema.Positions).ToArray();
        batch.BatchCommands.Add(new("BEGIN"));
        Add(batch, "SELECT ledger_expect($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            wanted.References.Keys.Select(row => row.Table).ToArray(), wanted.References.Keys.Select(row => row.Key).ToArray(), wanted.References.Values.ToArray(),
            stood[PostgresSchema.Positions],
            wanted.Streams.Keys.Select(id => id.ToByteArray(bigEndian: true)).ToArray(), wanted.Streams.Values.Select(v => v.Version).ToArray(), wanted.Streams.Values.Select(v => v.Erasures).ToArray(),
            names, names.Select(name => stood[name]).ToArray());
        inTransaction = true;
    }

    private void Send(NpgsqlBatch batch)
    {
        try
        {
            Sending?.Invoke();
            batch.ExecuteNonQuery();
            Sent?.Invoke();
            if (foreseen is not null) last.WasRight();
        }
        // A key that is there already was sent twice, a number another node's: asked again, both are told apart.
        catch (PostgresException other) when (foreseen is not null && other.SqlState is PostgresSchema.NotAsExpected or PostgresErrorCodes.UniqueViolation)
        {
            last.WasWrong();
            throw new NotAsForeseen();
        }
    }
}

/// <summary>The database was not as this process knew it; nothing was written, and the same write is asked again.</summary>
internal sealed class NotAsForeseen : Exception;
