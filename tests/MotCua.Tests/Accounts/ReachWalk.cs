using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using MotCua.Demonstration;

namespace MotCua.Tests.Accounts;

/// <summary>Đi khắp nơi: everyone of the demonstration and a visitor go to every address, about every sample dossier, to read and to press.</summary>
internal sealed partial class ReachWalk(Centre centre, IReadOnlyList<SampleDossier> dossiers, Meant also)
{
    private const string NoForm = "không-có";

    /// <summary>Short heads of the columns, in the order of the showcase; the visitor first.</summary>
    private static readonly string[] Heads = ["khách", "tiếp nhận", "thẩm định", "trưởng phòng", "chủ tịch", "ký", "văn thư", "trả KQ", "GĐ phường", "GĐ TP", "soạn TT", "kiểm tra", "KT phường", "quản trị"];

    private const string Legend = """
        P phường mình · X xã khác · T Trung tâm thành phố · H xã khác, phường được hỏi ý kiến · Q thành phố nhận thay hệ thống quốc gia; "?" hỏi lý do trước
        – như không có · vào: phải đăng nhập · 400: không có biểu mẫu cho người này, hoặc thiếu nội dung

        """;

    /// <summary>Names of the forms met at an address.</summary>
    private readonly Dictionary<string, HashSet<string>> forms = [];

    public static IReadOnlyList<string?> Everyone => [null, .. City.Showcase.Select(s => s.OfficerId)];

    /// <summary>The table: a row for each address, a column for each person.</summary>
    public async Task<string> Table()
    {
        Assert.Equal(Heads.Length, Everyone.Count);
        var addresses = Address.Of(centre);
        var cells = addresses.ToDictionary(a => a, _ => new List<string>());
        foreach (var method in addresses.Select(a => a.Method).Distinct())
            foreach (var person in Everyone)
            {
                using var visitor = person is null ? centre.Anybody() : await centre.As(person);
                foreach (var address in addresses.Where(a => a.Method == method))
                    cells[address].Add(await Cell(visitor, address));
            }
        var width = addresses.Max(a => a.Named.Length) + 7;
        var table = new StringBuilder(Legend).AppendLine("".PadRight(width) + string.Join("  ", Heads));
        foreach (var (address, row) in cells)
            table.AppendLine((address.Method.PadRight(5) + address.Named).PadRight(width) + string.Join("  ", row.Select((cell, i) => cell.PadRight(Heads[i].Length))).TrimEnd());
        return table.ToString();
    }

    /// <summary>
    /// For a dossier's address the letters of those of which the answer differs, in anything but the address, from the one about a dossier
    /// that does not exist; “?” where the reason is asked first. For any other whether it opens.
    /// </summary>
    private async Task<string> Cell(Visitor visitor, Address address)
    {
        var token = address.Method == "GET" ? "" : await Token(visitor);
        if (!address.MeansADossier)
            return Word(await Answer(visitor, address, SampleDossier.None, token), address);
        var none = await Answer(visitor, address, SampleDossier.None, token);
        Assert.True(address.Pattern.StartsWith("/tiep-nhan", StringComparison.Ordinal) || Word(none, address) is not "có", $"{address.Method} {address.Pattern} opens for a dossier that does not exist");
        var letters = new StringBuilder();
        foreach (var dossier in dossiers.Where(d => d != SampleDossier.None))
        {
            var answer = await Answer(visitor, address, dossier, token);
            if (Looks(answer, dossier) == Looks(none, SampleDossier.None))
                continue;
            letters.Append(dossier.Letter);
            if (answer.Address.AbsolutePath.EndsWith("/ly-do-xem", StringComparison.Ordinal) && !address.Pattern.EndsWith("/ly-do-xem", StringComparison.Ordinal))
                letters.Append('?');
        }
        return letters.Length == 0 ? "–" : letters.ToString();
    }

    private async Task<SeenPage> Answer(Visitor visitor, Address address, SampleDossier dossier, string token)
    {
        var path = address.On(dossier, also);
        if (address.Method == "GET")
        {
            var page = await visitor.See(path);
            if (page.Address.PathAndQuery == path)
                FormsAt(address.Pattern).UnionWith(page.Document.QuerySelectorAll("main input[name=_handler]").Select(form => form.GetAttribute("value")!));
            return page;
        }
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", address.FormAmong(FormsAt(address.Pattern)) ?? NoForm)]);
        return await visitor.Send(path, content);
    }

    private HashSet<string> FormsAt(string pattern) => forms.TryGetValue(pattern, out var met) ? met : forms[pattern] = [];

    /// <summary>A token of a form that everybody has.</summary>
    private static async Task<string> Token(Visitor visitor) =>
        ((IHtmlInputElement)(await visitor.See("/dang-nhap")).Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    private static string Word(SeenPage answer, Address address) => answer.Status switch
    {
        HttpStatusCode.NotFound => "–",
        HttpStatusCode.OK when answer.Address.AbsolutePath == "/dang-nhap" && !address.Pattern.StartsWith("/dang-nhap", StringComparison.Ordinal) => "vào",
        HttpStatusCode.OK => "có",
        var other => ((int)other).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Status and body, without the address and what is drawn anew for each answer.</summary>
    private static (HttpStatusCode, string) Looks(SeenPage answer, SampleDossier dossier) => (answer.Status,
        Drawn().Replace(answer.Body, "").Replace(dossier.Code, "", StringComparison.Ordinal).Replace(dossier.Id.ToString(), "", StringComparison.Ordinal));

    [GeneratedRegex("value=\"[\\w-]{30,}\"")]
    private static partial Regex Drawn();
}
