using System.Security.Cryptography;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Điều dùng để đối chiếu: published seals and the public key, from files of whoever checks.</summary>
internal static class HeldAgainst
{
    private const int LongestHead = 4096;

    /// <param name="heads">A seal's file, or a folder of them, each with its <c>.sig</c> beside it where there is one.</param>
    /// <param name="key">The public key, PEM.</param>
    public static CheckedAgainst Read(string? heads, string? key)
    {
        try
        {
            return new(heads is null ? [] : [.. FilesOf(heads).Select(Published)], key is null ? null : PublicKey(key));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"Không đọc được. / Could not be read. ({cause.Message})", CommandLine.Finding, cause);
        }
    }

    private static string[] FilesOf(string heads)
    {
        var files = Directory.Exists(heads) ? Directory.GetFiles(heads, "*.json").Order(StringComparer.Ordinal).ToArray() : [heads];
        return files.Length > 0 ? files : throw new CannotGoOn($"Không có niêm phong (*.json) nào trong {heads}. / There is no seal (*.json) in {heads}.", CommandLine.Finding);
    }

    private static PublishedHead Published(string file)
    {
        var signature = Path.ChangeExtension(file, ".sig");
        return new(Path.GetFileName(file), FirstOf(file), File.Exists(signature) ? FirstOf(signature) : null);
    }

    /// <summary>A seal is short; of a longer file so much that it is seen to be none.</summary>
    private static byte[] FirstOf(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[LongestHead + 1];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static byte[] PublicKey(string file)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(file));
            return key.ExportSubjectPublicKeyInfo();
        }
        catch (Exception cause) when (cause is CryptographicException or ArgumentException)
        {
            throw new CannotGoOn($"{file} không phải là khóa công khai ECDSA dạng PEM. / {file} is no ECDSA public key in PEM.", CommandLine.Finding, cause);
        }
    }
}
