using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Round;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

/// <summary>Vòng quét của đồng hồ: what falls due by itself is done once, by the clock, and nothing before its moment.</summary>
public sealed class RoundTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dossier_without_its_supplement_lapses_once_its_term_has_passed()
    {
        var (code, dossier, lapses) = await Asked();

        centre.Clock.At = lapses;
        await Round();
        Assert.Equal(DossierStatus.SupplementAwaited, await Status(dossier));

        centre.Clock.At = lapses.AddMinutes(1);
        await Round();
        Assert.Equal(DossierStatus.Lapsed, await Status(dossier));
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Contains((await receiver.See($"/ho-so/{code}")).Document.QuerySelectorAll(".timeline li"),
            li => li.TextContent.Contains("Kết thúc do không bổ sung", StringComparison.Ordinal) && li.TextContent.Contains("Hệ thống", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_made_again_finds_nothing()
    {
        var (_, dossier, lapses) = await Asked();
        centre.Clock.At = lapses.AddDays(1);

        await Round();

        Assert.Equal(0, await Round());
        Assert.Single(centre.Services.GetRequiredService<EventLedger>().Events(centre.Services.GetRequiredService<DossierKind>(), dossier), e => e.Event is DossierLapsed);
    }

    [Fact]
    public async Task What_was_supplemented_in_time_does_not_lapse()
    {
        var (code, dossier, lapses) = await Asked();
        Assert.IsType<Done.Committed>(await Acts.Do(dossier, new ReceiveSupplement([new("ban-ve", "Bản vẽ mặt bằng", 1, 0)]), await Officer(Spine.Receiver, PositionKind.Receiver), centre.Clock.At, null, null));

        centre.Clock.At = lapses.AddMinutes(1);
        await Round();

        Assert.NotEqual(DossierStatus.Lapsed, await Status(dossier));
    }

    [Fact]
    public async Task A_dossier_paused_for_an_incident_is_not_met()
    {
        var (_, dossier, lapses) = await Asked();
        var director = await Officer(Spine.Director, PositionKind.Director);
        Assert.IsType<Done.Committed>(await Acts.Do(dossier, new Law.Dossiers.PauseForIncident("Mất điện toàn thành phố"), director, centre.Clock.At, null, null));
        centre.Clock.At = lapses.AddMinutes(1);
        await Round();
        Assert.Equal(DossierStatus.SupplementAwaited, await Status(dossier));

        Assert.IsType<Done.Committed>(await Acts.Do(dossier, new Law.Dossiers.ResumeAfterIncident(), director, centre.Clock.At, null, null));
        await Round();
        Assert.Equal(DossierStatus.SupplementAwaited, await Status(dossier));

        centre.Clock.At = (await LapsesAt(dossier)).AddMinutes(1);
        await Round();
        Assert.Equal(DossierStatus.Lapsed, await Status(dossier));
    }

    [Fact]
    public async Task While_one_makes_the_round_another_leaves_it()
    {
        var cluster = centre.Services.GetRequiredService<OneInCluster>();
        var made = await cluster.TryTake(ClockRound.Name, Stop);
        // The round in the background may just be at it.
        for (; made is null; made = await cluster.TryTake(ClockRound.Name, Stop)) await Task.Yield();

        Assert.Null(await centre.Services.GetRequiredService<ClockRound>().Run(Stop));

        await made.DisposeAsync();
        await Round();
    }

    [Fact]
    public async Task The_clock_does_nothing_else_by_itself()
    {
        var (_, dossier, _) = await Asked();

        Assert.IsType<Done.Hidden>(await Acts.Do(dossier, new Law.Dossiers.PauseForIncident("Mất điện toàn thành phố"), Me.Clock, centre.Clock.At, null, null));
    }

    private DossierActs Acts => centre.Services.GetRequiredService<DossierActs>();

    /// <summary>A dossier of Monday that was asked for a supplement, its id, and when it lapses.</summary>
    private async Task<(string Code, Guid Dossier, DateTimeOffset Lapses)> Asked()
    {
        centre.Clock.At = Monday;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        var dossier = await IdOf(code);
        var asked = await Acts.Do(dossier, new Law.Dossiers.AskForSupplement([new("Bản vẽ mặt bằng", 1, 0, "Chưa có trong hồ sơ")], "Điều 19 Nghị định 118/2025/NĐ-CP"),
            await Officer(Spine.Appraiser, PositionKind.Appraiser), centre.Clock.At, null, null);
        return Assert.IsType<Done.Committed>(asked).Dossier.LapsesAt is { } lapses ? (code, dossier, lapses) : throw new InvalidOperationException("it has no closing term");
    }

    private async Task<Me> Officer(string id, PositionKind kind)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(Stop);
        var day = DateOnly.FromDateTime(Monday.Date);
        return organisation.Acting(id, organisation.PositionsOf(id, day).First(p => p.Kind == kind).Id, day)!;
    }

    /// <summary>Made by this test, after whoever is just making one.</summary>
    private async Task<int> Round()
    {
        while (true)
            if (await centre.Services.GetRequiredService<ClockRound>().Run(Stop) is { } lapsed)
                return lapsed;
    }

    private async Task<Guid> IdOf(string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        return await db.Set<DossierRow>().Where(r => r.Code == code).Select(r => r.DossierId).SingleAsync(Stop);
    }

    private async Task<DossierStatus> Status(Guid dossier)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        return await db.Set<DossierRow>().Where(r => r.DossierId == dossier).Select(r => r.Status).SingleAsync(Stop);
    }

    private async Task<DateTimeOffset> LapsesAt(Guid dossier)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        return (await db.Set<WorkItem>().Where(w => w.DossierId == dossier).Select(w => w.LapsesAt).SingleAsync(Stop))!.Value;
    }
}
