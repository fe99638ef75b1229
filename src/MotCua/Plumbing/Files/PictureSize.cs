using System.Buffers.Binary;
using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Cỡ ảnh: how many points a picture says it has; a small file can say so many that whoever opens it runs out of memory.</summary>
internal static class PictureSize
{
    /// <summary>Beyond an A3 sheet at 600 points an inch, which has 70 million.</summary>
    private const long MostPoints = 100_000_000;

    private const int PngHeader = 24;

    public static Bilingual? RefusePng(ReadOnlySpan<byte> bytes) => bytes.Length < PngHeader ? null
        : Refuse(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));

    /// <summary>Goes from marker to marker up to the one that begins the picture; where none is found it is no picture anybody could show.</summary>
    public static Bilingual? RefuseJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] == 0xFF)
            {
                at++;
                continue;
            }
            var marker = bytes[at + 1];
            // SOF0–SOF15; C4, C8 and CC among them are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Refuse(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return new("Không đọc được cỡ ảnh; hãy quét lại.", "The picture's size cannot be read; scan it again.");
    }

    private static Bilingual? Refuse(long width, long height) => width * height <= MostPoints ? null
        : new($"Ảnh {width} × {height} điểm là quá lớn; hãy quét lại ở độ phân giải thấp hơn.", $"A picture of {width} × {height} points is too large; scan it again at a lower resolution.");
}
