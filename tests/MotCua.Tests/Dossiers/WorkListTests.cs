using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

/// <summary>Danh sách việc và hôm nay: what is due, late or waits for another agency stands where its officer looks, and one's own filters with it.</summary>
public sealed class WorkListTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task What_is_due_today_stands_under_its_hour_and_is_late_a_minute_after()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=DueToday")));
        // Fifteen working days of a house after a Monday morning, the holidays of the calendar left out.
        var due = centre.Services.GetRequiredService<MotCua.Ledger.EventLedger>().Load(centre.Services.GetRequiredService<DossierKind>(), await IdOf(code))!.Value.State.DueAt!.Value;
        await At(due.AddHours(-2), async () =>
        {
            var day = await See("/hom-nay");
            var hour = day.Document.QuerySelectorAll("section").Single(section => Codes(section).Contains(code));
            Assert.Equal($"gio-{Law.LocalMoment.From(due).At.Hour}", hour.GetAttribute("aria-labelledby"));
            Assert.Contains(code, Codes(await See("/viec-can-lam?ds=DueToday")));
            Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Late")));
        });
        await At(due.AddMinutes(1), async () =>
        {
            Assert.Contains(code, Codes((await See("/hom-nay")).Document.QuerySelector("section[aria-labelledby='qua-han']")!));
            Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Late")));
            Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=DueToday")));
        });
    }

    [Fact]
    public async Task A_dossier_waits_for_the_agency_consulted_until_it_answers_and_stays_with_its_holder()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await Act(code, Spine.Appraiser, new Law.Dossiers.Consult("so-xay-dung", "Chỉ giới đường đỏ.", new(5, TimeUnit.WorkingDays)));
        var waiting = await See("/viec-can-lam?ds=Consulting");
        Assert.Contains(code, Codes(waiting));
        Assert.Contains("chờ ý kiến đến", waiting.Text, StringComparison.Ordinal);
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Mine")));
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=AgencyConsulting", Spine.Head)));

        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        await Act(code, organisation.SettlersOf("so-xay-dung", Law.LocalMoment.From(centre.Clock.At).On).First().Id, new Law.Dossiers.AnswerConsultation(true, "Thống nhất."), "so-xay-dung");

        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Consulting")));
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=AgencyConsulting", Spine.Head)));
    }

    [Fact]
    public async Task A_moment_that_is_not_the_results_is_named_and_one_that_fell_with_the_clock_is_not_shown()
    {
        var (asked, paying) = (await centre.Asked(), await centre.Taken());
        await centre.Do(Spine.Appraiser, paying, "nghia-vu-tai-chinh", ("soTien", "12.500.000"), ("khoan", "Tiền sử dụng đất"));

        var list = await See("/viec-can-lam?ds=AgencyCitizen");

        string Due(string code) => list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(code, StringComparison.Ordinal)).LastElementChild!.TextContent.Trim();
        Assert.EndsWith("hạn bổ sung", Due(asked), StringComparison.Ordinal);
        Assert.Equal("–", Due(paying));
    }

    [Fact]
    public async Task A_list_is_filtered_by_procedure_holder_and_due_day_and_a_wrong_day_is_told_beside_its_field()
    {
        var code = await centre.Received();

        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Unassigned&thuTuc=giay phep xay dung")));
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Unassigned&thuTuc=1.013225")));
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Unassigned&thuTuc=2.000815")));
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Unassigned&truoc=24/11/2026")));
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Unassigned&truoc=31/12/2026")));
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Unassigned&truoc=0")));
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Unassigned&truoc=38")));
        Assert.Contains(code, Codes(await See("/viec-can-lam?ds=Unassigned&tt=Received")));
        Assert.DoesNotContain(code, Codes(await See("/viec-can-lam?ds=Unassigned&tt=HandedOver")));
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        Assert.Contains(code, Codes(await See($"/viec-can-lam?ds=AgencyInWork&giu={Spine.Appraiser}", Spine.Head)));
        Assert.DoesNotContain(code, Codes(await See($"/viec-can-lam?ds=AgencyInWork&giu={Spine.Signer}", Spine.Head)));

        var wrong = await See("/viec-can-lam?ds=Mine&truoc=31/02/2026");
        Assert.Contains("31/02/2026", wrong.Document.QuerySelector("#o-truoc-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31/02/2026", wrong.Document.QuerySelector("#o-truoc")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_filter_is_saved_under_a_name_for_oneself_and_asked_otherwise_under_the_same_name()
    {
        using var appraiser = await centre.As(Spine.Appraiser);
        var asked = "/viec-can-lam?ds=Unassigned&thuTuc=giay%20phep";
        var unnamed = await appraiser.Press(await appraiser.See(asked), "details button:not(.danger)");
        Assert.Contains("Đặt tên", unnamed.Document.QuerySelector("#o-tenBoLoc-loi")!.TextContent, StringComparison.Ordinal);

        await appraiser.Press(await appraiser.See(asked), "details button:not(.danger)", ("tenBoLoc", "Nhà ở"));
        var kept = await appraiser.Press(await appraiser.See("/viec-can-lam?ds=Late"), "details button:not(.danger)", ("tenBoLoc", "Nhà ở"));

        Assert.Equal("/viec-can-lam?ds=Late", Assert.Single(kept.Document.QuerySelectorAll("nav.row a"), a => a.TextContent == "Nhà ở").GetAttribute("href"));
        Assert.DoesNotContain("Nhà ở", (await See("/viec-can-lam", Spine.Head)).Text, StringComparison.Ordinal);
        var removed = await appraiser.Press(kept, "button.danger[aria-label='Bỏ bộ lọc Nhà ở']");
        Assert.DoesNotContain("Nhà ở", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_filter_counts_its_days_from_the_day_it_is_asked_on()
    {
        using var appraiser = await centre.As(Spine.Appraiser);
        var code = await centre.Received();
        var kept = await appraiser.Press(await appraiser.See("/viec-can-lam?ds=Unassigned&truoc=14&tt=Received"), "details button:not(.danger)", ("tenBoLoc", "Hai tuần tới"));
        var address = Assert.Single(kept.Document.QuerySelectorAll("nav.row a"), a => a.TextContent == "Hai tuần tới").GetAttribute("href")!;
        Assert.DoesNotContain(code, Codes(await appraiser.See(address)));

        try
        {
            centre.Clock.At += TimeSpan.FromDays(2);
            Assert.Contains(code, Codes(await See(address)));
        }
        finally
        {
            centre.Clock.At = Centre.Morning;
        }
    }

    [Fact]
    public async Task Who_goes_to_another_agency_leaves_what_was_held_behind_in_lists_and_counts()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Signer, code, "nhan-xu-ly");
        Assert.Contains(code, await Mine(await Me(Spine.Signer)));

        await GivePosition(Spine.Signer, "so-xay-dung");

        var there = await Me(Spine.Signer, "so-xay-dung");
        Assert.DoesNotContain(code, await Mine(there));
        Assert.Equal(0, (await centre.Services.GetRequiredService<WorkLists>().Counts(there, centre.Clock.At, TestContext.Current.CancellationToken))[WorkListKind.Mine]);
        Assert.Contains(code, await Mine(await Me(Spine.Signer, "ubnd-11311")));
    }

    [Fact]
    public async Task A_filter_that_finds_little_goes_on_where_it_stopped_looking()
    {
        for (var i = 0; i < 3; i++)
            await centre.Received();
        var lists = centre.Services.GetRequiredService<WorkLists>();
        var me = await Me(Spine.Appraiser);

        var page = await lists.Page(new(WorkListKind.Unassigned, ["1.013225"]), me, centre.Clock.At, WorkPlace.Start, TestContext.Current.CancellationToken);
        var none = await lists.Page(new(WorkListKind.Unassigned, ["9.999999"]), me, centre.Clock.At, WorkPlace.Start, TestContext.Current.CancellationToken);

        Assert.True(page.Items.Count >= 3);
        Assert.All(page.Items, item => Assert.Equal("1.013225", item.ProcedureCode));
        Assert.Equal((0, null), (none.Items.Count, none.Next));
    }

    [Theory]
    [InlineData("1795600000000000", "019abc00000000000000000000000001", true)]
    [InlineData("9223372036854775807", "019abc00000000000000000000000001", true)]
    [InlineData("9223372036854775806", "019abc00000000000000000000000001", false)]
    [InlineData("-1", "019abc00000000000000000000000001", false)]
    [InlineData("1795600000000000", "khong-phai-guid", false)]
    [InlineData(null, null, false)]
    public void A_place_is_read_from_an_address_as_it_was_written_and_anything_else_is_the_start(string? due, string? dossier, bool isPlace)
    {
        var place = WorkPlace.Read(due, dossier);

        Assert.Equal(isPlace, place != WorkPlace.Start);
        Assert.Equal(isPlace ? $"sau={due}&ma={dossier}" : WorkPlace.Start.InAddress, place.InAddress);
    }

    private async Task<SeenPage> See(string path, string officer = Spine.Appraiser)
    {
        using var visitor = await centre.As(officer);
        return await visitor.See(path);
    }

    private async Task At(DateTimeOffset moment, Func<Task> look)
    {
        var was = centre.Clock.At;
        try
        {
            centre.Clock.At = moment;
            await look();
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    private async Task Act(string code, string officer, DossierAct act, string? agency = null)
    {
        var done = await centre.Services.GetRequiredService<DossierActs>().Do(await IdOf(code), act, await Me(officer, agency));
        Assert.True(done is Done.Committed, done is Done.Refused refused ? refused.Refusals[0].Words.Vi : done.ToString());
    }

    private async Task<Me> Me(string officer, string? agency = null)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        return organisation.PositionsOf(officer, today).Where(p => p.Kind is PositionKind.Appraiser or PositionKind.SecondedOfficer)
            .Select(p => organisation.Acting(officer, p.Id, today)!).First(me => agency is null || me.AgencyId == agency);
    }

    private async Task<IReadOnlyList<string?>> Mine(Me me) =>
        [.. (await centre.Services.GetRequiredService<WorkLists>().Page(new(WorkListKind.Mine), me, centre.Clock.At, WorkPlace.Start, TestContext.Current.CancellationToken)).Items.Select(item => item.Code)];

    private async Task GivePosition(string officer, string agency)
    {
        var today = Law.LocalMoment.From(centre.Clock.At).On;
        await using var scope = centre.Services.CreateAsyncScope();
        var (organisation, _) = await scope.ServiceProvider.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var position = organisation.Positions.First(p => p.Kind == PositionKind.Appraiser && organisation.AgencyOf(p.UnitId)?.Id == agency);
        var administrator = organisation.Acting(Accounts.People.Administrator, "tt-quan-tri", today)!;
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MotCua.Accounts.HoldingActs>().Give(officer, new(position.Id, today, today.AddMonths(12), "QĐ 20"), administrator));
    }

    private Task<Guid> IdOf(string code) => Rows.IdOf(centre, code);

    private static List<string> Codes(SeenPage page) => Codes(page.Document.DocumentElement);

    private static List<string> Codes(AngleSharp.Dom.IElement within) => [.. within.QuerySelectorAll("td a.code").Select(a => a.TextContent.Trim())];
}
