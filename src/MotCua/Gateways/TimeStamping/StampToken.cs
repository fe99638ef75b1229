using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Gateways.TimeStamping;

/// <summary>Dấu thời gian đã đọc: when an authority saw a hash. Whether the authority is to be trusted is for who knows its root certificate.</summary>
/// <param name="Authority">As its certificate names it.</param>
/// <param name="Certificates">All that came with the token, PEM.</param>
public sealed record StampToken(DateTimeOffset At, string Authority, string Certificates)
{
    /// <summary>The token of a whole answer; null where it is none, is of another hash, or is not signed as a time-stamp has to be.</summary>
    public static StampToken? Read(byte[] response, byte[] sha256)
    {
        try
        {
            var answer = new AsnReader(response, AsnEncodingRules.BER).ReadSequence();
            answer.ReadEncodedValue();
            if (!answer.HasData || !Rfc3161TimestampToken.TryDecode(answer.ReadEncodedValue(), out var token, out _)) return null;
            if (!token.VerifySignatureForHash(sha256, HashAlgorithmName.SHA256, out var signer)) return null;
            var certificates = token.AsSignedCms().Certificates;
            return new(token.TokenInfo.Timestamp, signer.GetNameInfo(X509NameType.SimpleName, forIssuer: false), string.Concat(certificates.Select(one => one.ExportCertificatePem() + "\n")));
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or CryptographicException)
        {
            return null;
        }
    }
}
