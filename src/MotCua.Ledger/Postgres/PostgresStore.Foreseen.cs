using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// A write in one round trip: what its acts rest on is known here from the last write, so it is not asked first but sent along, and held
/// against the database, under the same locks, before anything is written. Where another node has gone on, it is asked after all.
/// </summary>
internal sealed partial class PostgresStore
{
    private const int LeastAsked = 16, MostAsked = 4096, MostSeries = 10_000;

    private readonly Dictionary<string, long> lastSeen = [];
    private Wanted? foreseen;
    private int toAsk, askedNext = LeastAsked;

    /// <summary>False where something is not known, and for a while after it was known wrongly: longer each time, for then several nodes write.</summary>
    private bool Foresee(Wanted wanted)
    {
        if (!wanted.Foreseen || !wanted.Positions || !lastSeen.ContainsKey(PostgresSchema.Positions) || !wanted.Series.All(lastSeen.ContainsKey)) return false;
        if (toAsk > 0)
        {
            toAsk--;
            return false;
        }
        foreseen = wanted;
        foreach (var (stream, version) in wanted.Streams) versions[stream] = version;
        foreach (var (row, version) in wanted.References) references[row] = version;
        foreach (var key in wanted.Keys) keys[key] = null;
        foreach (var name in wanted.Series.Append(PostgresSchema.Positions)) series[name] = lastSeen[name];
        return true;
    }

    private void Expect(NpgsqlBatch batch, Wanted wanted)
    {
        batch.BatchCommands.Add(new("BEGIN"));
        Add(batch, "SELECT ledger_expect($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            wanted.References.Keys.Select(row => row.Table).ToArray(), wanted.References.Keys.Select(row => row.Key).ToArray(), wanted.References.Values.ToArray(),
            lastSeen[PostgresSchema.Positions],
            wanted.Streams.Keys.Select(id => id.ToByteArray(bigEndian: true)).ToArray(), wanted.Streams.Values.Select(v => v.Version).ToArray(), wanted.Streams.Values.Select(v => v.Erasures).ToArray(),
            wanted.Series.ToArray(), wanted.Series.Select(name => lastSeen[name]).ToArray());
        inTransaction = true;
    }

    private void Send(NpgsqlBatch batch)
    {
        try
        {
            batch.ExecuteNonQuery();
            if (foreseen is not null) askedNext = LeastAsked;
        }
        // A key that is there already was sent twice, a number another node's: asked again, both are told apart.
        catch (PostgresException other) when (foreseen is not null && other.SqlState is PostgresSchema.NotAsExpected or PostgresErrorCodes.UniqueViolation)
        {
            toAsk = askedNext;
            askedNext = Math.Min(askedNext * 2, MostAsked);
            throw new NotAsForeseen();
        }
    }

    private void RememberSeries()
    {
        if (lastSeen.Count > MostSeries) lastSeen.Clear();
        foreach (var (name, last) in series) lastSeen[name] = last;
    }
}

/// <summary>The database was not as this process knew it; nothing was written, and the same write is asked again.</summary>
internal sealed class NotAsForeseen : Exception;
