using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class ConsultationTests
{
    public static IEnumerable<TheoryDataRow<ExampleRow>> Silences => MarkdownTable.Theory("Dossiers/lay-y-kien.md", "Vòng quét lúc");

    [Theory, MemberData(nameof(Silences))]
    public void A_silence_is_noted_once_its_term_has_passed(ExampleRow row)
    {
        var story = Stories.Taken(row["Im lặng là"] == "đồng ý" ? Editions.Permit : Editions.Ordinary)
            .Do(new Consult(People.OtherAgency, "Quy hoạch", Editions.WorkingDays(3)), People.Appraiser);
        Assert.Equal(row["Hạn trả lời"], ExampleDates.Text(LocalMoment.From(story.Dossier.Consultations[0].AnswerDueAt!.Value)));

        var decision = story.At(ExampleDates.Moment(row["Vòng quét lúc"])).Try(new NoteSilence(People.OtherAgency), People.Clock);

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
        Assert.Equal(row["Ghi nhận"], decision.Events.OfType<SilenceNoted>().Select(e => e.IsConsent ? "coi là đồng ý" : "báo Giám đốc Trung tâm").FirstOrDefault(""));
    }

    [Fact]
    public void A_silence_is_noted_once_and_a_late_answer_is_still_taken()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(new Consult(People.OtherAgency, "Hộ tịch", Editions.WorkingDays(3)), People.Appraiser)
            .At("2026-11-06T09:00").Do(new NoteSilence(People.OtherAgency), People.Clock);

        Assert.Equal("silence.noted", story.Refusal(new NoteSilence(People.OtherAgency), People.Clock));
        story.Do(new AnswerConsultation(false, "Không phù hợp"), People.Stranger);
        Assert.NotNull(story.Dossier.Consultations[0].AnsweredAt);
        Assert.Equal("silence.none", story.Refusal(new NoteSilence(People.OtherAgency), People.Clock));
    }

    [Fact]
    public void Only_an_agency_of_the_organisation_is_asked_and_it_has_a_term()
    {
        var story = Stories.Taken(Editions.Ordinary);

        Assert.Equal("consult.agency", story.Refusal(new Consult("", "Hộ tịch", Editions.WorkingDays(3)), People.Appraiser));
        Assert.Equal("consult.term", story.Refusal(new Consult(People.OtherAgency, "Hộ tịch", Editions.WorkingDays(0)), People.Appraiser));
    }
}
