using System.Security.Cryptography;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Sealing;

/// <summary>Tệp khóa ký niêm phong: the private key by which heads are signed; never in the data folder, whose contents it is to vouch for.</summary>
internal static class HeadKeyFile
{
    /// <summary>Names the key's file.</summary>
    public const string Setting = "MOTCUA_HEAD_KEY";

    /// <summary>The key of this file; null where none is named. What is no such key, or lies among the data, stops the start.</summary>
    public static HeadKey? Open(string? path, DataFolder data)
    {
        if (string.IsNullOrWhiteSpace(path)) return null;
        if (IsInside(path, data))
            throw new CannotGoOn($"Khóa ký niêm phong {path} nằm trong thư mục dữ liệu {data.Path}: ai sửa được dữ liệu cũng ký được. Hãy để khóa ở nơi khác ({Setting}). / The key that signs seals lies in the data folder: whoever can change the data could sign. Keep it elsewhere.");
        try
        {
            return HeadKey.Read(File.ReadAllText(path));
        }
        catch (Exception cause) when (cause is CryptographicException or ArgumentException)
        {
            throw new CannotGoOn($"{path} không phải là khóa riêng ECDSA P-256 dạng PEM; tạo bằng motcua head key. / {path} is no ECDSA P-256 private key in PEM; motcua head key makes one.", CannotGoOn.Finding, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"Không đọc được khóa ký niêm phong {path}. / The key that signs seals cannot be read. ({cause.Message})", CannotGoOn.Finding, cause);
        }
    }

    /// <summary>Makes a new key, readable by its owner alone; an existing file is left as it is.</summary>
    public static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(HeadKey.NewPem());
    }

    private static bool IsInside(string path, DataFolder data)
    {
        var folder = Real(data.Path) + Path.DirectorySeparatorChar;
        return Real(path).StartsWith(folder, StringComparison.Ordinal) || Path.GetFullPath(path).StartsWith(Path.GetFullPath(data.Path) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Where it lies once links are followed, those of the folders above included.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } above) return full;
        var here = Path.Combine(Real(above), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return entry.Exists && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : here;
    }
}
