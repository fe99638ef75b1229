using System.Globalization;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Look;

namespace MotCua.Editions;

/// <summary>Một trường hợp đang nhập: its name, limits by channel, papers and steps, a few rows more than there are; a row without a name is left out.</summary>
/// <param name="key">Key of the case, or null for a new one.</param>
/// <param name="tariffCases">The cases the tariff book tells apart for this procedure.</param>
public sealed class CaseForm(Typed typed, EditionDraft draft, string? key, bool posted, IReadOnlyCollection<string> tariffCases)
{
    private const int Spare = 3, MostRows = 200, MostCopies = 99;
    private readonly ProcedureCase? now = key is null ? null : draft.Edition.Case(key);
    private readonly List<Refusal> unreadable = [];

    public static IReadOnlyList<Channel> Channels { get; } = [Channel.Direct, Channel.Online, Channel.Post];

    public static IReadOnlyList<PositionKind> Doers { get; } =
        [PositionKind.Receiver, PositionKind.Appraiser, PositionKind.SecondedOfficer, PositionKind.HeadOfDivision, PositionKind.HeadOfAgency, PositionKind.RecordsClerk, PositionKind.ReturnOfficer];

    public int PaperRows => Rows("soGiay", now?.Papers.Count ?? 0);

    public int StepRows => Rows("soBuoc", now?.Steps.Count ?? 0);

    public string Name => posted ? typed["ten"] : now?.Name ?? "";

    public string Limit(Channel channel) => posted ? typed[$"han-{channel}"] : now?.On(channel)?.Limit.Text.Vi ?? "";

    /// <summary>The case of the tariff book it is charged by; empty for its own.</summary>
    public string ChargedAs => posted ? typed["tinhPhi"] : now?.ChargedAs ?? "";

    /// <summary>The case by whose key the book is asked, as typed so far.</summary>
    public string TariffCase => ChargedAs.Length > 0 ? ChargedAs : now?.Key ?? "";

    /// <summary>What stands in a cell of a paper's row.</summary>
    public string Paper(int row, string column) => posted ? typed[$"giay-{row}-{column}"] : now?.Papers.ElementAtOrDefault(row) is not { } paper ? "" : column switch
    {
        "khoa" => paper.Key,
        "ten" => paper.Name,
        "mau" => paper.Form ?? "",
        "chinh" => paper.Originals.ToString(CultureInfo.InvariantCulture),
        "sao" => paper.Copies.ToString(CultureInfo.InvariantCulture),
        "nieu" => paper.Required ? "" : "1",
        "xem" => paper.ShownOnly ? "1" : "",
        "khongSo" => paper.NotScanned?.ToString() ?? "",
        _ => "",
    };

    /// <summary>What stands in a cell of a step's row.</summary>
    public string Step(int row, string column) => posted ? typed[$"buoc-{row}-{column}"] : now?.Steps.ElementAtOrDefault(row) is not { } step ? "" : column switch
    {
        "ten" => step.Name,
        "ai" => step.By.ToString(),
        "han" => step.Limit.Text.Vi,
        "ra" => step.Product,
        _ => "",
    };

    /// <summary>The act, or every cell that could not be read.</summary>
    public (ReviseEdition? Act, IReadOnlyList<Refusal> Unreadable) Read()
    {
        unreadable.Clear();
        if (!typed.Has("ten"))
            unreadable.Add(new("form.case", Articles.PartsOfProcedure, new("Nhập tên trường hợp.", "State the name of the case."), "ten"));
        ChannelTerms[] channels = [.. Channels.Where(channel => typed.Has($"han-{channel}")).Select(channel => new ChannelTerms(channel, Limited($"han-{channel}")))];
        var one = new ProcedureCase(now?.Key ?? NewKey(), typed["ten"], channels, Papers(), Steps()) { ChargedAs = typed.OrNull("tinhPhi") is { } charged && tariffCases.Contains(charged) ? charged : null };
        if (unreadable.Count > 0)
            return (null, [.. unreadable]);
        ProcedureCase[] cases = now is null ? [.. draft.Edition.Cases, one] : [.. draft.Edition.Cases.Select(other => other.Key == now.Key ? one : other)];
        return (new(draft.Edition with { Cases = cases }, draft.EverydayWords), []);
    }

    /// <summary>The draft without this case.</summary>
    public ReviseEdition Without() => new(draft.Edition with { Cases = [.. draft.Edition.Cases.Where(one => one.Key != key)] }, draft.EverydayWords);

    private List<PaperNeeded> Papers()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var papers = new List<PaperNeeded>();
        for (var row = 0; row < PaperRows; row++)
        {
            if (!typed.Has($"giay-{row}-ten"))
                continue;
            var name = typed[$"giay-{row}-ten"];
            var kept = now?.Papers.FirstOrDefault(paper => paper.Key == typed[$"giay-{row}-khoa"]);
            var paperKey = TextAsDraft.Unused(kept?.Key ?? TextAsDraft.Key(name), used);
            var (originals, copies) = (Count($"giay-{row}-chinh"), Count($"giay-{row}-sao"));
            if (originals + copies == 0)
                Uncountable($"giay-{row}-chinh");
            papers.Add(new(paperKey, name, typed.OrNull($"giay-{row}-mau"), originals ?? 0, copies ?? 0, typed[$"giay-{row}-nieu"] != "1", typed[$"giay-{row}-xem"] == "1", typed.Choice<NotScanned>($"giay-{row}-khongSo")));
        }
        return papers;
    }

    /// <summary>How many; nothing typed is none, and what is no number is told.</summary>
    private int? Count(string name)
    {
        if (!typed.Has(name))
            return 0;
        if (int.TryParse(typed[name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostCopies)
            return count;
        Uncountable(name);
        return null;
    }

    private void Uncountable(string name) =>
        unreadable.Add(new("form.count", Articles.PartsOfProcedure, new($"Nhập số bản chính hoặc bản sao, từ 1 đến {MostCopies}.", $"State a number of originals or copies, 1 to {MostCopies}."), name));

    private List<Step> Steps()
    {
        var steps = new List<Step>();
        for (var row = 0; row < StepRows; row++)
            if (typed.Has($"buoc-{row}-ten"))
                steps.Add(new(typed[$"buoc-{row}-ten"], Enum.TryParse<PositionKind>(typed[$"buoc-{row}-ai"], out var by) && Doers.Contains(by) ? by : PositionKind.Appraiser,
                    Limited($"buoc-{row}-han"), typed[$"buoc-{row}-ra"]));
        return steps;
    }

    private TimeLimit Limited(string name)
    {
        if (TimeLimit.TryParse(typed[name], out var limit))
            return limit;
        unreadable.Add(HeadForm.NoLimit(typed[name], name));
        return default;
    }

    private string NewKey() => TextAsDraft.Unused(TextAsDraft.Key(typed["ten"]), [.. draft.Edition.Cases.Select(one => one.Key)]);

    private int Rows(string name, int there) => posted ? Math.Clamp(typed.Number(name, 0), 0, MostRows) : Math.Min(there + Spare, MostRows);
}
