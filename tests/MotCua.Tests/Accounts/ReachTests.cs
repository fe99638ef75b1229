using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Accounts;

/// <summary>Ma trận quyền: every address × everyone × dossiers of every relation, and what lists and searches show against what opens.</summary>
public sealed class ReachTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Who_reaches_what_is_the_approved_table_and_denied_looks_like_missing()
    {
        var walk = new ReachWalk(centre, await SampleDossier.Of(centre), await Meant.Of(centre));

        Approved.Matches("Accounts/approved/quyen", await walk.Table());
    }

    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_page()
    {
        using var visitor = centre.Anybody();

        Assert.Equal("/dang-nhap", (await visitor.See("/so-theo-doi")).Address.AbsolutePath);
    }
}

/// <summary>Số lần hỏi kho: on a centre of its own, because opening a dossier everywhere gives the reason for which others are asked.</summary>
public sealed class CommandCountTests(Centre centre) : IClassFixture<Centre>
{
    private const int MostCommands = 12;

    [Fact]
    public async Task No_page_asks_the_database_more_than_twelve_times()
    {
        var own = (await SampleDossier.Of(centre))[0];
        List<string> beyond = [];
        var opened = 0;
        foreach (var person in ReachWalk.Everyone)
        {
            using var visitor = person is null ? centre.Anybody() : await centre.As(person);
            if (person == Spine.Inspector)
                await visitor.Press(await visitor.See($"/ho-so/{own.Code}"), "button[value='Theo dõi hồ sơ quá hạn']");
            foreach (var path in Address.Of(centre).Where(a => a.Method == "GET").Select(a => a.On(own)))
            {
                await visitor.See(path);
                var page = await visitor.See(path);
                opened += page.Status == HttpStatusCode.OK ? 1 : 0;
                if (page.Commands > MostCommands)
                    beyond.Add($"{person} {path}: {page.Commands}");
            }
        }
        Assert.True(opened > 150, $"only {opened} pages opened");
        Assert.Empty(beyond);
    }
}
