using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Sealing;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Sealing;

/// <summary>Trung tâm có khóa ký: a centre whose daily seals are signed, and a folder in which somebody keeps what it publishes.</summary>
public sealed class SealedCentre : Centre
{
    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("motcua-khoa-");

    /// <summary>Where a citizen keeps seals and proofs.</summary>
    public string Kept => outside.CreateSubdirectory("giu").FullName;

    protected override string HeadKey => Path.Combine(outside.FullName, "khoa.pem");

    protected override async ValueTask Prepare()
    {
        var made = await Spoken.To("head", "key", HeadKey);
        Assert.Equal((CommandLine.Fine, ""), (made.Code, made.Error));
    }

    /// <summary>Ten past midnight of the next day, the day before sealed.</summary>
    public async Task<SealedHead> Midnight()
    {
        var next = Clock.At.ToOffset(TimeSpan.FromHours(7)).Date.AddDays(1).AddMinutes(10);
        Clock.At = new(next, TimeSpan.FromHours(7));
        await Services.GetRequiredService<DailySeal>().Run();
        Clock.At = Clock.At.AddHours(9);
        return Services.GetRequiredService<DailySeal>().Newest()!;
    }

    /// <summary>A file of the newest seal, fetched and kept; its path.</summary>
    public async Task<string> Keep(string ending)
    {
        using var anybody = Anybody();
        var day = $"{Services.GetRequiredService<DailySeal>().Newest()!.Head.Day:yyyy-MM-dd}";
        return await Keep($"{day}.{ending}", await anybody.Fetch($"/niem-phong/{day}/{ending}"));
    }

    /// <summary>The proof of a dossier as the holder of its slip takes it; the path it is kept at.</summary>
    public async Task<string> Prove(string code, string choice = "")
    {
        using var citizen = Anybody();
        return await Keep($"bang-chung-{code}.proof", await citizen.Fetch($"{await Slip(code)}/bang-chung{choice}"));
    }

    /// <summary>The address on the dossier's slip.</summary>
    public async Task<string> Slip(string code) => $"/tra-cuu/{code}/{SlipToken.Of(Services.GetRequiredService<EventLedger>(), await Rows.IdOf(this, code), 1)}";

    /// <summary>The page on which anybody checks a proof, with this one.</summary>
    public async Task<SeenPage> Check(byte[] proof)
    {
        using var anybody = Anybody();
        var page = await anybody.See("/kiem-tra-bang-chung");
        using var content = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[data-main] input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(input.Value), input.Name!);
        content.Add(new ByteArrayContent(proof), "tep", "bang-chung.json");
        return await anybody.Send("/kiem-tra-bang-chung", content);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        outside.Delete(recursive: true);
    }

    private async Task<string> Keep(string name, (HttpStatusCode Status, string? Type, byte[] Bytes) fetched)
    {
        Assert.Equal(HttpStatusCode.OK, fetched.Status);
        var path = Path.Combine(Kept, name);
        await File.WriteAllBytesAsync(path, fetched.Bytes);
        return path;
    }
}
