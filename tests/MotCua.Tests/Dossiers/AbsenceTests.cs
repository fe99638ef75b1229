using System.Net;

namespace MotCua.Tests.Dossiers;

/// <summary>Vắng mặt: a colleague works on what is held, from the first day to the last, and then nobody does but the holder.</summary>
public sealed class AbsenceTests(Centre centre) : IClassFixture<Centre>
{
    private const string Button = "form[data-main] .actions button";

    [Fact]
    public async Task The_substitute_settles_what_is_held_while_the_holder_is_away_and_no_longer()
    {
        var (code, later) = (await Held(), await Held());
        Assert.Contains("đang do công chức khác giải quyết", (await Appraise(Spine.Signer, code)).Text, StringComparison.Ordinal);
        await HandOver("23/11/2026", "24/11/2026");

        using var substitute = await centre.As(Spine.Signer);
        Assert.Contains("làm thay Nguyễn Minh Đức", (await substitute.See("/hom-nay")).Text, StringComparison.Ordinal);
        Assert.Contains(code, (await substitute.See("/viec-can-lam?ds=Mine")).Text, StringComparison.Ordinal);
        Assert.NotNull((await substitute.See($"/ho-so/{code}")).Document.QuerySelector($"a[href='/ho-so/{code}/tham-dinh']"));
        var appraised = await Appraise(Spine.Signer, code);
        Assert.Contains("Đỗ Mạnh Cường, làm thay Nguyễn Minh Đức", appraised.Text, StringComparison.Ordinal);

        await At("2026-11-25T08:00:00+07:00", async () =>
        {
            using var again = await centre.As(Spine.Signer);
            Assert.DoesNotContain(later, (await again.See("/viec-can-lam?ds=Mine")).Text, StringComparison.Ordinal);
            Assert.Contains("đang do công chức khác giải quyết", (await Appraise(Spine.Signer, later)).Text, StringComparison.Ordinal);
            await Appraise(Spine.Appraiser, later);
        });
    }

    [Fact]
    public async Task An_absence_ended_while_the_page_is_open_is_found_at_the_press()
    {
        await At("2026-12-07T08:00:00+07:00", async () =>
        {
            var code = await Held();
            await HandOver("07/12/2026", "11/12/2026");
            using var substitute = await centre.As(Spine.Signer);
            var open = await substitute.See($"/ho-so/{code}/tham-dinh");
            using var holder = await centre.As(Spine.Appraiser);
            var back = await holder.Press(await holder.See("/vang-mat"), "tr:contains('07/12/2026') form button");
            Assert.Contains("về sớm", back.Text, StringComparison.Ordinal);

            var refused = await substitute.Press(open, Button, ("yKien", "Đủ điều kiện."));

            Assert.True(refused.Text.Contains("đang do công chức khác giải quyết", StringComparison.Ordinal), $"{refused.Address} {refused.Text}");
        });
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var appraiser = await centre.As(Spine.Appraiser);

        var refused = await appraiser.Press(await appraiser.See("/vang-mat"), Button, ("lamThay", Spine.Signer), ("tu", "01/11/2026"), ("den", "40/11/2026"), ("lyDo", "nghỉ phép"));
        Assert.Contains("40/11/2026", refused.Document.QuerySelector("#o-den-loi")!.TextContent, StringComparison.Ordinal);
        refused = await appraiser.Press(refused, Button, ("den", "02/11/2026"));

        Assert.Contains("hôm nay hoặc sau đó", refused.Document.QuerySelector("#o-tu-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nghỉ phép", refused.Document.QuerySelector("#o-lyDo")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_head_hands_over_for_another_and_who_settles_nothing_finds_no_such_page()
    {
        using var head = await centre.As(Spine.Head);
        var recorded = await head.Press(await head.See("/vang-mat"), Button, ("nguoi", Spine.Appraiser), ("lamThay", Spine.Signer), ("tu", "04/01/2027"), ("den", "08/01/2027"), ("lyDo", "ốm"));
        Assert.Contains("chưa đến ngày", recorded.Text, StringComparison.Ordinal);
        Assert.Contains("04/01/2027 – 08/01/2027", recorded.Text, StringComparison.Ordinal);

        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.See("/vang-mat")).Status);
    }

    private async Task<string> Held()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        return code;
    }

    private async Task HandOver(string from, string to)
    {
        using var holder = await centre.As(Spine.Appraiser);
        var recorded = await holder.Press(await holder.See("/vang-mat"), Button, ("lamThay", Spine.Signer), ("tu", from), ("den", to), ("lyDo", "nghỉ phép"));
        Assert.Contains("đang vắng mặt", recorded.Text, StringComparison.Ordinal);
    }

    private Task<SeenPage> Appraise(string officer, string code) => centre.Do(officer, code, "tham-dinh", ("yKien", "Đủ điều kiện cấp phép."), ("dat", "1"));

    private async Task At(string moment, Func<Task> look)
    {
        var was = centre.Clock.At;
        try
        {
            centre.Clock.At = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
            await look();
        }
        finally
        {
            centre.Clock.At = was;
        }
    }
}
