using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Codes;
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
    /// <summary>The signer's own office, where the position heads an agency.</summary>
    public OwnOffice? Office { get; init; }

    /// <summary>The delegations given to the person who acts.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>The moment of the act as a clock in Việt Nam shows it.</summary>
    public LocalMoment Now => LocalMoment.From(At);

    /// <summary>Due moment of a limit that starts now.</summary>
    public DeadlineOutcome From(LocalMoment start, TimeLimit limit, ClockRules? rules = null) =>
        Deadlines.Compute(start, limit, rules ?? ClockRules.Plain, Calendar, Hours);
}

/// <summary>Chức danh ký của chính mình: the lines above the name of one who signs by own office (<c>TM. ỦY BAN NHÂN DÂN</c>, <c>CHỦ TỊCH</c>).</summary>
public sealed record OwnOffice(SigningCapacity Capacity, IReadOnlyList<string> CapacityLines);
