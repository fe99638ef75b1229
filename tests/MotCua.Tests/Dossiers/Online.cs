using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Submission;
using MotCua.Gateways.NationalPortal;

namespace MotCua.Tests.Dossiers;

/// <summary>Nộp trên Cổng: what the national portal sends when somebody of the ward files a construction permit for a house.</summary>
internal static class Online
{
    private static int last;

    /// <summary>A filing with a code of its own.</summary>
    public static PortalFiling Filing(string name = "Lê Thị Minh") => new(
        $"G01.99-261123-{Interlocked.Increment(ref last).ToString("000000", CultureInfo.InvariantCulture)}", "1.013225", "H24.165", "2026-11-22 21:15:00", name, 0, 2, new("nha-o-rieng-le"),
        new(new(name, "031190001234", "04/05/2022", "08/03/1990", "0900000001", null, "12 Lê Lợi, phường Hồng Bàng", null, null, null)),
        [Paper("don"), Paper("dat-dai"), Paper("ban-ve")]);

    public static PortalPaper Paper(string key) => new(key, key, 1, 2);

    public static PortalDoor Door(this Centre centre) => centre.Services.GetRequiredService<PortalDoor>();

    /// <summary>The filing is with the centre; the dossier it opened.</summary>
    public static async Task<Guid> FiledOnline(this Centre centre, PortalFiling filing)
    {
        var answer = await centre.Door().File(filing, TestContext.Current.CancellationToken);
        Assert.True(answer.IsFine, answer.Message);
        return (await centre.Door().Find(filing.Code!, TestContext.Current.CancellationToken))!.Value;
    }

    /// <summary>What the portal was told, once so many statuses have reached it.</summary>
    public static async Task<IReadOnlyList<PortalNotice>> Told(this Centre centre, Guid dossier, int count)
    {
        var notices = centre.Services.GetRequiredService<PortalNotices>();
        for (var looked = 0; looked < 1200; looked++)
        {
            var told = await notices.Of(dossier, TestContext.Current.CancellationToken);
            if (told.Count >= count)
                return told;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"the portal was not told {count} times about {dossier}");
    }
}
