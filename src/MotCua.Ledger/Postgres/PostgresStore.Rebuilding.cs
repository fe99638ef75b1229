namespace MotCua.Ledger;

/// <summary>
/// Rebuilding: temporary tables of the same names stand beside the live ones, seen by this connection alone.
/// </summary>
internal sealed partial class PostgresStore
{
    public override long CountErasures() => Query("SELECT count(*) FROM public.ledger_erasure", row => row.GetInt64(0))[0];

    public override void BeginToRead()
    {
        Execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
        inTransaction = true;
    }

    /// <summary>Who holds the position lets no node commit an act.</summary>
    public override void BeginToSwap() => Ask(new() { Positions = true });

    public override void MakeBeside(IEnumerable<RowTable> tables)
    {
        rowSchema = "pg_temp";
        foreach (var table in tables)
        {
            Execute($"CREATE TEMP TABLE {Quoted(table.Name)} AS SELECT {List(All(table))} FROM public.{Quoted(table.Name)} WHERE false");
            Execute($"CREATE UNIQUE INDEX ON pg_temp.{Quoted(table.Name)} ({List(table.Key)})");
        }
        Execute("CREATE TEMP TABLE ledger_fold (id bytea PRIMARY KEY, version bigint, fold_version bigint, state bytea)");
    }

    public override List<Guid> StreamsChanged(string kind, long after) => Query(
        "SELECT DISTINCT e.stream FROM ledger_event AS e JOIN ledger_stream AS s ON s.id = e.stream WHERE e.position > $1 AND s.kind = $2", row => IdAt(row, 0), after, kind);

    public override void FoldBeside(Guid stream, long version, long foldVersion, byte[] state) => Execute(
        "INSERT INTO pg_temp.ledger_fold VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET version = excluded.version, fold_version = excluded.fold_version, state = excluded.state",
        stream, version, foldVersion, state);

    public override RebuiltTable Swap(RowTable table)
    {
        Send();
        var name = Quoted(table.Name);
        Execute($"ANALYZE pg_temp.{name}");
        var removed = Execute($"DELETE FROM public.{name} AS live WHERE NOT EXISTS (SELECT 1 FROM pg_temp.{name} AS built WHERE {Same(table.Key, "=")} AND {Same(table.Columns, "IS NOT DISTINCT FROM")})");
        var added = Execute(
            $"""
            INSERT INTO public.{name} ({List(All(table))}) SELECT {List(All(table))} FROM pg_temp.{name} AS built
            WHERE NOT EXISTS (SELECT 1 FROM public.{name} AS live WHERE {Same(table.Key, "=")})
            """);
        return new(table.Name, Query($"SELECT count(*) FROM public.{name}", row => row.GetInt64(0))[0], removed, added);
    }

    public override void SwapFolds() => Execute(
        """
        UPDATE public.ledger_stream AS live SET state = built.state, fold_version = built.fold_version FROM pg_temp.ledger_fold AS built
        WHERE live.id = built.id AND live.version = built.version
        """);

    /// <summary>Sends the rows kept so far.</summary>
    private void Send()
    {
        using var batch = new Npgsql.NpgsqlBatch(connection);
        foreach (var command in RowCommands()) batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0) batch.ExecuteNonQuery();
    }

    private static string Same(IReadOnlyList<string> columns, string equals) =>
        columns.Count == 0 ? "true" : string.Join(" AND ", columns.Select(column => $"built.{Quoted(column)} {equals} live.{Quoted(column)}"));

    private static IEnumerable<string> All(RowTable table) => table.Key.Concat(table.Columns);
}
