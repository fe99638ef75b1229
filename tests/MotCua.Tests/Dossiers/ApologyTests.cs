using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Tests.Dossiers;

/// <summary>Xin lỗi và hẹn lại: drafted by the clock, signed by the head, owed until it is given; nothing is sent by itself.</summary>
public sealed class ApologyTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly (string, string)[] Sorry = [("lyDo", "Chờ kết quả kiểm tra thực địa."), ("nguyenNhan", "Complexity")];

    [Fact]
    public async Task The_clock_drafts_before_expiry_and_the_head_signs_with_a_reason_and_a_new_moment()
    {
        var (code, due) = await Taken();
        Assert.DoesNotContain(code, await List(Spine.Head));

        centre.Clock.At = due.AddDays(-2);
        await centre.Round();
        Assert.Contains(code, await List(Spine.Head));
        using var head = await centre.As(Spine.Head);
        var draft = await head.See($"/ho-so/{code}/xin-loi");
        Assert.NotEmpty(draft.Document.QuerySelector("#o-ngayHen")!.GetAttribute("value")!);
        Assert.Empty(draft.Document.QuerySelector("#o-lyDo")!.TextContent);
        var signed = await head.Press(draft, "form[data-main] .actions button", Sorry);

        Assert.Equal($"/ho-so/{code}", signed.Address.AbsolutePath);
        Assert.Contains("Xin lỗi và hẹn lại", signed.Document.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);
        Assert.True((await centre.WorkItem(code)).DueAt > Instant.ToMicroseconds(due));
        Assert.DoesNotContain(code, await List(Spine.Head));
        var letter = await centre.Paper(Spine.Receiver, code, "van-ban-xin-loi");
        Assert.Contains("Chờ kết quả kiểm tra thực địa.", letter, StringComparison.Ordinal);
        Assert.Matches(@"Số: \d+/PXL", letter);
        Assert.Contains("Nguyễn Văn Ánh", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_made_again_drafts_nothing_and_takes_nothing_from_an_open_page()
    {
        var (code, due) = await Taken();
        centre.Clock.At = due.AddDays(-2);
        using var appraiser = await centre.As(Spine.Appraiser);
        var open = await appraiser.See($"/ho-so/{code}/tham-dinh");
        await centre.Round();
        Assert.Equal(0, await centre.Round());

        var appraised = await appraiser.Press(open, "form[data-main] .actions button", ("yKien", "Đủ điều kiện."));

        Assert.Equal($"/ho-so/{code}", appraised.Address.AbsolutePath);
        Assert.Single(appraised.Document.QuerySelectorAll(".timeline li"), li => li.TextContent.Contains("đã soạn dự thảo xin lỗi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beyond_the_due_moment_it_stays_owed_until_it_is_given_and_moves_nothing()
    {
        var (code, due) = await Taken();
        centre.Clock.At = due.AddDays(1);
        await centre.Round();
        Assert.Contains(code, await List(Spine.Head, "?ds=con-no"));
        Assert.Contains(code, await List(Spine.Director, "?ds=con-no"));

        var signed = await centre.Do(Spine.Head, code, "xin-loi", Sorry);

        Assert.Contains("Xin lỗi (muộn)", signed.Text, StringComparison.Ordinal);
        Assert.Equal(Instant.ToMicroseconds(due), (await centre.WorkItem(code)).DueAt);
        Assert.DoesNotContain(code, await List(Spine.Head, "?ds=con-no"));
        Assert.Contains("không báo trước khi hết hạn", await centre.Paper(Spine.Receiver, code, "van-ban-xin-loi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_listed_as_owed_is_what_the_law_says_is_owed()
    {
        var (_, due) = await Taken();
        centre.Clock.At = due.AddDays(3);
        await centre.Round();
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var ledger = centre.Services.GetRequiredService<EventLedger>();
        var kind = centre.Services.GetRequiredService<DossierKind>();
        var rows = await db.Set<DossierRow>().AsNoTracking().Where(r => r.AgencyId == "ubnd-11311" && r.Code != null).ToListAsync(TestContext.Current.CancellationToken);
        var owed = rows.Where(r => ledger.Load(kind, r.DossierId)!.Value.State is var state && Lateness.OwesApology(state, centre.Clock.At) && Lifecycle.Allows(state, typeof(Apologise))).Select(r => r.Code!).Order();

        var listed = await List(Spine.Head, "?ds=con-no");

        Assert.NotEmpty(listed);
        Assert.Equal(owed, listed.Order());
    }

    [Fact]
    public async Task What_lacks_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var (code, _) = await Taken();

        var refused = await centre.Do(Spine.Head, code, "xin-loi", ("lyDo", ""), ("nguyenNhan", ""), ("ngayHen", "31/02/2027"), ("gioHen", "9 giờ"));

        Assert.Contains("31/02/2027", refused.Document.QuerySelector("#o-ngayHen-loi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("#o-gioHen-loi"));
        Assert.Equal("9 giờ", refused.Document.QuerySelector("#o-gioHen")!.GetAttribute("value"));
        var again = await centre.Do(Spine.Head, code, "xin-loi", ("lyDo", ""), ("nguyenNhan", ""), ("ngayHen", "31/12/2026"), ("gioHen", "09:00"));
        Assert.Contains("Nêu lý do chậm.", again.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A permit of Monday that an officer works on, and when it is due.</summary>
    private async Task<(string Code, DateTimeOffset Due)> Taken()
    {
        centre.Clock.At = Centre.Morning;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        return (code, Instant.FromMicroseconds((await centre.WorkItem(code)).DueAt));
    }

    /// <summary>The codes of every page of the list.</summary>
    private async Task<List<string>> List(string officer, string asked = "")
    {
        using var visitor = await centre.As(officer);
        List<string> listed = [];
        for (var next = "/xin-loi" + asked; next is not null;)
        {
            var page = await visitor.See(next);
            listed.AddRange(page.Document.QuerySelectorAll("td a.code").Select(a => a.TextContent));
            next = page.Document.QuerySelector("main a.btn[href*='sau=']")?.GetAttribute("href");
        }
        return listed;
    }
}
