using System.Net;
using MotCua.Tests.Dossiers;
using UglyToad.PdfPig;

namespace MotCua.Tests.Papers;

/// <summary>Sổ theo dõi in ra giấy: the span that is asked for, by its form, to those whose register it is.</summary>
public sealed class RegisterPapersTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task The_register_of_a_span_is_printed_by_its_form_as_far_as_the_position_sees()
    {
        var code = await centre.Received(("diaChi", "12 Lê Lợi"));
        using var receiver = await centre.As(Spine.Receiver);
        using var city = await centre.As(Spine.CityDirector);

        var printed = await Pdf(receiver, (await receiver.See("/so-theo-doi")).Document.QuerySelector("a[href*='/ban-in']")!.GetAttribute("href")!);

        Assert.Contains("SỔ THEO DÕI HỒ SƠ", printed, StringComparison.Ordinal);
        Assert.Contains("Mẫu 07", printed, StringComparison.Ordinal);
        Assert.Contains(code[^4..], printed, StringComparison.Ordinal);
        Assert.Contains("12 Lê Lợi", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("12 Lê Lợi", await Pdf(city, "/so-theo-doi/ban-in"), StringComparison.Ordinal);
        Assert.DoesNotContain("12 Lê Lợi", await Pdf(receiver, "/so-theo-doi/ban-in?tu=01/01/2026&den=02/01/2026"), StringComparison.Ordinal);
        Assert.Equal("/so-theo-doi", (await receiver.See("/so-theo-doi/ban-in?tu=hôm+qua")).Address.AbsolutePath);
    }

    private static async Task<string> Pdf(Visitor visitor, string path)
    {
        var (status, type, bytes) = await visitor.Fetch(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (status, type));
        using var pdf = PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPages().Select(page => page.Text));
    }
}
