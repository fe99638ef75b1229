using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Positions;

namespace MotCua.Tests;

public sealed class CentreTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Everybody_whom_the_demonstration_offers_comes_in_and_sees_their_first_page()
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var offered = organisation.Officers.Where(officer => officer.ShowcaseOrder is not null).ToList();
        Assert.NotEmpty(offered);
        foreach (var officer in offered)
        {
            using var visitor = await centre.As(officer.Id);
            var first = await visitor.See("/");
            Assert.Equal(HttpStatusCode.OK, first.Status);
            Assert.NotEqual("/dang-nhap", first.Address.AbsolutePath);
            Assert.Contains(officer.Name, first.Text);
        }
    }

    [Fact]
    public async Task Nobody_comes_in_as_a_person_who_is_not_offered()
    {
        using var visitor = centre.Anybody();
        var page = await visitor.See("/dang-nhap");
        var answer = await visitor.Press(page, "button[name='canBo']", ("canBo", "nobody"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
