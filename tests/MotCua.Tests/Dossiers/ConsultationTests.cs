using MotCua.Tests.Accounts;

namespace MotCua.Tests.Dossiers;

/// <summary>Lấy ý kiến: who holds the dossier asks another agency, which answers in time, late, or not at all.</summary>
public sealed class ConsultationTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Silence_beyond_the_term_is_noted_once_and_is_consent_where_the_procedure_says_so()
    {
        centre.Clock.At = Centre.Morning;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", "Đủ điều kiện."), ("dat", "1"));
        using var appraiser = await centre.As(Spine.Appraiser);
        var form = await appraiser.See($"/ho-so/{code}/lay-y-kien");
        Assert.Contains("12 ngày; im lặng là đồng ý", form.Text, StringComparison.Ordinal);
        var asked = await appraiser.Press(form, "form[data-main] .actions button", ("coQuan", "so-xay-dung"), ("noiDung", "Có phù hợp quy hoạch phân khu không?"));
        Assert.Contains("Lấy ý kiến Sở Xây dựng", asked.Document.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(code, (await appraiser.See("/lay-y-kien?ds=ByUs")).Body, StringComparison.Ordinal);
        Assert.Contains("Đang chờ cơ quan phối hợp trả lời", (await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", "Cấp giấy phép."))).Text, StringComparison.Ordinal);

        centre.Clock.At = Centre.Morning.AddDays(15);
        await centre.Round();
        await centre.Round();

        using var later = await centre.As(Spine.Appraiser);
        Assert.Single((await later.See($"/ho-so/{code}")).Document.QuerySelectorAll(".timeline li"), li => li.TextContent.Contains("không trả lời trong hạn; im lặng là đồng ý", StringComparison.Ordinal));
        using var director = await centre.As(Spine.Director);
        Assert.Contains(code, (await director.See("/lay-y-kien")).Body, StringComparison.Ordinal);
        Assert.Contains("Đã trình", (await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", "Cấp giấy phép."))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agency_that_was_asked_reads_the_question_and_answers_it()
    {
        centre.Clock.At = Centre.Morning;
        var code = (await SampleDossier.Of(centre)).Single(d => d.Letter == 'H').Code;
        using var ward = await centre.As(Spine.Appraiser);
        Assert.Contains(code, (await ward.See("/lay-y-kien")).Body, StringComparison.Ordinal);
        var page = await ward.See($"/ho-so/{code}/tra-loi-y-kien");
        Assert.Contains("Ranh giới thửa đất giáp phường.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nêu ý kiến trả lời.", (await ward.Press(page, "form[data-main] .actions button")).Document.QuerySelector("#o-traLoi-loi")!.TextContent, StringComparison.Ordinal);

        var answered = await ward.Press(page, "form[data-main] .actions button", ("thongNhat", "0"), ("traLoi", "Lấn ranh giới 0,5 m."));

        Assert.Contains("không thống nhất", answered.Document.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await ward.See("/lay-y-kien")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_agency_or_a_question_nobody_is_asked()
    {
        centre.Clock.At = Centre.Morning;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        var none = await centre.Do(Spine.Appraiser, code, "lay-y-kien", ("coQuan", "khong-co"), ("noiDung", "Quy hoạch?"));
        var empty = await centre.Do(Spine.Appraiser, code, "lay-y-kien", ("coQuan", "so-xay-dung"), ("noiDung", ""));

        Assert.Contains("Chọn cơ quan được lấy ý kiến.", none.Document.QuerySelector("#o-coQuan-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Quy hoạch?", none.Document.QuerySelector("#o-noiDung")!.TextContent);
        Assert.Contains("Nêu nội dung lấy ý kiến.", empty.Document.QuerySelector("#o-noiDung-loi")!.TextContent, StringComparison.Ordinal);
    }
}
