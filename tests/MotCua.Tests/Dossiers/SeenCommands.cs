using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MotCua.Tests.Dossiers;

/// <summary>Câu lệnh đã gửi: what EF Core sends to one database while this is open, with its values.</summary>
internal sealed class SeenCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string database;
    private readonly List<(string Sql, List<(string Name, object? Value)> Values)> seen = [];
    private readonly List<IDisposable> subscriptions = [];

    /// <param name="store">The database, opened from beside the program.</param>
    public SeenCommands(DbConnection store)
    {
        database = Place(store);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The queries so far, each once.</summary>
    public IReadOnlyList<(string Sql, List<(string Name, object? Value)> Values)> Queries
    {
        get
        {
            lock (seen) return [.. seen.DistinctBy(query => query.Sql)];
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: var command, ExecuteMethod: DbCommandMethod.ExecuteReader } || Place(command.Connection!) != database) return;
        lock (seen) seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static string Place(DbConnection connection) => TestStore.IsPostgres ? connection.Database : connection.DataSource;
}
