using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class StepTests
{
    private static readonly ProcedureEdition Pausing = Editions.Ordinary with { Supplement = Editions.Default with { Regime = StopRegime.Pause } };

    public static IEnumerable<TheoryDataRow<ExampleRow>> Steps => MarkdownTable.Theory("Dossiers/buoc.md", "Hạn bước thẩm định");

    [Theory, MemberData(nameof(Steps))]
    public void A_step_waits_while_the_clock_stands_and_is_judged_by_its_own_moment(ExampleRow row)
    {
        var edition = row["Thủ tục"] == "tạm dừng" ? Pausing : Editions.Ordinary;
        var story = new Story(edition).At(ExampleDates.Moment(row["Tiếp nhận"])).Do(Acts.Receive(edition), People.Receiver).Do(new Take(), People.Appraiser);
        if (row["Dừng vì"] is { Length: > 0 } why)
            Stop(story.At(ExampleDates.Moment(row["Dừng lúc"])), why, ExampleDates.Moment(row["Tiếp tục lúc"]));
        story.At(ExampleDates.Moment(row["Trình lúc"])).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser);

        var steps = story.Happened.Select(DossierSteps.SetBy).Last(set => set is not null)!;

        Assert.Equal(row["Hạn bước thẩm định"], ExampleDates.Text(LocalMoment.From(steps[0].DueAt)));
        Assert.Equal(row["Kết quả của bước"], DossierSteps.Finished(story.Happened[^1], steps) switch
        {
            Timeliness.Early => "trước hạn",
            Timeliness.OnTime => "đúng hạn",
            _ => "quá hạn",
        });
    }

    [Fact]
    public void Taking_a_dossier_finishes_no_step() =>
        Assert.Null(DossierSteps.Finished(Stories.Taken(Editions.Ordinary).Happened[^1], Stories.Taken(Editions.Ordinary).Dossier.Steps));

    private static Story Stop(Story story, string why, LocalMoment resumed) => why switch
    {
        "bổ sung" => story.Do(Acts.AskForSupplement, People.Appraiser).At(resumed).Do(Acts.ReceiveSupplement, People.Receiver),
        "sự cố" => story.Do(new PauseForIncident("Mất mạng"), People.Receiver).At(resumed).Do(new ResumeAfterIncident(), People.Receiver),
        _ => story.Do(new AskForPayment(new(2_000_000), "Tiền sử dụng đất"), People.Appraiser).At(resumed).Do(new ConfirmPayment("GNT 001"), People.Appraiser),
    };
}
