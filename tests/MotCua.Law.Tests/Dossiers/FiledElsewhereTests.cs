using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class FiledElsewhereTests
{
    private static readonly Actor AtWard = People.Receiver with { UnitId = "tt-phuong", CentreId = "tt-phuong", AgencyId = "ubnd-phuong" };
    private static readonly ProcedureEdition OfCommune = Editions.Ordinary with { Level = ProcedureLevel.Commune, CompetentAgencyId = null };

    public static IEnumerable<TheoryDataRow<ExampleRow>> Filed => MarkdownTable.Theory("Dossiers/nop-ngoai-trung-tam.md", "Hẹn trên giấy");

    [Theory, MemberData(nameof(Filed))]
    public void The_term_starts_when_the_competent_agency_receives(ExampleRow row)
    {
        var channel = row["Cách thức"] switch { "trực tiếp" => Channel.Direct, "bưu chính" => Channel.Post, _ => Channel.Online };
        var story = new Story(Editions.Ordinary).At(ExampleDates.Moment(row["Tiếp nhận"]))
            .Do(Acts.Receive(Editions.Ordinary) with { Channel = channel }, row["Nộp tại"] == "trung tâm phường" ? AtWard : People.Receiver);
        Assert.Equal(row["Hẹn trên giấy"], Text(story.Dossier.DueAt));

        var (act, at) = (row["Cơ quan nhận"][..^16].Trim(), ExampleDates.Moment(row["Cơ quan nhận"][^16..]));
        if (act == "nhận xử lý")
            story.At(at).Do(new Take(), People.Appraiser);
        else
            story.At(at).Do(new HandOver(), AtWard);

        Assert.Equal(row["Hạn khi cơ quan đã nhận"], Text(story.Dossier.DueAt));
        Assert.Equal(row["Hẹn trên giấy"], Text(story.Dossier.FirstPromise!.DueAt));
    }

    [Fact]
    public void The_explanation_says_on_whose_receipt_the_promise_rests()
    {
        var received = Assert.IsType<DossierReceived>(new Story(Editions.Ordinary).At("2026-11-02T09:00").Do(Acts.Receive(Editions.Ordinary), AtWard).Happened[0]);

        Assert.True(received.Subject.FiledElsewhere);
        Assert.Equal(LedgerReason.AgencyReceipt, received.Due!.Explanation[0].Reason);
        Assert.Contains("309/2026", received.Due.Explanation[0].Words.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_are_laid_out_from_the_agencys_receipt()
    {
        var story = new Story(Editions.Ordinary).At("2026-11-02T09:00").Do(Acts.Receive(Editions.Ordinary), AtWard);
        Assert.Equal("04/11/2026 09:00", Text(story.Dossier.Steps[0].DueAt));

        story.At("2026-11-02T14:00").Do(new Take(), People.Appraiser);

        Assert.Equal("03/11/2026 14:00", Text(story.Dossier.Steps[0].DueAt));
    }

    [Theory]
    [InlineData("so-xay-dung", "H24.17", false)]
    [InlineData("ubnd-phuong", null, true)]
    [InlineData("ubnd-khac", "H24.113", true)]
    public void A_commune_procedure_is_decided_by_a_commune_only(string agency, string? identifier, bool commune)
    {
        var named = Acts.Receive(OfCommune) with { CompetentAgencyId = "ubnd-phuong" };

        Assert.Equal("receive.agency", new Story(OfCommune) { Agency = new(agency, identifier, commune, "tt-phuong") }.Refusal(named, AtWard));
        Assert.Equal("receive.agency", new Story(OfCommune) { Agency = null }.Refusal(named, AtWard));
        new Story(OfCommune) { Agency = new("ubnd-phuong", "H24.113", true, "tt-phuong") }.Do(named, AtWard);
    }

    [Fact]
    public void A_city_procedure_is_decided_by_the_agency_its_edition_names()
    {
        var story = new Story(Editions.Ordinary) { Agency = new(People.OtherAgency, "H24.04", false, People.Centre) };

        Assert.Equal("receive.agency", story.Refusal(Acts.Receive(Editions.Ordinary) with { CompetentAgencyId = People.OtherAgency }, People.Receiver));
        Assert.Equal("receive.agency", story.Refusal(Acts.FileOnline(Editions.Ordinary) with { CompetentAgencyId = People.OtherAgency }, People.Applicant));
    }

    [Fact]
    public void The_centre_is_the_receivers_own_and_the_code_begins_with_the_agencys_identifier()
    {
        var dossier = new Story(Editions.Ordinary).Do(Acts.Receive(Editions.Ordinary), AtWard).Dossier;

        Assert.Equal("tt-phuong", dossier.Subject!.CentreId);
        Assert.StartsWith("H24.17-", dossier.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void An_online_filing_is_received_where_it_was_filed() =>
        Assert.Equal("receive.filed-elsewhere",
            new Story(Editions.Ordinary).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant).Refusal(Acts.Receive(Editions.Ordinary), AtWard));

    private static string Text(DateTimeOffset? at) => ExampleDates.Text(LocalMoment.From(at!.Value));
}
