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
}
