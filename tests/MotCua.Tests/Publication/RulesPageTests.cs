using System.Net;

namespace MotCua.Tests.Publication;

public sealed class RulesPageTests(DemonstrationCentre centre) : IClassFixture<DemonstrationCentre>
{
    [Fact]
    public async Task Everybody_reads_by_which_rules_the_programme_decides_and_which_were_not_checked()
    {
        var (status, page) = await centre.See("/quy-dinh");
        Assert.Equal(HttpStatusCode.OK, status);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains(rows, row => row.Contains("8 giờ làm việc", StringComparison.Ordinal) && row.Contains("Điều 17 khoản 2", StringComparison.Ordinal) && !row.Contains("chưa đối chiếu", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("H24.17-261120-0001", StringComparison.Ordinal) && row.Contains("chưa đối chiếu văn bản", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Lịch nghỉ năm 2027", StringComparison.Ordinal) && row.Contains("tạm tính", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("07:00–11:30", StringComparison.Ordinal));
        Assert.Equal(7, rows.Count(row => row.Contains("II.07", StringComparison.Ordinal) && row.Contains("chưa đối chiếu văn bản", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ngày đầu của thời hạn", "không tính", "01/01/2017 –", "Điều 147 khoản 2 Bộ luật Dân sự")]
    [InlineData("Nghỉ hằng tuần", "thứ Bảy, chủ nhật", "02/10/1999 –", "Quyết định 188/1999/QĐ-TTg")]
    [InlineData("Một ngày làm việc", "8 giờ", "01/01/2021 –", "Điều 105 Bộ luật Lao động")]
    [InlineData("Tết Nguyên đán", "5 ngày, quanh 01/01 âm lịch", "01/01/2021 –", "Điều 112 Bộ luật Lao động")]
    [InlineData("Số định danh cá nhân: chữ số thứ tư", "0, 1: sinh 1900–1999; 2, 3: 2000–2099; tiếp tục như vậy; chẵn là nam, lẻ là nữ", "01/07/2024 –", "Điều 12 Luật Căn cước số 26/2023/QH15")]
    [InlineData("Hình thức đề ký", "TM. thay mặt; KT. ký thay; TL. thừa lệnh; TUQ. thừa ủy quyền", "01/07/2025 –", "Điều 13 Nghị định 30/2020/NĐ-CP")]
    [InlineData("1", "Quá tải, thiếu người", "01/07/2025 –", "Biểu II.07 Thông tư 01/2020/TT-VPCP")]
    [InlineData("Trung tâm Phục vụ hành chính công thành phố Hải Phòng", "thứ Hai – thứ Sáu 07:00–11:30, 13:30–17:00; thứ Bảy 07:30–11:30", "01/07/2025 –", "Quyết định 14/2010/QĐ-TTg")]
    public async Task What_is_told_from_memory_says_since_when_by_what_and_that_nobody_checked_it(string rule, string value, string period, string basis)
    {
        var (_, page) = await centre.See("/quy-dinh");
        var cells = page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).Single(row => row[0] == rule);

        Assert.Equal((value, period), (cells[1], cells[2]));
        Assert.Contains(basis, cells[3], StringComparison.Ordinal);
        Assert.EndsWith("chưa đối chiếu văn bản", cells[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_did_not_change_with_its_set_stands_from_where_it_began()
    {
        var rows = (await centre.See("/quy-dinh")).Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains("01/07/2025 –", rows.Single(row => row.Contains("Trả lời hồ sơ nộp trực tuyến", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("05/08/2026 –", rows.Single(row => row.Contains("tính từ khi cơ quan đó nhận", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_are_read_in_english_too() =>
        Assert.Contains("Online filings answered within", (await centre.See("/quy-dinh", english: true)).Page.Body!.TextContent, StringComparison.Ordinal);
}
