using System.Buffers.Binary;
using System.Text;

namespace MotCua.Papers.Fonts;

/// <summary>
/// Tệp phông chữ TrueType: one face as its file says it, big-endian (OpenType specification, tables cmap, glyf, head, hhea,
/// hmtx, loca, maxp, OS/2). A file that is no such font, or is cut short, throws <see cref="InvalidDataException"/>.
/// </summary>
public sealed class TrueTypeFile
{
    private const uint TrueTypeOutlines = 0x00010000;
    private const ushort RestrictedLicence = 0x0002, NoSubsetting = 0x0100;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, (int At, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly bool _longOffsets;

    private TrueTypeFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        if (U32(file.Span, 0) != TrueTypeOutlines) throw new InvalidDataException("no TrueType outlines");
        for (var i = 0; i < U16(file.Span, 4); i++)
        {
            var entry = file.Span.Slice(12 + 16 * i, 16);
            var (at, length) = (checked((int)U32(entry, 8)), checked((int)U32(entry, 12)));
            if (at > file.Length - length) throw new InvalidDataException("a table ends outside the file");
            _tables[Encoding.ASCII.GetString(entry[..4])] = (at, length);
        }
        var head = Table("head");
        UnitsPerEm = U16(head, 18);
        _longOffsets = U16(head, 50) == 1;
        GlyphCount = U16(Table("maxp"), 4);
        WideMetrics = U16(Table("hhea"), 34);
        ReadCharacters();
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }

    /// <summary>How many glyphs have an advance of their own; the rest share the last one.</summary>
    private int WideMetrics { get; }

    /// <summary>True when the font's maker lets it be embedded in a document and cut down (OS/2 fsType).</summary>
    public bool MayBeEmbedded => (U16(Table("OS/2"), 8) & (RestrictedLicence | NoSubsetting)) == 0;

    public static TrueTypeFile Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new TrueTypeFile(file);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException("not a whole TrueType font", e);
        }
    }

    public ReadOnlySpan<byte> Table(string name) => _file.Span.Slice(_tables[name].At, _tables[name].Length);

    /// <summary>The glyph that draws this character, or 0 when the font has none.</summary>
    public int GlyphOf(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>Advance width and left side bearing of a glyph, in font units.</summary>
    public (ushort Advance, short Bearing) MetricsOf(int glyph)
    {
        var table = Table("hmtx");
        var own = Math.Min(glyph, WideMetrics - 1);
        var bearing = glyph < WideMetrics ? 4 * glyph + 2 : 4 * WideMetrics + 2 * (glyph - WideMetrics);
        return (U16(table, 4 * own), (short)U16(table, bearing));
    }

    /// <summary>The outline of a glyph; empty for a blank.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var loca = Table("loca");
        int Offset(int index) => _longOffsets ? (int)U32(Table("loca"), 4 * index) : 2 * U16(Table("loca"), 2 * index);
        if (loca.Length < (glyph + 2) * (_longOffsets ? 4 : 2)) throw new InvalidDataException("glyph outside the font");
        return Table("glyf")[Offset(glyph)..Offset(glyph + 1)];
    }

    private void ReadCharacters()
    {
        var cmap = Table("cmap");
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var (platform, encoding) = (U16(cmap, 4 + 8 * i), U16(cmap, 6 + 8 * i));
            if (platform != 0 && (platform, encoding) is not ((3, 1) or (3, 10))) continue;
            var part = cmap[(int)U32(cmap, 8 + 8 * i)..];
            if (U16(part, 0) == 4) ReadSegments(part);
            if (U16(part, 0) == 12) ReadGroups(part);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> part)
    {
        var twice = U16(part, 6);
        for (var at = 0; at < twice; at += 2)
        {
            var last = U16(part, 14 + at);
            var first = U16(part, 16 + twice + at);
            var delta = U16(part, 16 + 2 * twice + at);
            var rangeAt = 16 + 3 * twice + at;
            var range = U16(part, rangeAt);
            for (int character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : U16(part, rangeAt + range + 2 * (character - first));
                if (range != 0 && glyph == 0) continue;
                _glyphs.TryAdd(character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> part)
    {
        for (var i = 0; i < (int)U32(part, 12); i++)
        {
            var group = part.Slice(16 + 12 * i, 12);
            var (first, last, glyph) = ((int)U32(group, 0), (int)U32(group, 4), (int)U32(group, 8));
            if (last - first > 0xFFFF) throw new InvalidDataException("a group longer than any font");
            for (var character = first; character <= last; character++) _glyphs.TryAdd(character, glyph + character - first);
        }
    }

    internal static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
    internal static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
