using System.Buffers.Binary;
using System.Text;
using static MotCua.Papers.Fonts.TrueTypeFile;

namespace MotCua.Papers.Fonts;

/// <summary>
/// Phông rút gọn: the same face with the glyphs of some characters only, and of what those glyphs are put together from.
/// Hinting is left out (a PDF is not drawn on a coarse grid), so an A with two marks costs some 60 bytes instead of 400.
/// </summary>
public static class TrueTypeSubset
{
    private const ushort ArgumentsAreWords = 0x0001, HasScale = 0x0008, MoreParts = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080, HasInstructions = 0x0100;

    /// <summary>A complete font file holding the glyphs of those characters the font has; the others are passed over.</summary>
    public static byte[] Keep(TrueTypeFile font, IEnumerable<int> characters)
    {
        var chosen = characters.Distinct().Order().Where(c => font.GlyphOf(c) != 0).ToList();
        var kept = new List<int> { 0 };
        var renumbered = new Dictionary<int, int> { [0] = 0 };
        int Number(int glyph)
        {
            if (renumbered.TryGetValue(glyph, out var known)) return known;
            kept.Add(glyph);
            return renumbered[glyph] = kept.Count - 1;
        }
        foreach (var character in chosen) Number(font.GlyphOf(character));

        var (outlines, offsets) = Outlines(font, kept, Number);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["OS/2"] = font.Table("OS/2").ToArray(),
            ["cmap"] = CharacterMap(chosen, c => Number(font.GlyphOf(c))),
            ["glyf"] = outlines,
            ["head"] = Patched(font.Table("head"), (8, 0), (10, 0), (50, 1)),
            ["hhea"] = Patched(font.Table("hhea"), (34, (ushort)kept.Count)),
            ["hmtx"] = Metrics(font, kept),
            ["loca"] = offsets,
            ["maxp"] = Patched(font.Table("maxp"), (4, (ushort)kept.Count)),
            ["name"] = font.Table("name").ToArray(),
            ["post"] = Patched(font.Table("post")[..32], (0, 3), (2, 0)),
        };
        return Assembled(tables);
    }

    private static (byte[] Outlines, byte[] Offsets) Outlines(TrueTypeFile font, List<int> kept, Func<int, int> number)
    {
        var outlines = new MemoryStream();
        var offsets = new MemoryStream();
        // The list grows while it is walked: a composite brings its parts in.
        for (var i = 0; i < kept.Count; i++)
        {
            offsets.Write(Bytes((uint)outlines.Position));
            outlines.Write(Unhinted(font.OutlineOf(kept[i]), number));
            while (outlines.Position % 4 != 0) outlines.WriteByte(0);
        }
        offsets.Write(Bytes((uint)outlines.Position));
        return (outlines.ToArray(), offsets.ToArray());
    }

    private static byte[] Unhinted(ReadOnlySpan<byte> outline, Func<int, int> number)
    {
        if (outline.IsEmpty) return [];
        var contours = (short)U16(outline, 0);
        return contours < 0 ? Composite(outline, number) : Simple(outline, contours);
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline, int contours)
    {
        var instructionsAt = 10 + 2 * contours;
        var pointsAt = instructionsAt + 2 + U16(outline, instructionsAt);
        return [.. outline[..instructionsAt], 0, 0, .. outline[pointsAt..]];
    }

    private static byte[] Composite(ReadOnlySpan<byte> outline, Func<int, int> number)
    {
        var copy = outline.ToArray();
        var at = 10;
        ushort flags;
        do
        {
            flags = U16(copy, at);
            Put(copy, at, (ushort)(flags & ~HasInstructions));
            Put(copy, at + 2, (ushort)number(U16(copy, at + 2)));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0);
        return copy[..at];
    }

    private static byte[] Metrics(TrueTypeFile font, List<int> kept)
    {
        var table = new byte[4 * kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            var (advance, bearing) = font.MetricsOf(kept[i]);
            Put(table, 4 * i, advance);
            Put(table, 4 * i + 2, (ushort)bearing);
        }
        return table;
    }

    /// <summary>A cmap of format 12: runs of neighbouring characters drawn by neighbouring glyphs.</summary>
    private static byte[] CharacterMap(List<int> characters, Func<int, int> glyphOf)
    {
        var groups = new List<(int First, int Last, int Glyph)>();
        foreach (var c in characters)
        {
            var glyph = glyphOf(c);
            if (groups.Count > 0 && groups[^1] is var g && g.Last + 1 == c && g.Glyph + c - g.First == glyph) groups[^1] = g with { Last = c };
            else groups.Add((c, c, glyph));
        }
        uint[] head = [0x0000_0001, 0x0003_000A, 12, 0x000C_0000, (uint)(16 + 12 * groups.Count), 0, (uint)groups.Count];
        return [.. head.SelectMany(Bytes), .. groups.SelectMany(g => (byte[])[.. Bytes((uint)g.First), .. Bytes((uint)g.Last), .. Bytes((uint)g.Glyph)])];
    }

    private static byte[] Assembled(SortedDictionary<string, byte[]> tables)
    {
        var file = new byte[12 + 16 * tables.Count + tables.Values.Sum(t => (t.Length + 3) / 4 * 4)];
        Bytes(0x00010000).CopyTo(file, 0);
        Put(file, 4, (ushort)tables.Count);
        var steps = (ushort)Math.Log2(tables.Count);
        Put(file, 6, (ushort)(16 << steps));
        Put(file, 8, steps);
        Put(file, 10, (ushort)(16 * tables.Count - (16 << steps)));
        var (entry, at, headAt) = (12, 12 + 16 * tables.Count, 0);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(name).CopyTo(file, entry);
            Bytes(Sum(file.AsSpan(at, (table.Length + 3) / 4 * 4))).CopyTo(file, entry + 4);
            Bytes((uint)at).CopyTo(file, entry + 8);
            Bytes((uint)table.Length).CopyTo(file, entry + 12);
            if (name == "head") headAt = at;
            entry += 16;
            at += (table.Length + 3) / 4 * 4;
        }
        Bytes(0xB1B0AFBA - Sum(file)).CopyTo(file, headAt + 8);
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4) sum = unchecked(sum + U32(bytes, at));
        return sum;
    }

    private static byte[] Patched(ReadOnlySpan<byte> table, params (int At, ushort Value)[] changes)
    {
        var copy = table.ToArray();
        foreach (var (at, value) in changes) Put(copy, at, value);
        return copy;
    }

    private static void Put(byte[] table, int at, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
    private static byte[] Bytes(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
