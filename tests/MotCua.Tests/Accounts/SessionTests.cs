using System.Net;
using MotCua.Accounts.Sessions;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Accounts;

/// <summary>Phiên đăng nhập: seen and ended by their owner; none signs for who has left the desk.</summary>
public sealed class SessionTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_session_elsewhere_is_listed_and_ended_by_its_owner_at_once()
    {
        using var here = await centre.Officer("an.phien");
        using var elsewhere = centre.Anybody();
        await elsewhere.SignIn("an.phien", People.OwnPassword);
        var page = await here.See("/tai-khoan");
        Assert.Equal(2, page.Document.QuerySelectorAll("#phien tbody tr").Length);
        Assert.Single(page.Document.QuerySelectorAll("#phien .badge"), badge => badge.TextContent.Contains("phiên này", StringComparison.Ordinal));

        var ended = await here.Press(page, "#phien tbody button");

        Assert.Single(ended.Document.QuerySelectorAll("#phien tbody tr"));
        Assert.Contains("Kết thúc phiên đăng nhập ở nơi khác", ended.Document.QuerySelector("#nhat-ky")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", (await elsewhere.See("/tiep-nhan")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await here.See("/tiep-nhan")).Status);
    }

    [Fact]
    public async Task Who_signs_out_takes_the_session_along_and_a_cookie_kept_opens_nothing()
    {
        using var officer = await centre.Officer("binh.phien");
        using var copied = officer.At(new Uri(centre.Address));
        await officer.Press(await officer.See("/tiep-nhan"), "form[action='/dang-xuat'] button");

        Assert.Equal("/dang-nhap", (await copied.See("/tiep-nhan")).Address.AbsolutePath);
    }

    [Fact]
    public async Task All_other_sessions_end_at_one_press_and_nobody_elses_do()
    {
        using var here = await centre.Officer("chi.phien");
        using var other = await centre.Officer("dung.phien");
        using var second = centre.Anybody();
        using var third = centre.Anybody();
        await second.SignIn("chi.phien", People.OwnPassword);
        await third.SignIn("chi.phien", People.OwnPassword);

        await here.Press(await here.See("/tai-khoan"), "#phien .actions button");

        Assert.All([await second.See("/tiep-nhan"), await third.See("/tiep-nhan")], page => Assert.Equal("/dang-nhap", page.Address.AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, (await other.See("/tiep-nhan")).Status);
        var theirs = (await other.See("/tai-khoan")).Document.QuerySelectorAll("#phien tbody tr").Length;
        Assert.Equal(1, theirs);
    }

    [Fact]
    public async Task Failures_at_the_own_door_stand_in_the_own_log()
    {
        using var officer = await centre.Officer("giang.phien");
        using var guesser = centre.Anybody();
        await guesser.SignIn("giang.phien", "doan mo 123456");

        Assert.Contains("Đăng nhập không được", (await officer.See("/tai-khoan")).Document.QuerySelector("#nhat-ky")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_left_open_signs_nothing_until_its_owner_says_the_password_again()
    {
        var (chair, code) = await Signer("ha.ky");
        using var signer = chair;
        Assert.Null((await signer.See($"/ho-so/{code}/ky")).Document.QuerySelector($"[name={OwnProof.Field}]"));
        centre.Wait((int)SignInSessions.ProofHolds.TotalSeconds + 60);

        var asked = await signer.See($"/ho-so/{code}/ky");
        var unsigned = await signer.Press(asked, "form[data-main] .actions button");
        var wrong = await signer.Press(asked, "form[data-main] .actions button", (OwnProof.Field, "doan mo 123456"));

        Assert.All([unsigned, wrong], page => Assert.NotEmpty(page.Document.QuerySelector($"#o-{OwnProof.Field}-loi")!.TextContent));
        Assert.Contains("Đã có kết quả", (await signer.Press(wrong, "form[data-main] .actions button", (OwnProof.Field, People.OwnPassword))).Text, StringComparison.Ordinal);
        Assert.Null((await signer.See("/uy-quyen")).Document.QuerySelector($"[name={OwnProof.Field}]"));
    }

    [Fact]
    public async Task With_an_app_its_code_is_asked_and_the_password_is_no_proof()
    {
        var (chair, code) = await Signer("ich.ky");
        using var signer = chair;
        var (secret, _) = await centre.Enrol(signer);
        centre.Wait((int)SignInSessions.ProofHolds.TotalSeconds + 60);
        var asked = await signer.See($"/ho-so/{code}/ky");

        var refused = await signer.Press(asked, "form[data-main] .actions button", (OwnProof.Field, People.OwnPassword));
        var signed = await signer.Press(refused, "form[data-main] .actions button", (OwnProof.Field, centre.CodeNow(secret)));

        Assert.NotEmpty(refused.Document.QuerySelector($"#o-{OwnProof.Field}-loi")!.TextContent);
        Assert.Contains("Đã có kết quả", signed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_locks_who_left_the_own_agency_and_nobody_of_another()
    {
        await centre.Add("khanh.roi", ("coQuan", "ubnd-11311"), ("donVi", "tt-11311"), ("viTri", "11311-tiep-nhan-2"), ("den", ""));
        var password = await centre.TemporaryPassword("khanh.roi");
        using var leaver = centre.Anybody();
        await leaver.SignIn("khanh.roi", password);
        using var director = await centre.As(Spine.Director);
        var people = await director.See("/nguoi-cua-co-quan");
        Assert.NotEmpty((await director.Press(people, "button[value='khanh.roi']")).Document.QuerySelector("#o-lyDo-loi")!.TextContent);

        var locked = await director.Press(people, "button[value='khanh.roi']", ("lyDo", "Thôi việc từ 23/11/2026"));

        Assert.Null(locked.Document.QuerySelector("button[value='khanh.roi']"));
        Assert.Equal("/dang-nhap", (await leaver.See("/tai-khoan")).Address.AbsolutePath);
        using var city = await centre.As(Spine.CityDirector);
        var elsewhere = await city.Press(await city.See("/nguoi-cua-co-quan"), "form button.danger", ("ai", Spine.Receiver), ("lyDo", "Không phải người của mình"));
        Assert.Contains("thuộc cơ quan mình", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_s_open_session_lets_nobody_in_until_it_is_proven()
    {
        await centre.Add("lan.quan-tri", ("coQuan", "van-phong-ubnd"), ("donVi", "tt-thanh-pho"), ("viTri", "tt-quan-tri"), ("den", ""));
        using var administrator = centre.Anybody();
        var password = await centre.TemporaryPassword("lan.quan-tri");
        await administrator.SignIn("lan.quan-tri", password);
        await administrator.ChangePassword(password, People.OwnPassword);
        await centre.Add("minh.moi");
        centre.Wait((int)SignInSessions.ProofHolds.TotalSeconds + 60);
        var page = await administrator.See("/quan-tri/tai-khoan/minh.moi");

        var refused = await administrator.Press(page, "button[value='mat-khau']", ("lyDo", "Quên mật khẩu"));
        var issued = await administrator.Press(refused, "button[value='mat-khau']", ("lyDo", "Quên mật khẩu"), (OwnProof.Field, People.OwnPassword));

        Assert.Null(refused.Document.QuerySelector("#mat-khau-tam"));
        Assert.NotNull(issued.Document.QuerySelector("#mat-khau-tam"));
    }

    [Fact]
    public async Task A_session_used_all_day_is_over_the_next()
    {
        using var officer = await centre.Officer("nga.phien");
        for (var hours = 0; hours < 13; hours += 4)
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.See("/tiep-nhan")).Status);
            centre.Wait(4 * 3600);
        }
        Assert.Equal("/dang-nhap", (await officer.See("/tiep-nhan")).Address.AbsolutePath);
    }

    /// <summary>The ward's chair with an account of their own, and a dossier that waits for the signature.</summary>
    private async Task<(Visitor, string)> Signer(string user)
    {
        await centre.Add(user, ("coQuan", "ubnd-11311"), ("donVi", "ubnd-11311"), ("viTri", "11311-chu-tich"), ("den", ""));
        var visitor = centre.Anybody();
        var password = await centre.TemporaryPassword(user);
        await visitor.SignIn(user, password);
        await visitor.ChangePassword(password, People.OwnPassword);
        return (visitor, await centre.Agreed());
    }
}
