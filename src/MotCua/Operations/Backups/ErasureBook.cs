using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Plumbing;

namespace MotCua.Operations.Backups;

/// <summary>Một lần hủy nội dung, as the journal keeps it: whose, by whom, when and why; nothing of what was erased.</summary>
public sealed record ErasedContent(Guid Stream, long UpTo, DateTimeOffset At, string PersonId, string? PositionId, string Reason);

/// <summary>Sổ hủy: goes with every backup, a line each, so that an older one that is restored can be told what was erased since.</summary>
public static class ErasureBook
{
    private const string First = """{"format":"motcua.erasures.1"}""";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of a store, oldest first.</summary>
    public static IReadOnlyList<ErasedContent> Of(DbConnection store) =>
        StoreContents.Rows(store, null, "SELECT stream, up_to, erased_at, person_id, position_id, reason FROM ledger_erasure ORDER BY id",
            row => new ErasedContent(new(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetInt64(1), DateTimeOffset.UnixEpoch.AddMicroseconds(row.GetInt64(2)), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5)));

    /// <summary>The file: what it is, then a line each, as JSON.</summary>
    public static byte[] Write(IReadOnlyList<ErasedContent> erased) =>
        Encoding.UTF8.GetBytes(string.Concat(erased.Select(one => JsonSerializer.Serialize(one, Json)).Prepend(First).Select(line => line + "\n")));

    /// <exception cref="CannotGoOn">A line is none; nothing of the file is then taken.</exception>
    public static IReadOnlyList<ErasedContent> Read(string path)
    {
        if (!File.Exists(path)) throw new CannotGoOn($"Không có tệp {path}. / There is no file {path}.", CannotGoOn.Finding);
        if (File.ReadLines(path).FirstOrDefault() != First) throw new CannotGoOn($"{path} không phải sổ hủy. / {path} is no erasure book.", CannotGoOn.Finding);
        return [.. File.ReadLines(path).Skip(1).Select((line, i) => Line(line) ?? throw new CannotGoOn($"{path}: dòng {i + 2} không phải của sổ hủy. / {path}: line {i + 2} is none of an erasure book.", CannotGoOn.Finding))];
    }

    private static ErasedContent? Line(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ErasedContent>(line, Json) is { PersonId: not null, Reason: not null, UpTo: > 0 } read && read.Stream != Guid.Empty ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
