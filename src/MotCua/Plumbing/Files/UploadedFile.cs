using System.IO.Compression;
using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>
/// Tệp tải lên: judged by name, size and content before it is kept; an archive by what it unpacks to, which is what is kept.
/// </summary>
/// <param name="MediaType">As the bytes show.</param>
public sealed record UploadedFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public const int Largest = 10 * 1024 * 1024, LargestTogether = 40 * 1024 * 1024, MostTogether = 50;

    private static readonly byte[] Archive = [(byte)'P', (byte)'K', 3, 4], EmptyArchive = [(byte)'P', (byte)'K', 5, 6];

    /// <summary>The files, or why nothing of it is taken.</summary>
    public static (IReadOnlyList<UploadedFile> Files, Bilingual? Refused) Judge(string name, ReadOnlyMemory<byte> bytes)
    {
        if (FileName.Refuse(name) is { } misnamed)
            return ([], misnamed);
        if (bytes.IsEmpty)
            return ([], new($"Tệp “{name}” trống.", $"The file “{name}” is empty."));
        var isArchive = bytes.Span.StartsWith(Archive) || bytes.Span.StartsWith(EmptyArchive);
        if (FileName.ExtensionOf(name) != ".zip" && !isArchive)
            return One(name, bytes) is var (file, refused) && file is null ? ([], refused) : ([file], null);
        if (FileName.ExtensionOf(name) != ".zip" || !isArchive)
            return ([], Unlike(name));
        return bytes.Length > LargestTogether ? ([], TooLarge(name, LargestTogether)) : Unpack(name, bytes);
    }

    private static (UploadedFile? File, Bilingual? Refused) One(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Largest)
            return (null, TooLarge(name, Largest));
        if (FileKind.Shown.FirstOrDefault(kind => kind.Begins(bytes.Span)) is not { } kind || !kind.Extensions.Contains(FileName.ExtensionOf(name)))
            return (null, Unlike(name));
        return kind.IsWhole(bytes) is { } broken ? (null, new($"“{name}”: {broken.Vi}", $"“{name}”: {broken.En}")) : (new(name, kind.MediaType, bytes), null);
    }

    /// <summary>Reads no more than may come out, whatever the archive says of itself.</summary>
    private static (IReadOnlyList<UploadedFile> Files, Bilingual? Refused) Unpack(string name, ReadOnlyMemory<byte> bytes)
    {
        var files = new List<UploadedFile>();
        var room = LargestTogether;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (files.Count == MostTogether)
                    return ([], new($"“{name}” có quá {MostTogether} tệp.", $"“{name}” holds more than {MostTogether} files."));
                if (entry.FullName.Split('/').Select(FileName.Refuse).FirstOrDefault(refused => refused is not null) is { } misnamed)
                    return ([], new($"Trong “{name}”: {misnamed.Vi}", $"In “{name}”: {misnamed.En}"));
                if (Read(entry, Math.Min(Largest, room)) is not { } content)
                    return ([], TooLarge(entry.Name, Math.Min(Largest, room)));
                if (One(entry.Name, content) is var (file, refused) && file is null)
                    return ([], new($"Trong “{name}”: {refused!.Value.Vi}", $"In “{name}”: {refused.Value.En}"));
                room -= content.Length;
                files.Add(file);
            }
        }
        catch (InvalidDataException)
        {
            return ([], new($"Không mở được “{name}”: tệp nén hỏng hoặc có mật khẩu.", $"“{name}” cannot be opened: it is broken or has a password."));
        }
        return files.Count > 0 ? (files, null) : ([], new($"“{name}” không có tệp nào.", $"“{name}” holds no file."));
    }

    private static byte[]? Read(ZipArchiveEntry entry, int most)
    {
        using var packed = entry.Open();
        var unpacked = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = packed.Read(part)) > 0;)
        {
            if (unpacked.Length + read > most) return null;
            unpacked.Write(part, 0, read);
        }
        return unpacked.ToArray();
    }

    private static Bilingual TooLarge(string name, int most) =>
        new($"“{name}” lớn hơn {most / 1024 / 1024} MB.", $"“{name}” is larger than {most / 1024 / 1024} MB.");

    private static Bilingual Unlike(string name) => new(
        $"“{name}” không phải tệp PDF, PNG, JPEG, hoặc ZIP gồm các tệp đó, hay nội dung không đúng với phần đuôi của tên.",
        $"“{name}” is no PDF, PNG, JPEG, nor a ZIP of these, or its content is not what its name says.");
}
