using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Địa chỉ gõ tay: every address the program answers to, with every part of it and every question it reads replaced by what nobody meant.</summary>
public sealed class AddressTests(Centre centre) : IClassFixture<Centre>
{
    private const int TextsOfAPlace = 8;

    private static readonly string[] Numbers =
        ["-1", "0", "1e9", "1000000000", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "00000000000000000000000000000000", "khong-phai-guid", "01/01/0001", "31/12/9999", "0001-01-01", "9999-12-31", "01/01/3000", ""];

    /// <summary>Questions that are read only beside others.</summary>
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["hatGiong"] = "1",
        ["tu"] = "01/11/2026",
        ["den"] = "22/11/2026",
        ["so"] = "5",
        ["sau"] = "1",
        ["ma"] = "00000000000000000000000000000000",
        ["stt"] = "1",
        ["thuTuc"] = "1.013225",
        ["cu"] = "1.001193@2026-01-01",
        ["moi"] = "1.001193@2027-03-01",
        ["trang1"] = "1",
        ["ban1"] = "1",
    };

    [Fact]
    public async Task No_part_of_any_address_and_no_question_breaks_a_page_or_runs_in_it()
    {
        var code = await centre.Received();
        List<string> broken = [];
        var places = Places(code).ToList();
        Assert.InRange(places.Count, 100, 1000);
        var people = new List<(string Name, Visitor Visitor)>();
        foreach (var officer in City.Showcase.Select(s => s.OfficerId))
            people.Add((officer, await centre.As(officer)));
        foreach (var (usual, of) in places)
        {
            // Whoever reaches it as it was meant, or the receiver where nobody does.
            var (person, visitor) = people.Find(one => one.Name == Spine.Receiver);
            foreach (var other in people)
                if (await other.Visitor.See(usual) is { Status: HttpStatusCode.OK } opened && opened.Address.AbsolutePath == usual.Split('?')[0])
                {
                    (person, visitor) = other;
                    break;
                }
            foreach (var text in Naughty.Drawn(of(""), TextsOfAPlace).Concat(Numbers).Select(text => text == Naughty.Long ? string.Concat(Enumerable.Repeat("dài👧", 600)) : text))
            {
                var path = of(Uri.EscapeDataString(text));
                var seen = await visitor.See(path);
                if (seen.Status >= HttpStatusCode.InternalServerError || Naughty.Running(seen.Document).Count > 0 || seen.Address.Authority != new Uri(centre.Address).Authority)
                    broken.Add($"{person} {path}: {seen.Status} {string.Join(' ', Naughty.Running(seen.Document))}");
            }
        }
        foreach (var (_, visitor) in people)
            visitor.Dispose();

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(60)));
    }

    [Theory]
    [InlineData("/tim?q=%ED%A0%80%FF%C0%AF")]
    [InlineData("/thu-tuc/tim?q=%ED%A0%80")]
    [InlineData("/tim?q=%F0%9F")]
    [InlineData("/tim?q=%zz%")]
    public async Task Bytes_that_are_no_text_are_not_taken_amiss(string path)
    {
        using var visitor = await centre.As(Spine.Receiver);

        Assert.Equal(HttpStatusCode.OK, (await visitor.See(path)).Status);
    }

    /// <summary>Each place of each address: as it is meant, and with a text put there.</summary>
    private IEnumerable<(string Usual, Func<string, string> Of)> Places(string code)
    {
        foreach (var endpoint in centre.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || pattern.Contains("**", StringComparison.Ordinal) || pattern.StartsWith("/_", StringComparison.Ordinal)
                || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { } methods && !methods.Contains("GET"))
                continue;
            var usual = endpoint.RoutePattern.Parameters.Aggregate(pattern, (path, p) => path.Replace($"{{{p.Name}}}", Meant(p.Name, pattern, code), StringComparison.Ordinal));
            foreach (var part in endpoint.RoutePattern.Parameters)
            {
                var around = endpoint.RoutePattern.Parameters.Where(p => p != part).Aggregate(pattern, (path, p) => path.Replace($"{{{p.Name}}}", Meant(p.Name, pattern, code), StringComparison.Ordinal));
                yield return (usual, text => around.Replace($"{{{part.Name}}}", text, StringComparison.Ordinal));
            }
            var questions = Questions(endpoint).ToList();
            foreach (var asked in questions)
            {
                var others = string.Concat(questions.Where(other => other != asked && Beside.ContainsKey(other)).Select(other => $"&{other}={Uri.EscapeDataString(Beside[other])}"));
                yield return (usual, text => $"{usual}?{asked}={text}{others}");
            }
        }
    }

    /// <summary>What a page or an address reads of what is asked, from its own declaration.</summary>
    private static IEnumerable<string> Questions(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>()?.Type is { } component)
            return from property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                   let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
                   where asked is not null
                   select asked.Name ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        var parts = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .Where(p => (p.ParameterType == typeof(string) || p.ParameterType.IsValueType && p.ParameterType != typeof(CancellationToken)) && p.GetCustomAttribute<FromFormAttribute>() is null && !parts.Contains(p.Name!))
            .Select(p => p.Name!) ?? [];
    }

    private static string Meant(string part, string pattern, string code) => part.ToUpperInvariant() switch
    {
        "CODE" when pattern.StartsWith("/thu-tuc", StringComparison.Ordinal) => "1.013225",
        "CODE" => code,
        "ID" when pattern.StartsWith("/quan-tri", StringComparison.Ordinal) => "pham-thi-kim-dung",
        "CENTRE" => "tt-11311",
        _ => "00000000000000000000000000000000",
    };
}
