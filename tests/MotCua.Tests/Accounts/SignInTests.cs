using System.Net;

namespace MotCua.Tests.Accounts;

public sealed class SignInTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Unknown_wrong_and_locked_look_the_same_and_too_many_attempts_do_too()
    {
        using var known = await centre.Officer("an.cua");
        using var locked = await centre.Officer("binh.cua");
        await centre.Administer("binh.cua", "khoa");
        (string User, string Password)[] failures = [("khong-co-ai", "mat khau 123456"), ("an.cua", "mat khau 123456"), ("binh.cua", People.OwnPassword), ("", "")];

        List<(HttpStatusCode, string, string)> answers = [];
        foreach (var (user, password) in failures)
        {
            using var visitor = centre.Anybody();
            answers.Add(Seen(await visitor.SignIn(user, password)));
        }
        Assert.Single(answers.Distinct());
        Assert.Equal("/dang-nhap", answers[0].Item2);

        // Twenty a minute from one address; the page is fetched once, so that the minute does not pass meanwhile.
        using var guesser = centre.Anybody();
        var door = await guesser.See("/dang-nhap");
        List<(HttpStatusCode Status, string, string Text)> throttled = [];
        for (var attempt = 0; attempt < 60 && throttled.Count < failures.Length; attempt++)
        {
            var (user, password) = failures[throttled.Count];
            var answer = Seen(await guesser.Press(door, "form[action='/dang-nhap'] button", ("ten", user), ("matKhau", password)));
            if (answer.Item1 == HttpStatusCode.TooManyRequests)
                throttled.Add(answer);
        }
        Assert.Equal(failures.Length, throttled.Count);
        Assert.Single(throttled.Distinct());
        Assert.Contains("Thử quá nhiều lần", throttled[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_pressed_after_the_session_ended_is_told_that_nothing_was_recorded()
    {
        using var receiver = await centre.As(Dossiers.Spine.Receiver);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await receiver.See("/tiep-nhan")).Document.QuerySelector("form[data-main]")!;
        using var gone = centre.Anybody();

        var told = await gone.Post("/tiep-nhan", form);
        var asked = await gone.See("/tiep-nhan");

        Assert.Contains("chưa được ghi", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa được ghi", asked.Text, StringComparison.Ordinal);
    }

    private static (HttpStatusCode, string, string) Seen(SeenPage page) => (page.Status, page.Address.AbsolutePath, page.Text);
}

/// <summary>Đoán mật khẩu của người khác: from addresses of their own, in a centre whose door nobody else knocks at.</summary>
public sealed class WrongPasswordTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Who_guesses_at_another_s_password_is_not_answered_there_and_the_other_is_not_locked_out()
    {
        using var known = await centre.Officer("chi.cua");
        using var guesser = centre.Anybody(IPAddress.Parse("127.0.0.2"));
        for (var guess = 0; guess < MotCua.Accounts.WrongPasswords.Most; guess++)
            await guesser.SignIn("chi.cua", $"mat khau sai {guess:00}");

        Assert.False((await guesser.SignIn("chi.cua", People.OwnPassword)).IsInside());
        using var owner = centre.Anybody(IPAddress.Parse("127.0.0.3"));
        Assert.True((await owner.SignIn("chi.cua", People.OwnPassword)).IsInside());
        centre.Clock.At += 2 * MotCua.Accounts.WrongPasswords.Window;
        Assert.True((await guesser.SignIn("chi.cua", People.OwnPassword)).IsInside());
    }

    [Fact]
    public async Task Who_guesses_at_the_same_address_does_not_keep_the_owner_out_of_a_device_the_owner_used_before()
    {
        using var desk = centre.Anybody(IPAddress.Parse("127.0.0.5"));
        await centre.GiveOwnPassword("dung.cua", desk);
        using var beside = centre.Anybody(IPAddress.Parse("127.0.0.5"));
        for (var guess = 0; guess < MotCua.Accounts.WrongPasswords.Most; guess++)
            await beside.SignIn("dung.cua", $"mat khau sai {guess:00}");

        Assert.False((await beside.SignIn("dung.cua", People.OwnPassword)).IsInside());
        await desk.Press(await desk.See("/"), "form[action='/dang-xuat'] button");
        Assert.True((await desk.SignIn("dung.cua", People.OwnPassword)).IsInside());
    }

    [Fact]
    public async Task Behind_a_proxy_each_is_counted_by_the_own_address_and_nobody_else_s_word_is_taken()
    {
        using var known = await centre.Officer("giang.cua");
        using var guesser = centre.BehindProxy("127.0.0.8");
        for (var guess = 0; guess < MotCua.Accounts.WrongPasswords.Most; guess++)
            await guesser.SignIn("giang.cua", $"mat khau sai {guess:00}");

        Assert.False((await guesser.SignIn("giang.cua", People.OwnPassword)).IsInside());
        using var owner = centre.BehindProxy("127.0.0.9");
        Assert.True((await owner.SignIn("giang.cua", People.OwnPassword)).IsInside());
        using var elsewhere = centre.BehindProxy("203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.See("/dang-nhap")).Status);
        using var untrusted = new Visitor(new(centre.Address), new(), IPAddress.Parse("127.0.0.6")) { AskedFor = "203.0.113.7" };
        Assert.Equal(HttpStatusCode.OK, (await untrusted.See("/dang-nhap")).Status);
    }
}
