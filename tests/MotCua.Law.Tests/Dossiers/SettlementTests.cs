using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Dossiers;

public sealed class SettlementTests
{
    [Fact]
    public void Another_agency_takes_nothing() =>
        Assert.Equal("settle.other-agency", Stories.Received(Editions.Ordinary).Refusal(new Take(), People.Stranger));

    [Fact]
    public void A_second_person_does_not_work_on_what_another_holds()
    {
        var story = Stories.Taken(Editions.Ordinary);

        Assert.Equal("lifecycle.status", story.Refusal(new Take(), People.SecondAppraiser));
        Assert.Equal("settle.held-by-other", story.Refusal(Acts.Appraise, People.SecondAppraiser));
        Assert.Equal("settle.held-by-other", story.Refusal(Acts.AskForSupplement, People.SecondAppraiser));
        Assert.Equal("settle.held-by-other", story.Do(Acts.Appraise, People.Appraiser).Refusal(Acts.Propose, People.SecondAppraiser));
    }

    [Theory]
    [InlineData("2026-11-20T15:00", "2026-11-20T17:00")]
    [InlineData("2026-11-20T15:01", "2026-11-23T11:30")]
    [InlineData("2026-11-23T16:00", "2026-11-25T11:30")]
    [InlineData("2026-11-21T09:00", "2026-11-23T11:30")]
    public void Papers_go_over_the_same_day_or_when_received_after_three_the_next_morning(string received, string due) =>
        Assert.Equal(Story.LocalMomentOf(due), HandOver.PapersDue(Story.LocalMomentOf(received), elsewhere: false, Stories.Received(Editions.Ordinary).Situation(People.Receiver)));

    [Fact]
    public void Papers_handed_over_late_are_marked_so()
    {
        var story = Stories.Received(Editions.Ordinary).At("2026-11-03T08:00").Do(new HandOver(), People.Receiver);

        Assert.True(Assert.IsType<DossierHandedOver>(story.Happened[^1]).Late);
    }

    [Fact]
    public void Papers_are_handed_over_once_also_after_an_officer_took_the_electronic_dossier()
    {
        var story = Stories.Proposed(Editions.Ordinary).Do(new HandOver(), People.Receiver);

        Assert.Equal(DossierStatus.Proposed, story.Dossier.Status);
        Assert.Equal("handover.done", story.Refusal(new HandOver(), People.Receiver));
    }

    [Fact]
    public void Handing_over_into_a_year_nobody_published_names_the_year()
    {
        var noLimit = Editions.Ordinary with { Cases = [Editions.Case(Law.Clocks.TimeLimit.None)] };
        var refusal = Assert.Single(Stories.Received(noLimit, "2026-12-31T15:30").Refusals(new HandOver(), People.Receiver));

        Assert.Equal("calendar.year-not-published", refusal.Code);
        Assert.Contains("2027", refusal.Words.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consulted_agency_is_awaited_and_its_silence_is_consent_after_the_term()
    {
        var story = Stories.Taken(Editions.Permit).Do(Acts.Appraise, People.Appraiser)
            .Do(new Consult(People.OtherAgency, "Quy hoạch", Editions.WorkingDays(20)), People.Appraiser);

        Assert.Equal("propose.consulting", story.At("2026-11-09T09:00").Refusal(Acts.Propose, People.Appraiser));
        Assert.True(story.Dossier.Consultations[0].SilenceIsConsent);
        story.At("2026-11-09T09:01").Do(Acts.Propose, People.Appraiser);
    }

    [Fact]
    public void An_answer_ends_the_wait_and_is_given_once_by_who_was_asked()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(Acts.Appraise, People.Appraiser);
        var consult = new Consult(People.OtherAgency, "Hộ tịch", Editions.WorkingDays(3));

        Assert.Equal("consult.self", story.Refusal(consult with { ConsultedAgencyId = People.Agency }, People.Appraiser));
        Assert.Equal("consult.open", story.Do(consult, People.Appraiser).Refusal(consult, People.Appraiser));
        Assert.Equal("consult.not-asked", story.Refusal(new AnswerConsultation(true, "Đồng ý"), People.Receiver));
        story.Do(new AnswerConsultation(true, "Đồng ý"), People.Stranger).Do(Acts.Propose, People.Appraiser);
        Assert.Equal("consult.not-asked", story.Refusal(new AnswerConsultation(false, "Đổi ý"), People.Stranger));
    }

    [Fact]
    public void An_answer_is_taken_while_the_applicant_has_still_to_pay() =>
        Stories.Taken(Editions.Ordinary).Do(new Consult(People.OtherAgency, "Hộ tịch", Editions.WorkingDays(3)), People.Appraiser)
            .Do(new AskForPayment(new(1), "Thuế"), People.Appraiser).Do(new AnswerConsultation(true, "Đồng ý"), People.Stranger);

    [Fact]
    public void Payment_stops_the_clock_until_it_is_made()
    {
        var story = Stories.Taken(Editions.Ordinary).At("2026-11-04T09:00").Do(new AskForPayment(new(2_000_000), "Tiền sử dụng đất"), People.Appraiser);
        Assert.False(story.Dossier.Clock!.IsRunning);
        Assert.Equal("stated.Voucher", story.Refusal(new ConfirmPayment(""), People.Appraiser));

        story.At("2026-11-06T09:00").Do(new ConfirmPayment("GNT 001"), People.Appraiser);

        Assert.True(story.Dossier.Clock!.IsRunning);
        Assert.Equal(Story.LocalMomentOf("2026-11-11T09:00").ToInstant(), story.Dossier.DueAt);
    }

    [Fact]
    public void A_payment_is_asked_with_an_amount_and_what_it_is_for_told_at_once() =>
        Assert.Equal(["What", "Amount"], Stories.Taken(Editions.Ordinary).Refusals(new AskForPayment(Dong.Zero, " "), People.Appraiser).Select(r => r.Field));

    [Fact]
    public void An_incident_moves_the_due_moment_by_its_working_time_and_lets_nothing_else_happen()
    {
        var story = Stories.Taken(Editions.Ordinary).At("2026-11-04T09:00").Do(new PauseForIncident("Cổng quốc gia ngừng"), People.Receiver);

        Assert.Equal("lifecycle.incident", story.Refusal(Acts.Appraise, People.Appraiser));
        Assert.Equal("lifecycle.incident", story.Refusal(new PauseForIncident("lần nữa"), People.Receiver));
        story.At("2026-11-04T11:00").Do(new ResumeAfterIncident(), People.Receiver);

        Assert.Equal(Story.LocalMomentOf("2026-11-09T11:00").ToInstant(), story.Dossier.DueAt);
        Assert.Equal(Story.LocalMomentOf("2026-11-09T09:00").ToInstant(), story.Dossier.FirstPromise!.DueAt);
    }

    [Fact]
    public void An_incident_while_a_supplement_is_awaited_gives_the_applicant_its_time_back()
    {
        var story = Stories.In(DossierStatus.SupplementAwaited).At("2026-11-17T08:00").Do(new PauseForIncident("Cổng quốc gia ngừng"), People.Receiver)
            .At("2026-11-18T10:00").Do(new ResumeAfterIncident(), People.Receiver);

        Assert.False(story.Dossier.Clock!.IsRunning);
        Assert.Equal("lapse.too-early", story.At("2026-11-18T11:00").Refusal(new Lapse(), People.Clock));
        story.At("2026-11-18T11:01").Do(new Lapse(), People.Clock);
    }

    [Fact]
    public void An_incident_after_the_term_to_supplement_gives_nothing_back() =>
        Stories.In(DossierStatus.SupplementAwaited).At("2026-11-18T08:00").Do(new PauseForIncident("Cổng quốc gia ngừng"), People.Receiver)
            .At("2026-11-18T10:00").Do(new ResumeAfterIncident(), People.Receiver).Do(new Lapse(), People.Clock);

    [Fact]
    public void The_applicant_may_stop_during_an_incident()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(new PauseForIncident("Cổng quốc gia ngừng"), People.Receiver)
            .Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver);

        Assert.Equal("centre.not-at-centre", story.Refusal(new Stop("không có"), People.Appraiser));
        story.Do(new Stop("không có"), People.Receiver);
    }

    [Fact]
    public void A_draft_sent_back_is_proposed_again()
    {
        var story = Stories.Proposed(Editions.Permit).Do(new Agree(), People.Head);

        Assert.Equal("stated.Reason", story.Refusal(new SendBack(""), People.Head));
        story.Do(new SendBack("Sửa số tầng"), People.Head);
        Assert.Null(story.Dossier.Draft);
        story.Do(Acts.Propose, People.Appraiser);
    }

    [Fact]
    public void A_refusal_to_resolve_is_a_result_with_its_reasons()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(Acts.Appraise with { ConditionsMet = false }, People.Appraiser);

        var refusal = Assert.Single(story.Refusals(new Propose(false, " "), People.Appraiser));
        Assert.Equal(Articles.RefusingToResolve, refusal.Article);
        story.Do(new Propose(false, "Đất không đúng quy hoạch"), People.Appraiser).Do(new Sign(), People.AgencyHead);

        Assert.False(story.Dossier.Result!.Granted);
        Assert.Equal(9, story.Dossier.Status.NationalCode());
    }

    [Fact]
    public void A_text_longer_than_a_paper_holds_is_refused() =>
        Assert.Equal("stated.too-long", Stories.Taken(Editions.Ordinary).Refusal(Acts.Appraise with { Opinion = new('x', 4001) }, People.Appraiser));
}
