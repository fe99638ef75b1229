using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Law.Tests.Calendar;

namespace MotCua.Law.Tests.Dossiers;

public sealed class ReceiveTests
{
    private static readonly Tariff TwoTariffs = Tariff.Of([Line("cu", 50_000, new(2026, 1, 1), new(2026, 11, 3)), Line("moi", 80_000, new(2026, 11, 4), null), Online()]);

    [Fact]
    public void Receiving_starts_the_clock_and_draws_the_code()
    {
        var dossier = Stories.Received(Editions.Ordinary, "2026-11-20T09:00").Dossier;

        Assert.Equal("H24.17-261120-0001", dossier.Code);
        Assert.Equal(Story.LocalMomentOf("2026-11-30T09:00").ToInstant(), dossier.DueAt);
        Assert.Equal(dossier.DueAt, dossier.FirstPromise!.DueAt);
        Assert.True(dossier.Clock!.IsRunning);
    }

    [Fact]
    public void Where_the_centre_is_closed_at_the_due_moment_the_term_stays_and_the_person_comes_at_the_next_opening()
    {
        var (act, now) = (Acts.Receive(Editions.Ordinary), new Story(Editions.Ordinary).At("2026-11-17T14:00").Situation(People.Receiver) with { Opening = OpeningCalendarTests.Point });

        var promise = act.PromiseOf(Dossier.None, now);

        Assert.Equal((Story.LocalMomentOf("2026-11-25T14:00"), Story.LocalMomentOf("2026-11-26T07:00")), (promise.Due!.Due, promise.ComeFrom));
        Assert.Null((act with { ReturnBy = ReturnWay.ByPost }).PromiseOf(Dossier.None, now).ComeFrom);
    }

    [Fact]
    public void Nothing_is_received_or_filed_on_a_text_that_contradicts_itself()
    {
        var now = new Story(Editions.Ordinary).At("2026-11-17T14:00").Situation(People.Receiver) with { OpenContradictions = [new(ContradictionKind.WorkingOrCalendar, "5 ngày làm việc", "5 ngày")] };

        Assert.Equal("receive.contradictory", Assert.Single(DossierLaw.Decide(Dossier.None, Acts.Receive(Editions.Ordinary), now).Refusals).Code);
        Assert.Equal("receive.contradictory", Assert.Single(DossierLaw.Decide(Dossier.None, Acts.FileOnline(Editions.Ordinary), now).Refusals).Code);
    }

    [Fact]
    public void Missing_papers_are_all_named_at_once()
    {
        var refusals = new Story(Editions.Ordinary).Refusals(Acts.Receive(Editions.Ordinary) with { Papers = [] }, People.Receiver);

        Assert.Equal(["Thiếu: Đơn đề nghị.", "Thiếu: Bản vẽ."], refusals.Select(r => r.Words.Vi));
        Assert.Equal(["Papers[don]", "Papers[ban-ve]"], refusals.Select(r => r.Field));
    }

    [Fact]
    public void A_paper_read_from_a_database_or_shown_is_there() =>
        new Story(Editions.Ordinary).Do(Acts.Receive(Editions.Ordinary) with
        {
            Papers = [new("don", "Đơn đề nghị", 0, 0, Shown: true), new("ban-ve", "Bản vẽ", 0, 0, ReadFromDatabase: true)],
        }, People.Receiver);

    [Fact]
    public void Every_error_is_said_in_one_refusal()
    {
        var refusals = new Story(Editions.Ordinary).Refusals(Acts.Receive(Editions.Ordinary) with
        {
            Applicant = Acts.Applicant with { Name = " ", BornOn = new(1991, 3, 8) },
            Lodger = new("Trần Văn Nam", null, null, ""),
            Papers = [Acts.Papers[0]],
            Sets = 0,
        }, People.Stranger);

        Assert.Equal(
            ["centre.not-at-centre", "stated.Applicant.Name", "person.birth-year", "stated.Lodger.Ground", "receive.sets", "receive.paper-missing"],
            refusals.Select(r => r.Code));
    }

    [Fact]
    public void An_edition_that_is_not_in_force_receives_nothing()
    {
        var ended = Editions.Ordinary with { EffectiveTo = new(2026, 11, 1) };

        Assert.Equal("receive.edition-expired", new Story(ended).Refusal(Acts.Receive(ended), People.Receiver));
        new Story(ended).At("2026-10-30T09:00").Do(Acts.Receive(ended), People.Receiver);
    }

    [Fact]
    public void A_channel_the_case_does_not_have_is_refused()
    {
        var direct = Editions.Ordinary with { Cases = [Editions.Ordinary.Cases[0] with { Channels = [new(Channel.Direct, Editions.Days(5))] }] };

        Assert.Equal("receive.channel", new Story(direct).Refusal(Acts.Receive(direct) with { Channel = Channel.Post }, People.Receiver));
        Assert.Equal("file.channel", new Story(direct).Refusal(Acts.FileOnline(direct), People.Applicant));
    }

    [Fact]
    public void A_promise_that_changed_after_three_o_clock_is_not_made()
    {
        var shownBefore = new ShownPromise(Story.LocalMomentOf("2026-11-20T17:00").ToInstant(), Dong.Zero, Editions.SameDay.Id);
        var act = Acts.Receive(Editions.SameDay) with { Shown = shownBefore };

        var refusal = Assert.Single(new Story(Editions.SameDay).At("2026-11-20T15:01").Refusals(act, People.Receiver));

        Assert.Equal("receive.promise-changed.due", refusal.Code);
        Assert.Contains("23/11/2026", refusal.Words.Vi, StringComparison.Ordinal);
        new Story(Editions.SameDay).At("2026-11-20T15:00").Do(act, People.Receiver);
    }

    [Fact]
    public void A_fee_or_an_edition_that_changed_while_the_page_was_open_is_shown_again()
    {
        var due = Story.LocalMomentOf("2026-11-11T09:00").ToInstant();
        var story = new Story(Editions.Ordinary) { Tariff = TwoTariffs }.At("2026-11-04T09:00");
        var act = Acts.Receive(Editions.Ordinary);

        Assert.Equal("receive.promise-changed.fee", story.Refusal(act with { Shown = new(due, new(50_000), Editions.Ordinary.Id) }, People.Receiver));
        Assert.Equal("receive.promise-changed.edition", story.Refusal(act with { Shown = new(due, new(80_000), "1.000001@2025-01-01") }, People.Receiver));
        story.Do(act with { Shown = new(due, new(80_000), Editions.Ordinary.Id) }, People.Receiver);
    }

    [Fact]
    public void The_fee_is_that_of_the_channel_the_dossier_comes_by()
    {
        var asIfOnline = Acts.Receive(Editions.Ordinary) with { Fee = new(Editions.Ordinary.Code, "chung", Channel.Online, PayerKind.Person, default) };

        Assert.Equal(new(50_000), new Story(Editions.Ordinary) { Tariff = TwoTariffs }.Do(asIfOnline, People.Receiver).Dossier.FeeTotal);
        Assert.Equal(Dong.Zero, new Story(Editions.Ordinary) { Tariff = TwoTariffs }.Do(asIfOnline with { Channel = Channel.Online }, People.Receiver).Dossier.FeeTotal);
        Assert.Equal("fee.pages", new Story(Editions.Ordinary).Refusal(asIfOnline with { Fee = asIfOnline.Fee with { Pages = 0 } }, People.Receiver));
    }

    [Fact]
    public void An_online_filing_pays_by_the_tariff_and_keeps_the_edition_of_its_filing_day()
    {
        var ending = Editions.Ordinary with { EffectiveTo = new(2026, 11, 3) };
        var tariff = Tariff.Of([Line("cu", 50_000, new(2026, 1, 1), new(2026, 11, 3)), Line("moi", 80_000, new(2026, 11, 4), null)]);

        var dossier = new Story(ending) { Tariff = tariff }.At("2026-11-03T16:00").Do(Acts.FileOnline(ending), People.Applicant)
            .At("2026-11-04T08:00").Do(Acts.Receive(ending), People.Receiver).Dossier;

        Assert.Equal(new(50_000), dossier.FeeTotal);
        Assert.Equal(Channel.Online, dossier.Subject!.Channel);
        Assert.Equal(Story.LocalMomentOf("2026-11-11T08:00").ToInstant(), dossier.DueAt);
    }

    [Fact]
    public void An_online_filing_is_answered_within_eight_working_hours() =>
        Assert.Equal(
            Story.LocalMomentOf("2026-11-25T16:30").ToInstant(),
            new Story(Editions.Ordinary).At("2026-11-23T16:30").Do(Acts.FileOnline(Editions.Ordinary), People.Applicant).Dossier.AnswerDueAt);

    [Fact]
    public void A_year_nobody_published_is_refused_by_name()
    {
        var refusal = Assert.Single(new Story(Editions.Ordinary).At("2026-12-29T09:00").Refusals(Acts.Receive(Editions.Ordinary), People.Receiver));

        Assert.Equal("calendar.year-not-published", refusal.Code);
        Assert.Contains("2027", refusal.Words.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_same_day_slip_is_given_only_when_asked()
    {
        bool Slip(bool wanted) => new Story(Editions.SameDay).Do(Acts.Receive(Editions.SameDay) with { SlipWanted = wanted }, People.Receiver)
            .Happened.OfType<DossierReceived>().Single().SlipWanted;

        Assert.False(Slip(wanted: false));
        Assert.True(Slip(wanted: true));
    }

    [Fact]
    public void A_refusal_of_receipt_says_why_and_is_signed_at_the_centre()
    {
        var story = Stories.In(DossierStatus.Submitted);

        Assert.Equal("stated.Reason", story.Refusal(Acts.RefuseReceipt with { Reason = "" }, People.Receiver));
        Assert.Equal("centre.not-at-centre", story.Refusal(Acts.RefuseReceipt, People.Appraiser));
        Assert.Equal("refuse.no-applicant", new Story(Editions.Ordinary).Refusal(Acts.RefuseReceipt, People.Receiver));
    }

    [Fact]
    public void Who_is_turned_away_at_the_counter_tells_a_name_and_nothing_is_promised()
    {
        var counter = new RefusedFiling(Editions.Ordinary.Code, "chung", Channel.Direct, "", Acts.Applicant with { Number = null, Address = "" }, null);
        var story = new Story(Editions.Ordinary);
        Assert.Equal(["stated.Reason", "stated.Applicant.Name"],
            story.Refusals(new RefuseReceipt("", null, counter with { Applicant = counter.Applicant with { Name = "" } }), People.Receiver).Select(r => r.Code));

        story.Do(new RefuseReceipt("Thiếu bản vẽ", null, counter), People.Receiver);

        Assert.Equal((DossierStatus.ReceiptRefused, null, null), (story.Dossier.Status, story.Dossier.Code, story.Dossier.Clock));
        Assert.Equal((People.Centre, People.Agency), (story.Dossier.Subject!.CentreId, story.Dossier.Subject.CompetentAgencyId));
    }

    private static TariffLine Line(string id, long amount, DateOnly from, DateOnly? to) => new(
        id, Editions.Ordinary.Code, "le-phi", ChargeKind.StateCharge, new("Lệ phí", "Charge"), new(PriceUnit.Dossier, new(amount)),
        new("Nghị quyết thử"), from, "Sở Xây dựng", "thử", true, To: to);

    private static TariffLine Online() => Line("truc-tuyen", 0, new(2026, 1, 1), null) with { Channel = Channel.Online };
}
