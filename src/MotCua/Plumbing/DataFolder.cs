using System.CommandLine;
using MotCua.Commands;

namespace MotCua.Plumbing;

/// <summary>Thư mục dữ liệu: the one folder that holds everything the centre keeps.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "motcua.db");

    /// <summary>Keys that protect cookies and forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>True when nothing was ever kept here.</summary>
    public bool IsEmpty => !File.Exists(Database);

    /// <summary>The option every verb that needs data offers.</summary>
    internal static Option<string?> Option() => new("--data")
    {
        Description = "Thư mục dữ liệu (mặc định: MOTCUA_DATA, rồi ./data). Data folder (default: MOTCUA_DATA, then ./data).",
        HelpName = "DIR",
    };

    /// <summary>The folder given, else the one <c>MOTCUA_DATA</c> names, else <c>./data</c>. Makes it where there is none.</summary>
    public static DataFolder From(string? given)
    {
        var named = Environment.GetEnvironmentVariable("MOTCUA_DATA");
        var path = !string.IsNullOrWhiteSpace(given) ? given : !string.IsNullOrWhiteSpace(named) ? named : "data";
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        try
        {
            OwnerOnly(folder.Path);
            OwnerOnly(folder.Keys);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"Không ghi được vào thư mục dữ liệu {folder.Path}. / The data folder {folder.Path} cannot be written to. ({cause.Message})", CommandLine.Finding, cause);
        }
        return folder;
    }

    private static void OwnerOnly(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
