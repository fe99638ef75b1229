using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Plumbing;

/// <summary>Tables and columns are named as SQL writes them: <c>RecordedAt</c> is <c>recorded_at</c>.</summary>
public static partial class SnakeCase
{
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            // What lies in one column of another's table is named inside it.
            if (entity.IsMappedToJson())
                continue;
            if (entity.GetTableName() is { } table)
                entity.SetTableName(Of(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.GetColumnName()));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static string Of(string name) => Humps().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Humps();
}
