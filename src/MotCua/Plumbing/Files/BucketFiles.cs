using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace MotCua.Plumbing.Files;

/// <summary>Kho tệp S3: files in a bucket of any S3-compatible store, the same for every node.</summary>
public sealed class BucketFiles(BucketSettings settings) : FileStore
{
    private readonly AmazonS3Client client = new(new BasicAWSCredentials(settings.Key, settings.Secret), new AmazonS3Config
    {
        ServiceURL = settings.Endpoint,
        AuthenticationRegion = settings.Region,
        ForcePathStyle = settings.PathStyle,
        // Nothing is taken from the machine's own profiles, and nothing sent that only Amazon's store knows.
        IgnoreConfiguredEndpointUrls = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        DisableLogging = true,
        // Who waits for a page is answered within a quarter of a minute; errands come again.
        MaxErrorRetry = 1,
        Timeout = TimeSpan.FromSeconds(7),
    });

    public override async IAsyncEnumerable<(Guid Shelf, string Digest)> All([EnumeratorCancellation] CancellationToken stop)
    {
        string? more = null;
        do
        {
            var listed = await Listed(more, stop);
            foreach (var file in listed.S3Objects ?? [])
                if (AtKey(file.Key) is { } kept) yield return kept;
            more = listed.IsTruncated == true ? listed.NextContinuationToken : null;
        }
        while (more is not null);
    }

    private async Task<ListObjectsV2Response> Listed(string? more, CancellationToken stop)
    {
        try
        {
            return await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = Root + "/", ContinuationToken = more }, stop);
        }
        catch (Exception cause) when (!stop.IsCancellationRequested && IsTrouble(cause))
        {
            throw new FilesTroubled(FileTrouble.Unreachable, cause.Message, cause);
        }
    }

    protected override async Task Write(string key, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        using var body = new MemoryStream(bytes.ToArray(), writable: false);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = settings.Bucket, Key = key, InputStream = body, ContentType = "application/octet-stream", UseChunkEncoding = false }, stop);
    }

    protected override async Task<byte[]?> Read(string key, CancellationToken stop)
    {
        try
        {
            using var found = await client.GetObjectAsync(settings.Bucket, key, stop);
            using var bytes = new MemoryStream();
            await found.ResponseStream.CopyToAsync(bytes, stop);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception answer) when (IsNoSuchKey(answer))
        {
            return null;
        }
    }

    protected override async Task<bool> Holds(string key, CancellationToken stop)
    {
        try
        {
            await client.GetObjectMetadataAsync(settings.Bucket, key, stop);
            return true;
        }
        catch (AmazonS3Exception answer) when (IsNoSuchKey(answer))
        {
            return false;
        }
    }

    protected override async Task Delete(string key, CancellationToken stop)
    {
        if (await KeepsVersions(stop))
            throw new FilesTroubled(FileTrouble.KeepsVersions, settings.Bucket);
        await client.DeleteObjectAsync(settings.Bucket, key, stop);
    }

    protected override async Task DeleteUnder(string shelf, CancellationToken stop)
    {
        if (await KeepsVersions(stop))
            throw new FilesTroubled(FileTrouble.KeepsVersions, settings.Bucket);
        ListObjectsV2Response listed;
        do
        {
            listed = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = shelf + "/" }, stop);
            foreach (var file in listed.S3Objects ?? [])
                await client.DeleteObjectAsync(settings.Bucket, file.Key, stop);
        }
        while (listed.IsTruncated == true);
    }

    protected override bool IsTrouble(Exception cause) =>
        cause is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or OperationCanceledException;

    protected override void Dispose(bool disposing)
    {
        if (disposing) client.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Deleting there would only hide. A store that does not know the question keeps none.</summary>
    private async Task<bool> KeepsVersions(CancellationToken stop)
    {
        try
        {
            var asked = await client.GetBucketVersioningAsync(settings.Bucket, stop);
            return asked.VersioningConfig?.Status is { } status && (status == VersionStatus.Enabled || status == VersionStatus.Suspended);
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.MethodNotAllowed)
        {
            return false;
        }
    }

    /// <summary>A HEAD is answered without a code; a bucket that is not there is no missing file.</summary>
    private static bool IsNoSuchKey(AmazonS3Exception answer) => answer.StatusCode == HttpStatusCode.NotFound && answer.ErrorCode != "NoSuchBucket";
}
