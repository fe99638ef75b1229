using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MotCua.Tests.Accounts;

/// <summary>Nơi xác thực của một cơ quan: a provider of OpenID Connect on a port of its own, that says what the test tells it to.</summary>
public sealed class AgencyHost : IAsyncDisposable
{
    public const string ClientId = "motcua", Secret = "bi-mat-cua-trung-tam";

    private readonly RSA key = RSA.Create(2048);
    private readonly Dictionary<string, (string? Nonce, string? Challenge)> codes = [];
    private readonly WebApplication app;

    private AgencyHost(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "";

    /// <summary>How it signed the officer in; null says nothing.</summary>
    public string[]? Ways { get; set; }

    /// <summary>The token is spoiled so: "issuer", "audience", "nonce", "late", "key"; null for a good one.</summary>
    public string? Spoilt { get; set; }

    /// <summary>What the last authorisation was asked with.</summary>
    public IQueryCollection? Asked { get; private set; }

    public static async Task<AgencyHost> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var host = new AgencyHost(app);
        host.Map();
        await app.StartAsync();
        return host;
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorize",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(false)) { KeyId = "1" }) } }));
        app.MapGet("/authorize", (HttpRequest asked) =>
        {
            Asked = asked.Query;
            var code = RandomNumberGenerator.GetHexString(32);
            codes[code] = (asked.Query["nonce"], asked.Query["code_challenge"]);
            return Results.Redirect($"{asked.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked.Query["state"]!)}");
        });
        app.MapPost("/token", async (HttpRequest asked) =>
        {
            var form = await asked.ReadFormAsync();
            if (form["client_id"] != ClientId || form["client_secret"] != Secret || !codes.Remove(form["code"]!, out var begun) || begun.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            return Results.Json(new { token_type = "Bearer", access_token = "x", expires_in = 60, id_token = Token(begun.Nonce) });
        });
    }

    private string Token(string? nonce)
    {
        using var another = RSA.Create(2048);
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = Spoilt == "nonce" ? "khac" : nonce ?? "" };
        if (Ways is { } ways) claims["amr"] = ways;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Spoilt == "issuer" ? "https://noi-khac.example" : Address,
            Audience = Spoilt == "audience" ? "phan-mem-khac" : ClientId,
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(Spoilt == "late" ? -2 : 0),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(Spoilt == "late" ? -1 : 1),
            Claims = claims,
            SigningCredentials = new(new RsaSecurityKey(Spoilt == "key" ? another.ExportParameters(true) : key.ExportParameters(true)) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }
}
