using MotCua.Law.Dossiers;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Tests.Dossiers;

public sealed class ReturnTests
{
    private static readonly Tariff FiftyThousand = Tariff.Of([new(
        "muc", Editions.Ordinary.Code, "le-phi", ChargeKind.StateCharge, new("Lệ phí", "Charge"), new(PriceUnit.Dossier, new(50_000)),
        new("Nghị quyết thử"), new(2026, 1, 1), "Sở Xây dựng", "thử", true)]);

    [Fact]
    public void An_unpaid_fee_is_collected_before_the_result_is_given()
    {
        var story = new Story(Editions.Ordinary) { Tariff = FiftyThousand }
            .Do(Acts.Receive(Editions.Ordinary) with { FeePaid = false }, People.Receiver).Do(new Take(), People.Appraiser)
            .Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser).Do(new Sign(), People.AgencyHead);

        Assert.Equal("return.fee-unpaid", story.Refusal(Acts.ReturnResult, People.Receiver));
        Assert.True(story.Do(Acts.ReturnResult with { FeePaidNow = true }, People.Receiver).Dossier.FeePaid);
    }

    [Fact]
    public void A_fee_nobody_published_is_not_free()
    {
        var story = new Story(Editions.Ordinary) { Tariff = Tariff.Empty }.Do(Acts.Receive(Editions.Ordinary), People.Receiver);
        Assert.False(story.Dossier.FeePaid);
        Assert.False(story.Dossier.FeeIsSet);
        story.Do(new Take(), People.Appraiser).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser).Do(new Sign(), People.AgencyHead);

        Assert.Equal("return.fee-not-published", story.Refusal(Acts.ReturnResult with { FeePaidNow = true }, People.Receiver));
        Assert.Equal("return.fee-not-published", story.Refusal(Acts.ReturnResult with { Paid = Dong.Zero, NoFeeGround = " " }, People.Receiver));
        story.Do(Acts.ReturnResult with { Paid = new(8_000) }, People.Receiver);
        Assert.Equal(new Dong(8_000), Assert.IsType<ResultReturned>(story.Happened[^1]).Paid);
    }

    [Fact]
    public void Who_receives_for_another_says_on_what_ground()
    {
        var story = Stories.Decided(Editions.Ordinary);
        var byHusband = Acts.ReturnResult with { To = "Trần Văn Nam" };

        Assert.Equal("return.ground", story.Refusal(byHusband, People.Receiver));
        Assert.Equal("stated.To", story.Refusal(Acts.ReturnResult with { To = "" }, People.Receiver));
        story.Do(byHusband with { Ground = "Giấy ủy quyền ngày 01/11/2026" }, People.Receiver);
    }

    [Fact]
    public void Originals_taken_are_given_back_or_it_is_said_why_not()
    {
        var story = Stories.Decided(Editions.Ordinary);
        var unsaid = Acts.ReturnResult with { OriginalsReturned = false };

        Assert.Equal("stated.OriginalsKept", story.Refusal(unsaid, People.Receiver));
        story.Do(unsaid with { OriginalsKept = "Đơn lưu trong hồ sơ" }, People.Receiver);
        Assert.Equal("Đơn lưu trong hồ sơ", Assert.IsType<ResultReturned>(story.Happened[^1]).OriginalsKept);
    }

    [Fact]
    public void Of_copies_and_of_what_was_only_shown_nothing_is_given_back()
    {
        PaperCopy[] papers = [new("don", "Đơn đề nghị", 1, 0, ReadFromDatabase: true), new("ban-ve", "Bản vẽ", 1, 0, Shown: true)];
        var story = new Story(Editions.Ordinary).Do(Acts.Receive(Editions.Ordinary), People.Receiver);
        Assert.Equal(2, story.Dossier.OriginalsTaken);

        story.Do(new CorrectReceipt(Acts.Applicant, null, papers, "Chỉ xuất trình"), People.Receiver)
            .Do(new Take(), People.Appraiser).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser).Do(new Sign(), People.AgencyHead);

        story.Do(Acts.ReturnResult with { OriginalsReturned = false }, People.Receiver);
    }

    [Fact]
    public void The_name_of_the_applicant_is_known_in_small_letters_too() =>
        Stories.Decided(Editions.Ordinary).Do(Acts.ReturnResult with { To = " nguyễn thị mai " }, People.Receiver);

    [Fact]
    public void A_result_is_handed_out_at_the_centre_and_by_post_from_anywhere()
    {
        var story = Stories.Decided(Editions.Ordinary);

        Assert.Equal("centre.not-at-centre", story.Refusal(Acts.ReturnResult, People.Appraiser));
        story.Do(Acts.ReturnResult with { By = ReturnWay.ByPost }, People.Appraiser);
    }

    [Fact]
    public void An_error_in_a_result_is_mended_within_three_working_days_of_its_report()
    {
        var story = Stories.Decided(Editions.Ordinary).Do(Acts.ReturnResult, People.Receiver);
        var reported = new CorrectResult("Số thửa 12", "Gõ nhầm", Story.LocalMomentOf("2026-11-20T09:00").ToInstant(), "Lê Bình");

        Assert.Equal("correct.reported", story.At("2026-11-19T09:00").Refusal(reported, People.AgencyHead));
        story.At("2026-11-26T09:00").Do(reported, People.AgencyHead);
        Assert.False(Assert.IsType<ResultCorrected>(story.Happened[^1]).Late);
        story.At("2026-11-26T09:01").Do(reported with { Content = "Số thửa 21" }, People.AgencyHead);
        Assert.True(Assert.IsType<ResultCorrected>(story.Happened[^1]).Late);
    }

    [Fact]
    public void A_receipt_corrected_keeps_its_code_and_its_promise()
    {
        var story = Stories.Received(Editions.Ordinary);
        var before = story.Dossier;
        var correct = new CorrectReceipt(Acts.Applicant with { Name = "Nguyễn Thị Mai Anh" }, null, Acts.Papers, "Gõ sai tên");

        Assert.Equal("stated.Applicant.Address", story.Refusal(correct with { Applicant = Acts.Applicant with { Address = "" } }, People.Receiver));
        story.Do(correct, People.Receiver);

        Assert.Equal("Nguyễn Thị Mai Anh", story.Dossier.Applicant!.Name);
        Assert.Equal((before.Code, before.FirstPromise, 2), (story.Dossier.Code, story.Dossier.FirstPromise, story.Dossier.ReceiptVersion));
    }

    [Fact]
    public void A_stop_says_who_asks_why_and_what_is_given_back()
    {
        var story = Stories.Received(Editions.Ordinary);

        Assert.Equal("stated.AskedBy", story.Refusal(new AskToStop("", "Đổi ý"), People.Receiver));
        Assert.Equal("stated.Reason", story.Refusal(new AskToStop("Nguyễn Thị Mai", ""), People.Receiver));
        story.Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver);
        Assert.Equal("stated.GivenBack", story.Refusal(new Stop(""), People.Receiver));
    }
}
