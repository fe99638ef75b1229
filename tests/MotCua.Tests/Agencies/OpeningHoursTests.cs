using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Agencies;

/// <summary>Giờ mở cửa: what people are told of it, and what nobody is promised outside it.</summary>
public sealed class OpeningHoursTests(Centre centre) : IClassFixture<Centre>
{
    [Theory]
    [InlineData("2026-11-23T09:00", "Hôm nay mở cửa 07:00–11:30, 13:30–17:00.")]
    [InlineData("2026-11-23T12:00", "Hôm nay mở cửa 07:00–11:30, 13:30–17:00.")]
    [InlineData("2026-11-23T17:00", "Hôm nay đã đóng cửa lúc 17:00; mở lại thứ Tư, 25/11/2026, lúc 07:00.")]
    [InlineData("2026-11-24T08:00", "Hôm nay đóng cửa (Ngày Văn hóa Việt Nam); mở lại thứ Tư, 25/11/2026, lúc 07:00.")]
    [InlineData("2026-11-21T08:00", "Hôm nay mở cửa 07:30–11:30.")]
    [InlineData("2026-11-22T08:00", "Hôm nay đóng cửa; mở lại thứ Hai, 23/11/2026, lúc 07:00.")]
    [InlineData("2026-12-31T14:00", "Hôm nay đã đóng cửa lúc 11:30; mở lại thứ Bảy, 02/01/2027, lúc 07:30.")]
    public async Task Who_comes_to_the_door_reads_whether_it_is_open_and_when_next(string at, string said)
    {
        centre.Clock.At = Moment(at);
        using var anybody = centre.Anybody();

        foreach (var door in new[] { "/thu-tuc", "/" })
        {
            var page = await anybody.See(door);
            Assert.Contains($"Trung tâm Phục vụ hành chính công thành phố Hải Phòng: {said} Nguồn: Giá trị trình diễn", page.Text, StringComparison.Ordinal);
            Assert.Contains("chưa đối chiếu văn bản", page.Document.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_door_speaks_english_too()
    {
        centre.Clock.At = Moment("2026-11-22T08:00");
        using var anybody = centre.Anybody();

        var page = await anybody.Press(await anybody.See("/thu-tuc"), "button[value='en']");

        Assert.Contains("Public Administrative Service Centre of Hải Phòng City: Closed today; open again Monday, 23/11/2026, at 07:00.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_page_tells_the_hours_of_ones_own_centre()
    {
        centre.Clock.At = Moment("2026-11-23T09:00");
        using var ward = await centre.As(Spine.Director);
        using var city = await centre.As(Spine.CityDirector);

        var (here, there) = ((await ward.See("/lich")).Text, (await city.See("/lich")).Text);

        Assert.Contains("Trung tâm Phục vụ hành chính công phường Hồng Bàng: Hôm nay mở cửa 07:00–11:30, 13:30–17:00.", here, StringComparison.Ordinal);
        Assert.Contains("thứ Hai – thứ Sáu 07:00–11:30, 13:30–17:00. ", here, StringComparison.Ordinal);
        Assert.Contains("thứ Hai – thứ Sáu 07:00–11:30, 13:30–17:00; thứ Bảy 07:30–11:30. ", there, StringComparison.Ordinal);
        Assert.Contains("31/12/2026: chỉ mở 07:00–11:30 – Tổng kết năm", there, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_promised_a_moment_when_the_centre_is_closed_is_told_from_when_to_come()
    {
        centre.Clock.At = Moment("2026-12-16T14:00");
        using var receiver = await centre.As(Spine.Receiver);
        const string hint = "Lúc đó Trung tâm đóng cửa: người nhận đến từ 04/01/2027 07:00.";

        var afternoon = await receiver.See("/tiep-nhan?thuTuc=1.013225");
        centre.Clock.At = Moment("2026-12-16T09:00");
        var morning = await receiver.See("/tiep-nhan?thuTuc=1.013225");

        Assert.Contains("31/12/2026 14:00", afternoon.Text, StringComparison.Ordinal);
        Assert.Contains(hint, afternoon.Text, StringComparison.Ordinal);
        Assert.Contains("31/12/2026 09:00", morning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lúc đó Trung tâm đóng cửa", morning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_appointment_is_refused_when_the_centre_is_closed()
    {
        centre.Clock.At = Moment("2026-11-23T09:00");
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        var refused = Assert.IsType<Done.Refused>(await Apologise(code, "2026-12-31T14:00"));
        Assert.Equal("Lúc hẹn lại Trung tâm không mở cửa; mở lại 07:00 04/01/2027.", Assert.Single(refused.Refusals).Words.Vi);

        var done = Assert.IsType<Done.Committed>(await Apologise(code, "2026-12-31T10:00"));
        Assert.Equal(Moment("2026-12-31T10:00"), done.Dossier.DueAt);
    }

    private async Task<Done> Apologise(string code, string until)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        var dossier = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync(Stop);
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(Stop);
        var today = new DateOnly(2026, 11, 23);
        var head = organisation.Acting(Spine.Head, organisation.PositionsOf(Spine.Head, today).First(p => p.Kind == PositionKind.HeadOfDivision).Id, today)!;
        return await centre.Services.GetRequiredService<DossierActs>().Do(dossier, new Apologise("Nhiều hồ sơ", "Overload", Moment(until)), head, centre.Clock.At, null, null);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Moment(string at) => new(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
