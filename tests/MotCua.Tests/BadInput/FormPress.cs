using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MotCua.Tests.BadInput;

/// <summary>Một lần điền biểu mẫu: what would be accepted in every field that stands empty, so that one bad text meets the law and not the emptiness of another field.</summary>
internal static partial class FormPress
{
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["so"] = "031085001234",
        ["ngaySinh"] = "02/03/1985",
        ["gioHen"] = "09:00",
        ["ngayHen"] = "30/12/2026",
        ["soTien"] = "12.500.000",
        ["thuTuc"] = "1.013225",
        ["email"] = "",
        ["ma"] = "1.013225",
    };

    /// <summary>Fields a person types into, each shape once or twice: the rows of a table are alike.</summary>
    public static IReadOnlyList<string> TextFields(IHtmlFormElement form) => OfShapes(form.QuerySelectorAll("input[name], textarea[name]").Where(IsText));

    /// <summary>Fields a browser fills: hidden ones, choices and buttons.</summary>
    public static IReadOnlyList<string> OtherFields(IHtmlFormElement form) => OfShapes(form.QuerySelectorAll("input[name], select[name], button[name]").Where(field => !IsText(field) && !IsFile(field)));

    public static IReadOnlyList<string> FileFields(IHtmlFormElement form) => OfShapes(form.QuerySelectorAll("input[name]").Where(IsFile));

    /// <summary>What is added to the form as it stands.</summary>
    public static Dictionary<string, string> Fill(IHtmlFormElement form)
    {
        var filled = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" }:
                    filled.TryAdd(name, field.GetAttribute("value") ?? "1");
                    break;
                case IHtmlSelectElement { Value: null or "" } select:
                    filled[name] = select.Options.Select(o => o.Value).FirstOrDefault(value => value.Length > 0) ?? "";
                    break;
                case IHtmlInputElement { Type: not ("hidden" or "file"), Value: null or "" }:
                case IHtmlTextAreaElement { Value: "" }:
                    filled[name] = Usual.TryGetValue(name, out var usual) ? usual : field.GetAttribute("placeholder") == "dd/mm/yyyy" ? "25/11/2026" : field.GetAttribute("inputmode") == "numeric" ? "1" : "Nội dung thử";
                    break;
            }
        }
        foreach (var button in form.QuerySelectorAll("button.primary[name], button.danger[name]").OfType<IHtmlButtonElement>().Take(1))
            filled[button.Name!] = button.Value;
        return filled;
    }

    public static Task<SeenPage> Post(Visitor visitor, string path, IHtmlFormElement form, IReadOnlyDictionary<string, string> filled, string field, string text) =>
        visitor.Post(path, form, [.. filled.Where(f => f.Key != field).Select(f => (f.Key, f.Value)), (field, text)]);

    /// <summary>As a browser writes a file's name: quotes and line ends by their percent codes, all else as it is.</summary>
    public static async Task<SeenPage> PostFile(Visitor visitor, string path, IHtmlFormElement form, IReadOnlyDictionary<string, string> filled, string field, string fileName, byte[] bytes)
    {
        const string boundary = "ranh-gioi-cua-cac-phan";
        using var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        var values = form.QuerySelectorAll("input[name][type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in filled)
            values[name] = value;
        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>())
            values.TryAdd(select.Name!, select.Value ?? "");
        foreach (var (name, value) in values)
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{fileName.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.Write(bytes);
        Write($"\r\n--{boundary}--\r\n");
        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        return await visitor.Send(path, content);
    }

    private static List<string> OfShapes(IEnumerable<IElement> fields) =>
        [.. fields.Select(field => field.GetAttribute("name")!).Distinct().GroupBy(name => Number().Replace(name, "#")).SelectMany(alike => alike.Take(2))];

    private static bool IsText(IElement field) => !field.HasAttribute("hidden") && field is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "number" or "file") };

    private static bool IsFile(IElement field) => field is IHtmlInputElement { Type: "file" };

    [GeneratedRegex("[0-9a-f]{32}|\\d+")]
    private static partial Regex Number();
}
