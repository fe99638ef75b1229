using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Tests.Plumbing.Files;

/// <summary>Kho tệp: what both stores promise.</summary>
public abstract class FileStoreTests : IAsyncLifetime
{
    private static readonly byte[] Paper = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"u8.ToArray();
    private static readonly Guid Shelf = new("019e0000-0000-7000-8000-00000000abcd"), Another = new("019e0000-0000-7000-8000-0000000012cd");

    protected FileStore Files { get; private protected set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public abstract ValueTask InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Files.Dispose();
        return default;
    }

    [Fact]
    public async Task What_was_put_is_opened_by_its_digest()
    {
        var digest = await Files.Put(Shelf, Paper, Stop);

        Assert.Equal("d856fa4ab6ba15573a763840260d9056018b3bec5a929e28438fea0521b601ba", digest);
        Assert.Equal(Paper, await Files.Open(Shelf, digest, Stop));
        Assert.True(await Files.Exists(Shelf, digest, Stop));
        Assert.Empty(await Files.Open(Shelf, await Files.Put(Shelf, Array.Empty<byte>(), Stop), Stop));
    }

    [Fact]
    public async Task The_same_bytes_put_by_many_at_once_are_one_file()
    {
        var digests = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Files.Put(Shelf, Paper, Stop), Stop)));

        Assert.Single(digests.Distinct());
        Assert.Single(Kept());
        Assert.Equal(Paper, await Files.Open(Shelf, digests[0], Stop));
    }

    [Fact]
    public async Task Bytes_that_are_not_those_put_are_never_given_and_putting_again_mends()
    {
        var digest = await Files.Put(Shelf, Paper, Stop);
        Change(Assert.Single(Kept()), [.. Paper, (byte)'x']);

        Assert.Equal(FileTrouble.Altered, await Trouble(() => Files.Open(Shelf, digest, Stop)));

        await Files.Put(Shelf, Paper, Stop);
        Assert.Equal(Paper, await Files.Open(Shelf, digest, Stop));
    }

    [Fact]
    public async Task What_is_not_there_is_missing_also_when_another_shelf_has_it()
    {
        var digest = await Files.Put(Another, Paper, Stop);

        Assert.False(await Files.Exists(Shelf, digest, Stop));
        Assert.Equal(FileTrouble.Missing, await Trouble(() => Files.Open(Shelf, digest, Stop)));
        await Assert.ThrowsAsync<ArgumentException>(() => Files.Open(Shelf, "../../motcua.json", Stop));
    }

    [Fact]
    public async Task Clearing_a_shelf_takes_everything_on_it_and_nothing_else()
    {
        var other = await Files.Put(Another, Paper, Stop);
        for (byte n = 0; n < 5; n++) await Files.Put(Shelf, new[] { n }, Stop);

        await Files.Clear(Shelf, Stop);
        await Files.Clear(Shelf, Stop);

        Assert.EndsWith(other, Assert.Single(Kept()), StringComparison.Ordinal);
        Assert.Equal(Paper, await Files.Open(Another, other, Stop));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_in_both_languages_and_keeps_nothing_half()
    {
        var digest = await Files.Put(Shelf, Paper, Stop);
        Break();

        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => Files.Put(Another, Paper, Stop)));
        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => Files.Open(Shelf, digest, Stop)));

        Mend();
        Assert.Single(Kept());
        Assert.Equal(Paper, await Files.Open(Shelf, digest, Stop));
    }

    /// <summary>Keys of all that is kept, drafts included.</summary>
    protected abstract IReadOnlyList<string> Kept();

    protected abstract void Change(string key, byte[] bytes);

    protected abstract void Break();

    protected abstract void Mend();

    protected static async Task<FileTrouble> Trouble(Func<Task> ask)
    {
        var trouble = await Assert.ThrowsAsync<FilesTroubled>(ask);
        Assert.NotEqual(trouble.Words.Vi, trouble.Words.En);
        Assert.DoesNotContain(Bucket.Secret, trouble.ToString(), StringComparison.Ordinal);
        return trouble.Why;
    }
}

/// <inheritdoc/>
public sealed class FolderFilesTests : FileStoreTests
{
    private readonly TestStore store = new(onFile: true);

    private string Papers => Path.Combine(store.Folder, "papers");

    public override ValueTask InitializeAsync()
    {
        Files = new FolderFiles(new DataFolder(store.Folder));
        return default;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        store.Dispose();
    }

    protected override IReadOnlyList<string> Kept() => Directory.GetFiles(Papers, "*", SearchOption.AllDirectories);

    protected override void Change(string key, byte[] bytes) => File.WriteAllBytes(key, bytes);

    /// <summary>A file stands where the folder was: nobody, root neither, reads or writes below it.</summary>
    protected override void Break()
    {
        Directory.Move(Papers, Papers + "-away");
        File.WriteAllText(Papers, "");
    }

    protected override void Mend()
    {
        File.Delete(Papers);
        Directory.Move(Papers + "-away", Papers);
    }
}
