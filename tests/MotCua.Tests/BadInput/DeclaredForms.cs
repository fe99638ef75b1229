using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Tests.BadInput;

/// <summary>Một trang: a component that answers to an address, with the forms its source declares.</summary>
/// <param name="Forms">By name; of a form that stands in a list, what its names begin with and a star; of one that posts elsewhere, its address.</param>
internal sealed record Page(string Pattern, Type Component, IReadOnlySet<string> Forms)
{
    private readonly Regex shape = new("^" + Regex.Replace(Regex.Escape(Pattern), @"\\\{[^/]+}", "[^/]+") + "$", RegexOptions.IgnoreCase);

    public bool Answers(string path) => shape.IsMatch(path);

    public bool HasParameters => Pattern.Contains('{', StringComparison.Ordinal);
}

/// <summary>Mọi trang, mọi biểu mẫu: pages from the running program, and the forms of each from its source, with those of the parts it is made of.</summary>
internal static partial class DeclaredForms
{
    /// <summary>Pages with the exact address before those with parameters.</summary>
    public static IReadOnlyList<Page> Pages(Centre centre) =>
    [
        .. from endpoint in centre.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let component = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
           where component is not null
           let pattern = "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/')
           group component by pattern into one
           orderby one.Key.Count(c => c == '{'), one.Key
           select new Page(one.Key, one.First(), Of(SourceOf(one.First()), [])),
    ];

    /// <summary>The form of a page as <see cref="Page.Forms"/> names it.</summary>
    public static string NameOf(AngleSharp.Html.Dom.IHtmlFormElement form, Page page)
    {
        var name = form.QuerySelector("input[name=_handler]")?.GetAttribute("value") ?? Elsewhere(form.GetAttribute("action") ?? "");
        return page.Forms.Contains(name) ? name : page.Forms.FirstOrDefault(declared => declared.EndsWith('*') && name.StartsWith(declared[..^1], StringComparison.Ordinal)) ?? name;
    }

    private static string Elsewhere(string action) => "→ " + action;

    private static string SourceOf(Type component) =>
        Path.Combine([Approved.Folder(), "..", "..", "src", .. component.FullName!.Split('.')]) + ".razor";

    private static HashSet<string> Of(string file, HashSet<string> seen)
    {
        if (!seen.Add(file))
            return [];
        var source = File.ReadAllText(file);
        HashSet<string> forms = [.. FormName().Matches(source).Select(m => m.Groups[1].Value), .. FormNameInList().Matches(source).Select(m => m.Groups[1].Value + "*"),
            .. ActSheetName().Matches(source).Select(m => m.Groups[1].Value), .. PostingForm().Matches(source).Where(m => !m.Value.Contains("@formname", StringComparison.Ordinal)).Select(m => Action().Match(m.Value)).Where(m => m.Success).Select(m => Elsewhere(m.Groups[1].Value))];
        foreach (var part in Part().Matches(source).Select(m => m.Groups[1].Value).Distinct())
            if (Parts.Value.TryGetValue(part, out var other))
                forms.UnionWith(Of(other, seen));
        return forms;
    }

    private static readonly Lazy<Dictionary<string, string>> Parts = new(() => Directory
        .EnumerateFiles(Path.Combine(Approved.Folder(), "..", "..", "src", "MotCua"), "*.razor", SearchOption.AllDirectories)
        .Where(file => !File.ReadLines(file).First().StartsWith("@page", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal));

    [GeneratedRegex("@formname=\"([\\w-]+)\"")]
    private static partial Regex FormName();

    [GeneratedRegex("@formname=\"@\\(\\$\"([\\w-]+-)\\{")]
    private static partial Regex FormNameInList();

    [GeneratedRegex("<ActSheet Name=\"([\\w-]+)\"")]
    private static partial Regex ActSheetName();

    [GeneratedRegex("<form [^>]*method=\"post\"[^>]*>")]
    private static partial Regex PostingForm();

    [GeneratedRegex("action=\"(/[^\"@]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<([A-Z]\\w+)[ />]")]
    private static partial Regex Part();
}
