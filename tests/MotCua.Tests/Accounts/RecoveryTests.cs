using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Accounts;

/// <summary>Khôi phục tài khoản đang dùng: an officer of the ward, the administrator who asks, the chair who knows them.</summary>
public sealed class RecoveryTests(Centre centre) : IClassFixture<Centre>
{
    private const string Chair = "pham-dinh-chien", Page = "/nguoi-cua-co-quan";

    private static readonly (string, string)[] OfWard = [("coQuan", "ubnd-11311"), ("donVi", "tt-11311"), ("viTri", "11311-tiep-nhan-1"), ("den", "")];

    [Fact]
    public async Task The_administrator_asks_and_sees_no_password_the_head_who_met_the_officer_is_shown_it_once()
    {
        using var officer = await InUse("kp.mot");
        var asked = await Ask("kp.mot");
        Assert.Null(asked.Document.QuerySelector(".secret"));
        Assert.True((await officer.See("/lich")).IsInside());
        Assert.Empty(asked.Document.QuerySelectorAll("#khoi-phuc form, button[value='mat-khau'], button[value='hai-lop']"));

        using var chair = await centre.As(Chair);
        var bare = await Confirm(chair, "kp.mot", met: false);
        Assert.Contains("Chỉ xác nhận khi đã gặp trực tiếp", bare.Text, StringComparison.Ordinal);
        var confirmed = await Confirm(chair, "kp.mot", met: true);
        var password = confirmed.Document.QuerySelector("#mat-khau-mot-lan")!.TextContent;

        Assert.Equal("/dang-nhap", (await officer.See("/lich")).Address.AbsolutePath);
        Assert.DoesNotContain("khoi-phuc-kp.mot", (await chair.See(Page)).Body, StringComparison.Ordinal);
        using var visitor = centre.Anybody();
        Assert.False((await visitor.SignIn("kp.mot", People.OwnPassword)).IsInside());
        Assert.Equal("/tai-khoan", (await visitor.SignIn("kp.mot", password)).Address.AbsolutePath);
        Assert.Contains("đang có người dùng", (await Press("kp.mot", "mat-khau")).Text, StringComparison.Ordinal);
        await visitor.ChangePassword(password, People.OwnPassword + "!");
        Assert.False((await centre.Anybody().SignIn("kp.mot", password)).IsInside());
        using var administrator = await centre.As(People.Administrator);
        Assert.Contains("Gặp trực tiếp, xác nhận khôi phục", (await administrator.See("/quan-tri/tai-khoan/kp.mot")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agencys_head_sees_none_of_it_and_a_head_made_this_week_confirms_nothing()
    {
        using var officer = await InUse("kp.hai");
        await Ask("kp.hai");
        using var city = await centre.As(Spine.CityDirector);
        Assert.Null((await city.See(Page)).Document.QuerySelector("#khoi-phuc"));
        await centre.Add("kp.lanh-dao", ("coQuan", "ubnd-11311"), ("donVi", "ubnd-11311"), ("viTri", "11311-pho-chu-tich"), ("den", ""));
        var issued = await centre.TemporaryPassword("kp.lanh-dao");
        using var made = centre.Anybody();
        await made.SignIn("kp.lanh-dao", issued);
        await made.ChangePassword(issued, People.OwnPassword);

        var refused = await Confirm(made, "kp.hai", met: true);

        Assert.Contains("mới có trong 7 ngày", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("#mat-khau-mot-lan"));
    }

    [Fact]
    public async Task The_owner_is_told_at_the_next_sign_in_and_calls_it_off()
    {
        using var officer = await InUse("kp.ba");
        await Ask("kp.ba");
        using var visitor = centre.Anybody();
        var told = await visitor.SignIn("kp.ba", People.OwnPassword);
        Assert.Equal("/tai-khoan", told.Address.AbsolutePath);
        Assert.Contains("đã yêu cầu khôi phục tài khoản này", told.Text, StringComparison.Ordinal);

        await visitor.Press(told, "form:has(input[value='bo-khoi-phuc']) button");

        using var chair = await centre.As(Chair);
        Assert.DoesNotContain("khoi-phuc-kp.ba", (await chair.See(Page)).Body, StringComparison.Ordinal);
        Assert.True((await visitor.See("/lich")).IsInside());
    }

    [Theory]
    [InlineData("khoi-phuc", true)]
    [InlineData("khoi-phuc-mat-may", false)]
    public async Task The_second_factor_goes_only_where_the_telephone_was_lost_too(string asked, bool stays)
    {
        var user = $"kp.{asked}";
        using var officer = await InUse(user);
        var (secret, _) = await centre.Enrol(officer);
        await Press(user, asked);
        using var chair = await centre.As(Chair);
        var password = (await Confirm(chair, user, met: true)).Document.QuerySelector("#mat-khau-mot-lan")!.TextContent;

        using var visitor = centre.Anybody();

        Assert.Equal(!stays, (await visitor.SignIn(user, password)).Address.AbsolutePath == "/tai-khoan");
        centre.Wait(30);
        if (stays) Assert.Equal("/tai-khoan", (await visitor.SignIn(user, password, centre.CodeNow(secret))).Address.AbsolutePath);
    }

    [Fact]
    public async Task What_was_asked_or_issued_too_long_ago_opens_nothing()
    {
        using var officer = await InUse("kp.tre");
        using var late = await InUse("kp.tre-hai");
        await centre.Add("kp.moi");
        var first = await centre.TemporaryPassword("kp.moi");
        await Ask("kp.tre");
        await Ask("kp.tre-hai");
        string password;
        using (var chair = await centre.As(Chair))
            password = (await Confirm(chair, "kp.tre-hai", met: true)).Document.QuerySelector("#mat-khau-mot-lan")!.TextContent;
        var was = centre.Clock.At;
        centre.Clock.At += TimeSpan.FromHours(25);
        try
        {
            using var chair = await centre.As(Chair);
            Assert.DoesNotContain("khoi-phuc-kp.tre", (await chair.See(Page)).Body, StringComparison.Ordinal);
            using var visitor = centre.Anybody();
            Assert.False((await visitor.SignIn("kp.tre-hai", password)).IsInside());
            Assert.True((await visitor.SignIn("kp.moi", first)).Address.AbsolutePath == "/tai-khoan");
            centre.Clock.At += TimeSpan.FromDays(7);
            using var another = centre.Anybody();
            Assert.False((await another.SignIn("kp.moi", first)).IsInside());
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    [Fact]
    public async Task Who_asked_never_confirms_and_heads_are_confirmed_by_another_administrator()
    {
        var (organisation, _) = await centre.Services.GetRequiredService<MotCua.Positions.Organisations>().Now(TestContext.Current.CancellationToken);
        var today = Law.LocalMoment.From(centre.Clock.At).On;

        bool May(string officer, string by) => Recovery.MayConfirm(organisation, officer, organisation.Acting(by, organisation.PositionsOf(by, today).First().Id, today)!, today);

        Assert.Equal((false, true, false), (May(Chair, Chair), May(Chair, People.Administrator), May(Chair, Spine.Director)));
        Assert.Equal((true, true, false), (May(Spine.Receiver, Chair), May(Spine.Receiver, Spine.Director), May(Spine.Receiver, People.Administrator)));
        Assert.Equal((false, false), (May(Spine.Receiver, Spine.CityDirector), May(People.Administrator, People.Administrator)));
        using var officer = await InUse("kp.tu");
        Assert.Empty((await centre.Administer("kp.tu", "khoi-phuc")).Document.QuerySelectorAll("#khoi-phuc"));
    }

    private async Task<Visitor> InUse(string user)
    {
        await centre.Add(user, OfWard);
        var password = await centre.TemporaryPassword(user);
        var visitor = centre.Anybody();
        await visitor.SignIn(user, password);
        await visitor.ChangePassword(password, People.OwnPassword);
        return visitor;
    }

    private Task<SeenPage> Ask(string user) => centre.Administer(user, "khoi-phuc", "Quên mật khẩu, gọi từ máy nội bộ");

    /// <summary>The administrator's button, also where the page shows another in its place.</summary>
    private async Task<SeenPage> Press(string user, string button)
    {
        using var administrator = await centre.As(People.Administrator);
        var page = await administrator.See($"/quan-tri/tai-khoan/{user}");
        page.Document.QuerySelector("button[name='viec'][value^='khoi-phuc']")!.SetAttribute("value", button);
        return await administrator.Press(page, $"button[value='{button}']", ("lyDo", "Quên mật khẩu"));
    }

    private static async Task<SeenPage> Confirm(Visitor head, string user, bool met) =>
        await head.Press(await head.See(Page), $"form:has(input[value='khoi-phuc-{user}']) button", met ? [($"gapMat-{user}", "1")] : []);
}
