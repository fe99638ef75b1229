using System.Data.Common;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Law.Positions;
using MotCua.Law.Wording;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

/// <summary>
/// Thành phố đông: the demonstration city with as many rows as ten years leave, spread over its agencies and centres, two minutes apart,
/// due over six weeks. The rows are filled in from beside the program; no dossier stands behind them, so lists and searches can be looked at and nothing else.
/// </summary>
public sealed class CrowdedCity : IAsyncLifetime
{
    /// <summary>A million, where there is a server; on a file the plans are the same with fewer.</summary>
    public static readonly int Rows = TestStore.IsPostgres ? 1_000_000 : 200_000;

    private const int People = 2000;

    /// <summary>The records clerk of the ward, who appraises and heads in nineteen other places as well.</summary>
    public const string OfManyPositions = "hoang-thi-bao-ngoc";

    public const int Positions = 20;

    public Centre Centre { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Centre.InitializeAsync();
        await using var store = Centre.OpenStore();
        await GivePositions(store);
        await Run(store, TestStore.IsPostgres ? "SET maintenance_work_mem = '256MB'" : "PRAGMA synchronous = off");
        var indexes = await Indexes(store);
        foreach (var (name, _) in indexes) await Run(store, $"DROP INDEX \"{name}\"");
        await Run(store, TestStore.IsPostgres ? "BEGIN" : "BEGIN IMMEDIATE");
        var places = await Places(store);
        await Names(store);
        foreach (var fill in Fills(places)) await Run(store, fill);
        await Run(store, "COMMIT");
        foreach (var (_, definition) in indexes) await Run(store, definition);
        await Run(store, TestStore.IsPostgres ? "VACUUM ANALYZE" : "ANALYZE");
    }

    public async ValueTask DisposeAsync() => await Centre.DisposeAsync();

    private static string[] Fills(int places)
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)).ToUnixTimeMilliseconds() * 1000;
        const long minute = 60_000_000;
        var (id, other) = (Id("n"), Id($"(n * 7919) % {Rows}"));
        var from = $"FROM ({Series}) s JOIN place p ON p.i = (n * 31) % {places} JOIN person q ON q.i = (n * 17) % {People}";
        return
        [
            $"""
            INSERT INTO dossier_row(dossier_id, code, procedure_code, case_key, channel, centre_id, agency_id, applicant, address, phone, status, submitted_at, received_at,
                first_due_at, due_at, decided_at, closed_at, granted, provisional, apologies, sets, return_by, search_text, scope, sort_key)
            SELECT {id}, p.code || n, '1.013225', 'cap-moi', 0, p.centre, p.agency, q.name, 'Hải Phòng', '09' || n, n % 12, NULL, {now} - ({Rows} - n) * {2 * minute},
                NULL, NULL, NULL, NULL, NULL, n % 9973 = 0, 0, 1, 0, p.words || n || ' ' || q.words || ' 0310' || n || ' 09' || n, p.scope, q.sort_key {from}
            """,
            $"""
            INSERT INTO work_item(dossier_id, awaits, agency_id, centre_id, holder_id, due_at, status, code, procedure_code, applicant, received_at, provisional, clock_stopped, lapses_at,
                draft_due_at, apology_due_at, incident, consults_until)
            SELECT {id}, 1 + n % 8, p.agency, p.centre, p.holder, {now} + ((n * 7919) % 60480 - 20160) * {minute}, n % 12, p.code || n, '1.013225', q.name,
                {now} - ({Rows} - n) * {minute / 10}, n % 9973 = 0, n % 8 = 1, CASE WHEN n % 8 = 1 THEN {now} + ((n * 7919) % 60480 - 600) * {minute} END,
                CASE WHEN n % 1009 = 3 THEN {now} + ((n * 7919) % 60480 - 20160) * {minute} END, CASE WHEN n % 5 = 4 THEN {now} + ((n * 7919) % 60480 - 20160) * {minute} END, n % 499 = 0,
                CASE WHEN n % 8 = 3 AND n % 5 = 0 THEN {now} + (n % 20160) * {minute} END {from}
            """,
            $"""
            INSERT INTO consultation(dossier_id, consulted_agency_id, agency_id, centre_id, asked_at, answer_due_at, silence_is_consent, silent)
            SELECT {id}, q.agency, p.agency, p.centre, {now} - ({Rows} - n) * {minute}, {now} + ((n * 7919) % 60480 - 600) * {minute}, n % 2 = 0, n % 3 = 0
            FROM ({Series}) s JOIN place p ON p.i = (n * 31) % {places} JOIN place q ON q.i = (n * 31 + 7) % {places} WHERE n % 20 = 2
            """,
            $"""
            INSERT INTO reading(id, person_id, position_id, dossier_id, page, reason, read_at, centre_id)
            SELECT {id}, p.holder, 'vi-tri', {other}, 'ho-so', '', {now} - ({Rows} - n) * {minute}, p.centre {from}
            """,
            $"""
            INSERT INTO book_row(certification_id, line, agency_id, requester, original, pages, copies, fee, status, asked_at, waiting_until, booked_on, number, book, certified_at, signer_id, capacity_lines, note)
            SELECT {id}, 0, p.agency, q.name, 'Bằng', 3, 2, 10000, CASE WHEN n % 9973 = 0 THEN 1 ELSE 2 END, {now} - ({Rows} - n) * {minute}, CASE WHEN n % 9973 = 0 THEN {now} END,
                CASE WHEN n % 9973 <> 0 THEN {Day($"{now} - ({Rows} - n) * {minute}")} END, CASE WHEN n % 9973 <> 0 THEN n END, '01/2026-SCT/BS', {now}, p.holder, '', '' {from}
            """,
        ];
    }

    private static string Series => TestStore.IsPostgres ? $"SELECT n FROM generate_series(1::bigint, {Rows}) n"
        : $"WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {Rows}) SELECT n FROM series";

    private static string Id(string n) => TestStore.IsPostgres ? $"decode(lpad(to_hex({n}), 32, '0'), 'hex')" : $"unhex(printf('%032x', {n}))";

    private static string Day(string microseconds) => TestStore.IsPostgres ? $"to_timestamp(({microseconds}) / 1000000)::date" : $"date(({microseconds}) / 1000000, 'unixepoch')";

    private async Task GivePositions(DbConnection store)
    {
        var organisations = Centre.Services.GetRequiredService<Organisations>();
        var (organisation, _) = await organisations.Now();
        var others = organisation.Positions.Where(p => p.Kind is PositionKind.Appraiser or PositionKind.HeadOfDivision).OrderBy(p => p.Kind).ThenBy(p => p.Id, StringComparer.Ordinal).Take(Positions - 1).ToList();
        foreach (var position in others)
            await Run(store, $"INSERT INTO holding (id, officer_id, position_id, from_on, to_on, decision) VALUES ('{OfManyPositions}@{position.Id}', '{OfManyPositions}', '{position.Id}', '2026-01-01', NULL, 'thử')");
        organisations.Forget();
    }

    /// <summary>Every agency with the centre it receives at and one who holds dossiers there; how many there are.</summary>
    private async Task<int> Places(DbConnection store)
    {
        var (organisation, _) = await Centre.Services.GetRequiredService<Organisations>().Now();
        await Run(store, "CREATE TEMP TABLE place(i bigint PRIMARY KEY, agency text, centre text, code text, words text, scope text, holder text)");
        var holders = organisation.Holdings.Where(h => organisation.Position(h.PositionId)?.Kind == PositionKind.Appraiser)
            .Select(h => (Agency: organisation.AgencyOf(organisation.Position(h.PositionId)!.UnitId)?.Id, h.OfficerId)).ToLookup(h => h.Agency, h => h.OfficerId);
        var i = 0;
        foreach (var agency in organisation.Units.Where(unit => unit.IsAgency).OrderBy(unit => unit.Id, StringComparer.Ordinal))
        {
            var centre = organisation.OwnCentreOf(agency)?.Id ?? "";
            var code = $"{agency.Identifier ?? "H24"}-261101-";
            await Put(store, "place", i++, agency.Id, centre, code, Folding.Fold(code) + " ", $"c{Hex(centre)} a{Hex(agency.Id)}", holders[agency.Id].FirstOrDefault() ?? $"nguoi-{i}");
        }
        return i;
    }

    private static async Task Names(DbConnection store)
    {
        await Run(store, "CREATE TEMP TABLE person(i bigint PRIMARY KEY, name text, words text, sort_key text)");
        var inhabitants = new Inhabitants(2026);
        for (var i = 0; i < People; i++)
        {
            var name = inhabitants.Person(i).Name;
            await Put(store, "person", i, name, Folding.Fold(name), Folding.SortKey(name));
        }
    }

    private static async Task<List<(string Name, string Definition)>> Indexes(DbConnection store)
    {
        await using var command = store.CreateCommand();
        command.CommandText = TestStore.IsPostgres
            ? "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('dossier_row', 'work_item', 'reading', 'book_row', 'consultation') AND indexname NOT LIKE 'PK%'"
            : "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('dossier_row', 'work_item', 'reading', 'book_row', 'consultation')";
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await rows.ReadAsync()) found.Add((rows.GetString(0), rows.GetString(1)));
        return found;
    }

    private static async Task Put(DbConnection store, string table, params object[] values)
    {
        await using var command = store.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", values.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", values[i]);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Run(DbConnection store, string sql)
    {
        await using var command = store.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 600);
        await command.ExecuteNonQueryAsync();
    }

    private static string Hex(string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(id));
}
