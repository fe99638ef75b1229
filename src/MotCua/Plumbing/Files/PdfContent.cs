using System.IO.Compression;
using System.Text;
using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Nội dung PDF: a PDF that runs something or carries other files is no scan, wherever in it that is packed; nor is one nobody can look into.</summary>
internal static class PdfContent
{
    public static Bilingual? Refuse(ReadOnlyMemory<byte> bytes)
    {
        var written = Unescaped(bytes.Span);
        var outside = OutsideStreams(written);
        if (IsName(outside, "/Encrypt"))
            return new("Tệp PDF có mật khẩu hoặc bị mã hóa; hãy bỏ mật khẩu hay quét lại.", "The PDF is encrypted or has a password; take it off or scan again.");
        if (Objects(bytes.Span, Count(outside, "/ObjStm")) is not { } packed)
            return new("Tệp PDF có phần nén không đọc được; hãy quét hoặc in lại thành PDF.", "The PDF has a packed part that cannot be read; scan or print it to PDF again.");
        var unpacked = Unescaped(packed);
        foreach (var mark in Active)
            if (IsName(mark.Length >= LongName ? written : outside, mark) || IsName(unpacked, mark))
                return new($"Tệp PDF có nội dung tự chạy hoặc tệp đính kèm ({mark}); hãy quét hoặc in lại thành PDF.", $"The PDF runs something or carries files ({mark}); scan or print it to PDF again.");
        return null;
    }

    /// <summary>Shorter names stand by chance in a picture of some megabytes.</summary>
    private const int LongName = 6;

    private const int LongestHead = 4096, MostUnpacked = 20 * 1024 * 1024;

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

    /// <summary>What the object streams hold, in which a PDF since 1.5 may pack anything but pictures; null where one cannot be unpacked or was not found, or is larger than any scan's.</summary>
    /// <param name="named">How many the file names; one that is written so that it is not met below is not looked into.</param>
    private static byte[]? Objects(ReadOnlySpan<byte> bytes, int named)
    {
        using var all = new MemoryStream();
        var met = 0;
        for (var begins = bytes.IndexOf("stream"u8); begins >= 0; begins = bytes.IndexOf("stream"u8))
        {
            var about = bytes[Math.Max(0, begins - LongestHead)..begins];
            about = about[(about.LastIndexOf("obj"u8) + 1)..];
            bytes = bytes[(begins + "stream"u8.Length)..];
            if (!about.TrimEnd(" \r\n\t"u8).EndsWith(">>"u8) || !IsName(Unescaped(about), "/ObjStm"))
                continue;
            var content = bytes[Math.Min(bytes.Length, bytes.StartsWith("\r\n"u8) ? 2 : 1)..];
            met++;
            // A predictor would leave the names garbled.
            if (IsName(Unescaped(about), "/Predictor") || content.IndexOf("endstream"u8) is not (>= 0 and var ends) || !Unpack(content[..ends], all))
                return null;
            bytes = content[ends..];
        }
        return met < named ? null : all.ToArray();
    }

    private static int Count(ReadOnlySpan<byte> bytes, string mark)
    {
        var (name, count) = (Encoding.ASCII.GetBytes(mark), 0);
        for (var at = bytes.IndexOf(name); at >= 0; bytes = bytes[(at + name.Length)..], at = bytes.IndexOf(name))
            count++;
        return count;
    }

    private static bool Unpack(ReadOnlySpan<byte> packed, MemoryStream into)
    {
        try
        {
            using var reading = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var part = new byte[81920];
            for (int read; (read = reading.Read(part)) > 0;)
            {
                if (into.Length + read > MostUnpacked)
                    return false;
                into.Write(part, 0, read);
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
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
}
