using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace MotCua.Ledger;

/// <summary>
/// Kiểm tra sổ: shows from the file alone that chains are whole, bodies are those committed to, and states follow.
/// Shares no code with the writer, so that one mistake cannot hide in both.
/// </summary>
public static class Verifier
{
    /// <param name="kinds">Kinds whose states are folded again; of other streams only the chains are checked.</param>
    public static VerifierReport Run(string path, params IReadOnlyList<StreamKind> kinds)
    {
        var started = Stopwatch.GetTimestamp();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var findings = new List<Finding>();
        findings.AddRange(JournalCheck.Run(connection));
        var (streams, events) = Walk(connection, kinds.ToDictionary(kind => kind.Name), findings);
        return new(streams, events, Stopwatch.GetElapsedTime(started), findings);
    }

    /// <summary>Streams and events side by side, both in the order of the stream's id. Casts keep a wrong type from stopping the walk.</summary>
    private static (long Streams, long Events) Walk(SqliteConnection connection, Dictionary<string, StreamKind> kinds, List<Finding> findings)
    {
        using var events = new EventReader(connection);
        using var rows = Query(connection,
            """
            SELECT CAST(id AS BLOB), CAST(kind AS TEXT), CAST(version AS INTEGER), CAST(head AS BLOB), CAST(recorded_at AS INTEGER),
                   CAST(fold_version AS INTEGER), CAST(state AS BLOB)
            FROM ledger_stream ORDER BY id
            """);
        var streams = 0L;
        while (rows.Read())
        {
            streams++;
            var stream = new StreamCheck((byte[])rows[0], rows.GetString(1), kinds.GetValueOrDefault(rows.GetString(1)), findings);
            while (events.Current is { } stray && stray.Stream.AsSpan().SequenceCompareTo(stream.Id) < 0) Stray(stray);
            while (events.Current is { } happened && happened.Stream.AsSpan().SequenceEqual(stream.Id))
            {
                stream.Next(happened);
                events.Move();
            }
            stream.End(rows.GetInt64(2), (byte[])rows[3], rows.GetInt64(4), rows.GetInt64(5), (byte[])rows[6]);
        }
        while (events.Current is { } stray) Stray(stray);
        return (streams, events.Count);

        void Stray(CheckedEvent stray)
        {
            findings.Add(new("event.stray", new(stray.Stream, bigEndian: true), stray.Seq, "belongs to no stream"));
            events.Move();
        }
    }

    internal static SqliteDataReader Query(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants alone
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteReader();
    }
}

/// <summary>Kết quả kiểm tra: what was checked, and what is not as it was written.</summary>
public sealed record VerifierReport(long Streams, long Events, TimeSpan Took, IReadOnlyList<Finding> Findings)
{
    public double EventsPerSecond => Events / Took.TotalSeconds;
}

/// <summary>Điều bất thường: one thing that is not as it was written.</summary>
/// <param name="Code">Stable: <c>event.changed</c>, <c>event.missing</c>, <c>event.stray</c>, <c>event.backwards</c>, <c>event.unreadable</c>, <c>body.changed</c>,
/// <c>body.missing</c>, <c>body.added</c>, <c>stream.version</c>, <c>stream.head</c>, <c>stream.recorded</c>, <c>body.stray</c>, <c>state.differs</c>, <c>journal.gap</c>.</param>
public sealed record Finding(string Code, Guid? Stream, long? Seq, string Detail);
