using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Commands;
using MotCua.Gateways.TimeStamping;
using MotCua.Ledger;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Sealing;

/// <summary>Dấu thời gian: an authority says when a seal was there, and others' programs agree.</summary>
public sealed class StampTests(SealedCentre centre) : IClassFixture<SealedCentre>
{
    [Fact]
    public async Task A_seal_is_stamped_by_an_errand_and_openssl_verifies_it()
    {
        var code = await centre.Received();
        await centre.Midnight();
        await Stamped();
        var (seal, stamp, certificates) = (await centre.Keep("json"), await centre.Keep("tsr"), await centre.Keep("crt"));

        Assert.Equal("Verification: OK", await SealTests.Said("openssl", "ts", "-verify", "-data", seal, "-in", stamp, "-CAfile", certificates));
        using var anybody = centre.Anybody();
        Assert.Contains("MotCua gia lap - dau thoi gian", (await anybody.See($"/niem-phong/{Path.GetFileNameWithoutExtension(seal)}")).Text, StringComparison.Ordinal);
        Assert.Contains("theo dấu thời gian của MotCua gia lap", (await Spoken.To("verify", "--proof", await centre.Prove(code))).Output, StringComparison.Ordinal);

        await File.AppendAllTextAsync(seal, " ", TestContext.Current.CancellationToken);
        Assert.Equal("Verification: FAILED", await SealTests.Said("openssl", "ts", "-verify", "-data", seal, "-in", stamp, "-CAfile", certificates));
    }

    [Fact]
    public async Task A_proof_with_another_seals_stamp_is_refused()
    {
        var code = await centre.Received();
        await centre.Midnight();
        await Stamped();
        var path = await centre.Prove(code);
        var proof = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        using var other = new LocalAuthority(centre.Clock);
        proof["under"]!["stamp"] = Convert.ToBase64String(await other.Stamp(SHA256.HashData("khác"u8), TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(path, proof.ToJsonString(), TestContext.Current.CancellationToken);

        var spoken = await Spoken.To("verify", "--proof", path);
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.Contains("Dấu thời gian đi kèm không phải của niêm phong này", spoken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_is_asked_over_HTTP_and_only_its_answer_to_this_query_is_taken()
    {
        using var authority = new LocalAuthority(centre.Clock);
        var (hash, old) = (SHA256.HashData("niêm phong"u8), (byte[]?)null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/", async (HttpRequest request) =>
        {
            using var query = new MemoryStream();
            await request.Body.CopyToAsync(query);
            if (request.ContentType != "application/timestamp-query") return Results.StatusCode((int)HttpStatusCode.UnsupportedMediaType);
            return Results.Bytes(old ?? authority.Answer(query.ToArray()), "application/timestamp-reply");
        });
        server.MapPost("/hong", () => Results.StatusCode(500));
        await server.StartAsync(TestContext.Current.CancellationToken);
        using TimeStampingOverHttp over = new(new(server.Urls.First())), broken = new(new(server.Urls.First() + "/hong"));

        var first = await over.Stamp(hash, TestContext.Current.CancellationToken);
        Assert.Equal(centre.Clock.At.UtcDateTime.Date, StampToken.Read(first, hash)!.At.UtcDateTime.Date);
        Assert.Null(StampToken.Read(first, SHA256.HashData("khác"u8)));

        // The same hash, but the answer to an earlier query.
        old = first;
        await Assert.ThrowsAsync<TimeStampingTroubled>(() => over.Stamp(hash, TestContext.Current.CancellationToken));
        old = [0x30, 0x03, 0x02, 0x01, 0x00];
        await Assert.ThrowsAsync<TimeStampingTroubled>(() => over.Stamp(hash, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<TimeStampingTroubled>(() => broken.Stamp(hash, TestContext.Current.CancellationToken));
    }

    /// <summary>The errand runs in the background of the open centre.</summary>
    private async Task Stamped()
    {
        var ledger = centre.Services.GetRequiredService<EventLedger>();
        while (ledger.NewestHead()!.Stamp is null) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
