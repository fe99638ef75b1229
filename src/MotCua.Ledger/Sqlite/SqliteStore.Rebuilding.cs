namespace MotCua.Ledger;

/// <summary>
/// Rebuilding: temporary tables of the same names hide the live ones on this connection, so that the same statements fill them.
/// </summary>
internal sealed partial class SqliteStore
{
    private Statement CountErasuresNow => field ??= Prepare("SELECT count(*) FROM main.ledger_erasure");

    private Statement FindStreamsChanged => field ??= Prepare(
        "SELECT DISTINCT e.stream FROM main.ledger_event AS e JOIN main.ledger_stream AS s ON s.id = e.stream WHERE e.position > ? AND s.kind = ?");

    private Statement NewFold => field ??= Prepare("INSERT INTO temp.ledger_fold (id, version, fold_version, state) VALUES (?, ?, ?, ?)");

    public static SqliteStore OpenToRebuild(string path) => Open(path, ["PRAGMA synchronous = FULL", "PRAGMA temp_store = FILE", "PRAGMA cache_size = -65536"]);

    public override void BeginToRead() => Execute("BEGIN");

    public override void BeginToSwap() => BeginNow.Run();

    public override long CountErasures() => One(CountErasuresNow);

    public override void MakeBeside(IEnumerable<RowTable> tables)
    {
        foreach (var table in tables)
        {
            Execute($"CREATE TEMP TABLE {Quoted(table.Name)} AS SELECT {List(All(table))} FROM main.{Quoted(table.Name)} WHERE 0");
            Execute($"CREATE UNIQUE INDEX temp.{Quoted("beside_" + table.Name)} ON {Quoted(table.Name)} ({List(table.Key)})");
        }
        Execute("CREATE TEMP TABLE ledger_fold (id BLOB PRIMARY KEY, version INTEGER, fold_version INTEGER, state BLOB)");
    }

    public override List<Guid> StreamsChanged(string kind, long after)
    {
        FindStreamsChanged.Put(after).Put(kind);
        var streams = new List<Guid>();
        while (FindStreamsChanged.Step()) streams.Add(FindStreamsChanged.Id(0));
        return streams;
    }

    public override void FoldBeside(Guid stream, long version, long foldVersion, byte[] state) => NewFold.Put(stream).Put(version).Put(foldVersion).Put(state).Run();

    public override RebuiltTable Swap(RowTable table)
    {
        var name = Quoted(table.Name);
        var removed = Execute($"DELETE FROM main.{name} AS live WHERE NOT EXISTS (SELECT 1 FROM temp.{name} AS built WHERE {Same(All(table))})");
        var added = Execute(
            $"""
            INSERT INTO main.{name} ({List(All(table))}) SELECT {List(All(table))} FROM temp.{name} AS built
            WHERE NOT EXISTS (SELECT 1 FROM main.{name} AS live WHERE {Same(table.Key)})
            """);
        using var count = new Statement(connection, $"SELECT count(*) FROM main.{name}");
        return new(table.Name, One(count), removed, added);
    }

    public override void SwapFolds() => Execute(
        """
        UPDATE main.ledger_stream SET state = built.state, fold_version = built.fold_version FROM temp.ledger_fold AS built
        WHERE main.ledger_stream.id = built.id AND main.ledger_stream.version = built.version
        """);

    private static string Same(IEnumerable<string> columns) =>
        string.Join(" AND ", columns.Select(column => $"built.{Quoted(column)} IS live.{Quoted(column)}"));

    private static IEnumerable<string> All(RowTable table) => table.Key.Concat(table.Columns);
}
