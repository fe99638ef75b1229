using System.Globalization;
using MotCua.Law.Calendar;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>
/// Truyện của một hồ sơ: what happens to one dossier, told by moments and acts. What a test takes as given is done here
/// by the acts that bring it about; there is no other door to a state.
/// </summary>
internal sealed class Story(ProcedureEdition edition)
{
    private readonly List<DossierEvent> happened = [];

    public Dossier Dossier { get; private set; } = Dossier.None;

    public ProcedureEdition Edition { get; } = edition;

    public LocalMoment Now { get; private set; } = new(new(2026, 11, 2), new(9, 0));

    public IReadOnlyList<DossierEvent> Happened => happened;

    public Tariff Tariff { get; init; } = Free(edition.Code);

    public WorkCalendar Calendar { get; set; } = WorkCalendar.Published;

    public List<Delegation> Delegations { get; init; } = [];

    /// <summary>The agency named as competent, as the organisation knows it.</summary>
    public CompetentAgency? Agency { get; init; } = new(People.Agency, "H24.17", false, People.Centre);

    /// <summary>A moment as a clock on the wall shows it: <c>2026-11-20T09:00</c>.</summary>
    public Story At(string moment) => At(LocalMomentOf(moment));

    public Story At(LocalMoment moment)
    {
        Now = moment;
        return this;
    }

    /// <summary>The officer an act names to settle, as the organisation knows one who may.</summary>
    public Settler? Settler { get; set; } = new(People.SecondAppraiser.PersonId, [People.Agency]);

    /// <summary>The act is done; a refusal fails the test with its words.</summary>
    public Story Do(DossierAct act, Actor by)
    {
        var decision = Try(act, by);
        Assert.Empty(decision.Refusals.Select(r => r.Words.Vi));
        return this;
    }

    /// <summary>The act is refused and nothing happens: every reason.</summary>
    public IReadOnlyList<Refusal> Refusals(DossierAct act, Actor by)
    {
        var decision = Try(act, by);
        Assert.Empty(decision.Events);
        return decision.Refusals;
    }

    /// <summary>The code of the only reason why the act is refused.</summary>
    public string Refusal(DossierAct act, Actor by) => Assert.Single(Refusals(act, by)).Code;

    /// <summary>What comes of the act, done or refused; what happens is folded in.</summary>
    public Decision Try(DossierAct act, Actor by)
    {
        var decision = DossierLaw.Decide(Dossier, act, act is Consult asked ? Situation(by) with { Agency = Consulted(asked.ConsultedAgencyId) } : Situation(by));
        foreach (var drawn in decision.Events.Select(Drawn))
        {
            happened.Add(drawn);
            Dossier = DossierLaw.Evolve(Dossier, drawn);
        }
        return decision;
    }

    /// <summary>An agency as the organisation knows it; it knows none of an empty name.</summary>
    private static CompetentAgency? Consulted(string id) => id.Length == 0 ? null : new(id, "H24.9", false, People.Centre);

    /// <summary>A tariff by which this procedure is free.</summary>
    public static Tariff Free(string procedure) => Tariff.Of([new(
        "mien", procedure, "le-phi", ChargeKind.StateCharge, new("Lệ phí", "Charge"), new(PriceUnit.Dossier, Dong.Zero), new("Nghị quyết thử"),
        new(2026, 1, 1), "Sở Xây dựng", "thử", true)]);

    public Situation Situation(Actor by) => new(
        Now.ToInstant(), by, Edition, Calendar, WorkingHoursBook.Default, Tariff, DossierCodeFormats.Default, Provisions.InForceOn(Now.On))
    {
        Agency = Agency,
        Settler = Settler,
        Office = by.Kind == PositionKind.HeadOfAgency ? new(SigningCapacity.OwnOffice, ["GIÁM ĐỐC"]) : null,
        Delegations = [.. Delegations.Where(d => d.Granted?.DelegatePersonId == by.PersonId)],
    };

    /// <summary>The moment an example writes as <c>2026-11-20T09:00</c>.</summary>
    public static LocalMoment LocalMomentOf(string moment) =>
        LocalMoment.From(new DateTimeOffset(DateTime.ParseExact(moment, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7)));

    // The ledger draws numbers when it commits; here the first of the day will do.
    private DossierEvent Drawn(DossierEvent e) => e switch
    {
        DossierReceived received => received with { Code = DossierCodeFormats.Default.Format(received.CodePrefix, Now.On, 1) },
        ResultSigned signed => signed with { Number = "1/GXN" },
        _ => e,
    };
}
