using System.Data.Common;
using Microsoft.Data.Sqlite;
using MotCua.Dossiers;
using MotCua.Law.Codes;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Npgsql;

namespace MotCua.Bench;

/// <summary>Is what was acknowledged there, once, in whole chains, under dense numbers? Read from the store alone.</summary>
internal static class Soundness
{
    /// <param name="acknowledged">Dossier → the last version that was answered, and its code.</param>
    public static List<string> Check(DataFolder data, IReadOnlyDictionary<Guid, (long Version, string Code)> acknowledged)
    {
        var wrong = new List<string>();
        var store = StoreSettings.Open(data);
        var report = Verifier.Run(store, new DossierKind(DossierCodeFormats.Default), new DelegationKind());
        wrong.AddRange(report.Findings.Take(5).Select(f => $"verify: {f.Code} {f.Stream} {f.Detail}"));
        using DbConnection connection = StoreSettings.Postgres(data) is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection(SqliteStorage.ConnectionString(data));
        connection.Open();
        Lost(store, connection, acknowledged, wrong);
        Dense(connection, wrong);
        return wrong;
    }

    private static void Lost(LedgerStore store, DbConnection connection, IReadOnlyDictionary<Guid, (long Version, string Code)> acknowledged, List<string> wrong)
    {
        var codes = new Dictionary<Guid, string>();
        using var command = connection.CreateCommand();
        command.CommandText = "select dossier_id, code from dossier_row";
        using (var rows = command.ExecuteReader())
            while (rows.Read()) codes[rows.GetFieldValue<byte[]>(0) is var id ? new Guid(id, bigEndian: true) : default] = rows.GetString(1);
        using var ledger = new Opened(store);
        foreach (var (id, (version, code)) in acknowledged)
        {
            if (!codes.TryGetValue(id, out var kept)) wrong.Add($"lost: dossier {id}");
            else if (kept != code) wrong.Add($"code of {id}: {code} was answered, {kept} is kept");
            if (ledger.VersionOf(id) < version) wrong.Add($"lost: {id} was at {version}, is at {ledger.VersionOf(id)}");
        }
    }

    /// <summary>Serials of each prefix and day run from 1 without gap or double.</summary>
    private static void Dense(DbConnection connection, List<string> wrong)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select code from dossier_row where code is not null";
        using var rows = command.ExecuteReader();
        var series = new Dictionary<string, List<int>>();
        while (rows.Read())
        {
            var code = rows.GetString(0);
            var cut = code.LastIndexOf('-');
            if (!series.TryGetValue(code[..cut], out var numbers)) series[code[..cut]] = numbers = [];
            numbers.Add(int.Parse(code.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture));
        }
        foreach (var (name, numbers) in series)
            if (!numbers.Order().SequenceEqual(Enumerable.Range(1, numbers.Count)))
                wrong.Add($"numbers of {name} are not 1…{numbers.Count}");
    }

    private sealed class Opened(LedgerStore store) : IDisposable
    {
        private readonly EventLedger ledger = EventLedger.Open(new(store, TimeProvider.System) { CachedStates = 1 });
        private readonly DossierKind kind = new(DossierCodeFormats.Default);

        public long VersionOf(Guid dossier) => ledger.Load(kind, dossier)?.Version ?? 0;

        public void Dispose() => ledger.DisposeAsync().AsTask().Wait();
    }
}
