namespace MotCua.Tests.Accounts;

/// <summary>In a centre of its own: who else administers it is what these tests are about.</summary>
public sealed class LastAdministratorTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Two_administrators_who_lock_each_other_at_once_leave_one()
    {
        await centre.Add("an.quan-tri", ("viTri", "tt-quan-tri"));
        using var second = centre.Anybody();
        var password = await centre.TemporaryPassword("an.quan-tri");
        await second.SignIn("an.quan-tri", password);
        await second.ChangePassword(password, People.OwnPassword);
        using var first = await centre.As(People.Administrator);
        var (onSecond, onFirst) = (await first.See("/quan-tri/tai-khoan/an.quan-tri"), await second.See($"/quan-tri/tai-khoan/{People.Administrator}"));

        await Task.WhenAll(first.Press(onSecond, "button[value='khoa']", ("lyDo", "thử")), second.Press(onFirst, "button[value='khoa']", ("lyDo", "thử")));

        bool[] inside = [(await first.See("/quan-tri/tai-khoan")).IsInside(), (await second.See("/quan-tri/tai-khoan")).IsInside()];
        Assert.Single(inside, stays => stays);
        var (stayed, gone) = inside[0] ? (first, "an.quan-tri") : (second, People.Administrator);
        await stayed.Press(await stayed.See($"/quan-tri/tai-khoan/{gone}"), "button[value='mo']", ("lyDo", "xong"));
    }
}
