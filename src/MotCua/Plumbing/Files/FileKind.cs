using System.Text;
using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Loại tệp được nhận: told by its bytes; the name must agree.</summary>
/// <param name="IsWhole">What the bytes must further be, so that a file that was cut or is something else besides is not taken.</param>
internal sealed record FileKind(string Name, string MediaType, string[] Extensions, byte[] Starts, Func<ReadOnlyMemory<byte>, Bilingual?> IsWhole)
{
    private const int Tail = 2048;

    public static IReadOnlyList<FileKind> Shown { get; } =
    [
        new("PDF", "application/pdf", [".pdf"], "%PDF-"u8.ToArray(), Pdf),
        new("PNG", "image/png", [".png"], [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], bytes => Ends(bytes, "IEND"u8)),
        new("JPEG", "image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF], bytes => Ends(bytes, [0xFF, 0xD9])),
    ];

    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Starts);

    /// <summary>A PDF that runs something or carries other files is no scan. What lies in a compressed part is not looked into: a browser shows it without running it.</summary>
    private static Bilingual? Pdf(ReadOnlyMemory<byte> bytes)
    {
        if (Ends(bytes, "%%EOF"u8) is { } cut)
            return cut;
        var written = Unescaped(bytes.Span);
        var outside = OutsideStreams(written);
        foreach (var mark in Active)
            if (IsName(mark.Length >= LongName ? written : outside, mark))
                return new($"Tệp PDF có nội dung tự chạy hoặc tệp đính kèm ({mark}); hãy quét hoặc in lại thành PDF.", $"The PDF runs something or carries files ({mark}); scan or print it to PDF again.");
        return null;
    }

    /// <summary>Shorter names stand by chance in a picture of some megabytes.</summary>
    private const int LongName = 6;

    private static readonly string[] Active = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA", "/SubmitForm"];

    /// <summary>The mark as a whole name, not the beginning of a longer one.</summary>
    private static bool IsName(ReadOnlySpan<byte> bytes, string mark)
    {
        var name = Encoding.ASCII.GetBytes(mark);
        for (var at = bytes.IndexOf(name); at >= 0; bytes = bytes[(at + name.Length)..], at = bytes.IndexOf(name))
            if (at + name.Length >= bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[at + name.Length])) return true;
        return false;
    }

    /// <summary>Any letter of a PDF's name may be written #hh.</summary>
    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)'#'))
            return bytes;
        var (plain, length) = (new byte[bytes.Length], 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            var isEscape = bytes[at] == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            plain[length++] = isEscape ? Convert.FromHexString([(char)bytes[at + 1], (char)bytes[at + 2]])[0] : bytes[at];
            at += isEscape ? 2 : 0;
        }
        return plain.AsSpan(0, length);
    }

    /// <summary>What is no content of a stream: pictures, fonts, drawing.</summary>
    private static ReadOnlySpan<byte> OutsideStreams(ReadOnlySpan<byte> bytes)
    {
        var rest = new byte[bytes.Length];
        var length = 0;
        while (bytes.Length > 0)
        {
            var begins = bytes.IndexOf("stream"u8);
            var isStream = begins >= 0 && bytes[..begins].TrimEnd(" \r\n\t"u8).EndsWith(">>"u8);
            var keep = begins < 0 ? bytes.Length : begins + "stream"u8.Length;
            bytes[..keep].CopyTo(rest.AsSpan(length));
            length += keep;
            bytes = bytes[keep..];
            if (isStream && bytes.IndexOf("endstream"u8) is >= 0 and var ends)
                bytes = bytes[ends..];
        }
        return rest.AsSpan(0, length);
    }

    private static Bilingual? Ends(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> mark) => bytes.Span[Math.Max(0, bytes.Length - Tail)..].IndexOf(mark) >= 0 ? null
        : new("Tệp bị thiếu phần cuối; hãy gửi lại.", "The file's end is missing; send it again.");
}
