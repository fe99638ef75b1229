using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Positions;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Machines;

/// <summary>Câu trả lời cho phần mềm.</summary>
internal sealed record Answered(HttpStatusCode Status, JsonNode? Json, HttpResponseHeaders Headers, string? Type)
{
    public string Code => (string)Json!["code"]!;

    public string Tag => Headers.ETag!.Tag;

    public string? At(string property) => Json![property]?.ToString();
}

/// <summary>Phần mềm của cơ quan: another machine, registered by the administrator with a position of somebody of the showcase, that asks with a token.</summary>
internal sealed class Machine : IDisposable
{
    private readonly HttpClient http;
    private int keys;

    private Machine(HttpClient http, string id, string secret) => (this.http, Id, Secret) = (http, id, secret);

    public string Id { get; }

    public string Secret { get; }

    /// <summary>Registered on the administrator's pages, and given a key with these scopes.</summary>
    /// <param name="as">Of the showcase: its first position and home agency become the client's.</param>
    public static async Task<Machine> Registered(Centre centre, string id, string @as = Spine.Receiver, params string[] scopes)
    {
        await Add(centre, id, @as);
        return new(new() { BaseAddress = new(centre.Address) }, id, await Key(centre, id, scopes.Length == 0 ? ["doc", "tiep-nhan", "thuc-hien"] : scopes));
    }

    public static async Task<SeenPage> Add(Centre centre, string id, string @as = Spine.Receiver)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var position = organisation.PositionsOf(@as, Law.LocalMoment.From(centre.Clock.At).On).First();
        using var administrator = await centre.As(People.Administrator);
        return await administrator.Press(await administrator.See("/quan-tri/them-can-bo?phanMem=1"), "button[value='them']", ("ten", "Phần mềm thử"), ("dangNhap", id), ("coQuan", organisation.Officer(@as)!.HomeAgencyId),
            ("donVi", position.UnitId), ("viTri", position.Id), ("tu", "01/11/2026"), ("den", "31/10/2027"), ("quyetDinh", "Thỏa thuận kết nối 12/TTKN"));
    }

    /// <summary>A key in place of the former one; the secret as the page shows it once.</summary>
    public static async Task<string> Key(Centre centre, string id, params string[] scopes)
    {
        using var administrator = await centre.As(People.Administrator);
        var page = await administrator.See($"/quan-tri/phan-mem/{id}");
        var answering = page.Document.QuerySelectorAll("select[name=nguoi] option").Select(option => option.GetAttribute("value")!).First(value => value.Length > 0);
        // One box a scope: what a form sends of several boxes of one name.
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).ToList();
        using var content = new FormUrlEncodedContent([.. fields, .. scopes.Select(scope => KeyValuePair.Create("phamVi", scope)), new("nguoi", answering), new("lyDo", "Thỏa thuận 12/TTKN"), new("viec", "cap")]);
        return (await administrator.Send($"/quan-tri/phan-mem/{id}", content)).Document.QuerySelector("#khoa-phan-mem")?.TextContent ?? throw new InvalidOperationException("no key was issued");
    }

    public async Task<Answered> Token(string? scope = null, string? secret = null, string? position = null)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = secret ?? Secret };
        if (scope is not null)
            form["scope"] = scope;
        if (position is not null)
            form["position"] = position;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri("/api/v1/token", UriKind.Relative), content);
        return await Read(answer);
    }

    /// <summary>The same machine, its token in its hand.</summary>
    public async Task<Machine> WithToken(string? scope = null)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await Token(scope)).At("access_token"));
        return this;
    }

    public async Task<Answered> See(string path, string? unless = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        if (unless is not null)
            asked.Headers.TryAddWithoutValidation("If-None-Match", unless);
        using var answer = await http.SendAsync(asked);
        return await Read(answer);
    }

    /// <summary>Asks an act, with a key of its own and whatever state it may be in, unless said otherwise.</summary>
    public async Task<Answered> Do(string path, object body, string? saw = "*", string? key = "")
    {
        using var content = body is string text ? new StringContent(text, new MediaTypeHeaderValue("application/json")) : (HttpContent)JsonContent.Create(body, options: MotCua.Plumbing.Api.ApiJson.Options);
        return await Send(path, content, saw, key);
    }

    public async Task<Answered> Send(string path, HttpContent content, string? saw = null, string? key = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = content };
        if (saw is not null)
            asked.Headers.TryAddWithoutValidation("If-Match", saw);
        if (key is not null)
            asked.Headers.TryAddWithoutValidation("Idempotency-Key", key.Length > 0 ? key : $"{Id}-{++keys}");
        using var answer = await http.SendAsync(asked);
        return await Read(answer);
    }

    /// <summary>A construction permit for a house, as a body of the act that receives.</summary>
    public static Law.Dossiers.Receive Permit { get; } = new("1.013225", "nha-o-rieng-le-do-thi", Law.Channel.Direct, "ubnd-11311",
        new(Law.Dossiers.PartyKind.Person, "Nguyễn Văn Ánh", new("031085001234", null, null), new(1985, 3, 2), Law.Sex.Male, "12 Lê Lợi, phường Hồng Bàng", null, null), null,
        [], 1, new("1.013225", "nha-o-rieng-le-do-thi", Law.Channel.Direct, Law.Tariffs.PayerKind.Person, new(2026, 11, 23)), FeePaid: true, Law.Dossiers.ReturnWay.AtCentre, Shown: null, SlipWanted: true);

    public void Dispose() => http.Dispose();

    private static async Task<Answered> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, text.Length > 0 && answer.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : null, answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }
}
