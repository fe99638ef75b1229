using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// Quyền trên kho: what a program's own role may do where another role owns the tables: read and add in the journal, never change or take away there.
/// Bodies leave by one function of the owner's, which records the erasure itself.
/// </summary>
internal static class PostgresGrants
{
    private static readonly string[] Journal = ["ledger_event", "ledger_body", "ledger_erasure", "ledger_head", "ledger_tile", "ledger_stamp"];

    /// <summary>The door of erasure: made with the tables, run with their owner's rights.</summary>
    public const string Door =
        """
        CREATE OR REPLACE FUNCTION ledger_erase(of bytea, upto bigint, at bigint, person text, holding text, why text)
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
            INSERT INTO ledger_erasure (stream, up_to, erased_at, person_id, position_id, reason) VALUES (of, upto, at, person, holding, why);
            DELETE FROM ledger_body WHERE stream = of AND position IN (SELECT position FROM ledger_event WHERE stream = of AND seq <= upto);
        END $$;
        REVOKE EXECUTE ON FUNCTION ledger_erase(bytea, bigint, bigint, text, text, text) FROM PUBLIC;
        """;

    /// <summary>Gives a role what the program needs, in one transaction; given again, it is the same.</summary>
    public static void Give(NpgsqlConnection owner, string role)
    {
        var to = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using var whole = owner.BeginTransaction();
        Run(owner, $"GRANT USAGE ON SCHEMA public TO {to}");
        Run(owner, $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {to}");
        Run(owner, $"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {to}");
        Run(owner, $"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {to}");
        foreach (var table in OfTheJournal(owner)) Run(owner, $"REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON {table} FROM {to}");
        // An erasure is recorded by its door alone.
        Run(owner, $"REVOKE INSERT ON ledger_erasure FROM {to}");
        Run(owner, $"REVOKE INSERT, UPDATE, DELETE ON ledger_schema, \"__EFMigrationsHistory\" FROM {to}");
        whole.Commit();
    }

    /// <summary>True where the tables are this connection's own; so too where there are none yet.</summary>
    public static bool Owns(NpgsqlConnection connection)
    {
        using var query = new NpgsqlCommand("SELECT coalesce((SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('ledger_event')), true)", connection);
        return (bool)query.ExecuteScalar()!;
    }

    /// <summary>The journal's tables with their partitions, as PostgreSQL writes their names.</summary>
    private static List<string> OfTheJournal(NpgsqlConnection owner)
    {
        using var query = new NpgsqlCommand("SELECT t.relid::regclass::text FROM unnest($1::text[]) AS n, pg_partition_tree(n::regclass) AS t UNION SELECT unnest($1::text[])", owner) { Parameters = { new() { Value = Journal } } };
        using var rows = query.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read()) tables.Add(rows.GetString(0));
        return tables;
    }

    private static void Run(NpgsqlConnection owner, string sql)
    {
#pragma warning disable CA2100 // names of tables from the catalogue and a quoted role: GRANT takes no parameter
        using var command = new NpgsqlCommand(sql, owner);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
