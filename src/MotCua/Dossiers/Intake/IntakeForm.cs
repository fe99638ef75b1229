using System.Globalization;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Look;

namespace MotCua.Dossiers.Intake;

/// <summary>Phiếu tiếp nhận đang nhập: reads what the receiver typed as the law's own words, and keeps it for the page.</summary>
/// <param name="ownCommune">The commune's People's Committee the receiver works for, or null at the city's centre.</param>
public sealed class IntakeForm(Typed typed, ProcedureEdition edition, string? ownCommune)
{
    /// <summary>The case chosen, or the first.</summary>
    public ProcedureCase Case { get; } = edition.Case(typed["truongHop"]) ?? edition.Cases[0];

    /// <summary>The channel chosen where the case can be filed by it at a desk, else the first that can.</summary>
    public Channel Channel => Enum.TryParse<Channel>(typed["cachThuc"], out var channel) && Channels.Contains(channel) ? channel : Channels[0];

    /// <summary>Channels of the case at a desk: online filing happens on the national portal only (Điều 15 khoản 3 NĐ 118/2025).</summary>
    public IReadOnlyList<Channel> Channels => [.. Case.Channels.Select(c => c.Channel).Where(c => c != Channel.Online)];

    public PartyKind Kind => Enum.TryParse<PartyKind>(typed["loai"], out var kind) ? kind : PartyKind.Person;

    /// <summary>Ticked, or anything said of the person who lodges: what was typed is never dropped for a box forgotten.</summary>
    public bool LodgedByOther => typed["nopThay"] == "1" || typed.Has("tenNop") || typed.Has("soNop") || typed.Has("dienThoaiNop") || typed.Has("canCuNop");

    /// <summary>The agency named as competent: fixed for a city procedure; for a commune's the one chosen, or the own one.</summary>
    public string CompetentAgencyId => edition.CompetentAgencyId ?? typed.OrNull("coQuan") ?? ownCommune ?? "";

    private FeeQuestion Fee => new(edition.Code, Case.Key, Channel, Payer, default, typed.Number("soBan", 1), typed.Number("soTrang", 1), typed.Ticked("mien-"));

    /// <summary>What each paper's fields say; before anything is typed, what the edition asks.</summary>
    public (string Originals, string Copies, bool FromDatabase) Counts(PaperNeeded paper)
    {
        if (!typed.Has("daHien-" + edition.Id + "-" + Case.Key))
            return paper.Required ? (Text(paper.Originals), Text(paper.Copies), false) : ("0", "0", false);
        return (typed[$"chinh-{paper.Key}"], typed[$"sao-{paper.Key}"], typed[$"csdl-{paper.Key}"] == "1");
    }

    /// <summary>What is wrong in the form before the law can be asked: dates that are none.</summary>
    public IReadOnlyList<Refusal> Unreadable() =>
        [.. new[] { typed.NotADay("ngaySinh", "Applicant.BornOn"), typed.NotADay("ngayCap", "Applicant.Number.IssuedOn") }.OfType<Refusal>()];

    /// <summary>The act as typed; it says no day, so that the same form is the same act on whatever day it comes again.</summary>
    public Receive ToAct(ShownPromise? shown) => new(
        edition.Code, Case.Key, Channel, CompetentAgencyId, Applicant(), Lodger(), [.. Case.Papers.Select(Copy)],
        typed.Number("soBo", 1), Fee, typed["daThu"] == "1", Enum.TryParse<ReturnWay>(typed["nhanKetQua"], out var way) ? way : ReturnWay.AtCentre,
        shown, typed["inGiay"] == "1");

    /// <summary>The promise the page showed, as it comes back with the press.</summary>
    public ShownPromise? Shown() => typed.Has("hienBan")
        ? new(long.TryParse(typed["hienHan"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            new Dong(long.TryParse(typed["hienPhi"], NumberStyles.None, CultureInfo.InvariantCulture, out var fee) ? fee : 0), typed["hienBan"])
        : null;

    private PayerKind Payer => Kind switch { PartyKind.Organisation => PayerKind.Organisation, PartyKind.Household => PayerKind.Household, _ => PayerKind.Person };

    private Party Applicant() => new(
        Kind, typed["ten"], Kind == PartyKind.NoNumberYet ? null : new(typed["so"], typed.OrNull("noiCap"), typed.Day("ngayCap")), typed.Day("ngaySinh"),
        Enum.TryParse<Sex>(typed["gioiTinh"], out var sex) ? sex : null, typed["diaChi"], typed.OrNull("dienThoai"), typed.OrNull("email"));

    private Lodger? Lodger() => LodgedByOther ? new(typed["tenNop"], typed.OrNull("soNop"), typed.OrNull("dienThoaiNop"), typed["canCuNop"]) : null;

    private PaperCopy Copy(PaperNeeded paper)
    {
        var (originals, copies, database) = Counts(paper);
        return new(paper.Key, paper.Name, Count(originals), Count(copies), paper.ShownOnly && Count(originals) > 0, database);
    }

    private static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, 99) : 0;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
