using System.Data.Common;
using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// Phiên bản dữ liệu tham chiếu: the application says here, inside its own transaction, that reference data has changed,
/// so that acts decided on the older data lose their race.
/// </summary>
public static class References
{
    /// <summary>The key that stands for a table's rows as a set; a guard on it loses when any row is added or changed.</summary>
    public const string AnyRow = "*";

    /// <summary>A row was added, changed or superseded: who read it, or the set it belongs to, decides again.</summary>
    public static async Task Changed(DbConnection connection, DbTransaction? transaction, string table, string key)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            INSERT INTO ledger_reference (table_name, row_key, version) VALUES (@table, @key, 1), (@table, @any, 1)
            ON CONFLICT (table_name, row_key) DO UPDATE SET version = ledger_reference.version + 1
            """;
        Add("@table", table);
        Add("@key", key);
        Add("@any", AnyRow);
        await command.ExecuteNonQueryAsync();
        if (connection is NpgsqlConnection) await Wake.Tell(connection, transaction, table);

        void Add(string name, string value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
