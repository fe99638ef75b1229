using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>Khóa ký niêm phong: signs heads (ECDSA P-256, SHA-256); lies outside the data it speaks for.</summary>
public sealed class HeadKey : IDisposable
{
    private readonly ECDsa key;

    private HeadKey(ECDsa key) => this.key = key;

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    /// <summary>The private key of a PEM text; throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> for any other, or another curve.</summary>
    public static HeadKey Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize != 256) throw new CryptographicException("P-256 is wanted");
            key.SignData([], HashAlgorithmName.SHA256);
            return new(key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>A new key as PEM (PKCS #8).</summary>
    public static string NewPem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    internal byte[] Sign(byte[] bytes)
    {
        lock (key) return key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => key.Dispose();
}
