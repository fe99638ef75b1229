using System.Security.Cryptography;

namespace MotCua.Plumbing.Files;

/// <summary>
/// Kho tệp: bytes kept under their SHA-256 digest, on the shelf of the dossier they belong to, so that erasing a dossier takes all that
/// was ever put for it. What is opened is what was put, or there is a <see cref="FilesTroubled"/>.
/// </summary>
public abstract class FileStore : IDisposable
{
    private const int DigestLength = 64;

    /// <summary>The first part of every key.</summary>
    public const string Root = "papers";

    /// <summary>Keeps the bytes and gives their digest; put again they are the same file.</summary>
    public async Task<string> Put(Guid shelf, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var digest = DigestOf(bytes.Span);
        await Told(async () => { await Write(KeyOf(shelf, digest), bytes, stop); return true; }, stop);
        return digest;
    }

    /// <summary>The bytes of this digest.</summary>
    public async Task<byte[]> Open(Guid shelf, string digest, CancellationToken stop)
    {
        var key = KeyOf(shelf, digest);
        var bytes = await Told(() => Read(key, stop), stop) ?? throw new FilesTroubled(FileTrouble.Missing, key);
        return DigestOf(bytes) == digest ? bytes : throw new FilesTroubled(FileTrouble.Altered, key);
    }

    public Task<bool> Exists(Guid shelf, string digest, CancellationToken stop) => Told(() => Holds(KeyOf(shelf, digest), stop), stop);

    /// <summary>Deletes one file; one that is not there is deleted.</summary>
    public Task Remove(Guid shelf, string digest, CancellationToken stop) =>
        Told(async () => { await Delete(KeyOf(shelf, digest), stop); return true; }, stop);

    /// <summary>Every file that is kept, by shelf; one that comes or goes meanwhile may be among them or not.</summary>
    public abstract IAsyncEnumerable<(Guid Shelf, string Digest)> All(CancellationToken stop);

    /// <summary>Deletes everything on the shelf; one that is empty stays so.</summary>
    public Task Clear(Guid shelf, CancellationToken stop) =>
        Told(async () => { await DeleteUnder(ShelfOf(shelf), stop); return true; }, stop);

    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static bool IsDigest(string name) => name.Length == DigestLength && name.All(char.IsAsciiHexDigitLower);

    /// <summary>What stands at a place below the store's root; null where it is no place of a file.</summary>
    public static (Guid Shelf, string Digest)? AtKey(string key) =>
        key.Split('/') is [Root, _, var shelf, var digest] && IsDigest(digest) && Guid.TryParseExact(shelf, "N", out var id) ? (id, digest) : null;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whole under its key afterwards, or not at all; what stands there is replaced.</summary>
    protected abstract Task Write(string key, ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>Null where there is no such key.</summary>
    protected abstract Task<byte[]?> Read(string key, CancellationToken stop);

    protected abstract Task<bool> Holds(string key, CancellationToken stop);

    protected abstract Task Delete(string key, CancellationToken stop);

    protected abstract Task DeleteUnder(string shelf, CancellationToken stop);

    /// <summary>The store is to blame, not who asked.</summary>
    protected abstract bool IsTrouble(Exception cause);

    protected virtual void Dispose(bool disposing)
    {
    }

    // The ids of one day begin alike; their ends spread.
    private static string ShelfOf(Guid shelf) => $"{Root}/{shelf.ToString("N")[^2..]}/{shelf:N}";

    /// <summary>The file's place below the store's root, with '/' between its parts.</summary>
    public static string KeyOf(Guid shelf, string digest) => IsDigest(digest)
        ? $"{ShelfOf(shelf)}/{digest}" : throw new ArgumentException("no SHA-256 digest", nameof(digest));

    private async Task<T> Told<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception cause) when (cause is not FilesTroubled && !stop.IsCancellationRequested && IsTrouble(cause))
        {
            throw new FilesTroubled(FileTrouble.Unreachable, cause.Message, cause);
        }
    }
}
