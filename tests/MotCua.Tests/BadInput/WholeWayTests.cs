using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Nội dung lạ đi trọn đường: on a centre in which nobody has pressed everything, delegations and tariff among it.</summary>
public sealed class WholeWayTests(Centre centre) : IClassFixture<Centre>
{
    public static TheoryData<string> WhatFitsIn => [.. Naughty.Strings.Where(s => s.Length <= 300 && !s.Contains('\0') && Naughty.Visible(s).Length > 0)];

    [Theory]
    [MemberData(nameof(WhatFitsIn))]
    public async Task A_dossier_full_of_it_goes_its_whole_way_and_every_page_and_paper_shows_it(string text)
    {
        var code = await centre.Received(("ten", text), ("diaChi", text), ("dienThoai", text[..Math.Min(30, text.Length)]), ("email", text), ("noiCap", text), ("nopThay", "1"), ("tenNop", text), ("canCuNop", text));
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", text), ("dat", "1"));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", text), ("chapThuan", "1"));
        await centre.Do(Spine.Head, code, "tra-lai", ("lyDo", text));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", text), ("chapThuan", "1"));
        await centre.Do(Spine.Head, code, "dong-y");
        await centre.Do(Spine.Signer, code, "ky");
        var returned = await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua", ("nguoiNhan", text), ("canCu", text), ("lyDoGiuLai", text));

        Assert.Contains("Đã trả kết quả", returned.Text, StringComparison.Ordinal);
        Assert.Contains(Naughty.Visible(text), Naughty.Visible(returned.Document.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        foreach (var page in new[] { $"/ho-so/{code}", $"/ho-so/{code}/han-tra", "/so-theo-doi", "/viec-can-lam", $"/tim?q={Uri.EscapeDataString(text)}" })
            Assert.Equal((HttpStatusCode.OK, 0), ((await receiver.See(page)) is var seen ? seen.Status : 0, Naughty.Running(seen.Document).Count));
        foreach (var paper in new[] { "giay-tiep-nhan", "phieu-kiem-soat", "ket-qua" })
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (await receiver.Fetch($"/ho-so/{code}/{paper}")) is var fetched ? (fetched.Status, fetched.Type) : default);
    }

    [Theory]
    [InlineData("Person", "0200171274", "12 chữ số")]
    [InlineData("Person", "H24.165-261123-0001", "12 chữ số")]
    [InlineData("Person", "031805001234", "năm sinh")]
    [InlineData("Person", "031085001235432", "12 chữ số")]
    [InlineData("Person", "000085001234", "000")]
    [InlineData("Person", "031185001234", "giới tính")]
    [InlineData("Person", "031580001234", "năm sinh")]
    [InlineData("Person", "０３１０８５００１２３４", "12 chữ số")]
    [InlineData("Organisation", "031085001234", "Mã số thuế")]
    [InlineData("Organisation", "0200171247", "kiểm tra")]
    [InlineData("Organisation", "2000171274", "kiểm tra")]
    [InlineData("Organisation", "1.013225", "Mã số thuế")]
    [InlineData("Organisation", "0200171274-000", "001")]
    [InlineData("Household", "0200171247", "kiểm tra")]
    [InlineData("Foreigner", "", "hộ chiếu")]
    public async Task A_wrong_or_swapped_number_is_told_beside_its_field(string kind, string number, string says)
    {
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Spine.Receive(receiver, "1.013225", ("loai", kind), ("so", number), ("ngaySinh", "02/03/1985"));

        Assert.Contains(says, refused.Document.QuerySelector("#o-so-loi")?.TextContent ?? $"received: {refused.Address}", StringComparison.Ordinal);
        Assert.Equal((number, "true"), (refused.Document.QuerySelector("#o-so")!.GetAttribute("value"), refused.Document.QuerySelector("#o-so")!.GetAttribute("aria-invalid")));
        Assert.Equal("12 Lê Lợi, phường Hồng Bàng", refused.Document.QuerySelector("#o-diaChi")!.GetAttribute("value"));
    }
}
