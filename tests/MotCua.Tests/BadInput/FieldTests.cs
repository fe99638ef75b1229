using System.Net;
using AngleSharp.Html.Dom;
using MotCua.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Mọi ô của mọi biểu mẫu: the forms the program declares, each found where somebody of the demonstration comes to it.</summary>
public sealed class FieldTests(Centre centre) : IClassFixture<Centre>
{
    private const int TextsOfAField = 4, MostSamples = 2;

    /// <summary>Forms no sample leads to, each for its reason.</summary>
    private static readonly string[] Unreached =
    [
        // One button each: of another position, the same as at /vi-tri; of leaving, which ends the walk; of an errand given up after hours of attempts; of an
        // administrator who is not the one that asked, the same as at /nguoi-cua-co-quan.
        "/hom-nay → /vi-tri", "/tai-khoan → /dang-xuat", "/viec-phat-sinh chay-lai-*", "/quan-tri/tai-khoan/{Id} khoi-phuc-*",
    ];

    /// <summary>What would end the walk or let every dossier wait is pressed when all else has been.</summary>
    private static readonly string[] Last = ["/vang-mat", "/quan-tri/tai-khoan/{Id}", "/uy-quyen", "/su-co", "/tai-khoan", "/gia-lap/cong-dich-vu", "/nguoi-cua-co-quan", "/dang-nhap", "/vi-tri"];

    private static readonly string[] Tampered = ["", "<script>alert(1)</script>", "99999999999999999999", "1000000", "-1", "a\0b"];

    private readonly List<string> broken = [];
    private readonly HashSet<string> committed = [], touched = [];

    [Fact]
    public async Task No_text_in_any_field_of_any_form_breaks_it_runs_in_it_or_is_lost()
    {
        using var walk = new FormWalk(centre);
        var forms = await walk.Go();
        Assert.Equal(string.Join("\n", Unreached), string.Join("\n", walk.Missed));

        foreach (var form in forms.OrderBy(form => Array.IndexOf(Last, form.Page.Pattern)))
            await Press(form);
        await Look(walk);

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(60)));
        Assert.True(committed.Count > 30, $"only {string.Join(", ", committed.Order(StringComparer.Ordinal))} were done with such a text");
        Assert.Equal(0, await CommandLine.Run(["verify", "--data", centre.Folder], TextWriter.Null, TextWriter.Null));
    }

    private async Task Press(MetForm met)
    {
        var (form, path, samples) = (await Open(met, met.Path), met.Path, 0);
        if (form is null)
            return;
        foreach (var field in FormPress.TextFields(form))
            foreach (var text in Naughty.Drawn($"{met.Page.Component.Name} {met.Form} {field}", TextsOfAField))
                if (!await Once(field, text, (at, filled) => FormPress.Post(met.Visitor, at, form!, filled, field, text)))
                    return;
        foreach (var field in FormPress.OtherFields(form))
            foreach (var text in Tampered)
                if (!await Once(field, text, (at, filled) => FormPress.Post(met.Visitor, at, form!, filled, field, text), isText: false))
                    return;
        foreach (var field in FormPress.FileFields(form))
            foreach (var name in Naughty.Strings.Concat(Naughty.Drawn(field, 20)))
                if (!await Once(field, name, (at, filled) => FormPress.PostFile(met.Visitor, at, form!, filled, field, name + ".pdf", Papers.Files.Pdf), isText: false))
                    return;

        // Whether there still is such a form: an act that was done is asked of another dossier in that state, a few times.
        async Task<bool> Once(string field, string text, Func<string, Dictionary<string, string>, Task<SeenPage>> post, bool isText = true)
        {
            var filled = FormPress.Fill(form!);
            var answer = await post(path, filled);
            filled[field] = text;
            Judge(met, path, answer, isText ? filled : [], $"{field}={Short(text)}");
            if (answer.Address.PathAndQuery == path && met.Form == (FormIn(answer, met) is { } same ? DeclaredForms.NameOf(same, met.Page) : ""))
                return true;
            if (isText)
                committed.Add($"{met.Page.Pattern} {met.Form}");
            if (met.About is { Another: { } another } about && ++samples < MostSamples)
            {
                touched.Add(path);
                try
                {
                    path = await another() + met.Path[about.Address.Length..];
                }
                catch (InvalidOperationException cause)
                {
                    broken.Add($"no more of {about.State}: {cause.Message[..Math.Min(200, cause.Message.Length)]}");
                }
            }
            return (form = await Open(met, path)) is not null;
        }
    }

    private static async Task<IHtmlFormElement?> Open(MetForm met, string path) => FormIn(await met.Visitor.See(path), met);

    private static IHtmlFormElement? FormIn(SeenPage shown, MetForm met) => FormWalk.Posting(shown).FirstOrDefault(form => DeclaredForms.NameOf(form, met.Page) == met.Form);

    private void Judge(MetForm met, string path, SeenPage answer, IReadOnlyDictionary<string, string> typed, string what)
    {
        // A page that did what was asked may show itself again, empty; one that did not says so beside a field, and so does the page of an act.
        var again = answer.Status == HttpStatusCode.OK && answer.Address.PathAndQuery == path && FormIn(answer, met) is { } form && (met.Form == "viec" || form.QuerySelector("[aria-invalid=true]") is not null) ? form : null;
        var lost = again is null ? [] : typed.Where(it => Kept(again, it.Key) is { } kept && Naughty.Visible(kept) != Naughty.Visible(it.Value)).Select(it => it.Key);
        if (answer.Status >= HttpStatusCode.InternalServerError || Running(answer).Count > 0 || answer.Address.Authority != new Uri(centre.Address).Authority || lost.Any())
            broken.Add($"{met.Person} {path} {met.Form} {what}: {answer.Status} {string.Join(' ', Running(answer))} lost: {string.Join(' ', lost)}");
    }

    /// <summary>What was typed and taken is shown: on every page of the dossiers it is in, on every paper, in every list.</summary>
    private async Task Look(FormWalk walk)
    {
        var about = walk.Samples.Select(sample => sample.Address).Concat(touched.Select(path => string.Join('/', path.Split('/', '?').Take(3)))).Distinct().ToList();
        var ofDossier = Accounts.Address.Of(centre).Where(a => a.Method == "GET" && a.Pattern.StartsWith("/ho-so/{code}", StringComparison.Ordinal) && a.Pattern.LastIndexOf('{') == a.Pattern.IndexOf('{')).Select(a => a.Pattern["/ho-so/{code}".Length..]).ToList();
        foreach (var (person, visitor) in walk.People)
        {
            var paths = walk.Pages.Where(page => !page.HasParameters).Select(page => page.Pattern);
            if (person is Spine.Receiver or Spine.CityDirector)
                paths = paths.Concat(about.SelectMany(address => address.StartsWith("/ho-so/", StringComparison.Ordinal) ? ofDossier.Select(end => address + end) : [address]));
            foreach (var path in paths)
            {
                var seen = await visitor.See(path);
                if (seen.Status >= HttpStatusCode.InternalServerError || Running(seen).Count > 0)
                    broken.Add($"{person} sees {path}: {seen.Status} {string.Join(' ', Running(seen))}");
            }
        }
    }

    /// <summary>What is no page, such as a package, runs nothing.</summary>
    private static IReadOnlyList<string> Running(SeenPage seen) => seen.Body.StartsWith('<') ? Naughty.Running(seen.Document) : [];

    private static string? Kept(IHtmlFormElement form, string field) => form.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement { Type: "hidden" or "checkbox" or "radio" or "password" or "search" or "file" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
