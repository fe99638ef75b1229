using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MotCua.Plumbing;

namespace MotCua.Accounts.Clients;

/// <summary>
/// Khóa của phần mềm: what proves a client to be who it says. Only a digest is kept: 256 random bits need no slow one. Beside the account, where a
/// password would be a person's.
/// </summary>
/// <param name="Digest">SHA-256 of the secret, in hexadecimal digits.</param>
/// <param name="Scopes">What it may ask at most (<see cref="ClientScopes"/>).</param>
/// <param name="AnsweringOfficerId">Người chịu trách nhiệm: the officer of the same agency who answers for what it does.</param>
internal sealed record ClientKey(string Digest, IReadOnlyList<string> Scopes, string AnsweringOfficerId, DateTimeOffset IssuedAt)
{
    /// <summary>A new key and its secret, which is told once.</summary>
    public static (ClientKey Key, string Secret) New(IReadOnlyList<string> scopes, string answering, DateTimeOffset at)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new(DigestOf(secret), scopes, answering, at), secret);
    }

    public bool Opens(string? secret) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(DigestOf(secret)), Encoding.ASCII.GetBytes(Digest));

    public string Write() => JsonSerializer.Serialize(this, States.Json);

    public static ClientKey? Read(string? written) => written is null ? null : JsonSerializer.Deserialize<ClientKey>(written, States.Json);

    private static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
