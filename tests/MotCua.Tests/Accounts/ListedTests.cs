using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Dossiers.Register;
using MotCua.Plumbing;

namespace MotCua.Tests.Accounts;

/// <summary>Danh sách và quyền xem: registers, work lists, their counts and the search show the dossiers that open, and no others.</summary>
public sealed class ListedTests(Centre centre) : IClassFixture<Centre>
{
    public static TheoryData<string> Everyone => [.. City.Showcase.Select(s => s.OfficerId)];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task What_is_listed_counted_and_found_is_what_opens(string officer)
    {
        var consulted = (await SampleDossier.Of(centre)).Single(d => d.Letter == 'H').Code;
        using var visitor = await centre.As(officer);
        var register = await Register(visitor);
        var lists = await WorkLists(visitor);
        var opens = new HashSet<string>();
        foreach (var row in await OneOfEachKind(consulted))
        {
            var isOpen = (await visitor.See($"/ho-so/{row.Code}")).Status == HttpStatusCode.OK;
            if (isOpen)
                opens.Add(row.Code!);
            Assert.Equal((row.Code, isOpen), (row.Code, Codes(await visitor.See($"/tim?q={row.Code}")).Contains(row.Code!)));
            Assert.Equal((row.Code, isOpen), (row.Code, Codes(await visitor.See($"/tim?q={Uri.EscapeDataString(row.Applicant)}+{row.Code![^4..]}")).Contains(row.Code!)));
            // A consulted agency reads the dossier; it stays in the register of the one that settles it.
            if (row.Code != consulted)
                Assert.Equal((row.Code, isOpen), (row.Code, register.Contains(row.Code!)));
        }
        if (officer == People.Administrator)
            Assert.Empty(opens);
        // What was filed online and has no code yet stands in no register.
        Assert.Subset(register, lists.Where(address => address.StartsWith("H24.", StringComparison.Ordinal)).ToHashSet());
        foreach (var code in lists.Concat(Codes(await visitor.See("/tim?q=nguyen"))).Distinct().Take(20))
            Assert.Equal((code, HttpStatusCode.OK), (code, (await visitor.See($"/ho-so/{code}")).Status));
    }

    [Fact]
    public async Task The_search_for_procedures_says_the_same_to_all_and_names_no_dossier()
    {
        using var visitor = centre.Anybody();
        var said = (await visitor.See("/thu-tuc/tim?q=giay")).Body;
        Assert.DoesNotContain("H24.", said, StringComparison.Ordinal);
        foreach (var person in City.Showcase)
        {
            using var officer = await centre.As(person.OfficerId);
            Assert.Equal(said, (await officer.See("/thu-tuc/tim?q=giay")).Body);
        }
    }

    /// <summary>Every code of the register of the year.</summary>
    private static async Task<HashSet<string>> Register(Visitor visitor)
    {
        var codes = new HashSet<string>();
        for (var next = "/so-theo-doi?tu=01/01/2026&den=31/12/2026"; next is not null;)
        {
            var page = await visitor.See(next);
            codes.UnionWith(Codes(page));
            next = page.Document.QuerySelector("main a.btn[href*='sau=']")?.GetAttribute("href");
        }
        return codes;
    }

    /// <summary>Every code of every work list; each list's count is the number of its rows.</summary>
    private static async Task<List<string>> WorkLists(Visitor visitor)
    {
        List<string> codes = [];
        foreach (var tab in (await visitor.See("/viec-can-lam")).Document.QuerySelectorAll(".tabs a"))
        {
            List<string> rows = [];
            for (var next = tab.GetAttribute("href"); next is not null;)
            {
                var page = await visitor.See(next);
                rows.AddRange(Codes(page));
                next = page.Document.QuerySelector("main a.btn[href*='sau=']")?.GetAttribute("href");
            }
            Assert.Equal(int.Parse(tab.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), rows.Count);
            codes.AddRange(rows);
        }
        return codes;
    }

    /// <summary>Of dossiers without one, what stands in its place in their addresses.</summary>
    private static List<string> Codes(SeenPage page) => [.. page.Document.QuerySelectorAll("td a.code").Select(a => new Uri(page.Address, a.GetAttribute("href")).Segments[2].Trim('/'))];

    /// <summary>One dossier for each agency, centre and status of the store, and the one about which the ward was consulted.</summary>
    private async Task<List<DossierRow>> OneOfEachKind(string consulted)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var rows = await db.Set<DossierRow>().AsNoTracking().Where(r => r.Code != null).OrderBy(r => r.ReceivedAt).ToListAsync();
        return [.. rows.DistinctBy(r => (r.AgencyId, r.CentreId, r.Status)).Append(rows.Single(r => r.Code == consulted)).DistinctBy(r => r.Code)];
    }
}
