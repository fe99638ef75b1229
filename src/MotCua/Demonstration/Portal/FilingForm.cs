using System.Globalization;
using MotCua.Gateways.NationalPortal;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Look;

namespace MotCua.Demonstration.Portal;

/// <summary>Tờ khai trên Cổng giả lập: what an applicant typed, as the message the portal sends. Before anything is typed, an inhabitant who could file it stands there.</summary>
public sealed class FilingForm(Typed typed, ProcedureEdition edition, Inhabitant sample)
{
    /// <summary>The ward whose people one can step into.</summary>
    public const string UsualCommune = "ubnd-11311";

    /// <summary>The case chosen, or the first that can be filed online.</summary>
    public ProcedureCase Case { get; } = Cases(edition).FirstOrDefault(c => c.Key == typed["truongHop"]) ?? Cases(edition).First();

    public PartyKind Kind => Enum.TryParse<PartyKind>(typed["loai"], out var kind) && kind is PartyKind.Organisation or PartyKind.Household ? kind : PartyKind.Person;

    private bool IsShown => typed.Has("daHien");

    /// <summary>The cases that can be filed online.</summary>
    public static IEnumerable<ProcedureCase> Cases(ProcedureEdition edition) => edition.Cases.Where(c => c.On(Channel.Online) is not null);

    public string this[string field] => IsShown ? typed[field] : field switch
    {
        "ten" => sample.Name,
        "so" => sample.PersonalNumber,
        "ngaySinh" => Day(sample.BornOn),
        "ngayCap" => Day(sample.IssuedOn),
        "diaChi" => sample.Address,
        "dienThoai" => sample.Phone,
        _ => "",
    };

    /// <summary>How a paper is filed: <c>tep</c>, <c>kho</c> or not at all.</summary>
    public string How(PaperNeeded paper) => typed.OrNull($"nop-{paper.Key}") ?? (paper.Required ? "tep" : "khong");

    /// <summary>The message; the same form is the same filing, however often it is sent.</summary>
    /// <param name="key">The form's own key.</param>
    /// <param name="agency">Identifier of the competent agency.</param>
    public PortalFiling ToMessage(string key, string agency, DateTimeOffset now) => new(
        CodeOf(key, now), edition.Code, agency, now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), this["ten"],
        Kind switch { PartyKind.Organisation => 1, PartyKind.Household => 2, _ => 0 }, typed.Number("nhanKetQua", 0), new(Case.Key),
        new(new(this["ten"], this["so"], this["ngayCap"], this["ngaySinh"], this["dienThoai"], typed.OrNull("email"), this["diaChi"], null, null, null)),
        Papers(Case.Papers, How));

    /// <summary>The papers that are attached or taken from the applicant's store.</summary>
    public static IReadOnlyList<PortalPaper> Papers(IEnumerable<PaperNeeded> papers, Func<PaperNeeded, string> how) =>
    [
        .. from paper in papers
           let way = how(paper)
           where way is "tep" or "kho"
           select new PortalPaper(paper.Key, paper.Name, 1, 2, way == "kho" ? "1" : "0"),
    ];

    /// <summary>A code as the portal gives them, from the form's key.</summary>
    private static string CodeOf(string key, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"G01.99-{LocalMoment.From(now).On:yyMMdd}-{ulong.Parse(key.AsSpan(20), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 100_000_000:00000000}");

    private static string Day(DateOnly on) => on.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
