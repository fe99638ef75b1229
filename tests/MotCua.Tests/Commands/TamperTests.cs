using MotCua.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Commands;

/// <summary>Sửa kho từ bên dưới: whatever somebody with the store in their hands does to a dossier, <c>motcua verify</c> finds it and says where.</summary>
public sealed class TamperTests
{
    private const string Doors = "ledger_event", Copied = "type, type_version, happened_at, recorded_at, act, person_id, position_id, facts, commitment, hash";

    /// <summary>:one has three events: received, handed to its officer, appraised; :other one, received.</summary>
    [Theory]
    [InlineData("event.changed", 2, "UPDATE ledger_event SET person_id = 'ai-do' WHERE stream = :one AND seq = 2")]
    [InlineData("event.missing", 2, "DELETE FROM ledger_event WHERE stream = :one AND seq = 2")]
    [InlineData("event.changed", 4, $"INSERT INTO ledger_event (position, stream, seq, {Copied}) SELECT (SELECT max(position) + 1 FROM ledger_event), stream, 4, {Copied} FROM ledger_event WHERE stream = :one AND seq = 3")]
    [InlineData("event.changed", 2, "UPDATE ledger_event SET seq = 9 WHERE stream = :one AND seq = 2; UPDATE ledger_event SET seq = 2 WHERE stream = :one AND seq = 3; UPDATE ledger_event SET seq = 3 WHERE stream = :one AND seq = 9")]
    [InlineData("event.changed", 2, "UPDATE ledger_event SET stream = :other WHERE stream = :one AND seq = 2")]
    [InlineData("stream.version", 2, "DELETE FROM ledger_event WHERE stream = :one AND seq = 3")]
    [InlineData("state.differs", 3, "UPDATE ledger_stream SET state = :state WHERE id = :one")]
    public async Task What_was_done_to_a_dossier_is_found_and_told_with_its_stream_and_place(string code, int at, string sql)
    {
        await using var centre = new Centre(new TestStore(), quiet: true);
        await centre.InitializeAsync();
        var (one, other) = (await Rows.IdOf(centre, await centre.Taken()), await Rows.IdOf(centre, await centre.Received()));
        await centre.Do(Spine.Appraiser, await CodeOf(centre, one), "tham-dinh", ("yKien", "Đủ điều kiện."), ("dat", "1"));
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", centre.Folder)).Code);

        using (var store = centre.OpenStore())
            Run(store, [TakeOff(), sql.Replace(":one", Id(one), StringComparison.Ordinal).Replace(":other", Id(other), StringComparison.Ordinal).Replace(":state", Other, StringComparison.Ordinal)]);

        var spoken = await Spoken.To("verify", "--data", centre.Folder);
        var told = sql.Contains("SET stream", StringComparison.Ordinal) ? other : one;
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.Contains(spoken.Output.Split('\n'), line => line.StartsWith($"{code} {told} {at} Chuỗi {told}:", StringComparison.Ordinal) && line.Contains($" / Stream {told}:", StringComparison.Ordinal));
    }

    private static async Task<string> CodeOf(Centre centre, Guid dossier) => (await Rows.OfId(centre, dossier)).Code!;

    private static string TakeOff() => TestStore.IsPostgres ? $"DROP TRIGGER {Doors}_stays ON {Doors}" : $"DROP TRIGGER {Doors}_no_update; DROP TRIGGER {Doors}_no_delete";

    private static string Id(Guid id) => TestStore.IsPostgres ? $@"'\x{id:N}'::bytea" : $"x'{id:N}'";

    private static string Other => TestStore.IsPostgres ? "convert_to(replace(convert_from(state, 'UTF8'), 'Nguyễn', 'Trần'), 'UTF8')" : "CAST(replace(CAST(state AS TEXT), 'Nguyễn', 'Trần') AS BLOB)";

    private static void Run(System.Data.Common.DbConnection store, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            using var command = store.CreateCommand();
#pragma warning disable CA2100 // written in this file
            command.CommandText = sentence;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
