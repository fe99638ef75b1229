using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Gateways.TimeStamping;

/// <summary>Cơ quan cấp dấu thời gian giả lập: of a demonstration; a root and a stamping certificate of its own, made when the program starts. Worth nothing outside.</summary>
public sealed class LocalAuthority : ITimeStamping, IDisposable
{
    private const string TokenOid = "1.2.840.113549.1.9.16.1.4", SigningCertificateOid = "1.2.840.113549.1.9.16.2.47", StampingOid = "1.3.6.1.5.5.7.3.8", Policy = "1.3.6.1.4.1.99999.1";

    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), To = new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TimeProvider time;
    private readonly X509Certificate2 root, stamping;

    public LocalAuthority(TimeProvider time)
    {
        this.time = time;
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ofRoot = new CertificateRequest("CN=MotCua gia lap - goc", rootKey, HashAlgorithmName.SHA256);
        ofRoot.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        ofRoot.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        root = ofRoot.CreateSelfSigned(From, To);
        var ofStamping = new CertificateRequest("CN=MotCua gia lap - dau thoi gian", key, HashAlgorithmName.SHA256);
        ofStamping.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        ofStamping.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(StampingOid)], critical: true));
        using var made = ofStamping.Create(root, From, To, RandomNumberGenerator.GetBytes(8));
        stamping = made.CopyWithPrivateKey(key);
    }

    public Task<byte[]> Stamp(byte[] sha256, CancellationToken stop) =>
        Task.FromResult(Answer(Rfc3161TimestampRequest.CreateFromHash(sha256, HashAlgorithmName.SHA256, requestSignerCertificates: true).Encode()));

    /// <summary>The answer (TimeStampResp) to a query (TimeStampReq), both DER.</summary>
    public byte[] Answer(byte[] query)
    {
        if (!Rfc3161TimestampRequest.TryDecode(query, out var asked, out _)) throw new ArgumentException("no query of RFC 3161");
        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            using (answer.PushSequence()) answer.WriteInteger(0);
            answer.WriteEncodedValue(Signed(Content(asked)));
        }
        return answer.Encode();
    }

    /// <summary>TSTInfo (RFC 3161, 2.4.2).</summary>
    private byte[] Content(Rfc3161TimestampRequest asked)
    {
        var content = new AsnWriter(AsnEncodingRules.DER);
        using (content.PushSequence())
        {
            content.WriteInteger(1);
            content.WriteObjectIdentifier(Policy);
            using (content.PushSequence())
            {
                using (content.PushSequence()) content.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                content.WriteOctetString(asked.GetMessageHash().Span);
            }
            content.WriteInteger(new BigInteger(RandomNumberGenerator.GetBytes(16), isUnsigned: true));
            content.WriteGeneralizedTime(time.GetUtcNow(), omitFractionalSeconds: true);
            if (asked.GetNonce() is { } nonce) content.WriteInteger(nonce.Span);
        }
        return content.Encode();
    }

    private byte[] Signed(byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(TokenOid), content));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, stamping) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") };
        signer.Certificates.Add(root);
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateOid), SigningCertificate()));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    /// <summary>SigningCertificateV2 (RFC 5035): which certificate signs, so that no other is put in its place; SHA-256 is its default.</summary>
    private byte[] SigningCertificate()
    {
        var attribute = new AsnWriter(AsnEncodingRules.DER);
        using (attribute.PushSequence())
        using (attribute.PushSequence())
        using (attribute.PushSequence())
            attribute.WriteOctetString(stamping.GetCertHash(HashAlgorithmName.SHA256));
        return attribute.Encode();
    }

    public void Dispose()
    {
        root.Dispose();
        stamping.Dispose();
    }
}
