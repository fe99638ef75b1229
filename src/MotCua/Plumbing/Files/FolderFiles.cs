namespace MotCua.Plumbing.Files;

/// <summary>Kho tệp trong thư mục: files in the data folder, which all nodes of a centre must then see.</summary>
public sealed class FolderFiles(DataFolder data) : FileStore
{
    /// <summary>Every file that is kept, by shelf.</summary>
    public IEnumerable<(Guid Shelf, string Digest)> All()
    {
        var papers = PathOf(Root);
        return from path in Directory.Exists(papers) ? Directory.EnumerateFiles(papers, "*", SearchOption.AllDirectories) : []
               let digest = Path.GetFileName(path)
               where IsDigest(digest)
               select (Guid.Parse(Path.GetFileName(Path.GetDirectoryName(path))!), digest);
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
