using System.IO.Compression;
using System.Text;
using MotCua.Law;
using MotCua.Plumbing;

namespace MotCua.Procedures.Import;

/// <summary>Một mục của tệp danh mục: the text of a line, or why there is none.</summary>
/// <param name="Line">Counted from one, as a spreadsheet or an editor shows it.</param>
public readonly record struct CatalogueEntry(int Line, PublishedText? Text, Bilingual? Fault)
{
    internal static CatalogueEntry Bad(int line, string vi, string en) => new(line, null, new(vi, en));
}

/// <summary>
/// Tệp danh mục thủ tục: JSON lines (packed or not) or a ministry's spreadsheet, whatever its name; told apart by how it begins.
/// </summary>
public static class CatalogueFile
{
    /// <summary>The entries in their order; a file that breaks off gives what was before, and then its fault.</summary>
    /// <exception cref="CannotGoOn">there is no such file, or it cannot be read.</exception>
    public static IEnumerable<CatalogueEntry> Read(string path)
    {
        using var file = Open(path);
        Span<byte> head = stackalloc byte[4];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return length < 2 ? [Empty] : head[..2] switch
        {
            [0x1F, 0x8B] => Lines(path, packed: true),
            [(byte)'P', (byte)'K'] => MinistrySheet.Read(path),
            _ => Lines(path, packed: false),
        };
    }

    private static CatalogueEntry Empty => CatalogueEntry.Bad(1, "Tệp không có dòng nào đọc được.", "The file holds no line that can be read.");

    private static IEnumerable<CatalogueEntry> Lines(string path, bool packed)
    {
        using var file = Open(path);
        using var plain = packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var text = new StreamReader(plain, Encoding.UTF8);
        for (var number = 1; ; number++)
        {
            var (line, broken) = Next(text);
            if (broken) yield return CatalogueEntry.Bad(number, "Tệp bị cắt hoặc hỏng từ dòng này.", "The file breaks off or is damaged from this line.");
            else if (line is null && number == 1) yield return Empty;
            if (line is null) yield break;
            if (!string.IsNullOrWhiteSpace(line)) yield return NationalLine.Read(number, line.Trim('\uFEFF', ' ', '\t', '\r'));
        }
    }

    private static (string? Line, bool Broken) Next(StreamReader text)
    {
        try
        {
            return (text.ReadLine(), false);
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException)
        {
            return (null, true);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotGoOn($"Không đọc được tệp {path}. / The file {path} cannot be read.", cause: cause);
        }
    }
}
