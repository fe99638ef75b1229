using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MotCua.Plumbing;

/// <summary>Counts for one request the commands EF Core gives the database and the readings of the ledger. It is there so that a test can hold every page to its share.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    /// <summary>The answer's header that carries the count when <see cref="CentreOptions.CountCommands"/> asks for it.</summary>
    public const string Header = "x-database-commands";

    private static readonly AsyncLocal<Tally?> Current = new();

    /// <summary>One more, for the request that is being answered here.</summary>
    public static void CountOne() => Current.Value?.Add();

    internal static Tally Start() => Current.Value = new Tally();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        CountOne();
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        CountOne();
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        CountOne();
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        CountOne();
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    internal sealed class Tally
    {
        private int _count;
        public int Count => Volatile.Read(ref _count);
        public void Add() => Interlocked.Increment(ref _count);
    }
}
