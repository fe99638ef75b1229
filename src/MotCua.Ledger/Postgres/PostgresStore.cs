using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// The ledger's tables on PostgreSQL. A write is two round trips at most: what its acts ask is fetched at once, what they change is
/// kept here and sent with the COMMIT. Mostly it is one. Who writes events holds the position's row, and so no stream and no series moves meanwhile;
/// reference data, which others change, is locked before it, in one order on every node.
/// </summary>
internal sealed partial class PostgresStore(NpgsqlConnection connection) : StoreConnection
{
    private readonly Dictionary<Guid, (long Version, long Erasures)> versions = [];
    private readonly Dictionary<string, (byte[] BodyHash, byte[] Answer)?> keys = [];
    private readonly Dictionary<(string Table, string Key), long> references = [];
    private readonly Dictionary<string, long> series = [];
    private bool inTransaction;

    public override void Begin(Wanted wanted)
    {
        Forget();
        if (!Foresee(wanted)) Ask(wanted);
    }

    private void Ask(Wanted wanted)
    {
        var rows = wanted.References.Keys.OrderBy(r => r.Table, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
        inTransaction = true;
        foreach (var stream in wanted.Streams.Keys) versions[stream] = default;
        foreach (var key in wanted.Keys) keys[key] = null;
        using var batch = new NpgsqlBatch(connection);
        var reads = new List<Action<NpgsqlDataReader>>();
        batch.BatchCommands.Add(new("BEGIN"));
        if (rows.Length > 0)
        {
            var (tables, rowKeys) = (rows.Select(r => r.Table).ToArray(), rows.Select(r => r.Key).ToArray());
            // A row nobody changed yet is made, so that there is something to hold on to.
            Add(batch, "INSERT INTO ledger_reference SELECT t, k, 0 FROM unnest($1::text[], $2::text[]) AS w(t, k) ON CONFLICT DO NOTHING", tables, rowKeys);
            Add(batch, "SELECT table_name, row_key, version FROM ledger_reference JOIN unnest($1::text[], $2::text[]) AS w(t, k) ON table_name = t AND row_key = k ORDER BY table_name COLLATE \"C\", row_key COLLATE \"C\" FOR SHARE OF ledger_reference", tables, rowKeys);
            reads.Add(row => references[(row.GetString(0), row.GetString(1))] = row.GetInt64(2));
        }
        if (wanted.Series.Count > 0) Add(batch, "INSERT INTO ledger_series SELECT n, 0 FROM unnest($1::text[]) AS n ON CONFLICT DO NOTHING", (object)wanted.Series.ToArray());
        if (wanted.Positions)
        {
            Add(batch, "SELECT name, last FROM ledger_series WHERE name = $1 FOR UPDATE", PostgresSchema.Positions);
            reads.Add(row => series[row.GetString(0)] = row.GetInt64(1));
        }
        if (wanted.Streams.Count > 0)
        {
            Add(batch, "SELECT id, version, erasures FROM ledger_stream WHERE id = ANY($1)", (object)wanted.Streams.Keys.Select(id => id.ToByteArray(bigEndian: true)).ToArray());
            reads.Add(row => versions[IdAt(row, 0)] = (row.GetInt64(1), row.GetInt64(2)));
        }
        if (wanted.Keys.Count > 0)
        {
            Add(batch, "SELECT key, body_hash, answer FROM ledger_key WHERE key = ANY($1)", (object)wanted.Keys.ToArray());
            reads.Add(row => keys[row.GetString(0)] = (Bytes(row, 1), Bytes(row, 2)));
        }
        if (wanted.Series.Count > 0)
        {
            Add(batch, "SELECT name, last FROM ledger_series WHERE name = ANY($1)", (object)wanted.Series.ToArray());
            reads.Add(row => series[row.GetString(0)] = row.GetInt64(1));
        }
        using var found = batch.ExecuteReader();
        foreach (var read in reads) Each(found, read);
    }

    public override void Commit()
    {
        using var batch = new NpgsqlBatch(connection);
        if (foreseen is not null) Expect(batch, foreseen);
        foreach (var command in Flushing()) batch.BatchCommands.Add(command);
        batch.BatchCommands.Add(new("COMMIT"));
        Send(batch);
        inTransaction = false;
        RememberSeries();
    }

    public override void Rollback()
    {
        Forget();
        if (!inTransaction) return;
        inTransaction = false;
        using var command = new NpgsqlCommand("ROLLBACK", connection);
        command.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        if (rowSchema == "pg_temp")
        {
            Rollback();
            Execute("DISCARD TEMP");
        }
        connection.Dispose();
    }

    private void Forget()
    {
        versions.Clear();
        foreseen = null;
        keys.Clear();
        references.Clear();
        series.Clear();
        ClearBuffers();
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        batch.BatchCommands.Add(command);
    }

    /// <summary>Reads one result and moves to the next.</summary>
    private static void Each(NpgsqlDataReader rows, Action<NpgsqlDataReader> read)
    {
        while (rows.Read()) read(rows);
        rows.NextResult();
    }

    private NpgsqlCommand Command(string sql, params object?[] parameters)
    {
#pragma warning disable CA2100 // constants alone, and names of tables and columns the application declares
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter is Guid id ? id.ToByteArray(bigEndian: true) : parameter ?? DBNull.Value });
        return command;
    }

    private int Execute(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private List<T> Query<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    private static Guid IdAt(NpgsqlDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    /// <summary>Bytes; of a text those of its UTF-8.</summary>
    private static byte[] Bytes(NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
