using System.Text.RegularExpressions;
using MotCua.Law;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts.Providers;

/// <summary>
/// Nơi xác thực của cơ quan (OpenID Connect): by which an agency says who its officers are. <c>motcua.json</c> names them:
/// <c>{ "SignIn": { "Providers": [ { "Key": "so-tu-phap", "Name": "Sở Tư pháp", "NameEn": "Department of Justice", "Agency": "so-tu-phap", "Authority": "https://…",
/// "ClientId": "motcua", "SecretFile": "/etc/motcua/so-tu-phap.khoa", "Claim": "sub", "Mfa": "mfa" } ] } }</c>.
/// </summary>
/// <param name="AgencyId">Only officers of this agency sign in by it.</param>
/// <param name="Claim">The token's field by which an officer is known there; never one that the officer can change.</param>
/// <param name="Mfa">What the token's <c>amr</c> or <c>acr</c> says where it asked for two factors; null where it is not believed.</param>
public sealed partial record AgencyProvider(string Key, Bilingual Name, string AgencyId, Uri Authority, string ClientId, string Claim, string? Mfa)
{
    /// <summary>Between this centre and the provider; read from a file, never shown.</summary>
    internal string? Secret { get; init; }

    /// <summary>Name of the authentication scheme.</summary>
    public string Scheme => "co-quan:" + Key;

    /// <summary>True of an officer whose home it is, or who holds a position in it on a day.</summary>
    public bool IsOf(string officer, Organisation organisation, DateOnly day) =>
        organisation.Officer(officer)?.HomeAgencyId == AgencyId || organisation.PositionsOf(officer, day).Any(position => organisation.AgencyOf(position.UnitId)?.Id == AgencyId);

    /// <exception cref="CannotGoOn">What is configured is none.</exception>
    public static IReadOnlyList<AgencyProvider> Of(DataFolder data)
    {
        AgencyProvider[] all = [.. StoreSettings.Of(data).GetSection("SignIn:Providers").GetChildren().Select(given => Read(given, data))];
        return all.DistinctBy(provider => provider.Key).Count() == all.Length ? all : throw new CannotGoOn($"{StoreSettings.File}: SignIn:Providers: hai nơi cùng một Key. / {StoreSettings.File}: SignIn:Providers: a Key is there twice.");
    }

    private static AgencyProvider Read(IConfigurationSection given, DataFolder data)
    {
        if (given["Key"] is not { } key || !KeyForm().IsMatch(key)) throw Wrong(given, "Key: chữ thường, số, gạch nối", "Key: lower-case letters, digits, hyphens");
        if (!Uri.TryCreate(given["Authority"], UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps && !(authority.IsLoopback && authority.Scheme == Uri.UriSchemeHttp))
            throw Wrong(given, "Authority: địa chỉ https", "Authority: an https address");
        if (string.IsNullOrWhiteSpace(given["ClientId"]) || string.IsNullOrWhiteSpace(given["Agency"])) throw Wrong(given, "cần ClientId và Agency", "ClientId and Agency are wanted");
        if (given["Secret"] is not null) throw Wrong(given, "Secret: bí mật để trong tệp riêng, ghi tên tệp ở SecretFile", "Secret: keep it in a file of its own, named by SecretFile");
        var name = given["Name"] is { Length: > 0 } vi ? vi : key;
        return new(key, new(name, given["NameEn"] is { Length: > 0 } en ? en : name), given["Agency"]!, authority, given["ClientId"]!, given["Claim"] is { Length: > 0 } claim ? claim : "sub", given["Mfa"] is { Length: > 0 } mfa ? mfa : null)
        {
            Secret = given["SecretFile"] is { Length: > 0 } file ? SecretIn(file, given, data) : null,
        };
    }

    private static string SecretIn(string file, IConfigurationSection given, DataFolder data)
    {
        // What lies in the data folder goes into every backup.
        if (!Path.IsPathFullyQualified(file) || Path.GetFullPath(file).StartsWith(Path.GetFullPath(data.Path).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw Wrong(given, "SecretFile: đường dẫn đầy đủ, ngoài thư mục dữ liệu", "SecretFile: a full path, outside the data folder");
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret : throw Wrong(given, $"SecretFile: {file} trống", $"SecretFile: {file} is empty");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Wrong(given, $"SecretFile: không đọc được {file}", $"SecretFile: {file} cannot be read");
        }
    }

    private static CannotGoOn Wrong(IConfigurationSection given, string vi, string en) => new($"{StoreSettings.File}: {given.Path}: {vi}. / {StoreSettings.File}: {given.Path}: {en}.");

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex KeyForm();
}
