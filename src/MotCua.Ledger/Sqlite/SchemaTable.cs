using Microsoft.EntityFrameworkCore;

namespace MotCua.Ledger;

/// <summary>One table of the ledger, as SQL and as EF Core's model.</summary>
internal sealed record SchemaTable(string Name, string[] Key, SchemaColumn[] Columns, SchemaIndex[] Indexes)
{
    public IEnumerable<string> Sql()
    {
        var columns = Columns.Select(c => $"\"{c.Name}\" {c.SqlType} {(c.Nullable ? "NULL" : "NOT NULL")}");
        yield return $"CREATE TABLE \"{Name}\" ({string.Join(", ", columns)}, CONSTRAINT \"PK_{Name}\" PRIMARY KEY ({List(Key)}))";
        foreach (var index in Indexes)
            yield return $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX \"IX_{Name}_{string.Join('_', index.Columns)}\" ON \"{Name}\" ({List(index.Columns)})";
    }

    public void Map(ModelBuilder model) => model.SharedTypeEntity<Dictionary<string, object>>(Name, entity =>
    {
        entity.ToTable(Name);
        foreach (var column in Columns) entity.IndexerProperty(column.Type, column.Name).IsRequired(!column.Nullable).ValueGeneratedNever();
        entity.HasKey(Key);
        foreach (var index in Indexes) entity.HasIndex(index.Columns).IsUnique(index.Unique);
    });

    private static string List(string[] names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}

internal sealed record SchemaColumn(string Name, Type Type, bool Nullable = false)
{
    public string SqlType => Type == typeof(string) ? "TEXT" : Type == typeof(byte[]) ? "BLOB" : "INTEGER";
}

internal sealed record SchemaIndex(string[] Columns, bool Unique);
