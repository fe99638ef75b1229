namespace MotCua.Plumbing.Files;

/// <summary>
/// Cấu hình kho tệp: where files are kept. <c>motcua.json</c> says <c>{ "Files": { "Store": "s3", "Endpoint": "https://…", "Bucket": "…", "Key": "…" } }</c>;
/// <c>MOTCUA_FILES__STORE</c>, <c>MOTCUA_FILES__SECRET</c> … in the environment go before it. Without either it is the data folder.
/// </summary>
public static class FileSettings
{
    /// <summary>The bucket chosen; null for the data folder.</summary>
    public static BucketSettings? Bucket(DataFolder data)
    {
        var files = StoreSettings.Of(data).GetSection("Files");
        return files["Store"]?.ToLowerInvariant() switch
        {
            null or "" or "folder" => null,
            "s3" => new(Needed(files, "Endpoint", IsAddress), Needed(files, "Bucket"), files["Region"] is { Length: > 0 } region ? region : "us-east-1",
                Needed(files, "Key"), Needed(files, "Secret"), PathStyle(files["PathStyle"])),
            var other => throw new CannotGoOn($"Không có kho tệp “{other}”: folder hoặc s3. / There is no file store '{other}': folder or s3."),
        };
    }

    public static FileStore Open(DataFolder data) => Bucket(data) is { } bucket ? new BucketFiles(bucket) : new FolderFiles(data);

    private static string Needed(IConfigurationSection files, string name, Func<string, bool>? fits = null) =>
        files[name] is { Length: > 0 } value && fits?.Invoke(value) != false ? value
            : throw new CannotGoOn($"Kho tệp s3 cần Files:{name} (MOTCUA_FILES__{name.ToUpperInvariant()}). / Files in s3 need Files:{name} (MOTCUA_FILES__{name.ToUpperInvariant()}).");

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static bool PathStyle(string? value) => value is null or "" || (bool.TryParse(value, out var chosen) ? chosen
        : throw new CannotGoOn("Files:PathStyle là true hoặc false. / Files:PathStyle is true or false."));
}

/// <summary>Nơi cất trong kho S3. No record: it would print its secret.</summary>
/// <param name="endpoint">Address of the store, without the bucket.</param>
/// <param name="pathStyle">The bucket is the first part of the path, not of the name.</param>
public sealed class BucketSettings(string endpoint, string bucket, string region, string key, string secret, bool pathStyle)
{
    public string Endpoint { get; } = endpoint;

    public string Bucket { get; } = bucket;

    public string Region { get; } = region;

    public string Key { get; } = key;

    public string Secret { get; } = secret;

    public bool PathStyle { get; } = pathStyle;
}
