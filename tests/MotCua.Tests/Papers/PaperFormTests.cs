using MotCua.Law;
using MotCua.Papers;
using MotCua.Papers.Forms;

namespace MotCua.Tests.Papers;

public class PaperFormTests
{
    [Theory]
    [InlineData(PaperKind.ControlSlip, 2025, 9, 14, "05", "Văn phòng Chính phủ")]
    [InlineData(PaperKind.ControlSlip, 2025, 9, 15, "06", "Văn phòng Chính phủ")]
    [InlineData(PaperKind.ControlSlip, 2026, 8, 5, "06", "Bộ Tư pháp")]
    [InlineData(PaperKind.StopNotice, 2025, 9, 14, null, null)]
    public void The_form_is_that_of_the_day(PaperKind kind, int year, int month, int day, string? number, string? issuer)
    {
        var form = PaperForms.Known.On(kind, new DateOnly(year, month, day));

        Assert.Equal((number, issuer), (form?.Number, form?.Issuer));
    }

    [Fact]
    public void One_form_of_a_kind_is_in_force_on_any_day()
    {
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            for (var day = new DateOnly(2018, 1, 1); day.Year < 2028; day = day.AddDays(1))
                Assert.InRange(PaperForms.Known.Lines.Count(f => f.Kind == kind && f.InForce(day)), 0, 1);
        }
    }

    [Fact]
    public void A_new_circular_supersedes_the_form_from_its_day()
    {
        var day = new DateOnly(2027, 1, 1);
        var renewed = PaperForms.Known.With(new PaperForm(PaperKind.Register, "09", "Sổ theo dõi hồ sơ", "Bộ Tư pháp", "Thông tư 1/2027/TT-BTP", day, null, Verified: true));

        Assert.Equal("09", renewed.On(PaperKind.Register, day)!.Number);
        Assert.Equal(("07", day.AddDays(-1)), (renewed.On(PaperKind.Register, day.AddDays(-1))!.Number, renewed.On(PaperKind.Register, day.AddDays(-1))!.To!.Value));
        Assert.DoesNotContain("chờ đối chiếu", renewed.On(PaperKind.Register, day)!.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 2, 5, 7, 0, "07 giờ 00 phút, ngày 05 tháng 02 năm 2026")]
    [InlineData(2026, 3, 12, 16, 45, "16 giờ 45 phút, ngày 12 tháng 3 năm 2026")]
    public void Days_are_written_as_on_official_papers(int year, int month, int day, int hour, int minute, string words) =>
        Assert.Equal(words, Wording.Moment(new LocalMoment(new DateOnly(year, month, day), new TimeOnly(hour, minute))));

    [Fact]
    public void Amounts_are_written_with_points() => Assert.Equal("1.234.567 đồng", Wording.Amount(new Dong(1_234_567)));
}
