using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Loại tệp được nhận: told by its bytes; the name must agree.</summary>
/// <param name="IsWhole">What the bytes must further be, so that a file that was cut or is something else besides is not taken.</param>
internal sealed record FileKind(string Name, string MediaType, string[] Extensions, byte[] Starts, Func<ReadOnlyMemory<byte>, Bilingual?> IsWhole)
{
    private const int Tail = 2048;

    public static IReadOnlyList<FileKind> Shown { get; } =
    [
        new("PDF", "application/pdf", [".pdf"], "%PDF-"u8.ToArray(), bytes => Ends(bytes, "%%EOF"u8) ?? PdfContent.Refuse(bytes)),
        new("PNG", "image/png", [".png"], [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], bytes => Ends(bytes, "IEND"u8) ?? PictureSize.RefusePng(bytes.Span)),
        new("JPEG", "image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF], bytes => Ends(bytes, [0xFF, 0xD9]) ?? PictureSize.RefuseJpeg(bytes.Span)),
    ];

    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Starts);

    private static Bilingual? Ends(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> mark) => bytes.Span[Math.Max(0, bytes.Length - Tail)..].IndexOf(mark) >= 0 ? null
        : new("Tệp bị thiếu phần cuối; hãy gửi lại.", "The file's end is missing; send it again.");
}
