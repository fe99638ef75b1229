using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Dossiers;

public sealed class MirroredTests
{
    private static readonly TakeMirroredStatus InWork = new(4, true, null, "Thông báo của hệ thống");
    private static readonly TakeMirroredStatus Granted = InWork with { NationalCode = 9, ResultNumber = "12/KS", DecidedAt = Story.LocalMomentOf("2026-11-02T09:00").ToInstant() };

    [Fact]
    public void A_mirrored_dossier_cannot_be_settled_or_signed_here()
    {
        var story = Received();

        Assert.Equal("lifecycle.system-of-record", story.Refusal(new Take(), People.Appraiser));
        Assert.Contains("Bộ Tư pháp", Assert.Single(story.Refusals(new Take(), People.Appraiser)).Words.Vi, StringComparison.Ordinal);
        Assert.Equal("lifecycle.system-of-record", story.Do(InWork, People.Receiver).Refusal(Acts.Propose, People.Appraiser));
    }

    [Fact]
    public void A_mirrored_result_is_returned_here()
    {
        var story = Received().Do(InWork, People.Receiver).Do(Granted, People.Receiver);

        Assert.Equal("12/KS", story.Dossier.Result!.Number);
        story.Do(Acts.ReturnResult, People.Receiver);
        Assert.Equal(10, story.Dossier.Status.NationalCode());
    }

    [Fact]
    public void Who_types_the_result_in_did_not_sign_it_and_its_own_moment_is_measured()
    {
        var decided = Story.LocalMomentOf("2026-11-06T16:00").ToInstant();

        var dossier = Received().At("2026-11-20T09:00").Do(Granted with { DecidedAt = decided }, People.Receiver).Dossier;

        Assert.Equal((Editions.Mirrored.SystemOfRecord.Name, decided), (dossier.Result!.SignedBy, dossier.Result.SignedAt));
        Assert.False(Lateness.Of(dossier, Story.LocalMomentOf("2026-11-20T09:00").ToInstant()).IsLate);
    }

    [Theory]
    [InlineData("2026-11-02T08:59")]
    [InlineData("2026-11-03T09:01")]
    [InlineData(null)]
    public void A_result_was_decided_after_receipt_and_not_in_the_future(string? at) =>
        Assert.Equal("mirror.decided-at", Received().At("2026-11-03T09:00")
            .Refusal(Granted with { DecidedAt = at is null ? null : Story.LocalMomentOf(at).ToInstant() }, People.Receiver));

    [Theory]
    [InlineData("2026-11-02", "2026-11-02T23:59")]
    [InlineData("2026-11-03", "2026-11-03T09:00")]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-11-04", null)]
    public void Without_an_hour_a_result_was_decided_at_the_latest_moment_of_its_day(string on, string? at)
    {
        var story = Received().At("2026-11-03T09:00");
        var decided = Granted with { DecidedAt = null, DecidedOn = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) };

        if (at is null)
            Assert.Equal("mirror.decided-at", story.Refusal(decided, People.Receiver));
        else
            Assert.Equal(Story.LocalMomentOf(at).ToInstant(), story.Do(decided, People.Receiver).Dossier.Result!.SignedAt);
    }

    [Fact]
    public void A_status_that_cannot_be_is_not_taken()
    {
        var story = Received();

        Assert.Equal("mirror.code", story.Refusal(InWork with { NationalCode = 7 }, People.Receiver));
        Assert.Equal("mirror.result", story.Refusal(Granted with { ResultNumber = " " }, People.Receiver));
        Assert.Equal("mirror.order", story.Refusal(InWork with { NationalCode = 10 }, People.Receiver));
        Assert.Equal("stated.Source", story.Refusal(InWork with { Source = "" }, People.Receiver));
    }

    [Fact]
    public void After_its_decision_a_mirrored_dossier_is_only_returned()
    {
        var story = Received().Do(Granted, People.Receiver);

        foreach (var code in new[] { 4, 5, 6, 8, 9 })
            Assert.Equal("mirror.decided", story.Refusal(Granted with { NationalCode = code }, People.Receiver));
    }

    [Fact]
    public void A_mirrored_dossier_does_not_lapse_here() =>
        Assert.Equal("lifecycle.system-of-record", Received().Do(InWork with { NationalCode = 5 }, People.Receiver).At("2026-12-20T09:00").Refusal(new Lapse(), People.Clock));

    private static Story Received() => Stories.Received(Editions.Mirrored);
}
