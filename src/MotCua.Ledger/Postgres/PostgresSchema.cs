using System.Globalization;
using System.Text;
using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// Cấu trúc bảng trên PostgreSQL: the same tables as on SQLite. Streams, events and bodies are partitioned by the year their stream was
/// opened in, which a UUIDv7 begins with; ids of no year lie in the default partition.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>The series whose last number is the journal's last position; its row is the lock by which nodes take their turn.</summary>
    public const string Positions = "ledger position";

    private static readonly string[] Partitioned = ["ledger_stream", "ledger_event", "ledger_body"];

    private const string Tables =
        $$"""
        CREATE TABLE IF NOT EXISTS ledger_stream (
            id bytea NOT NULL, kind text NOT NULL, version bigint NOT NULL, erasures bigint NOT NULL, head bytea NOT NULL,
            recorded_at bigint NOT NULL, fold_version bigint NOT NULL, state bytea NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id);
        CREATE INDEX IF NOT EXISTS ix_ledger_stream_kind_id ON ledger_stream (kind, id);
        CREATE TABLE IF NOT EXISTS ledger_event (
            position bigint NOT NULL, stream bytea NOT NULL, seq bigint NOT NULL, type text NOT NULL, type_version bigint NOT NULL,
            happened_at bigint NOT NULL, recorded_at bigint NOT NULL, act text NOT NULL, person_id text NOT NULL, position_id text,
            facts text NOT NULL, commitment bytea, hash bytea NOT NULL, PRIMARY KEY (stream, seq)) PARTITION BY RANGE (stream);
        CREATE INDEX IF NOT EXISTS ix_ledger_event_position ON ledger_event (position);
        CREATE TABLE IF NOT EXISTS ledger_body (
            position bigint NOT NULL, stream bytea NOT NULL, salt bytea NOT NULL, body text NOT NULL, PRIMARY KEY (stream, position)) PARTITION BY RANGE (stream);
        CREATE TABLE IF NOT EXISTS ledger_erasure (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream bytea NOT NULL, up_to bigint NOT NULL, erased_at bigint NOT NULL,
            person_id text NOT NULL, position_id text, reason text NOT NULL);
        CREATE INDEX IF NOT EXISTS ix_ledger_erasure_stream ON ledger_erasure (stream, up_to);
        CREATE TABLE IF NOT EXISTS ledger_series (name text PRIMARY KEY, last bigint NOT NULL) WITH (fillfactor = 50);
        CREATE TABLE IF NOT EXISTS ledger_reference (
            table_name text NOT NULL, row_key text NOT NULL, version bigint NOT NULL, PRIMARY KEY (table_name, row_key)) WITH (fillfactor = 50);
        CREATE TABLE IF NOT EXISTS ledger_key (key text PRIMARY KEY, body_hash bytea NOT NULL, answer bytea NOT NULL, recorded_at bigint NOT NULL);
        CREATE INDEX IF NOT EXISTS ix_ledger_key_recorded_at ON ledger_key (recorded_at);
        CREATE TABLE IF NOT EXISTS ledger_errand (
            id bigint PRIMARY KEY, stream bytea NOT NULL, type text NOT NULL, content text NOT NULL, attempts bigint NOT NULL,
            due_at bigint NOT NULL, failed boolean NOT NULL, last_error text);
        CREATE INDEX IF NOT EXISTS ix_ledger_errand_due ON ledger_errand (failed, due_at);
        CREATE INDEX IF NOT EXISTS ix_ledger_errand_order ON ledger_errand (stream, type, id);
        INSERT INTO ledger_series VALUES ('{{Positions}}', 0) ON CONFLICT DO NOTHING;
        CREATE TABLE IF NOT EXISTS ledger_head (
            number bigint PRIMARY KEY, day text NOT NULL UNIQUE, position bigint NOT NULL, bytes text NOT NULL, signature bytea, public_key bytea, made_at bigint NOT NULL,
            UNIQUE (position, number));
        CREATE TABLE IF NOT EXISTS ledger_tile (
            head bigint NOT NULL, level bigint NOT NULL, place bigint NOT NULL, first bytea NOT NULL, hashes bytea NOT NULL, PRIMARY KEY (head, level, place));
        CREATE TABLE IF NOT EXISTS ledger_stamp (head bigint PRIMARY KEY, response bytea NOT NULL, authority text NOT NULL, stamped_at bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS ledger_schema (number bigint PRIMARY KEY);
        """;

    /// <summary>2 added heads, tiles and stamps: new tables alone.</summary>
    private static readonly string Numbered =
        $"\nINSERT INTO ledger_schema SELECT {LedgerStore.Schema} WHERE NOT EXISTS (SELECT FROM ledger_schema);\nUPDATE ledger_schema SET number = {LedgerStore.Schema} WHERE number < {LedgerStore.Schema};\n";

    /// <summary>What is written stays; a body leaves only by the door of a recorded erasure.</summary>
    private const string Doors =
        """
        CREATE OR REPLACE FUNCTION ledger_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '%: what is written stays', TG_TABLE_NAME; END $$;
        CREATE OR REPLACE FUNCTION ledger_body_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM ledger_event AS e JOIN ledger_erasure AS x ON x.stream = e.stream AND x.up_to >= e.seq
                           WHERE e.stream = OLD.stream AND e.position = OLD.position) THEN
                RAISE EXCEPTION 'ledger_body: a body leaves only by a recorded erasure';
            END IF;
            RETURN OLD;
        END $$;
        CREATE OR REPLACE TRIGGER ledger_event_stays BEFORE UPDATE OR DELETE ON ledger_event FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_erasure_stays BEFORE UPDATE OR DELETE ON ledger_erasure FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_body_stays BEFORE UPDATE ON ledger_body FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_body_leaves BEFORE DELETE ON ledger_body FOR EACH ROW EXECUTE FUNCTION ledger_body_leaves();
        CREATE OR REPLACE TRIGGER ledger_head_stays BEFORE UPDATE OR DELETE ON ledger_head FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_tile_stays BEFORE UPDATE OR DELETE ON ledger_tile FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_stamp_stays BEFORE UPDATE OR DELETE ON ledger_stamp FOR EACH ROW EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_event_whole BEFORE TRUNCATE ON ledger_event FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_body_whole BEFORE TRUNCATE ON ledger_body FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
        CREATE OR REPLACE TRIGGER ledger_head_whole BEFORE TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
        """;

    /// <summary>SQLSTATE of an expectation that was not met.</summary>
    public const string NotAsExpected = "MC001";

    /// <summary>
    /// Holds what a write was decided on against what stands, in the order in which every node takes its locks: reference data, then the
    /// position, under which no stream and no series moves. A stream of version 0 must not be there.
    /// </summary>
    private const string Expectation =
        $$"""
        CREATE OR REPLACE FUNCTION ledger_expect(tables text[], row_keys text[], stands bigint[], at bigint, ids bytea[], versions bigint[], erased bigint[], names text[], lasts bigint[])
        RETURNS void LANGUAGE plpgsql AS $$
        DECLARE there bigint; same bigint;
        BEGIN
            SELECT count(*) INTO same
            FROM (SELECT r.table_name, r.row_key, r.version FROM ledger_reference AS r JOIN unnest(tables, row_keys) AS n(t, k) ON r.table_name = n.t AND r.row_key = n.k
                  ORDER BY r.table_name COLLATE "C", r.row_key COLLATE "C" FOR SHARE OF r) AS held
            JOIN unnest(tables, row_keys, stands) AS w(t, k, version) ON w.t = held.table_name AND w.k = held.row_key AND w.version = held.version;
            IF same = cardinality(tables) THEN
                SELECT s.last INTO there FROM ledger_series AS s WHERE s.name = '{{Positions}}' FOR UPDATE;
                IF there = at THEN
                    SELECT count(*), count(*) FILTER (WHERE w.version = s.version AND w.erasures = s.erasures) INTO there, same
                    FROM ledger_stream AS s JOIN unnest(ids, versions, erased) AS w(id, version, erasures) ON w.id = s.id WHERE s.id = ANY (ids);
                    IF there = same AND same = (SELECT count(*) FROM unnest(versions) AS v WHERE v > 0) THEN
                        SELECT count(*) INTO same FROM ledger_series AS s JOIN unnest(names, lasts) AS w(name, last) ON w.name = s.name AND w.last = s.last;
                        IF same = cardinality(names) THEN RETURN; END IF;
                    END IF;
                END IF;
            END IF;
            RAISE EXCEPTION 'not as expected' USING ERRCODE = '{{NotAsExpected}}';
        END $$;
        """;

    /// <summary>A state is written anew with every act: packed quickly, and with room beside it for the next.</summary>
    private const string Packing =
        """
        DO $$ BEGIN
            IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'ledger_stream'::regclass AND attname = 'state' AND attcompression <> 'l') THEN
                ALTER TABLE ledger_stream ALTER COLUMN state SET COMPRESSION lz4;
                ALTER TABLE ledger_event ALTER COLUMN facts SET COMPRESSION lz4;
                ALTER TABLE ledger_body ALTER COLUMN body SET COMPRESSION lz4;
            END IF;
        EXCEPTION WHEN feature_not_supported THEN NULL;
        END $$;
        """;

    /// <summary>One node at a time; others wait and then find everything made.</summary>
    public static void Create(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, "SELECT pg_advisory_xact_lock(hashtext('motcua ledger tables'))");
        Run(connection, Tables + Numbered + Doors + PostgresGrants.Door + Expectation + Packing);
        foreach (var table in Partitioned) Run(connection, $"CREATE TABLE IF NOT EXISTS {table}_of_no_year PARTITION OF {table} DEFAULT{RoomIn(table)}");
        transaction.Commit();
    }

    /// <summary>
    /// One table at a time, so that acts that go on meanwhile wait but never for a circle; who reads one moment for long (the verifier) is not
    /// waited for, since all acts would wait with it.
    /// </summary>
    public static bool CreateYear(NpgsqlConnection connection, int year) => HasYear(connection, year) || Partitioned.Select(table => CreateYear(connection, table, year)).ToArray().All(made => made);

    /// <summary>What is there needs no right to make it.</summary>
    private static bool HasYear(NpgsqlConnection connection, int year)
    {
        using var query = new NpgsqlCommand("SELECT bool_and(to_regclass(n || $2) IS NOT NULL) FROM unnest($1::text[]) AS n", connection) { Parameters = { new() { Value = Partitioned }, new() { Value = $"_{year:0000}" } } };
        return (bool)query.ExecuteScalar()!;
    }

    private static bool CreateYear(NpgsqlConnection connection, string table, int year)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, "SELECT pg_advisory_xact_lock(hashtext('motcua ledger tables')); SET LOCAL lock_timeout = '3s'");
        try
        {
            Run(connection, $"CREATE TABLE IF NOT EXISTS {table}_{year:0000} PARTITION OF {table} FOR VALUES FROM ('{FirstId(year)}') TO ('{FirstId(year + 1)}'){RoomIn(table)}");
        }
        catch (PostgresException inDefault) when (inDefault.SqlState == PostgresErrorCodes.CheckViolation)
        {
            return false;
        }
        transaction.Commit();
        return true;
    }

    private static string RoomIn(string table) => table == "ledger_stream" ? " WITH (fillfactor = 50)" : "";

    /// <summary>The smallest UUIDv7 of a year (UTC): 48 bits of milliseconds since 1970.</summary>
    private static string FirstId(int year)
    {
        var milliseconds = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        return new StringBuilder(@"\x").Append(milliseconds.ToString("x12", CultureInfo.InvariantCulture)).Append('0', 20).ToString();
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // built from constants and numbers alone
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
