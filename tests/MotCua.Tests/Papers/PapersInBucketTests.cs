using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers.Register;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Plumbing.Files;

namespace MotCua.Tests.Papers;

/// <summary>Trung tâm có kho S3: papers are kept in a bucket that the test can break.</summary>
public sealed class CentreWithBucket : Centre
{
    public Bucket Bucket { get; private set; } = null!;

    protected override async ValueTask Prepare()
    {
        Bucket = await Bucket.Open();
        TestStore.KeepFilesIn(Bucket.Settings(), Folder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Bucket.DisposeAsync();
    }
}

/// <summary>Giấy tờ trong kho S3: kept, given and erased as in the folder, and what is told while the bucket does not answer.</summary>
public sealed class PapersInBucketTests(CentreWithBucket centre) : IClassFixture<CentreWithBucket>, IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bucket_that_does_not_answer_is_told_and_its_papers_are_given_when_it_does_again()
    {
        var (code, _) = await Kept();
        using var receiver = await centre.As(Spine.Receiver);
        var before = (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes;

        centre.Bucket.Broken = http => http.Abort();
        var told = await receiver.See($"/ho-so/{code}/giay-tiep-nhan");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
        Assert.Contains("Kho tệp không trả lời", told.Text, StringComparison.Ordinal);
        Assert.Contains("The file store does not answer", told.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await receiver.See($"/ho-so/{code}")).Status);
        centre.Bucket.Broken = null;
        Assert.Equal(before, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);
    }

    [Fact]
    public async Task A_reception_goes_on_while_the_bucket_does_not_answer_and_its_slip_is_kept_later()
    {
        centre.Bucket.Broken = http => http.Abort();
        var asked = centre.Bucket.Asked;
        var code = await centre.Received();
        var dossier = await IdOf(code);
        while (centre.Bucket.Asked == asked) await Task.Delay(20, Stop);
        using var receiver = await centre.As(Spine.Receiver);
        // Not kept yet: as the events make it.
        Assert.Equal(HttpStatusCode.OK, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Status);
        Assert.DoesNotContain(centre.Bucket.Objects.Keys, key => key.Contains($"{dossier:N}", StringComparison.Ordinal));

        centre.Bucket.Broken = null;
        while (await Papers.Open(dossier, KeptPapers.ReceiptSlip, 1, Stop) is null)
        {
            // Until its next attempt is due.
            centre.Clock.At += TimeSpan.FromSeconds(1);
            await Task.Delay(20, Stop);
        }
        Assert.Single(centre.Bucket.Objects.Keys, key => key.Contains($"{dossier:N}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasing_takes_the_papers_out_of_the_bucket_and_is_run_again_when_it_could_not()
    {
        var (code, dossier) = await Kept();
        // Put by an attempt that broke off before its row was written.
        await centre.Services.GetRequiredService<FileStore>().Put(dossier, new byte[] { 1 }, Stop);
        centre.Bucket.Broken = http => http.Abort();

        var told = await Erase(code);

        Assert.Equal(CommandLine.Finding, told.Code);
        Assert.Contains("hãy chạy lại", Assert.Single(told.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        centre.Bucket.Broken = null;
        var done = await Erase(code);
        Assert.Equal((CommandLine.Fine, ""), (done.Code, done.Error));
        Assert.DoesNotContain(centre.Bucket.Objects.Keys, key => key.Contains($"{dossier:N}", StringComparison.Ordinal));
        Assert.Null(await Papers.Open(dossier, KeptPapers.ReceiptSlip, 1, Stop));
    }

    public void Dispose() => centre.Bucket.Broken = null;

    private KeptPapers Papers => centre.Services.GetRequiredService<KeptPapers>();

    private Task<Spoken> Erase(string code) => Spoken.To("erase", code, "--reason", "Công văn 12", "--data", centre.Folder);

    private async Task<(string Code, Guid Id)> Kept()
    {
        var code = await centre.Received();
        var id = await IdOf(code);
        while (await Papers.Open(id, KeptPapers.ReceiptSlip, 1, Stop) is null) await Task.Delay(20, Stop);
        return (code, id);
    }

    private async Task<Guid> IdOf(string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        return await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync(Stop);
    }
}
