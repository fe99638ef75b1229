using AngleSharp.Html.Dom;
using MotCua.Demonstration;

namespace MotCua.Tests.BadInput;

/// <summary>Một biểu mẫu đã gặp: who came to it, where, and the sample it is about.</summary>
/// <param name="Form">As <see cref="Page.Forms"/> names it.</param>
internal sealed record MetForm(Page Page, string Form, string Person, Visitor Visitor, string Path, StateSample? About);

/// <summary>
/// Đi tìm mọi biểu mẫu: everyone of the demonstration opens every page that has an address of its own, the page of every sample, and
/// follows the links found there, as people do.
/// </summary>
internal sealed class FormWalk(Centre centre) : IDisposable
{
    private readonly List<(string Name, Visitor Visitor)> people = [];
    private readonly Dictionary<(Type, string), MetForm> met = [];
    private IReadOnlyList<StateSample> samples = [];

    public IReadOnlyList<Page> Pages { get; } = DeclaredForms.Pages(centre);

    public IReadOnlyList<StateSample> Samples => samples;

    public IReadOnlyList<(string Name, Visitor Visitor)> People => people;

    /// <summary>Declared forms nobody came to.</summary>
    public IReadOnlyList<string> Missed => [.. from page in Pages from form in page.Forms where !met.ContainsKey((page.Component, form)) select $"{page.Pattern} {form}"];

    public async Task<IReadOnlyCollection<MetForm>> Go()
    {
        var making = new StateSamples(centre);
        people.AddRange(await making.People());
        samples = await making.Make();
        people.Add(("", centre.Anybody()));
        foreach (var (officer, _) in City.Showcase.Select(s => (s.OfficerId, s)))
            people.Add((officer, await centre.As(officer)));
        foreach (var (name, visitor) in people)
            await Walk(name, visitor);
        foreach (var (name, visitor) in people)
            await Unlinked(name, visitor);
        return met.Values;
    }

    private async Task Walk(string name, Visitor visitor)
    {
        var seen = new HashSet<string>();
        var next = new Queue<string>(Pages.Where(page => !page.HasParameters).Select(page => page.Pattern).Concat(samples.Select(sample => sample.Address)));
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(Kind(path)) || Page(path) is not { } page || seen.Count > 60 && IsMet(page))
                continue;
            var shown = await visitor.See(path);
            Note(name, visitor, path, shown);
            foreach (var link in shown.Document.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!))
                if (Page(link) is { } to && !IsMet(to) && (!to.HasParameters || About(link) is not null))
                    next.Enqueue(link);
        }
    }

    /// <summary>Acts that are offered later than now, or to nobody who stands here: their pages are there all the same.</summary>
    private async Task Unlinked(string name, Visitor visitor)
    {
        foreach (var page in Pages.Where(page => page.HasParameters && !IsMet(page)))
            foreach (var sample in samples.Where(sample => page.Pattern.StartsWith(sample.Address[..(sample.Address.IndexOf('/', 1) + 1)], StringComparison.Ordinal)))
                if (!IsMet(page) && page.Pattern.Split('/') is [_, _, _, var last])
                {
                    var path = $"{sample.Address}/{last}";
                    Note(name, visitor, path, await visitor.See(path));
                }
    }

    private void Note(string name, Visitor visitor, string path, SeenPage shown)
    {
        if (shown.Address.PathAndQuery != path || Page(path) is not { } page)
            return;
        foreach (var form in Posting(shown))
            if (DeclaredForms.NameOf(form, page) is var which && page.Forms.Contains(which))
                met.TryAdd((page.Component, which), new(page, which, name, visitor, path, About(path)));
    }

    public static IEnumerable<IHtmlFormElement> Posting(SeenPage shown) => shown.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>();

    private Page? Page(string path) => path.Split('?', '#')[0] is var bare ? Pages.FirstOrDefault(page => page.Answers(bare)) : null;

    private StateSample? About(string path) => samples.FirstOrDefault(sample => path == sample.Address || path.StartsWith(sample.Address + "/", StringComparison.Ordinal) || path.StartsWith(sample.Address + "?", StringComparison.Ordinal));

    private bool IsMet(Page page) => page.Forms.All(form => met.ContainsKey((page.Component, form)));

    /// <summary>Addresses that differ only in numbers and codes asked for are one; words are tabs and filters, which show other forms.</summary>
    private static string Kind(string path) => path.Split('?', 2) is [var bare, var query]
        ? bare + "?" + string.Join('&', query.Split('#')[0].Split('&').Select(part => part.All(c => char.IsLetter(c) || c is '=' or '-') ? part : part.Split('=')[0]).Order(StringComparer.Ordinal))
        : path;

    public void Dispose()
    {
        foreach (var (_, visitor) in people)
            visitor.Dispose();
    }
}
