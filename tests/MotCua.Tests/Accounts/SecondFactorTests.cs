namespace MotCua.Tests.Accounts;

public sealed class SecondFactorTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task An_app_is_asked_for_its_code_from_the_day_it_has_shown_one()
    {
        using var officer = await centre.Officer("an.hai-lop");
        var (secret, shown) = await centre.Enrol(officer);
        Assert.Equal(10, shown.RecoveryCodes().Distinct().Count());
        Assert.True((await officer.See("/tai-khoan")).IsInside());
        Assert.Empty((await officer.See("/tai-khoan")).RecoveryCodes());
        using var visitor = centre.Anybody();
        centre.Wait(30);

        Assert.Equal("/dang-nhap", (await visitor.SignIn("an.hai-lop", People.OwnPassword)).Address.AbsolutePath);
        Assert.False((await visitor.SignIn("an.hai-lop", People.OwnPassword, "000000")).IsInside());
        Assert.True((await visitor.SignIn("an.hai-lop", People.OwnPassword, centre.CodeNow(secret).Insert(3, " "))).IsInside());
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        using var officer = await centre.Officer("an.mot-lan");
        var (secret, _) = await centre.Enrol(officer);
        using var visitor = centre.Anybody();
        Assert.False((await visitor.SignIn("an.mot-lan", People.OwnPassword, centre.CodeNow(secret))).IsInside());
        centre.Wait(30);
        var code = centre.CodeNow(secret);

        Assert.True((await visitor.SignIn("an.mot-lan", People.OwnPassword, code)).IsInside());
        using var watcher = centre.Anybody();
        Assert.False((await watcher.SignIn("an.mot-lan", People.OwnPassword, code)).IsInside());
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_telephone_once()
    {
        using var officer = await centre.Officer("an.du-phong");
        var (_, shown) = await centre.Enrol(officer);
        var code = shown.RecoveryCodes()[0];
        using var visitor = centre.Anybody();

        Assert.True((await visitor.SignIn("an.du-phong", People.OwnPassword, code.ToLowerInvariant())).IsInside());
        using var again = centre.Anybody();
        Assert.False((await again.SignIn("an.du-phong", People.OwnPassword, code)).IsInside());
    }

    [Fact]
    public async Task New_recovery_codes_put_the_old_ones_out_of_use_and_the_factor_is_turned_off_with_a_code_and_not_with_the_password()
    {
        using var officer = await centre.Officer("an.doi-ma");
        var (secret, shown) = await centre.Enrol(officer);
        Assert.NotNull((await officer.Press(await officer.See("/tai-khoan"), "form:has(input[name=matKhauMa]) button", ("matKhauMa", People.OwnPassword))).Document.QuerySelector("#o-matKhauMa-loi"));

        centre.Wait(30);
        var renewed = await officer.Press(await officer.See("/tai-khoan"), "form:has(input[name=matKhauMa]) button", ("matKhauMa", centre.CodeNow(secret)));
        Assert.Empty(renewed.RecoveryCodes().Intersect(shown.RecoveryCodes()));
        using var visitor = centre.Anybody();
        Assert.False((await visitor.SignIn("an.doi-ma", People.OwnPassword, shown.RecoveryCodes()[1])).IsInside());

        var wrong = await officer.Press(await officer.See("/tai-khoan"), "form:has(input[name=matKhauTat]) button", ("matKhauTat", People.OwnPassword));
        Assert.NotNull(wrong.Document.QuerySelector("#o-matKhauTat-loi"));
        await officer.Press(wrong, "form:has(input[name=matKhauTat]) button", ("matKhauTat", renewed.RecoveryCodes()[2]));
        Assert.True((await visitor.SignIn("an.doi-ma", People.OwnPassword)).IsInside());
    }

    [Fact]
    public async Task The_picture_is_drawn_here_and_a_wrong_first_code_enrols_nothing()
    {
        using var officer = await centre.Officer("an.quet");
        var asked = await officer.Press(await officer.See("/tai-khoan"), "form:has(input[name=matKhauDangKy]) button", ("matKhauDangKy", People.OwnPassword));
        Assert.NotNull(asked.Document.QuerySelector("svg.qr path"));
        Assert.Empty(asked.Document.QuerySelectorAll("main img, main [style], main script"));
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", asked.Document.QuerySelector("p.secret")!.TextContent);

        var refused = await officer.Press(asked, "form:has(input[name=ma]) button", ("ma", "000000"));

        Assert.NotNull(refused.Document.QuerySelector("#o-ma-loi"));
        Assert.Equal("000000", refused.Document.QuerySelector("#o-ma")!.GetAttribute("value"));
        Assert.Equal(asked.Document.QuerySelector("p.secret")!.TextContent, refused.Document.QuerySelector("p.secret")!.TextContent);
        using var visitor = centre.Anybody();
        Assert.True((await visitor.SignIn("an.quet", People.OwnPassword)).IsInside());
    }
}
