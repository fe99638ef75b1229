using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Operations.Backups;

/// <summary>Một bản sao lưu: a dated folder that stands by itself; what it shares with older ones are links, so that any of them may be deleted.</summary>
public sealed class BackupFolder
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    private BackupFolder(string path, Manifest? manifest, Flaw? flaw) => (Folder, Read, Broken) = (path, manifest, flaw);

    public string Folder { get; }

    public string Name => Path.GetFileName(Folder);

    /// <summary>What is wrong with the manifest itself; null when it can be trusted.</summary>
    public Flaw? Broken { get; }

    private Manifest? Read { get; }

    /// <exception cref="CannotGoOn">The manifest is broken.</exception>
    public Manifest Manifest => Read ?? throw new CannotGoOn($"{Broken}", CannotGoOn.Finding);

    /// <summary>The backups in a folder, newest first. One that was broken off has another name, and is none.</summary>
    public static IEnumerable<BackupFolder> In(string folder) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Where(IsNamedSo).OrderDescending(StringComparer.Ordinal).Select(Open) : [];

    /// <summary>The backup at this path, or the newest in it.</summary>
    public static BackupFolder Find(string path)
    {
        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        if (File.Exists(Path.Combine(full, Manifest.Name)) || (IsNamedSo(full) && Directory.Exists(full))) return Open(full);
        return In(full).FirstOrDefault() ?? throw new CannotGoOn($"Không có bản sao lưu tại {path}. / There is no backup at {path}.", CannotGoOn.Finding);
    }

    /// <summary>A name for a backup of this moment that nobody has yet.</summary>
    public static string NameFor(string folder, DateTimeOffset at)
    {
        var name = at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);
        for (var n = 2; Directory.Exists(Path.Combine(folder, name)); n++) name = $"{name.Split('-')[0]}-{n:00}";
        return name;
    }

    public string PathOf(string part) => Path.Combine(Folder, part);

    /// <summary>Everything that is not as it was written down; reads every byte. A broken manifest says nothing of the rest.</summary>
    public async Task<IReadOnlyList<Flaw>> Check(CancellationToken stop)
    {
        if (Broken is not null) return [Broken];
        var found = new List<Flaw>();
        foreach (var part in Manifest.Parts)
            if (await Check(part.Path, part.Sha256, part.Bytes, stop) is { } flaw) found.Add(flaw);
        if (found.Exists(flaw => flaw.Part == Manifest.Papers)) return found;
        var files = 0L;
        foreach (var (key, digest) in Papers())
        {
            files++;
            if (await Check(key, digest, null, stop) is { } flaw) found.Add(flaw);
        }
        if (files != Manifest.Files.Count) found.Add(new(Manifest.Papers, FlawKind.Differs, $"{files} ≠ {Manifest.Files.Count}"));
        return found;
    }

    /// <summary>The kept files it holds: their place and their digest.</summary>
    public IEnumerable<(string Key, string Digest)> Papers() =>
        from line in File.ReadLines(PathOf(Manifest.Papers))
        let key = line[(line.IndexOf("  ", StringComparison.Ordinal) + 2)..]
        where FileStore.AtKey(key) is not null
        select (key, FileStore.AtKey(key)!.Value.Digest);

    private static BackupFolder Open(string path)
    {
        var file = Path.Combine(path, Manifest.Name);
        var seal = Path.Combine(path, Manifest.Seal);
        if (!File.Exists(file) || !File.Exists(seal)) return new(path, null, new(File.Exists(file) ? Manifest.Seal : Manifest.Name, FlawKind.Missing));
        var bytes = File.ReadAllBytes(file);
        if (!File.ReadAllText(seal).StartsWith(FileStore.DigestOf(bytes), StringComparison.Ordinal)) return new(path, null, new(Manifest.Name, FlawKind.Altered));
        if (Manifest.Read(bytes) is not { } manifest) return new(path, null, new(Manifest.Name, FlawKind.Altered));
        return manifest.Format <= Manifest.CurrentFormat ? new(path, manifest, null)
            : throw new CannotGoOn($"Bản sao lưu {path} do phiên bản mới hơn của chương trình tạo; hãy dùng phiên bản đó. / The backup {path} was made by a newer version of the program; use that one.", CannotGoOn.Finding);
    }

    /// <summary>The manifest's own digest, as <c>sha256sum -c</c> reads it.</summary>
    internal static byte[] SealOf(byte[] manifest) => Encoding.ASCII.GetBytes($"{FileStore.DigestOf(manifest)}  {Manifest.Name}\n");

    private async Task<Flaw?> Check(string part, string digest, long? length, CancellationToken stop)
    {
        var file = new FileInfo(PathOf(part));
        if (!file.Exists) return new(part, FlawKind.Missing);
        if (length is { } known && file.Length != known) return new(part, FlawKind.Cut);
        await using var bytes = file.OpenRead();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop)) == digest ? null : new(part, FlawKind.Altered);
    }

    private static bool IsNamedSo(string path) => DateTime.TryParseExact(Path.GetFileName(path).Split('-')[0], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out _)
        && !path.EndsWith(BackupDraft.Ending, StringComparison.Ordinal);
}
