using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>What the office did wrong and mends: a reception, a step, an assignment, a result, a loss.</summary>
public sealed class MendingTests
{
    private static readonly Dictionary<string, Actor> ByName = new()
    {
        ["người tiếp nhận"] = People.Receiver,
        ["đồng nghiệp cùng Trung tâm"] = People.Receiver with { PersonId = "oanh" },
        ["người tiếp nhận Trung tâm khác"] = People.Receiver with { PersonId = "phuc", CentreId = "tt-phuong" },
        ["người thẩm định"] = People.Appraiser,
        ["người thẩm định khác"] = People.SecondAppraiser,
        ["người biệt phái"] = People.Seconded,
        ["lãnh đạo phòng"] = People.Head,
        ["lãnh đạo phòng khác"] = People.Head with { PersonId = "quang" },
        ["lãnh đạo cơ quan"] = People.AgencyHead,
        ["lãnh đạo cơ quan khác"] = People.AgencyHead with { PersonId = "son", AgencyId = People.OtherAgency },
    };

    private static readonly Dictionary<string, string> Agencies = new() { ["Sở Xây dựng"] = People.Agency, ["Sở Tư pháp"] = People.OtherAgency };

    public static IEnumerable<TheoryDataRow<ExampleRow>> Recalls => MarkdownTable.Theory("Dossiers/thu-hoi.md", "Người thu hồi");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Assignments => MarkdownTable.Theory("Dossiers/phan-cong-lai.md", "Người phân công");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Losses => MarkdownTable.Theory("Dossiers/mat-ho-so.md", "Người ghi nhận");

    [Theory, MemberData(nameof(Recalls))]
    public void A_step_is_recalled_by_who_sent_it_until_it_is_taken(ExampleRow row)
    {
        var story = After(row["Đã làm"]);
        var due = story.Dossier.DueAt;

        var decision = story.Try(new Recall("Nhầm"), ByName[row["Người thu hồi"]]);

        Assert.Equal(row["Không được vì"], Words(decision));
        if (!decision.IsRefused)
            Assert.Equal((row["Thành"], due), (story.Dossier.Status.Words().Vi, story.Dossier.DueAt));
    }

    [Fact]
    public void A_supplement_asked_for_by_mistake_took_no_time_and_no_turn()
    {
        var story = Stories.Taken(Editions.Permit);
        var due = story.Dossier.DueAt;
        story.Do(Acts.AskForSupplement, People.Appraiser).At("2026-11-04T15:00").Do(new Recall("Nhầm hồ sơ"), People.Appraiser);

        Assert.Equal((due, true, 0, 1), (story.Dossier.DueAt, story.Dossier.Clock!.IsRunning, story.Dossier.SupplementsAsked, story.Dossier.SupplementSlips));
        Assert.Null(story.Dossier.LapsesAt);
        Assert.Empty(story.Dossier.Lacking);
        story.Do(Acts.AskForSupplement, People.Appraiser);
        Assert.Equal((1, 2), (story.Dossier.SupplementsAsked, story.Dossier.SupplementSlips));
    }

    [Fact]
    public void What_the_office_lost_by_its_mistake_counts_and_what_an_incident_took_meanwhile_does_not()
    {
        var incidentAlone = Stories.Taken(Editions.Permit).At("2026-11-03T09:00").Do(new PauseForIncident("Mất điện"), People.Director).At("2026-11-04T09:00").Do(new ResumeAfterIncident(), People.Director);

        var story = Stories.Taken(Editions.Permit).Do(Acts.AskForSupplement, People.Appraiser)
            .At("2026-11-03T09:00").Do(new PauseForIncident("Mất điện"), People.Director).At("2026-11-04T09:00").Do(new ResumeAfterIncident(), People.Director)
            .At("2026-11-06T09:00").Do(new Recall("Nhầm hồ sơ"), People.Appraiser);

        Assert.Equal((incidentAlone.Dossier.DueAt, true), (story.Dossier.DueAt, story.Dossier.Clock!.IsRunning));
        Assert.NotEqual(Stories.Taken(Editions.Permit).Dossier.DueAt, story.Dossier.DueAt);
    }

    [Fact]
    public void Who_withdraws_the_wish_to_stop_is_heard_also_during_an_incident()
    {
        var story = Stories.Taken(Editions.Permit).Do(new PauseForIncident("Mất điện"), People.Director).Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver);

        story.Do(new Recall("Người nộp rút đề nghị"), People.Receiver).Do(new ResumeAfterIncident(), People.Director);

        Assert.Equal(DossierStatus.Appraising, story.Dossier.Status);
    }

    [Fact]
    public void A_result_with_an_error_reported_is_not_given_out_until_it_is_mended_or_found_to_have_none()
    {
        var story = Stories.Decided(Editions.Ordinary).Do(Acts.ReportError, People.Receiver);
        Assert.Equal("return.error", story.Refusal(Acts.ReturnResult, People.Receiver));

        story.Do(new FindNoError("Kết quả đúng với đơn"), People.AgencyHead).Do(Acts.ReturnResult, People.Receiver);

        Assert.Equal(DossierStatus.Returned, story.Dossier.Status);
    }

    [Fact]
    public void A_slip_given_again_says_the_same_and_has_another_key()
    {
        var story = Stories.Received(Editions.Ordinary);
        var before = story.Dossier;
        Assert.Equal("slip.other-centre", story.Refusal(new ReplaceSlip("Mất giấy"), People.Receiver with { CentreId = "tt-phuong" }));

        story.Do(new ReplaceSlip("Mất giấy"), People.Receiver);

        Assert.Equal(before with { ReceiptVersion = 2, SlipKey = 2 }, story.Dossier);
    }

    [Fact]
    public void A_wish_to_stop_taken_back_leaves_the_supplement_that_was_awaited_before_it()
    {
        var story = Stories.In(DossierStatus.SupplementAwaited);
        var (lapses, stop) = (story.Dossier.LapsesAt, story.Dossier.Clock?.Stop);

        story.Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver).Do(new Recall("Người nộp rút đề nghị"), People.Receiver);

        Assert.Equal((DossierStatus.SupplementAwaited, lapses, stop), (story.Dossier.Status, story.Dossier.LapsesAt, story.Dossier.Clock?.Stop));
        story.Do(new Recall("Yêu cầu nhầm"), People.Appraiser);
        Assert.Equal(DossierStatus.Appraising, story.Dossier.Status);
    }

    [Fact]
    public void An_error_is_mended_within_three_working_days_of_its_report_and_not_of_when_its_mender_says()
    {
        var story = Stories.Decided(Editions.Ordinary).Do(Acts.ReturnResult, People.Receiver).At("2026-11-06T16:00");
        Assert.Equal("error.elsewhere", story.Refusal(Acts.ReportError, People.Stranger));
        story.Do(Acts.ReportError, People.Receiver).Do(new FindNoError("Kết quả đúng với đơn"), People.AgencyHead);
        Assert.Equal("error.none", story.Refusal(new FindNoError("Kết quả đúng với đơn"), People.AgencyHead));
        story.Do(Acts.ReportError, People.Receiver);
        var reported = story.Now.ToInstant();
        Assert.Equal(new LocalMoment(new(2026, 11, 11), new(16, 0)).ToInstant(), story.Dossier.ErrorOpen!.DueAt);
        Assert.Equal("error.open", story.Refusal(Acts.ReportError, People.Receiver));

        var mend = new CorrectResult("Cấp giấy cho thửa 12", "Gõ nhầm số thửa", reported, "Lê Bình");
        story.At("2026-11-12T09:00");
        Assert.Equal("correct.reported", story.Refusal(mend with { ReportedAt = story.Now.ToInstant() }, People.AgencyHead));
        story.Do(mend, People.AgencyHead);

        Assert.True(Assert.IsType<ResultCorrected>(story.Happened[^1]).Late);
        Assert.Null(story.Dossier.ErrorOpen);
    }

    [Theory, MemberData(nameof(Assignments))]
    public void A_head_gives_the_dossier_to_another_officer_of_the_agency(ExampleRow row)
    {
        var story = Stories.Taken(Editions.Permit);
        story.Settler = row["Vị trí của người nhận"] is { Length: > 0 } agency ? new(row["Người nhận"], [Agencies[agency]]) : null;

        var decision = story.Try(new Reassign(row["Người nhận"], row["Lý do"]), ByName[row["Người phân công"]]);

        Assert.Equal(row["Không được vì"], Words(decision));
        Assert.Equal(decision.IsRefused ? People.Appraiser.PersonId : row["Người giữ"], story.Dossier.HolderPersonId);
    }

    [Theory, MemberData(nameof(Losses))]
    public void Who_has_the_papers_answers_for_their_loss(ExampleRow row)
    {
        var story = After(row["Đã làm"]);

        var decision = story.Try(Acts.ReportLoss, ByName[row["Người ghi nhận"]]);

        Assert.Equal(row["Không được vì"], Words(decision));
        Assert.Equal(decision.IsRefused ? null : row["Chịu trách nhiệm"] == "Trung tâm", story.Dossier.LossOpen?.Answering.AtCentre);
    }

    [Fact]
    public void A_loss_is_open_until_it_is_made_good_with_an_apology()
    {
        var story = Stories.Decided(Editions.Ordinary).Do(Acts.ReportLoss, People.Receiver).Do(Acts.ReturnResult, People.Receiver);
        Assert.Equal("loss.elsewhere", story.Refusal(new MakeLossGood("Đã cấp lại", "Xin lỗi Ông/Bà"), People.AgencyHead));
        Assert.Equal(["stated.Remade", "stated.Apology"], story.Refusals(new MakeLossGood(" ", ""), People.Director).Select(r => r.Code));

        story.Do(new MakeLossGood("Đã cấp lại bản sao", "Xin lỗi Ông/Bà"), People.Director);

        Assert.Null(story.Dossier.LossOpen);
        Assert.Equal("loss.none", story.Refusal(new MakeLossGood("Đã cấp lại", "Xin lỗi Ông/Bà"), People.Director));
    }

    [Fact]
    public void The_new_holder_goes_on_and_the_former_one_does_not()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(Acts.Appraise, People.Appraiser).Do(new Reassign(People.SecondAppraiser.PersonId, "Nghỉ phép"), People.Head);

        Assert.Equal("settle.held-by-other", story.Refusal(Acts.Propose, People.Appraiser));
        story.Do(Acts.Propose, People.SecondAppraiser);
        Assert.Equal([People.Appraiser.PersonId, People.SecondAppraiser.PersonId], story.Dossier.Appraisers);
    }

    [Fact]
    public void A_receipt_is_corrected_to_something_else_and_never_to_less_than_reception_asks()
    {
        var story = Stories.Received(Editions.Ordinary);
        var same = new CorrectReceipt(Acts.Applicant, null, null, "Soát lại");
        Assert.Equal("correct.same", story.Refusal(same, People.Receiver));
        Assert.Equal(["receive.sets", "receive.paper-missing"], story.Refusals(same with { Sets = 0, Papers = [Acts.Papers[0]] }, People.Receiver).Select(r => r.Code));

        story.Do(same with { Sets = 2, ReturnBy = ReturnWay.ByPost }, People.Receiver).Do(same with { Lodger = new("Trần Văn Nam", null, null, "Giấy ủy quyền") }, People.Receiver);

        Assert.Equal((3, 2, ReturnWay.ByPost), (story.Dossier.ReceiptVersion, story.Dossier.Sets, story.Dossier.ReturnBy));
    }

    [Fact]
    public void A_mended_result_is_a_new_version_signed_by_who_may_sign_it()
    {
        var story = Stories.Decided(Editions.Ordinary).At("2026-11-03T09:00");
        var mend = new CorrectResult("Cấp giấy cho thửa 12", "Gõ nhầm số thửa", story.Now.ToInstant(), "Lê Bình");
        Assert.Equal("sign.no-delegation", story.Refusal(mend, People.Head));
        Assert.Equal("sign.four-eyes", story.Refusal(mend, People.Appraiser));
        Assert.Equal(["correct.same", "stated.AnsweredBy"], story.Refusals(mend with { Content = Acts.Propose.Content, AnsweredBy = "" }, People.AgencyHead).Select(r => r.Code));
        var signedAt = story.Dossier.Result!.SignedAt;

        story.Do(mend, People.AgencyHead);

        Assert.Equal((2, "1/GXN", signedAt), (story.Dossier.Result.Version, story.Dossier.Result.Number, story.Dossier.Result.SignedAt));
        Assert.Equal("Cấp giấy cho thửa 12", story.Dossier.Draft!.Content);
        Assert.Equal(["GIÁM ĐỐC"], Assert.IsType<ResultCorrected>(story.Happened[^1]).CapacityLines);
    }

    private static Story After(string done)
    {
        var story = Stories.Received(Editions.Permit);
        foreach (var act in done.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _ = act switch
            {
                "chuyển hồ sơ giấy" => story.Do(new HandOver(), People.Receiver),
                "nhận xử lý" => story.Do(new Take(), People.Appraiser),
                "thẩm định" => story.Do(Acts.Appraise, People.Appraiser),
                "yêu cầu bổ sung" => story.Do(Acts.AskForSupplement, People.Appraiser),
                "nhận bổ sung" => story.Do(Acts.ReceiveSupplement, People.Receiver),
                "thông báo nghĩa vụ tài chính" => story.Do(new AskForPayment(new(2_000_000), "Tiền sử dụng đất"), People.Appraiser),
                "đề nghị dừng" => story.Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver),
                "trình" => story.Do(Acts.Propose, People.Appraiser),
                "trình thay" => story.Do(Acts.Propose, People.SecondAppraiser with { InPlaceOf = People.Appraiser.PersonId }),
                "đồng ý" => story.Do(new Agree(), People.Head),
                "trả lại" => story.Do(new SendBack("Sửa câu chữ"), People.Head),
                "ký" => story.Do(new Sign(), People.AgencyHead),
                "thu hồi" => story.Do(new Recall("Nhầm"), People.Receiver),
                "phân công lại" => story.Do(new Reassign(People.SecondAppraiser.PersonId, "Nghỉ phép"), People.Head),
                _ => throw new InvalidDataException($"no act “{act}”"),
            };
        return story;
    }

    private static string Words(Decision decision) => string.Join(" ", decision.Refusals.Select(r => r.Words.Vi));
}
