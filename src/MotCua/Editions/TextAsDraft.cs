using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;
using MotCua.Procedures.Import;

namespace MotCua.Editions;

/// <summary>
/// Văn bản công bố thành dự thảo: what can be taken over from an imported text, each field with the line it stands in. Limits are those the import read;
/// papers are cut out of the flattened table by the counts that end each row. Nothing is taken over silently: what is only suggested says so.
/// </summary>
internal sealed partial class TextAsDraft(TextRow text, IReadOnlyList<ChannelReadingRow> rows, SupplementPolicy supplement)
{
    private const int LongestPaper = 1500, MostCases = 20, LongestKey = 40;
    private static readonly string[] NoneGiven = ["Không có thông tin", "Không", "Không có"];
    private readonly Dictionary<string, FieldOrigin> origins = [];

    public EditionDraft Draft()
    {
        using var document = JsonDocument.Parse(text.Content);
        var fields = document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => PlainText.Clean(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : "").Trim())
            : [];
        string Of(string name) => fields.GetValueOrDefault(name, "") is { } value && !NoneGiven.Contains(value) ? value : "";

        var cases = Cases(Of("thanh_phan_ho_so"));
        var sameDay = cases.Any(one => one.Channels.Any(terms => terms.Limit.Unit == TimeUnit.SameDay));
        var edition = new ProcedureEdition("", text.Code, text.Name, "", text.Field, "", EditionDraft.NoDay, null,
            text.Level.Contains("xã", StringComparison.OrdinalIgnoreCase) ? ProcedureLevel.Commune : ProcedureLevel.City, null, SystemOfRecord.Ours,
            Result(Of("ket_qua_xu_ly")), cases, supplement, sameDay ? ClockRules.OneStop : ClockRules.Plain, new(!sameDay, false, sameDay, null), Laws(Of("can_cu_phap_ly")))
        {
            Applicants = OrNull(Of("doi_tuong_thuc_hien")),
            Conditions = OrNull(Of("yeu_cau_dieu_kien")),
        };
        foreach (var line in EditionLines.Of(edition))
            origins.TryAdd(line.Key, line.Key is "supplement" or "agreement" or "own-signature" or "slip" or "cut-off" || line.Key.Contains("/step/", StringComparison.Ordinal)
                ? new(OriginKind.Suggested, "") : new(OriginKind.PublishedText, $"{text.Source}, dòng {text.SourceLine}"));
        return new(edition, [], new($"{text.Source}, dòng {text.SourceLine}", LocalMoment.From(text.RecordedAt).On, "", text.ContentHash), origins);
    }

    private List<ProcedureCase> Cases(string papers)
    {
        var limits = Limits();
        var byName = Papers(papers);
        // The limits differ within a channel: they belong to cases, and which paper goes with which is the officer's to say.
        if (limits.Count > 1)
            return [.. limits.Take(MostCases).Select((terms, i) => Case($"truong-hop-{i + 1}", $"Trường hợp {terms[0].Limit.Text.Vi}", terms, Named([.. byName.SelectMany(one => one.Papers)])))];
        var only = limits.FirstOrDefault() ?? [];
        return byName.Count <= 1 ? [Case("chung", "Trường hợp chung", only, byName.FirstOrDefault().Papers ?? [])]
            : KeyedApart(byName.Take(MostCases).Select(one => Case(Key(one.Name), one.Name, only, one.Papers)));
    }

    /// <summary>Names of cases often begin alike; their keys do not.</summary>
    private static List<ProcedureCase> KeyedApart(IEnumerable<ProcedureCase> cases)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. cases.Select(one => one with { Key = Unused(one.Key, used) })];
    }

    /// <summary>The key, or the first of those numbered after it that is free.</summary>
    internal static string Unused(string key, HashSet<string> used)
    {
        var free = key;
        for (var n = 2; !used.Add(free); n++)
            free = $"{key}-{n}";
        return free;
    }

    /// <summary>One list of terms for each case the limits tell apart.</summary>
    private List<List<ChannelTerms>> Limits()
    {
        var read = rows.Where(row => Enum.TryParse<Channel>(row.Channel, out _) && UnitNames.Limit(row.LimitAmount, row.LimitUnit) is not null)
            .Select(row => (row, Terms: new ChannelTerms(Enum.Parse<Channel>(row.Channel), UnitNames.Limit(row.LimitAmount, row.LimitUnit)!.Value))).ToList();
        var most = read.GroupBy(one => one.Terms.Channel).Select(channel => channel.Select(one => one.Terms.Limit).Distinct().Count()).DefaultIfEmpty(0).Max();
        if (most > 1)
            return [.. read.Select(one => one.Terms.Limit).Distinct().Select(limit => read.Where(one => one.Terms.Limit == limit).Select(one => one.Terms).DistinctBy(terms => terms.Channel).ToList())];
        return read.Count == 0 ? [] : [[.. read.Select(one => one.Terms).DistinctBy(terms => terms.Channel)]];
    }

    private static ProcedureCase Case(string key, string name, IReadOnlyList<ChannelTerms> channels, IReadOnlyList<PaperNeeded> papers) =>
        new(key, name, channels, papers, SuggestedSteps.For(channels.Select(terms => terms.Limit).FirstOrDefault()));

    private static List<(string Name, IReadOnlyList<PaperNeeded> Papers)> Papers(string table)
    {
        var found = new List<(string Name, List<PaperNeeded> Papers)>();
        var parts = table.Split("Tên giấy tờMẫu đơn, tờ khaiSố lượng");
        // What follows the last row of a table is the name of the next.
        var name = parts[0].Trim();
        foreach (var part in parts.Skip(1))
        {
            var cells = Row().Matches(part);
            var papers = cells.Select(Paper).OfType<PaperNeeded>().ToList();
            if (papers.Count > 0)
            {
                var title = name.Trim('-', ' ', ':') is { Length: > 0 } stated ? stated : "Trường hợp chung";
                if (found.FirstOrDefault(one => one.Name == title).Papers is { } same)
                    same.AddRange(papers);
                else
                    found.Add((title, papers));
            }
            name = cells.Count > 0 ? part[(cells[^1].Index + cells[^1].Length)..].Trim() : name;
        }
        return [.. found.Select(one => (Short(one.Name), (IReadOnlyList<PaperNeeded>)Named(one.Papers)))];
    }

    private static PaperNeeded? Paper(Match row)
    {
        var (name, originals, copies) = (row.Groups["name"].Value.Trim(' ', '-', '.', '\n', '\t', '+'), Count(row, "originals"), Count(row, "copies"));
        if (name.Length == 0 || originals + copies == 0)
            return null;
        var form = Form().Match(name) is { Success: true } file ? file.Value : null;
        return new("", Beginning.Of(name, LongestPaper), form, originals, copies, Required: !name.Contains("nếu có", StringComparison.OrdinalIgnoreCase));
    }

    private static List<PaperNeeded> Named(List<PaperNeeded> papers)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. papers.DistinctBy(paper => paper.Name).Select(paper => paper with { Key = Unused(Key(paper.Name), used) })];
    }

    /// <summary>A key of the first words of a name: <c>to-khai-thay-doi</c>.</summary>
    internal static string Key(string name)
    {
        var key = string.Join('-', Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5));
        return key.Length > LongestKey ? key[..LongestKey].TrimEnd('-') : key.Length > 0 ? key : "khac";
    }

    private static ResultKind Result(string text)
    {
        var code = ResultCode().Match(text);
        var name = code.Success ? text[..code.Index] : text;
        name = name.Split("Mã:")[0].Trim(' ', '.', '-', '\n');
        return new(code.Value, Short(name), name.Length > 0 ? $"Văn bản từ chối: {Short(name)}" : "");
    }

    private static List<Article> Laws(string text) =>
        [.. Number().Matches(text).Select(number => number.Value).Distinct().Select(number => new Article(Kind(number) + number))];

    private static string Kind(string number) =>
        number.Contains("/QH", StringComparison.Ordinal) ? "Luật số " : number.Contains("/NĐ-CP", StringComparison.Ordinal) ? "Nghị định "
        : number.Contains("/TT", StringComparison.Ordinal) ? "Thông tư " : number.Contains("/NQ-", StringComparison.Ordinal) ? "Nghị quyết " : number.Contains("/QĐ-", StringComparison.Ordinal) ? "Quyết định " : "";

    private static int Count(Match row, string group) => row.Groups[group] is { Success: true } digit ? digit.Value[0] - '0' : 0;

    private static string Short(string name) => Beginning.Of(name, 500);

    private static string? OrNull(string value) => value.Length == 0 ? null : Beginning.Of(value, 4000);

    // The number stands right behind the text: one digit, so that a year before it is not taken for a count.
    [GeneratedRegex(@"(?<name>.*?)(?:(?<originals>\d) bản chính(?:, ?(?<copies>\d) bản sao)?|(?<copies>\d) bản sao)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"[\w.()-]+\.(?:docx?|pdf|xlsx?|rtf)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:KQ|TP)[.-]G\d\d\.\d{6,7}", RegexOptions.CultureInvariant)]
    private static partial Regex ResultCode();

    [GeneratedRegex(@"\d+(?:\.\d+)?/\d{4}/(?:QH\d+|NĐ-CP|NQ-CP|NQ-HĐND|QĐ-TTg|TT(?:LT)?-[A-ZĐ]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

/// <summary>Bước gợi ý: a process sheet of the usual steps that fits into a limit, for an officer to correct.</summary>
internal static class SuggestedSteps
{
    private static readonly (string Name, PositionKind By, string Product)[] Usual =
    [
        ("Tiếp nhận, kiểm tra, số hóa và chuyển hồ sơ", PositionKind.Receiver, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        ("Thẩm định hồ sơ, dự thảo kết quả", PositionKind.Appraiser, "Dự thảo kết quả"),
        ("Ký kết quả", PositionKind.HeadOfAgency, "Kết quả đã ký"),
        ("Vào số, đóng dấu, chuyển kết quả về Trung tâm", PositionKind.RecordsClerk, "Kết quả đã phát hành"),
        ("Trả kết quả", PositionKind.ReturnOfficer, "Chữ ký của người nhận kết quả"),
    ];

    public static IReadOnlyList<Step> For(TimeLimit limit)
    {
        var hours = limit.Unit switch
        {
            TimeUnit.SameDay => TimeLimit.HoursPerWorkingDay,
            TimeUnit.WorkingDays => limit.Amount * TimeLimit.HoursPerWorkingDay,
            TimeUnit.CalendarDays => Math.Floor(limit.Amount * 5 / 7) * TimeLimit.HoursPerWorkingDay,
            TimeUnit.WorkingHours or TimeUnit.Hours => limit.Amount,
            TimeUnit.Months => limit.Amount * 20 * TimeLimit.HoursPerWorkingDay,
            _ => 0,
        };
        if (hours <= 0)
            return [.. Usual.Select(step => new Step(step.Name, step.By, new(1, TimeUnit.WorkingHours), step.Product))];
        var each = Math.Min(4, Math.Floor(hours / 8 * 2) / 2);
        decimal[] share = [each, hours - (4 * each), each, each, each];
        return [.. Usual.Zip(share).Where(step => step.Second > 0).Select(step => new Step(step.First.Name, step.First.By, new(step.Second, TimeUnit.WorkingHours), step.First.Product))];
    }
}
