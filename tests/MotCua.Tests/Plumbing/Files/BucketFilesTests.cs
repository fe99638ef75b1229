using Microsoft.AspNetCore.Http;
using MotCua.Plumbing.Files;

namespace MotCua.Tests.Plumbing.Files;

/// <inheritdoc/>
public sealed class BucketFilesTests : FileStoreTests
{
    private Bucket bucket = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        bucket = await Bucket.Open();
        Files = new BucketFiles(bucket.Settings());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await bucket.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_secret_and_a_bucket_that_is_not_there_are_trouble_and_no_missing_file()
    {
        var digest = await Files.Put(Guid.Empty, new byte[] { 1 }, Stop);
        using BucketFiles stranger = new(bucket.Settings(secret: "not it")), astray = new(bucket.Settings(name: "nowhere"));

        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => stranger.Open(Guid.Empty, digest, Stop)));
        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => stranger.Put(Guid.Empty, new byte[] { 2 }, Stop)));
        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => astray.Open(Guid.Empty, digest, Stop)));
        Assert.Single(bucket.Objects);
    }

    [Fact]
    public async Task A_store_that_answers_with_its_own_trouble_is_asked_once_more()
    {
        bucket.Broken = http => http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

        Assert.Equal(FileTrouble.Unreachable, await Trouble(() => Files.Put(Guid.Empty, new byte[] { 1 }, Stop)));
        Assert.Equal(2, bucket.Asked);
    }

    [Fact]
    public async Task A_bucket_that_keeps_old_versions_erases_nothing_and_says_so()
    {
        await Files.Put(Guid.Empty, new byte[] { 1 }, Stop);
        bucket.Versioned = true;

        Assert.Equal(FileTrouble.KeepsVersions, await Trouble(() => Files.Clear(Guid.Empty, Stop)));
        Assert.Single(bucket.Objects);
    }

    protected override IReadOnlyList<string> Kept() => [.. bucket.Objects.Keys];

    protected override void Change(string key, byte[] bytes) => bucket.Objects[key] = bytes;

    protected override void Break() => bucket.Broken = http => http.Abort();

    protected override void Mend() => bucket.Broken = null;
}
