using System.Globalization;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class OnlineFilingTests
{
    private const string Examples = "Dossiers/nop-truc-tuyen.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Waiting => MarkdownTable.Theory(Examples, "Còn lại");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Guided => MarkdownTable.Theory(Examples, "Nộp lại");

    [Theory, MemberData(nameof(Waiting))]
    public void What_is_left_to_answer_is_told_in_hours_of_work(ExampleRow row)
    {
        var dossier = Filed(row).Dossier;
        Assert.Equal(row["Trả lời trước"], ExampleDates.Text(LocalMoment.From(dossier.AnswerDueAt!.Value)));

        var left = WorkingTimeLeft.Of(ExampleDates.Moment(row["Xem lúc"]), ExampleDates.Moment(row["Trả lời trước"]), WorkCalendar.Published, WorkingHoursBook.Default)!;

        Assert.Equal(row["Còn lại"], string.Create(CultureInfo.InvariantCulture, $"{(left.IsLate ? "quá" : "còn")} {(int)left.Time.TotalHours}:{left.Time.Minutes:00}"));
    }

    [Theory, MemberData(nameof(Guided))]
    public void What_was_sent_back_comes_in_again_as_the_same_filing(ExampleRow row)
    {
        var story = Filed(row).At(ExampleDates.Moment(row["Hướng dẫn"])).Do(new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), People.Receiver);
        Assert.Null(story.Dossier.AnswerDueAt);

        story.At(ExampleDates.Moment(row["Nộp lại"])).Do(Acts.CompleteFiling, People.Applicant);

        Assert.Equal(row["Trả lời lại trước"], ExampleDates.Text(LocalMoment.From(story.Dossier.AnswerDueAt!.Value)));
        Assert.Equal(row["Hệ thống nhận"], ExampleDates.Text(LocalMoment.From(story.Dossier.SubmittedAt!.Value)));
        Assert.Equal([new("don", "Đơn đề nghị", 1, 0), new("ban-ve", "Bản vẽ", 0, 1)], FiledPapers.Of(story.Happened));
    }

    [Fact]
    public void What_completes_a_filing_brings_at_least_one_paper()
    {
        var story = new Story(Editions.Ordinary).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant).Do(new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), People.Receiver);

        Assert.Equal("complete.papers", story.Refusal(new CompleteFiling([]), People.Applicant));
        Assert.Equal("complete.papers", story.Refusal(new CompleteFiling([new("ban-ve", "Bản vẽ", 0, 0)]), People.Applicant));
    }

    [Fact]
    public void Who_files_online_is_looked_at_like_who_comes_to_the_counter()
    {
        var wrong = Acts.FileOnline(Editions.Ordinary) with { Applicant = Acts.Applicant with { Name = " ", Number = new("031085", null, null) } };

        Assert.Equal(["Applicant.Name", "Applicant.Number.Value"], new Story(Editions.Ordinary).Refusals(wrong, People.Applicant).Select(r => r.Field));
    }

    private static Story Filed(ExampleRow row) => new Story(Editions.Ordinary).At(ExampleDates.Moment(row["Hệ thống nhận"])).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant);
}
