using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Clocks;

namespace MotCua.Law.Tests.Dossiers;

public sealed class RecountDueTests
{
    private static readonly WorkCalendar Announced = RecountTests.With2027(YearStanding.Published, new DateOnly(2027, 1, 4));

    [Fact]
    public void What_is_announced_moves_the_appointment_and_never_the_first_promise()
    {
        var story = Received();
        var promise = story.Dossier.FirstPromise;
        Assert.True(promise!.Provisional);
        story.Calendar = Announced;

        Recount(story);

        Assert.Equal(Story.LocalMomentOf("2027-01-06T09:00").ToInstant(), story.Dossier.DueAt);
        Assert.False(story.Dossier.Clock!.Deadline!.Provisional);
        Assert.Equal(promise, story.Dossier.FirstPromise);
        Assert.Equal("Thông báo thử", Assert.IsType<DueRecounted>(story.Happened[^1]).Basis);
        Assert.Equal("recount.final", story.Refusal(new RecountDue(((DueRecounted)story.Happened[^1]).Due), People.Clock));
    }

    [Fact]
    public void While_nothing_is_announced_nothing_is_counted_anew() =>
        Assert.Equal("recount.same", Received() is var story ? story.Refusal(new RecountDue(Promised(story)), People.Clock) : "");

    [Fact]
    public void A_clock_that_stands_goes_on_standing()
    {
        var story = Received();
        story.At("2026-12-29T09:00").Do(new PauseForIncident("Cổng dịch vụ công quốc gia ngừng"), People.Receiver);
        story.Calendar = Announced;

        Recount(story);
        Assert.False(story.Dossier.Clock!.IsRunning);
        story.At("2026-12-30T09:00").Do(new ResumeAfterIncident(), People.Receiver);

        Assert.Equal(Story.LocalMomentOf("2027-01-07T09:00").ToInstant(), story.Dossier.DueAt);
    }

    [Fact]
    public void A_moment_the_agency_named_stays_its_word()
    {
        var story = Received();
        var told = Story.LocalMomentOf("2027-01-12T09:00").ToInstant();
        story.At("2026-12-30T09:00").Do(new Apologise("Nhiều hồ sơ", "Overload", told), People.Appraiser);
        story.Calendar = Announced;

        Recount(story);

        Assert.Equal((told, false), (story.Dossier.DueAt, story.Dossier.Clock!.Deadline!.Provisional));
    }

    private static Story Received() => new Story(Editions.Ordinary) { Calendar = RecountTests.With2027(YearStanding.Provisional) }
        .At("2026-12-28T09:00").Do(Acts.Receive(Editions.Ordinary), People.Receiver);

    private static void Recount(Story story) => story.Do(new RecountDue(Promised(story)), People.Clock);

    private static Deadline Promised(Story story) => story.Happened.OfType<DossierReceived>().Single().Due!;
}
