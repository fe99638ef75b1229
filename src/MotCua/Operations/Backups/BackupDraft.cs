using System.Security.Cryptography;
using MotCua.Plumbing;

namespace MotCua.Operations.Backups;

/// <summary>Bản sao lưu đang viết: written beside, brought to the disk part by part, and a backup only when its folder is renamed.</summary>
internal sealed class BackupDraft
{
    /// <summary>What the name ends in while it is none yet.</summary>
    public const string Ending = ".part";

    private readonly string into, name;
    private readonly List<Part> parts = [];
    private readonly HashSet<string> folders = [];

    public BackupDraft(string into, string name)
    {
        (this.into, this.name) = (into, name);
        OwnerOnly(Folder);
    }

    public string Folder => Path.Combine(into, name + Ending);

    public IReadOnlyList<Part> Parts => parts;

    /// <summary>Where a part is to be written; its folder is there.</summary>
    public string PathOf(string part)
    {
        var path = Path.Combine(Folder, part);
        if (folders.Add(Path.GetDirectoryName(path)!)) OwnerOnly(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Copies a file of the centre.</summary>
    public async Task Copy(string from, string part, CancellationToken stop)
    {
        File.Copy(from, PathOf(part));
        await Take(part, stop);
    }

    public async Task Write(string part, byte[] bytes, CancellationToken stop)
    {
        await File.WriteAllBytesAsync(PathOf(part), bytes, stop);
        await Take(part, stop);
    }

    /// <summary>What was written at its place becomes a part: brought to the disk and written down with its digest.</summary>
    public async Task Take(string part, CancellationToken stop)
    {
        await using var file = new FileStream(PathOf(part), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        parts.Add(new(part, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop))));
    }

    /// <summary>Shares a part with an older backup, whose digest it keeps.</summary>
    public void Share(BackupFolder older, string part)
    {
        Share(older.PathOf(part), part);
        parts.Add(older.Manifest.Parts.Single(known => known.Path == part));
    }

    /// <summary>A second name for an older backup's file, or a copy where the file system has none.</summary>
    public void Share(string from, string part)
    {
        var path = PathOf(part);
        if (DurableFile.Link(from, path)) return;
        File.Copy(from, path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The manifest and its seal come last; then the folder takes its name.</summary>
    public void Finish(Manifest manifest)
    {
        var bytes = manifest.ToBytes();
        WriteWhole(Manifest.Name, bytes);
        WriteWhole(Manifest.Seal, BackupFolder.SealOf(bytes));
        foreach (var folder in folders.Append(Folder)) DurableFile.FlushFolder(folder);
        Directory.Move(Folder, Path.Combine(into, name));
        DurableFile.FlushFolder(into);
    }

    /// <summary>What was broken off leaves nothing behind.</summary>
    public void Abandon() => Directory.Delete(Folder, recursive: true);

    private void WriteWhole(string part, byte[] bytes)
    {
        using var file = new FileStream(PathOf(part), FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    internal static void OwnerOnly(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
