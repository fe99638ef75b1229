using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Codes;
using MotCua.Law.Outages;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Dossiers;

/// <summary>Hoàn cảnh: everything a decision may look at besides the dossier and the act. Read once, then only looked at.</summary>
/// <param name="At">When the act happens.</param>
/// <param name="By">Who acts, in which position.</param>
/// <param name="Edition">The edition the dossier pins, or the one in force on the filing day for an act that opens it.</param>
public sealed record Situation(
    DateTimeOffset At, Actor By, ProcedureEdition Edition, WorkCalendar Calendar, WorkingHoursBook Hours, Tariff Tariff,
    DossierCodeFormats CodeFormats, Provisions Provisions)
{
    /// <summary>The agency the act names, as the organisation knows it; null where it knows none.</summary>
    public CompetentAgency? Agency { get; init; }

    /// <summary>The opening calendar of the centre at which the dossier is received; null where none is recorded.</summary>
    public OpeningCalendar? Opening { get; init; }

    /// <summary>The officer named by an act to settle the dossier, as the organisation knows one who may; null where it knows none.</summary>
    public Settler? Settler { get; init; }

    /// <summary>When it is written down: later than <see cref="At"/> only for what is entered from the outage book.</summary>
    public DateTimeOffset RecordedAt { get; init; } = At;

    /// <summary>The batch of the printed blank an act names, as the book knows it; null where it knows none.</summary>
    public BlankBatch? Blanks { get; init; }

    /// <summary>The witness an act names, where the organisation knows that officer at the centre on the day; null where not.</summary>
    public string? WitnessId { get; init; }

    /// <summary>The signer's own office, where the position heads an agency.</summary>
    public OwnOffice? Office { get; init; }

    /// <summary>Where the published text the edition was completed from contradicts itself and no official has said what holds.</summary>
    public IReadOnlyList<Contradiction> OpenContradictions { get; init; } = [];

    /// <summary>The delegations given to the person who acts.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>The moment of the act as a clock in Việt Nam shows it.</summary>
    public LocalMoment Now => LocalMoment.From(At);

    /// <summary>Whether who comes for a result at this moment finds the centre closed.</summary>
    public bool IsClosedAt(LocalMoment told, ReturnWay way) => way == ReturnWay.AtCentre && Opening is { } opening && !opening.KeepsAppointment(told, Calendar);

    /// <summary>Due moment of a limit that starts now.</summary>
    public DeadlineOutcome From(LocalMoment start, TimeLimit limit, ClockRules? rules = null) =>
        Deadlines.Compute(start, limit, rules ?? ClockRules.Plain, Calendar, Hours);
}

/// <summary>Cơ quan có thẩm quyền: an agency as the organisation knows it.</summary>
/// <param name="Identifier">Mã định danh: prefix of its dossiers' codes (Điều 28 NĐ 118/2025); null where it has none and receives nothing.</param>
/// <param name="IsCommune">Ủy ban nhân dân cấp xã.</param>
/// <param name="OwnCentreId">The centre at which its own procedures are received.</param>
public sealed record CompetentAgency(string Id, string? Identifier, bool IsCommune, string OwnCentreId);

/// <summary>Người giải quyết: an officer who holds a position that settles dossiers.</summary>
/// <param name="AgencyIds">The agencies for which the officer's positions settle.</param>
public sealed record Settler(string PersonId, IReadOnlyList<string> AgencyIds);

/// <summary>Chức danh ký của chính mình: the lines above the name of one who signs by own office (<c>TM. ỦY BAN NHÂN DÂN</c>, <c>CHỦ TỊCH</c>).</summary>
public sealed record OwnOffice(SigningCapacity Capacity, IReadOnlyList<string> CapacityLines);
