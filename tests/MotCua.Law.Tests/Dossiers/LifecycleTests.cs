using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class LifecycleTests
{
    private const string File = "Dossiers/vong-doi.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Done => MarkdownTable.Theory(File, "Thành");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Refused => MarkdownTable.Theory(File, "Không được vì");

    public static TheoryData<DossierStatus> EveryStatus => [.. Enum.GetValues<DossierStatus>()];

    [Theory, MemberData(nameof(Done))]
    public void An_act_leads_where_the_table_says(ExampleRow row)
    {
        var story = Before(row);

        var decision = Ask(story, row["Việc"]);

        Assert.Empty(decision.Refusals.Select(r => r.Words.Vi));
        Assert.Equal(row["Thành"], story.Dossier.Status.Words().Vi);
        Assert.Equal(row["Mã quốc gia"], $"{story.Dossier.Status.NationalCode()}");
    }

    [Theory, MemberData(nameof(Refused))]
    public void An_act_is_refused_with_the_sentence_of_the_table(ExampleRow row)
    {
        var decision = Ask(Before(row), row["Việc"]);

        Assert.Equal(row["Không được vì"], Assert.Single(decision.Refusals).Words.Vi);
        Assert.Empty(decision.Events);
    }

    [Theory, MemberData(nameof(EveryStatus))]
    public void What_is_in_no_row_is_refused_in_every_status(DossierStatus status)
    {
        var story = Stories.In(status);
        Assert.Equal(status, story.Dossier.Status);

        foreach (var (act, by) in Acts.OneOfEach(Editions.Ordinary).Where(each => !Lifecycle.Of(each.Act).From.Contains(status)))
            Assert.Equal("lifecycle.status", story.Refusal(act, by));
    }

    [Theory, MemberData(nameof(EveryStatus))]
    public void What_has_ended_allows_nothing_but_mending_what_the_office_did_wrong(DossierStatus status)
    {
        if (!status.IsClosed())
            return;
        var dossier = Stories.In(status).Dossier;

        var allowed = Lifecycle.Rows.Where(row => Lifecycle.Allows(dossier, row.Act)).Select(row => row.Act);

        Assert.Equal(status switch
        {
            DossierStatus.Returned => [typeof(ReplaceSlip), typeof(ReportError), typeof(FindNoError), typeof(CorrectResult), typeof(MakeLossGood)],
            DossierStatus.Stopped or DossierStatus.Lapsed => [typeof(MakeLossGood)],
            _ => Type.EmptyTypes,
        }, allowed);
        Assert.NotNull(dossier.ClosedAt);
    }

    [Fact]
    public void Every_act_has_one_row_and_one_sample()
    {
        var acts = typeof(DossierAct).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DossierAct))).Select(t => t.Name).Order().ToList();

        Assert.Equal(acts, Lifecycle.Rows.Select(row => row.Act.Name).Order());
        Assert.Equal(acts, Acts.OneOfEach(Editions.Ordinary).Select(each => each.Act.GetType().Name).Order());
    }

    private static Story Before(ExampleRow row)
    {
        var story = Stories.In(Enum.GetValues<DossierStatus>().Single(s => s.Words().Vi == row["Từ"]));
        return row["Lúc"].Length == 0 ? story : story.At(ExampleDates.Moment(row["Lúc"]));
    }

    private static Decision Ask(Story story, string name)
    {
        var (act, by) = Acts.OneOfEach(Editions.Ordinary).Single(each => Lifecycle.Of(each.Act).Name.Vi == name);
        return story.Try(act is CorrectResult correct ? correct with { ReportedAt = story.Now.ToInstant() } : act, by);
    }
}
