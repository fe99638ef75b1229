using System.Text.Json;
using MotCua.Commands;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using MotCua.Tests.Commands;

namespace MotCua.Tests.Plumbing.Files;

/// <summary>Cấu hình kho tệp: what <c>motcua.json</c> may say, and what is said of what it may not.</summary>
public sealed class FileSettingsTests : IDisposable
{
    private readonly TestStore store = new(onFile: true);

    [Fact]
    public void Without_a_word_files_are_kept_in_the_data_folder()
    {
        Assert.Null(FileSettings.Bucket(new(store.Folder)));
        using var files = FileSettings.Open(new(store.Folder));
        Assert.IsType<FolderFiles>(files);
    }

    [Fact]
    public void A_bucket_needs_no_region_and_is_a_part_of_the_path_unless_said_otherwise()
    {
        Say(new { Store = "S3", Endpoint = "https://kho.example.vn", Bucket = "giay-to", Key = "k", Secret = "s" });
        var bucket = FileSettings.Bucket(new(store.Folder))!;
        Assert.Equal(("https://kho.example.vn", "giay-to", "us-east-1", "k", "s", true), (bucket.Endpoint, bucket.Bucket, bucket.Region, bucket.Key, bucket.Secret, bucket.PathStyle));
    }

    [Theory]
    [InlineData("ftp", "https://kho.example.vn", "giay-to", "'ftp'")]
    [InlineData("s3", "kho.example.vn", "giay-to", "MOTCUA_FILES__ENDPOINT")]
    [InlineData("s3", "https://kho.example.vn", "", "MOTCUA_FILES__BUCKET")]
    [InlineData("s3", "https://kho.example.vn", "giay-to", "MOTCUA_FILES__SECRET")]
    public async Task What_is_missing_or_wrong_is_one_sentence_at_the_start(string kind, string endpoint, string bucket, string named)
    {
        Say(new { Store = kind, Endpoint = endpoint, Bucket = bucket, Key = "k" });
        var said = await Spoken.To("serve", "--data", store.Folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(CommandLine.BadUsage, said.Code);
        Assert.Contains(named, Assert.Single(said.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_carried_only_into_a_bucket()
    {
        var said = await Spoken.To("carry-files", "--data", store.Folder);
        Assert.Equal(CommandLine.BadUsage, said.Code);
        Assert.Contains("Files:Store=s3", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => store.Dispose();

    private void Say(object files) => File.WriteAllText(Path.Combine(store.Folder, StoreSettings.File), JsonSerializer.Serialize(new { Files = files }));
}
