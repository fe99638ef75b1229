using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Gateways.Webhooks;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Machines;

/// <summary>Báo tin cho phần mềm: signed, tried again, in each dossier's order, told again when asked.</summary>
public sealed class NoticeTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_client_is_told_of_its_dossiers_in_order_signed_until_it_takes_the_notice_and_again_when_asked()
    {
        await using var receiver = await Receiver.Listening();
        using var desk = await (await Machine.Registered(centre, "pm-nghe")).WithToken();
        var secret = (await Subscribe(desk.Id, receiver.Address)).Document.QuerySelector("#khoa-bao-tin")!.TextContent;
        receiver.Refusing = true;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await Receiver.Until(() => receiver.Refused > 0);
        receiver.Refusing = false;
        await Receiver.Until(() => receiver.Of(code).Count >= 2, Later);

        var notices = receiver.Of(code);
        Assert.Equal(["dossier-received", "dossier-taken"], notices.Take(2).Select(n => (string)n.Body["event"]!));
        foreach (var notice in notices)
            Assert.Equal(PostedNotice.Signed(notice.Id, notice.At, Convert.FromBase64String(secret["whsec_".Length..]), notice.Bytes), notice.Signature);
        Assert.DoesNotContain("Nguyễn Văn Ánh", string.Join(' ', notices.Select(n => Encoding.UTF8.GetString(n.Bytes))), StringComparison.Ordinal);

        using var administrator = await centre.As(People.Administrator);
        var page = await administrator.See($"/quan-tri/phan-mem/{desk.Id}/bao-tin");
        var id = page.Document.QuerySelector("input[name=dangKy]")!.GetAttribute("value");
        var asked = await administrator.Press(page, "button[value='bao-lai']", ($"tu-{id}", ""), ($"lyDo-{id}", "Mất dữ liệu"));
        Assert.Contains("Nhập ngày dd/mm/yyyy.", asked.Text, StringComparison.Ordinal);
        await administrator.Press(asked, "button[value='bao-lai']", ($"tu-{id}", "23/11/2026"), ($"lyDo-{id}", "Mất dữ liệu"));
        await Receiver.Until(() => receiver.Of(code).Count >= 4, Later);
        Assert.Equal(notices.Take(2).Select(n => n.Id), receiver.Of(code).Skip(2).Take(2).Select(n => n.Id));

        await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{desk.Id}/bao-tin"), "button[value='thoi']", ($"lyDo-{id}", "Kết thúc"));
        Assert.Null((await administrator.See($"/quan-tri/phan-mem/{desk.Id}/bao-tin")).Document.QuerySelector("input[name=dangKy]"));
    }

    [Theory]
    [InlineData("http://10.1.2.3/nhan")]
    [InlineData("https://ai:matkhau@phan-mem.vn/nhan")]
    [InlineData("ftp://phan-mem.vn")]
    [InlineData("javascript:alert(1)")]
    [InlineData("nhan")]
    public async Task An_address_that_is_not_fit_is_refused_beside_its_field(string url)
    {
        var id = $"pm-dia-chi-{Math.Abs(url.GetHashCode(StringComparison.Ordinal))}";
        await Machine.Add(centre, id);

        Assert.Contains("Nhập địa chỉ https:// đầy đủ", (await Subscribe(id, url)).Text, StringComparison.Ordinal);
    }

    private async Task<SeenPage> Subscribe(string id, string url)
    {
        using var administrator = await centre.As(People.Administrator);
        return await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{id}/bao-tin"), "button[value='dang-ky']", ("url", url), ("lyDo", "Thỏa thuận 12/TTKN"));
    }

    /// <summary>What was refused is tried again later.</summary>
    private void Later() => centre.Clock.At += TimeSpan.FromSeconds(5);

    private sealed record Notice(string Id, string At, string Signature, byte[] Bytes)
    {
        public JsonNode Body { get; } = JsonNode.Parse(Bytes)!;
    }

    /// <summary>Phần mềm nhận tin: a program of its own that listens on this machine.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly ConcurrentQueue<Notice> taken = new();
        private int refused;

        private Receiver(WebApplication app) => this.app = app;

        public bool Refusing { get; set; }

        public int Refused => refused;

        public string Address => app.Urls.First() + "/nhan";

        public IReadOnlyList<Notice> Of(string code) => [.. taken.Where(n => (string?)n.Body["code"] == code)];

        public static async Task<Receiver> Listening()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var receiver = new Receiver(builder.Build());
            receiver.app.Urls.Add("http://127.0.0.1:0");
            receiver.app.Run(receiver.Take);
            await receiver.app.StartAsync();
            return receiver;
        }

        public static async Task Until(Func<bool> holds, Action? meanwhile = null)
        {
            for (var waited = 0; !holds(); waited++)
            {
                Assert.True(waited < 300, "nothing came for a minute");
                meanwhile?.Invoke();
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task Take(HttpContext http)
        {
            if (Refusing)
            {
                Interlocked.Increment(ref refused);
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
            using var bytes = new MemoryStream();
            await http.Request.Body.CopyToAsync(bytes);
            taken.Enqueue(new(http.Request.Headers["webhook-id"]!, http.Request.Headers["webhook-timestamp"]!, http.Request.Headers["webhook-signature"]!, bytes.ToArray()));
        }
    }
}
