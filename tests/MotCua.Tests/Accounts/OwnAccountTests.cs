using System.Net;

namespace MotCua.Tests.Accounts;

public sealed class OwnAccountTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_temporary_password_opens_nothing_but_its_change()
    {
        await centre.Add("an.tam");
        var password = await centre.TemporaryPassword("an.tam");
        using var visitor = centre.Anybody();

        var first = await visitor.SignIn("an.tam", password);
        Assert.Equal("/tai-khoan", first.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.See("/tiep-nhan")).Status);

        await visitor.ChangePassword(password, People.OwnPassword);
        Assert.Equal(HttpStatusCode.OK, (await visitor.See("/tiep-nhan")).Status);
        using var later = centre.Anybody();
        Assert.False((await later.SignIn("an.tam", password)).IsInside());
        Assert.Equal("/hom-nay", (await later.SignIn("an.tam", People.OwnPassword)).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("sai mat khau 1", "mat khau moi 2026", "mat khau moi 2026", "#o-dangDung-loi")]
    [InlineData(People.OwnPassword, "ngan1", "ngan1", "#o-moi-loi")]
    [InlineData(People.OwnPassword, "khong co chu so nao", "khong co chu so nao", "#o-moi-loi")]
    [InlineData(People.OwnPassword, People.OwnPassword, People.OwnPassword, "#o-moi-loi")]
    [InlineData(People.OwnPassword, "mat khau moi 2026", "mat khau moi 2027", "#o-lanHai-loi")]
    public async Task A_password_that_will_not_do_is_told_beside_its_field(string current, string wanted, string again, string error)
    {
        using var officer = await centre.Officer("an.sai" + (uint)(current + wanted + again).GetHashCode(StringComparison.Ordinal));

        var refused = await officer.ChangePassword(current, wanted, again);

        Assert.NotEmpty(refused.Document.QuerySelector(error)!.TextContent.Trim());
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_but_the_one_it_was_changed_in()
    {
        using var here = await centre.Officer("an.hai-phien");
        using var elsewhere = centre.Anybody();
        Assert.True((await elsewhere.SignIn("an.hai-phien", People.OwnPassword)).IsInside());

        var changed = await here.ChangePassword(People.OwnPassword, "mat khau moi 2026");

        Assert.Contains("Đã đổi mật khẩu", changed.Text, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", (await elsewhere.See("/tiep-nhan")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await here.See("/tiep-nhan")).Status);
    }

    [Fact]
    public async Task A_person_of_the_demonstration_is_told_that_there_is_no_password()
    {
        using var receiver = await centre.As(Dossiers.Spine.Receiver);

        var page = await receiver.See("/");
        page = await receiver.See(page.Document.QuerySelector("a.me")!.GetAttribute("href")!);

        Assert.Contains("không có mật khẩu", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[type=password]"));
    }
}
