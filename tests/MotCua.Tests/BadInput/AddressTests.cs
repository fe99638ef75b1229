using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Địa chỉ gõ tay: every page with every part of its address replaced by what nobody meant.</summary>
public sealed class AddressTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string[] Addresses =
    [
        "/tiep-nhan?thuTuc={}", "/tiep-nhan?tiep={}", "/tiep-nhan?thuTuc=1.013225&tiep={}", "/viec-can-lam?ds={}", "/viec-can-lam?ds=Reception&sau={}&ma={}", "/so-theo-doi?tu={}", "/so-theo-doi?den={}",
        "/viec-can-lam?ds=Late&thuTuc={}&giu={}&truoc={}", "/hom-nay?q={}", "/vang-mat?q={}", "/dong-y-nhieu?sau={}&ma={}", "/mau-kiem-tra?hatGiong={}&tu={}&den={}&coQuan={}&so={}", "/ho-so/{}/goi-bang-chung",
        "/so-theo-doi?tu={}&den={}", "/so-theo-doi?sau={}&stt={}", "/tim?q={}", "/lich?nam={}", "/nhat-ky-xem?q={}", "/viec-phat-sinh?q={}", "/uy-quyen?q={}", "/ho-so/{}", "/ho-so/{}/han-tra", "/ho-so/{}/ky", "/ho-so/{}/giay-tiep-nhan",
        "/ho-so/{}/ket-qua", "/ho-so/{}/phieu-kiem-soat", "/thu-tuc?q={}", "/thu-tuc/tim?q={}", "/thu-tuc/{}", "/thu-tuc/1.013225?ngay={}", "/dang-nhap?sai={}&ve={}", "/{}",
    ];

    private static readonly string[] Numbers =
        ["-1", "0", "1e9", "1000000000", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "00000000000000000000000000000000", "khong-phai-guid", "01/01/0001", "31/12/9999", "0001-01-01", "9999-12-31", "01/01/3000", ""];

    [Fact]
    public async Task No_address_breaks_a_page_or_runs_in_it()
    {
        List<string> broken = [];
        foreach (var officer in new[] { Spine.Receiver, Spine.Director, Spine.Head, Spine.Inspector })
        {
            using var visitor = await centre.As(officer);
            foreach (var address in Addresses)
                foreach (var text in Naughty.Strings.Where(s => s != Naughty.Long).Append(string.Concat(Enumerable.Repeat("dài👧", 600))).Concat(Numbers))
                {
                    var path = address.Replace("{}", Uri.EscapeDataString(text), StringComparison.Ordinal);
                    var seen = await visitor.See(path);
                    if (seen.Status >= HttpStatusCode.InternalServerError || Naughty.Running(seen.Document).Count > 0)
                        broken.Add($"{officer} {path}: {seen.Status} {string.Join(' ', Naughty.Running(seen.Document))}");
                }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("/tim?q=%ED%A0%80%FF%C0%AF")]
    [InlineData("/thu-tuc/tim?q=%ED%A0%80")]
    [InlineData("/tim?q=%F0%9F")]
    [InlineData("/tim?q=%zz%")]
    public async Task Bytes_that_are_no_text_are_not_taken_amiss(string path)
    {
        using var visitor = await centre.As(Spine.Receiver);

        Assert.Equal(HttpStatusCode.OK, (await visitor.See(path)).Status);
    }
}
