namespace MotCua.Plumbing;

/// <summary>Thư mục dữ liệu: the one folder that holds what the centre keeps, but for what is configured to lie in PostgreSQL or a bucket.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "motcua.db");

    /// <summary>Keys that protect cookies and forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>True when nothing was ever kept here.</summary>
    public bool IsEmpty => !File.Exists(Database);

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
            throw folder.CannotWrite(cause);
        }
        return folder;
    }

    /// <summary>
    /// Holds the folder for one open centre until disposed, or until the program ends however it ends: two would each remember what the
    /// other has changed since. Verbs that read or add beside an open centre do not ask for it.
    /// </summary>
    public IDisposable Occupy()
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(Path, "serving"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (cause is not (FileNotFoundException or DirectoryNotFoundException) && IsHeld(cause))
        {
            throw new CannotGoOn($"Một trung tâm khác đang mở trên {Path}. / Another centre is open on {Path}.", CannotGoOn.Finding, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(cause);
        }
    }

    /// <summary>The file is in use: EAGAIN on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException cause) => (cause.HResult & 0xFFFF) is 11 or 35 or 32;

    private CannotGoOn CannotWrite(Exception cause) =>
        new($"Không ghi được vào thư mục dữ liệu {Path}. / The data folder {Path} cannot be written to. ({cause.Message})", CannotGoOn.Finding, cause);

    private static void OwnerOnly(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
