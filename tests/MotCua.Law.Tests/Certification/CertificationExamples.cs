using System.Globalization;
using MotCua.Law.Calendar;
using MotCua.Law.Certification;
using MotCua.Law.Positions;
using MotCua.Law.Tariffs;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Certification;

public sealed class CertificationExamples
{
    private const string File = "Certification/chung-thuc-ban-sao.md", Ward = "ubnd-phuong", WardCentre = "tt-phuong";

    private static readonly DateTimeOffset Morning = new LocalMoment(new(2026, 11, 23), new(9, 0)).ToInstant();
    private static readonly CertificationProvisions Provisions = CertificationProvisions.InForceOn(new(2026, 11, 23));
    private static readonly Actor Receiver = new("an", "tiep-nhan", PositionKind.Receiver, WardCentre, Ward, WardCentre);
    private static readonly Actor Chair = new("phu", "chu-tich", PositionKind.HeadOfAgency, Ward, Ward);
    private static readonly Actor Director = new("phuong", "giam-doc-trung-tam", PositionKind.Director, WardCentre, Ward, WardCentre);
    private static readonly CopyRequest Request = new("Vũ Văn Hải", [new("Bằng tốt nghiệp", 1, 3), new("Học bạ", 7, 2)]);

    public static IEnumerable<TheoryDataRow<ExampleRow>> Fees => MarkdownTable.Theory(File, "Diễn giải");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Promises => MarkdownTable.Theory(File, "Hẹn trả");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Entries => MarkdownTable.Theory(File, "Điều ghi sai");

    [Theory, MemberData(nameof(Fees))]
    public void The_fee_and_its_explanation_are_as_in_the_table(ExampleRow row)
    {
        var fee = Provisions.FeeOf(new("Bằng", Number(row["Số trang"]), Number(row["Số bản sao"])));

        Assert.Equal((Number(row["Phí"]), row["Diễn giải"]), ((int)fee.Amount.Amount, fee.How.Vi));
    }

    [Fact]
    public void The_published_tariff_says_the_same_as_the_counter()
    {
        var tariff = Tariff.FromJson(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tariffs", "hai-phong.json")));
        foreach (var (pages, copies) in new[] { (1, 1), (2, 4), (3, 1), (50, 2), (300, 3) })
            Assert.Equal(tariff.ChargesFor(new(Provisions.Procedure.Value, "trong-nuoc", Channel.Direct, PayerKind.Person, new(2026, 11, 23), copies, pages)).Total, Provisions.FeeOf(new("Bằng", pages, copies)).Amount);
    }

    [Theory, MemberData(nameof(Promises))]
    public void The_due_moment_is_as_in_the_table(ExampleRow row)
    {
        var now = Situation(ExampleDates.Moment(row["Yêu cầu lúc"]).ToInstant());
        var days = Number(row["Thêm"]);

        var (events, refusals) = new ReceiveForCertification(Request, days, days > 0 ? "Nhiều bản" : null, now.DueAfter(days).Deadline?.Due.ToInstant()).Decide(CopyCertification.None, now);

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(row["Hẹn trả"], events.OfType<CopiesPromised>().SingleOrDefault() is { } promised ? ExampleDates.Text(promised.Due.Due) : "");
    }

    [Theory, MemberData(nameof(Entries))]
    public void What_enters_the_book_and_what_does_not_is_as_in_the_table(ExampleRow row)
    {
        var (act, state, now) = Wrong(row["Điều ghi sai"], new CertifyCopies(Request, Director.PersonId, Request.FeeBy(Provisions)));

        var (events, refusals) = act.Decide(state, now);

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(refusals.Count == 0 ? 2 : 0, events.OfType<CopiesCertified>().Count());
    }

    [Fact]
    public void Every_original_draws_from_the_book_of_its_agency_and_year()
    {
        var (events, _) = new CertifyCopies(Request, Director.PersonId, Request.FeeBy(Provisions)).Decide(CopyCertification.None, Signed());

        Assert.All(events.OfType<CopiesCertified>(), entry => Assert.Equal(("certification:ubnd-phuong:SCT/BS:2026", "01/2026-SCT/BS"), (entry.NumberSeries, entry.Book)));
        Assert.Equal(["TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM"], events.OfType<CopiesCertified>().First().CapacityLines);
    }

    [Fact]
    public void What_was_taken_in_is_certified_once_or_refused_with_its_ground()
    {
        var now = Signed();
        var taken = After(new ReceiveForCertification(Request, 0, null, now.DueAfter(0).Deadline!.Due.ToInstant()), CopyCertification.None, now);
        Assert.Equal(CertificationStatus.Waiting, taken.Status);

        var certified = After(new CertifyCopies(null, Director.PersonId, null), taken, now);
        Assert.Equal(CertificationStatus.Certified, certified.Status);
        Assert.Equal("certify.not-waiting", Assert.Single(new CertifyCopies(null, Director.PersonId, null).Decide(certified, now).Refusals).Code);

        Assert.Equal(["Ground", "Reason"], new RefuseCertification(null, "khac", " ").Decide(taken, now).Refusals.Select(r => r.Field));
        Assert.Equal("mat", After(new RefuseCertification(null, "mat", "Đóng dấu mật."), taken, now).Ground);
    }

    [Fact]
    public void A_note_stands_beside_the_entry_and_the_number_stays()
    {
        var now = Signed();
        var certified = After(new CertifyCopies(Request, Director.PersonId, Request.FeeBy(Provisions)), CopyCertification.None, now);

        var noted = After(new NoteBookEntry(1, "Số trang đúng là 6."), certified, now);

        Assert.Equal("Số trang đúng là 6.", Assert.Single(noted.Originals[1].Notes).Words);
        Assert.Equal(certified.Originals[1].Entry, noted.Originals[1].Entry);
        Assert.Equal("certify.no-entry", Assert.Single(new NoteBookEntry(2, "Sai").Decide(certified, now).Refusals).Code);
        Assert.Equal("certify.no-entry", Assert.Single(new NoteBookEntry(0, "Sai").Decide(certified with { AgencyId = "ubnd-xa-khac" }, now).Refusals).Code);
    }

    private static (CertificationAct, CopyCertification, CertificationSituation) Wrong(string what, CertifyCopies act) => what switch
    {
        "" => (act, CopyCertification.None, Signed()),
        "không tên người yêu cầu" => (act with { Request = Request with { Requester = " " } }, CopyCertification.None, Signed()),
        "không tên bản chính" => (act with { Request = Request with { Wanted = [new("", 1, 1)] } }, CopyCertification.None, Signed()),
        "không trang nào" => (act with { Request = Request with { Wanted = [new("Bằng", 0, 1)] } }, CopyCertification.None, Signed()),
        "không bản sao nào" => (act with { Request = Request with { Wanted = [new("Bằng", 1, 0)] } }, CopyCertification.None, Signed()),
        "tại Trung tâm thành phố" => (act, CopyCertification.None, Signed() with { By = Receiver with { CentreId = "tt-thanh-pho" } }),
        "người ký không có ủy quyền" => (act, CopyCertification.None, Situation(Morning) with { Signer = new(Director, null, []) }),
        "ủy quyền đã hết hạn" => (act, CopyCertification.None, Signed(to: new(2026, 10, 31))),
        "ủy quyền đã thu hồi" => (act, CopyCertification.None, Signed(revoked: true)),
        "chủ tịch phường tự ký" => (act with { SignerId = Chair.PersonId }, CopyCertification.None, Situation(Morning) with { Signer = new(Chair, new(SigningCapacity.OnBehalf, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]), []) }),
        "phí trên trang là số khác" => (act with { ShownFee = new Dong(1_000) }, CopyCertification.None, Signed()),
        "trang chưa hiện phí" => (act with { ShownFee = null }, CopyCertification.None, Signed()),
        "đã vào sổ rồi" => (act, After(act, CopyCertification.None, Signed()), Signed()),
        _ => throw new InvalidDataException(what),
    };

    private static CopyCertification After(CertificationAct act, CopyCertification state, CertificationSituation now)
    {
        var (events, refusals) = act.Decide(state, now);
        Assert.Empty(refusals);
        return events.Aggregate(state, CertificationLaw.Evolve);
    }

    private static CertificationSituation Situation(DateTimeOffset at) => new(at, Receiver, new(Ward, "H24.165", true, WardCentre), WorkCalendar.Published, WorkingHoursBook.Default, Provisions);

    private static CertificationSituation Signed(DateOnly? to = null, bool revoked = false)
    {
        var granted = new DelegationGranted(new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Chair.PersonId, "Chủ tịch", Director.PersonId, Ward, "153/QĐ-UBND", SigningCapacity.ByDelegation,
            ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM"], ["2.000815"], false, new(2026, 1, 1), to ?? new(2026, 12, 31))
        { HappenedAt = Morning.AddDays(-30), By = Chair };
        var delegation = DelegationLaw.Evolve(Delegation.None, granted);
        if (revoked)
            delegation = DelegationLaw.Evolve(delegation, new DelegationRevoked("Quyết định") { HappenedAt = Morning.AddHours(-1), By = Chair });
        return Situation(Morning) with { Signer = new(Director, null, [delegation]) };
    }

    private static int Number(string text) => int.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
}
