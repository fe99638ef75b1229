using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Settlement;
using MotCua.Dossiers.Submission;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Supervision;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Accounts;

/// <summary>
/// Mọi danh sách, mọi vị trí: for every position anybody of the demonstration holds, each list and each count is what the events of all
/// dossiers say, seen through the one rule of who reads which dossier.
/// </summary>
public sealed partial class ListsOfAllTests(Centre centre) : IClassFixture<Centre>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_list_and_count_of_every_position_is_the_filter_of_what_that_position_may_read()
    {
        var all = await AllDossiers();
        var people = await Everyone();
        var wrong = new List<string>();
        foreach (var me in people)
        {
            await Work(me, all, wrong);
            await Online(me, all, wrong);
            await Apologies(me, all, wrong);
            await Consultations(me, all, wrong);
            await Sample(me, all, wrong);
            await Register(me, all, wrong);
        }
        await OtherPositions(people, wrong);

        Assert.Empty(wrong);
        Assert.True(people.Count > 30 && all.Count > 250, $"{people.Count} positions, {all.Count} dossiers");
    }

    /// <summary>Also where no list is meant: titles, hints, errors, files.</summary>
    [Fact]
    public async Task No_page_names_a_dossier_its_reader_may_not_open()
    {
        var all = await AllDossiers();
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(Stop);
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        List<string> told = [];
        foreach (var person in City.Showcase.Select(s => s.OfficerId).Append(null))
        {
            using var visitor = person is null ? centre.Anybody() : await centre.As(person);
            var me = person is null ? null : organisation.PositionsOf(person, today).Select(p => organisation.Acting(person, p.Id, today)!).First();
            var hidden = all.Where(d => me is null || !me.Sees(d.State)).SelectMany(d => new[] { d.State.Code, d.Id.ToString("N"), d.Id.ToString() }).OfType<string>().ToHashSet();
            // The rules give an example of a code, which the demonstration may happen to give out.
            foreach (var address in Address.Of(centre).Where(a => a.Method == "GET" && a.Pattern != "/quy-dinh" && !a.Pattern.Contains('{', StringComparison.Ordinal)))
                foreach (var named in Named().Matches(Said(await visitor.See(address.Pattern))).Select(m => m.Value).Distinct().Where(hidden.Contains))
                    told.Add($"{person} {address.Pattern}: {named}");
        }

        Assert.Empty(told);
    }

    /// <summary>The page without the example that stands in an empty field.</summary>
    private static string Said(SeenPage page)
    {
        foreach (var example in page.Document.QuerySelectorAll("p.hint, [placeholder]"))
            example.Remove();
        return page.Document.DocumentElement?.OuterHtml + (page.Body.StartsWith('<') ? "" : page.Body);
    }

    private async Task Work(Me me, List<Seen> all, List<string> wrong)
    {
        if (!Permissions.May(me.Kind, Permissions.ReadWorkList))
            return;
        var lists = centre.Services.GetRequiredService<WorkLists>();
        var counts = await lists.Counts(me, centre.Clock.At, Stop);
        foreach (var kind in WorkListKinds.For(me.Kind))
        {
            var listed = new List<Guid>();
            for (WorkPlace? from = WorkPlace.Start; from is { } place;)
            {
                var page = await lists.Page(new(kind), me, centre.Clock.At, place, Stop);
                listed.AddRange(page.Items.Select(item => item.DossierId));
                from = page.Next;
            }
            Subset(me, $"{kind}", listed, all, wrong);
            if (counts[kind] != listed.Count || listed.Distinct().Count() != listed.Count)
                wrong.Add($"{me.PositionId} {kind}: {counts[kind]} counted, {listed.Count} listed");
        }
    }

    private async Task Online(Me me, List<Seen> all, List<string> wrong)
    {
        if (!Permissions.May(me.Kind, Permissions.ReadOnlineFilings))
            return;
        var filings = centre.Services.GetRequiredService<OnlineFilings>();
        var counts = await filings.Counts(me, centre.Clock.At, Stop);
        foreach (var (guided, count, status) in new[] { (false, counts.Waiting, DossierStatus.Submitted), (true, counts.Guided, DossierStatus.GuidanceAwaited) })
            Same(me, $"online {status}", (await filings.Page(me, guided, WorkPlace.Start, Stop)).Select(f => f.Item.DossierId), count, all, d => d.Status == status && d.Subject!.CentreId == me.CentreId, wrong);
    }

    private async Task Apologies(Me me, List<Seen> all, List<string> wrong)
    {
        if (!Permissions.May(me.Kind, Permissions.ReadApologies))
            return;
        var lists = centre.Services.GetRequiredService<ApologyLists>();
        var soon = (await lists.Page(owed: false, me, centre.Clock.At, WorkPlace.Start, Stop)).Select(w => w.DossierId).ToList();
        Subset(me, "apologies", soon, all, wrong);
        Same(me, "apologies owed", (await lists.Page(owed: true, me, centre.Clock.At, WorkPlace.Start, Stop)).Select(w => w.DossierId), await lists.Count(owed: true, me, centre.Clock.At, Stop), all,
            d => Lateness.OwesApology(d, centre.Clock.At) && Lifecycle.Allows(d, typeof(Law.Dossiers.Apologise)) && (me.Kind == PositionKind.Director ? d.Subject!.CentreId == me.CentreId : d.Subject!.CompetentAgencyId == me.AgencyId), wrong);
    }

    private async Task Consultations(Me me, List<Seen> all, List<string> wrong)
    {
        if (!Permissions.May(me.Kind, Permissions.ReadConsultations))
            return;
        var lists = centre.Services.GetRequiredService<ConsultationLists>();
        foreach (var kind in ConsultationLists.For(me.Kind))
            Same(me, $"{kind}", (await lists.Page(kind, me, WorkPlace.Start, Stop)).Select(a => a.Row.DossierId), await lists.Count(kind, me, Stop), all,
                d => Lifecycle.Of(typeof(Law.Dossiers.AnswerConsultation)).From.Contains(d.Status) && d.Consultations.Any(c => c.AnsweredAt is null && kind switch
                {
                    ConsultationListKind.OfUs => c.ConsultedAgencyId == me.AgencyId,
                    ConsultationListKind.ByUs => d.Subject!.CompetentAgencyId == me.AgencyId,
                    _ => d.Subject!.CentreId == me.CentreId,
                }), wrong);
    }

    private async Task Sample(Me me, List<Seen> all, List<string> wrong)
    {
        if (!Permissions.May(me.Kind, Permissions.DrawSample))
            return;
        var (asked, _) = SampleAsked.Read("hạt giống", "01/01/2026", "22/11/2026", null, "50", Law.LocalMoment.From(centre.Clock.At).On);
        var drawn = await centre.Services.GetRequiredService<DrawSample>().Draw(asked!, me, Stop);
        Subset(me, "sample", drawn.Dossiers.Select(d => d.Row.DossierId), all, wrong);
        var population = all.Count(d => me.Sees(d.State) && !me.IsOnlyConsulted(d.State) && d.State.ReceivedAt is { } at && Law.LocalMoment.From(at).On < new DateOnly(2026, 11, 23));
        if (population != drawn.Population)
            wrong.Add($"{me.PositionId} sample of {drawn.Population}, not of {population}");
    }

    private async Task Register(Me me, List<Seen> all, List<string> wrong)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        var listed = await db.Set<DossierRow>().AsNoTracking().SeenBy(me).Select(r => r.DossierId).ToListAsync(Stop);
        Subset(me, "register", listed, all, wrong);
        // What a position reads only because its agency was asked stays in the register of the agency that settles it.
        foreach (var missed in all.Where(d => me.Sees(d.State) && !d.State.Consultations.Any(c => c.ConsultedAgencyId == me.AgencyId)).Select(d => d.Id).Except(listed))
            wrong.Add($"{me.PositionId} register lacks {missed:N}");
    }

    /// <summary>What the day of one position says of the others of the same person.</summary>
    private async Task OtherPositions(List<Me> people, List<string> wrong)
    {
        var lists = centre.Services.GetRequiredService<WorkLists>();
        var working = people.Where(me => Permissions.May(me.Kind, Permissions.ReadWorkList)).DistinctBy(me => me.PositionId).ToList();
        var due = await lists.DueByTonight(working, centre.Clock.At, Stop);
        foreach (var me in working)
            if (await lists.Counts(me, centre.Clock.At, Stop) is var counts && due[me.PositionId].Count() != counts[WorkListKind.Late] + counts[WorkListKind.DueToday])
                wrong.Add($"{me.PositionId}: {due[me.PositionId].Count()} due by tonight, {counts[WorkListKind.Late]} late and {counts[WorkListKind.DueToday]} due");
    }

    private static void Same(Me me, string list, IEnumerable<Guid> listed, int count, List<Seen> all, Func<Dossier, bool> belongs, List<string> wrong)
    {
        var (shown, expected) = (listed.ToHashSet(), all.Where(d => me.Sees(d.State) && belongs(d.State)).Select(d => d.Id).ToHashSet());
        if (!shown.SetEquals(expected) && expected.Count <= 50 || count != expected.Count)
            wrong.Add($"{me.PositionId} {list}: {shown.Count} listed, {count} counted, {expected.Count} by the events");
    }

    private static void Subset(Me me, string list, IEnumerable<Guid> listed, List<Seen> all, List<string> wrong)
    {
        foreach (var beyond in listed.Except(all.Where(d => me.Sees(d.State)).Select(d => d.Id)))
            wrong.Add($"{me.PositionId} {list} shows {beyond:N}, which it may not read");
    }

    private async Task<List<Me>> Everyone()
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(Stop);
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        return [.. organisation.Holdings.Where(h => h.IsActiveOn(today)).Select(h => organisation.Acting(h.OfficerId, h.PositionId, today)).OfType<Me>()];
    }

    /// <summary>Every dossier of the demonstration, with some that wait for an answer, were sent back, are late or about which another agency was asked.</summary>
    private async Task<List<Seen>> AllDossiers()
    {
        await SampleDossier.Of(centre);
        await centre.FiledOnline(Dossiers.Online.Filing());
        var guided = await centre.FiledOnline(Dossiers.Online.Filing());
        await centre.Do(Spine.Receiver, guided.ToString("N"), "huong-dan", ("lyDo-ban-ve", "Bản vẽ chưa ký số."));
        var asked = await centre.Taken();
        await centre.Do(Spine.Appraiser, asked, "lay-y-kien", ("coQuan", "so-xay-dung"), ("noiDung", "Có phù hợp quy hoạch không?"));
        await centre.Asked();
        await centre.Round();
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        var ids = await db.Set<DossierRow>().Select(r => r.DossierId).ToListAsync(Stop);
        var (ledger, kind) = (centre.Services.GetRequiredService<EventLedger>(), centre.Services.GetRequiredService<DossierKind>());
        return [.. ids.Select(id => new Seen(id, ledger.Load(kind, id)!.Value.State))];
    }

    private sealed record Seen(Guid Id, Dossier State);

    [GeneratedRegex("H24\\.[\\d.]+-\\d{6}-\\d{4}|\\b[0-9a-f]{32}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b")]
    private static partial Regex Named();
}
