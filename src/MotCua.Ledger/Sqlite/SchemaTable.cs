namespace MotCua.Ledger;

/// <summary>One table of the ledger as SQL.</summary>
internal sealed record SchemaTable(string Name, string[] Key, SchemaColumn[] Columns, SchemaIndex[] Indexes)
{
    public IEnumerable<string> Sql()
    {
        var columns = Columns.Select(c => $"\"{c.Name}\" {c.SqlType} {(c.Nullable ? "NULL" : "NOT NULL")}");
        yield return $"CREATE TABLE IF NOT EXISTS \"{Name}\" ({string.Join(", ", columns)}, CONSTRAINT \"PK_{Name}\" PRIMARY KEY ({List(Key)}))";
        foreach (var index in Indexes)
            yield return $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX IF NOT EXISTS \"IX_{Name}_{string.Join('_', index.Columns)}\" ON \"{Name}\" ({List(index.Columns)})";
    }

    private static string List(string[] names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}

internal sealed record SchemaColumn(string Name, Type Type, bool Nullable = false)
{
    public string SqlType => Type == typeof(string) ? "TEXT" : Type == typeof(byte[]) ? "BLOB" : "INTEGER";
}

internal sealed record SchemaIndex(string[] Columns, bool Unique);
