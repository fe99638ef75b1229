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

    /// <summary>Who applies, and who lodges.</summary>
    public PartyForm Party { get; } = new(typed);

    /// <summary>What is handed in, by the papers of the case.</summary>
    public PapersForm Papers => new(typed, edition.Id, Case);

    /// <summary>The agency named as competent: fixed for a city procedure; for a commune's the one chosen, or the own one.</summary>
    public string CompetentAgencyId => edition.CompetentAgencyId ?? typed.OrNull("coQuan") ?? ownCommune ?? "";

    private FeeQuestion Fee => new(edition.Code, Case.Key, Channel, Payer, default, typed.Number("soBan", 1), typed.Number("soTrang", 1), typed.Ticked("mien-"));

    /// <summary>The act as typed; it says no day, so that the same form is the same act on whatever day it comes again.</summary>
    public Receive ToAct(ShownPromise? shown) => new(
        edition.Code, Case.Key, Channel, CompetentAgencyId, Party.Applicant(), Party.Lodger(), Papers.Copies(),
        Papers.Sets, Fee, typed["daThu"] == "1", Papers.ReturnBy, shown, typed["inGiay"] == "1");

    /// <summary>The promise the page showed, as it comes back with the press.</summary>
    public ShownPromise? Shown() => typed.Has("hienBan")
        ? new(long.TryParse(typed["hienHan"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            new Dong(long.TryParse(typed["hienPhi"], NumberStyles.None, CultureInfo.InvariantCulture, out var fee) ? fee : 0), typed["hienBan"])
        : null;

    private PayerKind Payer => Party.Kind switch { PartyKind.Organisation => PayerKind.Organisation, PartyKind.Household => PayerKind.Household, _ => PayerKind.Person };
}
