using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using MotCua.Gateways.NationalPortal;

namespace MotCua.Tests.Dossiers;

/// <summary>Cổng qua trục tích hợp: what is said over the wire, to an adapter that opens sessions and lets them end.</summary>
public sealed class PortalOverAdapterTests : IAsyncLifetime
{
    private static readonly PortalStatus Status = new("G01.99-261123-000001", "H24.165-261123-0001", "Tiếp nhận.", "20261123093000", "2");
    private readonly List<JsonNode> told = [];
    private WebApplication adapter = null!;
    private int sessions;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        adapter = builder.Build();
        adapter.MapPost("/login", (JsonNode asked) => Results.Json(asked["password"]!.ToString() == "dung" ? new { error_code = 0, session = $"phien-{++sessions}", message = "" } : new { error_code = 3, session = "", message = "sai mật khẩu" }));
        adapter.MapPost("/integration", (JsonNode asked) =>
        {
            if (asked["session"]!.ToString() != $"phien-{sessions}")
                return Results.Json(new { error_code = "-1", message = "hết phiên" });
            told.Add(asked);
            return Results.Json(new { error_code = "0", message = "thành công" });
        });
        await adapter.StartAsync(Stop);
    }

    public ValueTask DisposeAsync() => adapter.DisposeAsync();

    [Fact]
    public async Task A_status_is_told_in_the_words_of_the_portal_and_a_session_that_ended_is_opened_again()
    {
        using var portal = new PortalOverAdapter(Settings("dung"));

        await portal.Tell(Status, Stop);
        sessions = 7;
        await portal.Tell(Status with { Status = "4" }, Stop);

        Assert.Equal(["2", "4"], told.Select(call => call["data"]![0]!["TrangThai"]!.ToString()));
        Assert.Equal(("DongBoTrangThaiHoSo", "H24", "G01.99-261123-000001"), (told[0]["service"]!.ToString(), told[0]["madonvi"]!.ToString(), told[0]["data"]![0]!["MaHoSo"]!.ToString()));
    }

    [Fact]
    public async Task What_the_portal_did_not_take_is_a_trouble_with_its_words()
    {
        using var locked = new PortalOverAdapter(Settings("sai"));
        using var away = new PortalOverAdapter(Settings("dung") with { Url = new("http://127.0.0.1:9") });
        using var nowhere = new PortalOverAdapter(Settings("dung") with { Url = null });

        Assert.Contains("sai mật khẩu", (await Assert.ThrowsAsync<PortalTroubled>(() => locked.Tell(Status, Stop))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PortalTroubled>(() => away.Tell(Status, Stop));
        Assert.Contains("MOTCUA_PORTAL_URL", (await Assert.ThrowsAsync<PortalTroubled>(() => nowhere.Tell(Status, Stop))).Message, StringComparison.Ordinal);
    }

    private PortalSettings Settings(string password) => new(new(adapter.Urls.First()), "motcua", password, "H24", "VN:GOV", null);
}
