using System.Net;
using System.Text;
using System.Text.Json;
using MotCua.Commands;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Sealing;

/// <summary>Bằng chứng của một hồ sơ: taken by who holds the slip, checked by anybody, with this program or on a page, without the centre's data.</summary>
public sealed class ProofTests(SealedCentre centre) : IClassFixture<SealedCentre>
{
    private const string Opinion = "Ranh giới thửa đất cần xem lại.";

    [Fact]
    public async Task The_holder_of_the_slip_takes_a_proof_that_anybody_checks()
    {
        var code = await centre.Taken();
        await centre.Midnight();
        var (proof, key, seal) = (await centre.Prove(code), await centre.Keep("pem"), await centre.Keep("json"));

        var spoken = await Spoken.To("verify", "--proof", proof, "--key", key, "--heads", seal);

        Assert.Equal((CommandLine.Fine, ""), (spoken.Code, spoken.Error));
        Assert.StartsWith("Chấp nhận. / Accepted.\n", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("nằm dưới niêm phong ngày", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("được ký bằng khóa đã đưa", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("có trong các niêm phong đã công bố", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("Không chứng minh rằng điều được ghi là đúng sự thật", spoken.Output, StringComparison.Ordinal);
        var page = await centre.Check(await File.ReadAllBytesAsync(proof, TestContext.Current.CancellationToken));
        Assert.Contains("đúng là niêm phong của Trung tâm này", page.Text, StringComparison.Ordinal);
        Assert.Contains("hãy đối chiếu với khóa công bố", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_the_newest_seal_is_said_to_be_unsealed()
    {
        var code = await centre.Received();
        using var citizen = centre.Anybody();
        Assert.Contains("Thay đổi gần nhất chưa niêm phong", (await citizen.See(await centre.Slip(code))).Text, StringComparison.Ordinal);
        Assert.Contains("Chưa niêm phong: các sự kiện khớp nhau", (await Spoken.To("verify", "--proof", await centre.Prove(code))).Output, StringComparison.Ordinal);

        await centre.Midnight();
        Assert.Contains("Thay đổi gần nhất đã được niêm phong", (await citizen.See(await centre.Slip(code))).Text, StringComparison.Ordinal);
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        Assert.Contains("sự kiện sau cùng chưa niêm phong", (await Spoken.To("verify", "--proof", await centre.Prove(code))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_are_left_out_one_by_one_and_officers_words_to_each_other_are_never_in()
    {
        var code = await centre.Taken();
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", Opinion), ("dat", "1"));
        await centre.Midnight();
        var (all, none) = (await centre.Prove(code), "");

        using var citizen = centre.Anybody();
        var form = (await citizen.See(await centre.Slip(code))).Document.QuerySelectorAll("input[name=nd]");
        Assert.Equal("1", Assert.Single(form).GetAttribute("value"));
        var whole = await File.ReadAllTextAsync(all, TestContext.Current.CancellationToken);
        Assert.Contains("Nguyễn Văn Ánh", whole, StringComparison.Ordinal);
        Assert.DoesNotContain(Opinion, whole, StringComparison.Ordinal);

        none = await centre.Prove(code, "?chon=1");
        Assert.DoesNotContain("Nguyễn Văn Ánh", await File.ReadAllTextAsync(none, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var spoken = await Spoken.To("verify", "--proof", none);
        Assert.Equal(CommandLine.Fine, spoken.Code);
        Assert.Contains("Nội dung của sự kiện 1, ", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Ánh", await File.ReadAllTextAsync(await centre.Prove(code, "?chon=1&nd=1"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_the_slip_gets_none()
    {
        var slip = await centre.Slip(await centre.Received());
        using var anybody = centre.Anybody();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Fetch($"{slip[..^1]}{(slip[^1] == 'x' ? 'y' : 'x')}/bang-chung")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Fetch("/tra-cuu/H24.165-261123-9999/0/bang-chung")).Status);
        Assert.InRange((await anybody.See($"{slip}/bang-chung")).Commands, 1, 4);
    }

    [Theory]
    [InlineData("Sự kiện thứ 1 đã bị sửa", "\"person\": \"vu-thi-hong-nhung\"", "\"person\": \"ai-do\"")]
    [InlineData("Nội dung của sự kiện thứ 1 không phải", "Nguyễn Văn Ánh", "Nguyễn Văn Ánk")]
    [InlineData("Niêm phong đi kèm không đọc được", "motcua.head.1", "motcua.head.9")]
    [InlineData("không phải là bằng chứng", "\"under\"", "\"duoi\"")]
    [InlineData("không dẫn đến niêm phong", "\"place\": ", "\"place\": 9")]
    public async Task A_proof_that_was_changed_is_refused_in_a_sentence(string why, string was, string becomes)
    {
        var code = await centre.Received();
        await centre.Midnight();
        var path = await centre.Prove(code);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(was, becomes, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var spoken = await Spoken.To("verify", "--proof", path);
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.Contains(why, Assert.Single(spoken.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains(why, (await centre.Check(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("{\"format\":", 1)]
    [InlineData("null", 1)]
    [InlineData("\0", 1)]
    [InlineData("7", 5 * 1024 * 1024)]
    public async Task Whatever_is_uploaded_is_answered_in_a_sentence(string text, int times)
    {
        var page = await centre.Check(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times))));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Không chấp nhận", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_the_answer_too()
    {
        var code = await centre.Received();
        await centre.Midnight();
        using var answer = JsonDocument.Parse((await Spoken.To("verify", "--proof", await centre.Prove(code), "--json")).Output);
        Assert.True(answer.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal("ByItsOwnKey", answer.RootElement.GetProperty("signed").GetString());
        Assert.Equal(CommandLine.Finding, (await Spoken.To("verify", "--proof", "/khong/co")).Code);
    }
}
