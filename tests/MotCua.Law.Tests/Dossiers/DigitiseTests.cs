using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;

namespace MotCua.Law.Tests.Dossiers;

public sealed class DigitiseTests
{
    [Fact]
    public void Whoever_scans_a_paper_signs_for_the_copy()
    {
        var story = Stories.Received(Editions.Ordinary).Do(Acts.Digitise, People.Receiver);

        var scanned = Assert.IsType<PaperDigitised>(story.Happened[^1]);
        Assert.Equal((People.Receiver, "Bản vẽ"), (scanned.By, scanned.Fields!.Title));
        Assert.Equal(Acts.Digitise.Copies, story.Dossier.DigitalCopies);
    }

    public static TheoryData<string, PaperNeeded> Unscanned => new()
    {
        { "chỉ xuất trình", new("ban-ve", "Căn cước", null, 1, 0, ShownOnly: true) },
        { "cơ quan khác", new("ban-ve", "Văn bản thẩm định phòng cháy", null, 1, 0, NotScanned: NotScanned.OpinionOfAgency) },
        { "bí mật nhà nước", new("ban-ve", "Bản đồ mật", null, 1, 0, NotScanned: NotScanned.Secret) },
    };

    [Theory, MemberData(nameof(Unscanned))]
    public void Some_papers_are_never_scanned_and_it_is_said_why(string why, PaperNeeded paper)
    {
        var edition = Editions.Ordinary with { Cases = [Editions.Ordinary.Cases[0] with { Papers = [.. Editions.Ordinary.Cases[0].Papers.Where(p => p.Key != paper.Key), paper] }] };

        var refused = Assert.Single(Stories.Received(edition).Try(Acts.Digitise, People.Receiver).Refusals);

        Assert.Equal("digitise.not-scanned", refused.Code);
        Assert.Contains(why, refused.Words.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_filed_online_is_a_copy_already()
    {
        var story = new Story(Editions.Ordinary).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant).Do(Acts.Receive(Editions.Ordinary), People.Receiver);

        Assert.Equal("digitise.not-scanned", story.Refusal(Acts.Digitise, People.Receiver));
    }

    [Fact]
    public void Everything_that_must_be_said_of_a_scan_is_asked_at_once()
    {
        var refused = Stories.Received(Editions.Ordinary).Try(new Digitise("ban-ve", new("", " ", "", "", "", ""), []), People.Receiver).Refusals;

        Assert.Equal(["TypeCode", "Number", "Title", "Summary", "Validity", "Scope", "Copies"], refused.Select(r => r.Field));
    }

    [Fact]
    public void The_same_scan_is_kept_once_and_another_centre_adds_none()
    {
        var story = Stories.Received(Editions.Ordinary).Do(Acts.Digitise, People.Receiver);

        Assert.Equal("digitise.twice", story.Refusal(Acts.Digitise, People.Receiver));
        Assert.Equal("digitise.other-centre", story.Refusal(Acts.Digitise, People.Receiver with { CentreId = "tt-khac" }));
        Assert.Equal("digitise.paper", story.Refusal(Acts.Digitise with { PaperKey = "khac" }, People.Receiver));
    }
}
