using System.Runtime.CompilerServices;

namespace MotCua.Plumbing.Files;

/// <summary>Kho tệp trong thư mục: files in the data folder, which all nodes of a centre must then see.</summary>
public sealed class FolderFiles(DataFolder data) : FileStore
{
    public override async IAsyncEnumerable<(Guid Shelf, string Digest)> All([EnumeratorCancellation] CancellationToken stop)
    {
        await ValueTask.CompletedTask;
        foreach (var shelf in Within(PathOf(Root)).SelectMany(Within))
            foreach (var path in Files(shelf))
            {
                stop.ThrowIfCancellationRequested();
                if (AtKey(Path.GetRelativePath(data.Path, path).Replace('\\', '/')) is { } kept) yield return kept;
            }
    }

    private static string[] Within(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    /// <summary>A shelf that is erased while it is looked through is empty.</summary>
    private static string[] Files(string shelf)
    {
        try
        {
            return Directory.GetFiles(shelf);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    protected override async Task Write(string key, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        DurableFile.MakeFolder(Path.GetDirectoryName(PathOf(key))!);
        await DurableFile.Write(PathOf(key), bytes, stop);
    }

    protected override async Task<byte[]?> Read(string key, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(key), stop);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            // A share that is not mounted has lost no file.
            return Directory.Exists(PathOf(Root)) ? null : throw new IOException($"{PathOf(Root)} is not there", cause);
        }
    }

    protected override Task<bool> Holds(string key, CancellationToken stop) => Task.FromResult(File.Exists(PathOf(key)));

    protected override Task Delete(string key, CancellationToken stop)
    {
        if (File.Exists(PathOf(key)))
            File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    protected override Task DeleteUnder(string shelf, CancellationToken stop)
    {
        if (Directory.Exists(PathOf(shelf)))
            Directory.Delete(PathOf(shelf), recursive: true);
        return Task.CompletedTask;
    }

    protected override bool IsTrouble(Exception cause) => cause is IOException or UnauthorizedAccessException;

    private string PathOf(string key) => Path.Combine(data.Path, key);
}
