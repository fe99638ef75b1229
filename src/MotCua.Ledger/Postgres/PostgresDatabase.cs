using System.Data;
using Npgsql;

namespace MotCua.Ledger;

/// <summary>Kho PostgreSQL: the ledger in a database that several nodes share; any of them may commit.</summary>
/// <param name="connection">A connection string; statements used again are prepared on their connection.</param>
public sealed class PostgresDatabase(string connection) : LedgerStore, IAsyncDisposable
{
    private const int MostOwn = 40;

    /// <summary>
    /// The ledger's own connections: its statements look up keys, so their plan is always the same one, by index, also while the tables are
    /// small. Settings of this kind would be wrong for the application's lists and searches.
    /// </summary>
    private readonly NpgsqlDataSource own = Make(connection, settings =>
    {
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostOwn);
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan -c enable_seqscan=off".Trim();
    });

    /// <summary>Name of the series whose last number is the journal's last position.</summary>
    public const string PositionSeries = PostgresSchema.Positions;

    /// <summary>The application's connections to the same database.</summary>
    public NpgsqlDataSource Source { get; } = Make(connection, _ => { });

    public override Wake Wake => field ??= new(Source);

    public override long? ReadSchema()
    {
        using var connection = own.OpenConnection();
        using var query = new NpgsqlCommand("SELECT to_regclass('ledger_schema') IS NULL", connection);
        if (query.ExecuteScalar() is true) return null;
        query.CommandText = "SELECT number FROM ledger_schema";
        return (long?)query.ExecuteScalar();
    }

    public override void CreateTables()
    {
        using var connection = own.OpenConnection();
        PostgresSchema.Create(connection);
    }

    /// <summary>
    /// Makes the partitions of a year (UTC), in which what is opened then is kept for ever. Made again, it makes nothing. False when
    /// streams of that year lie in the default partition already: they, and the year's others, stay there.
    /// </summary>
    public bool CreateYear(int year)
    {
        using var connection = own.OpenConnection();
        return PostgresSchema.CreateYear(connection, year);
    }

    /// <summary>Gives another role what the program needs to run as it: reading and adding in the journal, no changing there. Whoever owns the tables gives it.</summary>
    public void Grant(string role)
    {
        using var connection = own.OpenConnection();
        PostgresGrants.Give(connection, role);
    }

    /// <summary>False where the tables are another role's, who alone brings them to a newer program.</summary>
    public bool OwnsTables()
    {
        using var connection = own.OpenConnection();
        return PostgresGrants.Owns(connection);
    }

    internal override bool OneWriter => false;

    internal override bool KeepsReaders => false;

    internal override async ValueTask<IAsyncDisposable> TakeTurn()
    {
        var connection = await Source.OpenConnectionAsync();
        try
        {
            await using var wait = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('motcua turn'))", connection) { CommandTimeout = 0 };
            await wait.ExecuteNonQueryAsync();
            return new HeldTurn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await own.DisposeAsync();
        await Source.DisposeAsync();
    }

    private static NpgsqlDataSource Make(string connection, Action<NpgsqlConnectionStringBuilder> set)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            // Nothing is left on a connection that goes back: no open transaction, no lock, no temporary table.
            NoResetOnClose = true,
            ApplicationName = "motcua",
        };
        set(settings);
        return NpgsqlDataSource.Create(settings);
    }

    private sealed class HeldTurn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (var end = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext('motcua turn'))", connection))
                await end.ExecuteNonQueryAsync();
        }
    }

    public override void CloseIdle()
    {
        own.Clear();
        Source.Clear();
    }

    internal override StoreConnection OpenToWrite() => new PostgresStore(own.OpenConnection());

    internal override StoreConnection OpenToRead() => new PostgresStore(own.OpenConnection());

    internal override StoreConnection OpenToRebuild() => new PostgresStore(Source.OpenConnection());

    internal override IReadOnlyList<Inspection> Inspect(int most)
    {
        var first = Source.OpenConnection();
        var view = first.BeginTransaction(IsolationLevel.RepeatableRead);
        using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", first, view);
        var moment = (string)export.ExecuteScalar()!;
        var (second, secondView) = At(moment);
        return [new(first, second, view, secondView, LooseTypes: false), .. Enumerable.Range(1, most - 1).Select(_ =>
        {
            var (one, oneView) = At(moment);
            var (other, otherView) = At(moment);
            return new Inspection(one, other, oneView, otherView, LooseTypes: false);
        })];
    }

    private (NpgsqlConnection, NpgsqlTransaction) At(string moment)
    {
        var connection = Source.OpenConnection();
        var view = connection.BeginTransaction(IsolationLevel.RepeatableRead);
#pragma warning disable CA2100 // the name comes from PostgreSQL itself, and SET takes no parameter
        using var import = new NpgsqlCommand($"SET TRANSACTION SNAPSHOT '{moment}'", connection, view);
#pragma warning restore CA2100
        import.ExecuteNonQuery();
        return (connection, view);
    }
}
