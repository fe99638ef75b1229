using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Dossiers.Reading;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Plumbing.Files;
using MotCua.Positions;

namespace MotCua.Supervision;

/// <summary>
/// Gói bằng chứng: the events of dossiers byte for byte with their hashes, the papers as they were given and the scans by their digests, and how
/// to check all of it without this program. Made from what is kept; nothing is changed by taking it.
/// </summary>
public sealed class EvidencePackage(EventLedger ledger, KeptPapers kept, FileStore files)
{
    /// <summary>Scans of a package together, in bytes; what goes beyond is listed by its digest and taken with the dossier's own package.</summary>
    public const long MostScanned = 100 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Readable = new(Json) { WriteIndented = true };

    /// <param name="drawn">How the dossiers were drawn, or null for one that was chosen.</param>
    /// <param name="mostScanned">Bytes of scans the package takes.</param>
    public async Task<byte[]> Of(IReadOnlyList<OpenedDossier> dossiers, PackageNote note, object? drawn, CancellationToken stop, long mostScanned = MostScanned)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var package = new Package(zip, note.TakenAt, mostScanned);
            package.Add("DOC-TRUOC.txt", PackageGuide.Readme);
            package.Add("kiem-tra.py", PackageGuide.Script);
            var contents = new List<object>();
            foreach (var dossier in dossiers)
                contents.Add(await Add(package, dossier, stop));
            package.Add("goi.json", JsonSerializer.Serialize(new { note.TakenAt, note.By, note.Position, note.Reason, sample = drawn, dossiers = contents }, Readable));
            package.Seal();
        }
        return bytes.ToArray();
    }

    private async Task<object> Add(Package package, OpenedDossier dossier, CancellationToken stop)
    {
        var evidence = ledger.Evidence(dossier.Id)!;
        package.Add($"{dossier.Address}/events.jsonl", string.Concat(evidence.Events.Select(happened => Line(evidence, happened))));
        var papers = new StringBuilder();
        foreach (var row in await kept.Of(dossier.Id, stop))
        {
            var state = await AddPaper(package, dossier, row, stop);
            papers.Append(JsonSerializer.Serialize(new { row.Paper, row.Version, sha256 = row.Digest, file = NameOf(row), state }, Json)).Append('\n');
        }
        package.Add($"{dossier.Address}/papers.jsonl", papers.ToString());
        var scans = new StringBuilder();
        foreach (var copy in dossier.Dossier.DigitalCopies)
        {
            var state = await AddScan(package, dossier, copy, stop);
            scans.Append(JsonSerializer.Serialize(new { sha256 = copy.Digest, copy.MediaType, bytes = copy.Length, file = NameOf(copy), state }, Json)).Append('\n');
        }
        package.Add($"{dossier.Address}/scans.jsonl", scans.ToString());
        return new { code = dossier.Dossier.Code, stream = evidence.Stream.ToString("N"), evidence.Kind, events = evidence.Events.Count, scans = dossier.Dossier.DigitalCopies.Length, outage = Outage(dossier.Dossier.Outage), head = Hex(evidence.Events[^1].Hash) };
    }

    /// <summary>From which printed blank it was entered, when and before whom; null for what was received as it was recorded.</summary>
    private static object? Outage(OutageReceipt? outage) => outage is null ? null : new { outage.Number, outage.EnteredAt, cause = outage.Cause.ToString(), outage.WitnessId };

    private Task<string> AddPaper(Package package, OpenedDossier dossier, KeptPaperRow row, CancellationToken stop) => Told(async () =>
    {
        if (await kept.Open(dossier.Id, row.Paper, row.Version, stop) is not { } paper)
            return "missing";
        package.Add($"{dossier.Address}/{NameOf(row)}", paper.Bytes);
        return "whole";
    });

    private Task<string> AddScan(Package package, OpenedDossier dossier, DigitalCopy copy, CancellationToken stop) => Told(async () =>
    {
        if (!package.HasRoomFor(copy.Length))
            return "left-out";
        package.Add($"{dossier.Address}/{NameOf(copy)}", await files.Open(dossier.Id, copy.Digest, stop), CompressionLevel.NoCompression);
        return "whole";
    });

    /// <summary>A file that is gone or altered is evidence too: it is told, and the rest goes on.</summary>
    private static async Task<string> Told(Func<Task<string>> add)
    {
        try
        {
            return await add();
        }
        catch (FilesTroubled trouble) when (trouble.Why is FileTrouble.Missing or FileTrouble.Altered)
        {
            return trouble.Why == FileTrouble.Missing ? "missing" : "altered";
        }
    }

    private static string NameOf(DigitalCopy copy) => $"scans/{copy.Digest}.{copy.MediaType switch { "application/pdf" => "pdf", "image/png" => "png", "image/jpeg" => "jpg", _ => "bin" }}";

    private static string NameOf(KeptPaperRow row) => $"papers/{row.Digest}.{(row.IsPdf ? "pdf" : "html")}";

    private static string Line(StreamEvidence stream, EventEvidence e) => JsonSerializer.Serialize(new
    {
        stream = stream.Stream.ToString("N"),
        stream.Kind,
        e.Seq,
        e.Type,
        e.TypeVersion,
        e.HappenedAt,
        e.RecordedAt,
        e.Act,
        e.PersonId,
        e.PositionId,
        facts = Encoding.UTF8.GetString(e.Facts),
        commitment = Hex(e.Commitment),
        salt = Hex(e.Salt),
        body = e.Body is null ? null : Encoding.UTF8.GetString(e.Body),
        hash = Hex(e.Hash),
    }, Json) + "\n";

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);

    /// <summary>A zip whose files are remembered by digest.</summary>
    private sealed class Package(ZipArchive zip, DateTimeOffset at, long mostScanned)
    {
        private long left = mostScanned;

        private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

        public void Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

        public void Add(string name, byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
        {
            // The same paper may be kept under two names; its file is one.
            if (digests.TryAdd(name, FileStore.DigestOf(bytes)))
                Write(name, bytes, level);
        }

        /// <summary>True where so many bytes of scans still go in; they are counted.</summary>
        public bool HasRoomFor(long bytes)
        {
            if (bytes > left)
                return false;
            left -= bytes;
            return true;
        }

        /// <summary>The list that <c>sha256sum -c</c> reads.</summary>
        public void Seal() => Write("manifest.sha256", Encoding.UTF8.GetBytes(string.Concat(digests.Select(file => $"{file.Value}  {file.Key}\n"))));

        private void Write(string name, byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
        {
            var entry = zip.CreateEntry(name, level);
            entry.LastWriteTime = at.ToOffset(TimeSpan.FromHours(7));
            using var file = entry.Open();
            file.Write(bytes);
        }
    }
}

/// <summary>Ai lấy gói, lúc nào, vì sao.</summary>
public sealed record PackageNote(DateTimeOffset TakenAt, string By, string Position, string Reason)
{
    public static PackageNote Of(Me me, string reason, DateTimeOffset at) => new(at, me.Name, me.Title, reason);
}
