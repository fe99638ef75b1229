using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MotCua.Plumbing;

/// <summary>Tệp đã ghi là còn: a file that stands whole under its name, also after the power failed, or not at all.</summary>
internal static class DurableFile
{
    /// <summary>Writes beside, brings to the disk, renames, and brings the folder's own entry to the disk.</summary>
    public static async Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        // A name of its own: two may write the same file.
        var draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part";
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, stop);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes the folder and brings its entry in the one above to the disk.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        var above = Path.GetDirectoryName(path)!;
        MakeFolder(above);
        Directory.CreateDirectory(path);
        FlushFolder(above);
    }

    /// <summary>The same bytes under a second name, without room of their own; false where the file system has no such links.</summary>
    public static bool Link(string from, string to) => !OperatingSystem.IsWindows() && Native.Link(from, to) == 0;

    /// <summary>Brings the names in a folder to the disk. .NET opens no folder; elsewhere than on Unix the file system keeps its own journal of names.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Native.Open(path, 0) is not (>= 0 and var folder))
            return;
        _ = Native.Flush(folder);
        _ = Native.Close(folder);
    }

    private static class Native
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

        [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Flush(int file);

        [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int file);
    }
}
