using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using MotCua.Plumbing.Files;
using MotCua.Tests.BadInput;

namespace MotCua.Tests.Papers;

public sealed class UploadedFileTests
{
    public static TheoryData<string, byte[]> Taken => new() { { "bản vẽ.pdf", Files.Pdf }, { "ảnh có chữ tình cờ.pdf", Files.PdfWith("/Length 9 >>\nstream\n..../JS /XFA #41\nendstream") }, { "gói đối tượng.pdf", Files.PdfPacking("<< /Type /Page >>") }, { "A3.jpg", Files.JpegOf(9_921, 7_016) }, { "ANH.PNG", Files.Png }, { "anh (1).jpeg", Files.Jpeg } };

    [Theory, MemberData(nameof(Taken))]
    public void A_file_is_what_its_bytes_show(string name, byte[] bytes)
    {
        var (files, refused) = UploadedFile.Judge(name, bytes);

        Assert.Null(refused);
        Assert.Equal(bytes, Assert.Single(files).Bytes.ToArray());
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "anh.png", Files.Pdf, "không đúng với phần đuôi" },
        { "trang.html", "<script>alert(1)</script>"u8.ToArray(), "không phải tệp PDF" },
        { "anh.svg", "<svg onload=alert(1)>"u8.ToArray(), "không phải tệp PDF" },
        { "macro.docm", Files.Zip(("a.pdf", Files.Pdf)), "không đúng với phần đuôi" },
        { "trong.pdf", [], "trống" },
        { "cut.pdf", Files.Pdf[..^8], "thiếu phần cuối" },
        { "cut.png", Files.Png[..^12], "thiếu phần cuối" },
        { "js.pdf", Files.PdfWith("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "tự chạy" },
        { "js-giau.pdf", Files.PdfWith("/OpenAction << /S /J#61vaScript /#4aS (app.alert(1)) >>"), "tự chạy" },
        { "js-sau-luong.pdf", Files.PdfWith("/A << >> stream\nảnh\nendstream /JS (1)"), "tự chạy" },
        { "js-trong-goi.pdf", Files.PdfPacking("<< /S /JavaScript /JS (app.alert(1)) >>"), "tự chạy" },
        { "js-giau-trong-goi.pdf", Files.PdfPacking("<< /S /J#61vaScript >>"), "tự chạy" },
        { "goi-hong.pdf", Files.PdfWith("/A << /Type /ObjStm /Filter /FlateDecode >>\nstream\nkhong-nen\nendstream"), "không đọc được" },
        { "goi-giau.pdf", Files.PdfWith("/A << /Type /ObjStm /X (obj) >> % x\nstream\n..\nendstream"), "không đọc được" },
        { "khong-co-anh.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xD9], "cỡ ảnh" },
        { "mat-khau.pdf", Files.PdfWith("/Encrypt 9 0 R"), "mật khẩu" },
        { "khong-lo.png", Files.PngOf(40_000, 40_000), "quá lớn" },
        { "khong-lo.jpg", Files.JpegOf(60_000, 60_000), "quá lớn" },
        { "dinh-kem.pdf", Files.PdfWith("/EmbeddedFile"), "tự chạy" },
        { "to.pdf", Files.PdfWith(new string('x', UploadedFile.Largest)), "lớn hơn 10 MB" },
        { "hong.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3], "hỏng" },
        { "rong.zip", Files.Zip(), "không có tệp nào" },
        { "trong-co.zip", Files.Zip(("a.pdf", Files.Pdf), ("b.exe", "MZ"u8.ToArray())), "b.exe" },
        { "long.zip", Files.Zip(("b.zip", Files.Zip(("a.pdf", Files.Pdf)))), "b.zip" },
        { "leo.zip", Files.Zip(("../../etc/passwd.pdf", Files.Pdf)), "dành riêng" },
        { "nhieu.zip", Files.Zip([.. Enumerable.Range(0, UploadedFile.MostTogether + 1).Select(n => ($"{n}.pdf", Files.Pdf))]), "quá 50 tệp" },
        { "bom.zip", Files.Zip(("a.pdf", Files.PdfWith(new string(' ', UploadedFile.Largest)))), "lớn hơn 10 MB" },
        { "bom-nhieu.zip", Files.Zip([.. Enumerable.Range(0, 6).Select(n => ($"{n}.pdf", Files.PdfWith(new string(' ', 9_000_000 + n))))]), "lớn hơn" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_scan_is_refused_in_words_that_name_it(string name, byte[] bytes, string why)
    {
        var (files, refused) = UploadedFile.Judge(name, bytes);

        Assert.Empty(files);
        Assert.Contains(why, refused!.Value.Vi, StringComparison.Ordinal);
        Assert.NotEqual(refused.Value.Vi, refused.Value.En);
    }

    [Fact]
    public void An_archive_is_kept_as_what_it_unpacks_to()
    {
        var (files, refused) = UploadedFile.Judge("ho-so.zip", Files.Zip(("quyen 1/bản vẽ.pdf", Files.Pdf), ("quyen 1/", []), ("anh.png", Files.Png)));

        Assert.Null(refused);
        Assert.Equal([("bản vẽ.pdf", "application/pdf"), ("anh.png", "image/png")], files.Select(f => (f.Name, f.MediaType)));
    }

    [Theory]
    [InlineData("CON.pdf"), InlineData("a/b.pdf"), InlineData("..\\b.pdf"), InlineData(".an.pdf"), InlineData("hoa-don\u202efdp.exe.pdf"), InlineData("a\0.pdf"), InlineData("\ud800.pdf"), InlineData(""), InlineData("a.pdf ")]
    public void A_name_no_system_holds_is_asked_anew(string name) => Assert.NotNull(UploadedFile.Judge(name, Files.Pdf).Refused);

    [Fact]
    public void No_name_of_any_list_breaks_the_judging()
    {
        foreach (var name in Naughty.Strings.Concat(Naughty.Shared()))
            foreach (var bytes in new[] { Files.Pdf, Files.Zip(("a.pdf", Files.Pdf)) })
                Assert.NotNull(UploadedFile.Judge(name + ".pdf", bytes).Files);
    }
}

/// <summary>Tệp mẫu: the smallest of each kind.</summary>
internal static class Files
{
    public static byte[] Pdf { get; } = PdfWith("");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = JpegOf(1, 1);

    public static byte[] PdfWith(string more) => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R {more} >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF");

    /// <summary>As PDFs since 1.5 are written: objects packed in a stream.</summary>
    public static byte[] PdfPacking(string objects)
    {
        using var packed = new MemoryStream();
        using (var into = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            into.Write(Encoding.ASCII.GetBytes($"9 0 {objects}"));
        return [.. "%PDF-1.5\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream endobj\n%%EOF"u8];
    }

    /// <summary>A picture that says it is so large.</summary>
    public static byte[] PngOf(int width, int height)
    {
        byte[] bytes = [.. Png];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    /// <inheritdoc cref="PngOf"/>
    public static byte[] JpegOf(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
