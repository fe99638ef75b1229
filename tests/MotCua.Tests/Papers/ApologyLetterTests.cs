using Microsoft.Extensions.DependencyInjection;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Papers;

public sealed class ApologyLetterTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Each_letter_is_kept_as_it_was_given()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        centre.Clock.At = Instant.FromMicroseconds((await centre.WorkItem(code)).DueAt).AddDays(-2);
        await centre.Do(Spine.Head, code, "xin-loi", ("lyDo", "Chờ kết quả kiểm tra thực địa."), ("nguyenNhan", "Complexity"), ("ngayHen", "25/12/2026"), ("gioHen", "09:00"));
        await Kept(code, 1);
        centre.Clock.At = Instant.FromMicroseconds((await centre.WorkItem(code)).DueAt).AddMinutes(30);
        await centre.Do(Spine.Head, code, "xin-loi", ("lyDo", "Lại thiếu người."), ("nguyenNhan", "Overload"), ("ngayHen", "30/12/2026"), ("gioHen", "09:00"));
        await Kept(code, 2);

        Assert.Contains("kiểm tra thực địa", await centre.Paper(Spine.Receiver, code, "van-ban-xin-loi?lan=1"), StringComparison.Ordinal);
        Assert.Contains("Lại thiếu người.", await centre.Paper(Spine.Receiver, code, "van-ban-xin-loi"), StringComparison.Ordinal);
    }

    private async Task Kept(string code, int version)
    {
        var (id, kept) = ((await centre.WorkItem(code)).DossierId, centre.Services.GetRequiredService<KeptPapers>());
        for (var tries = 0; await kept.Open(id, KeptPapers.Apology, version, TestContext.Current.CancellationToken) is null; tries++)
        {
            Assert.True(tries < 600, $"letter {version} is not kept");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
