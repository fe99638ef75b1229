using MotCua.Dossiers;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Demonstration;

/// <summary>
/// Câu chuyện của một hồ sơ trình diễn: one dossier lived by doing its acts, each by a person who may, at working hours of the past.
/// What the law refuses ends the story there.
/// </summary>
public sealed class Story(DossierActs acts, Organisation organisation, Catalogue catalogue, Inhabitants inhabitants)
{
    // Who applies, as the procedures themselves say: nobody registers the birth of an enterprise.
    private static readonly string[] OfPersons =
        ["2.000635", "1.001193", "1.001612", "1.001613", "1.000894", "1.000656", "1.004873", "1.001022", "1.004772", "1.013314", "3.000333", "1.011607", "3.000347", "1.004222"],
        OfOrganisations = ["1.012753", "2.002225", "1.009664", "1.007781", "1.009645"];

    /// <summary>True for a procedure that only organisations go through.</summary>
    public static bool IsOfOrganisations(string procedureCode) => OfOrganisations.Contains(procedureCode);

    // What people come for most; two dossiers of three.
    private static readonly string[] Common =
        ["1.001193", "1.001612", "1.001613", "1.007781", "1.009664", "1.012753", "1.012783", "1.013225", "2.000635", "2.000815", "2.001583", "2.002225"];
    private static readonly string[] Communes = ["11311", "11824"];

    /// <summary>Lives dossier number n from a moment on, as far as its number says; gives how many acts were done.</summary>
    /// <param name="receivedAt">A working moment of the past.</param>
    /// <param name="now">Nothing happens after it.</param>
    public async Task<int> Live(long n, LocalMoment receivedAt, LocalMoment now)
    {
        var commune = Communes[n % Communes.Length];
        var (committee, centre) = ($"ubnd-{commune}", $"tt-{commune}");
        var editions = catalogue.InForceOn(receivedAt.On).Where(e => Common.Contains(e.Code) == (n % 3 != 0)).ToList();
        var edition = editions[(int)(n * 7 % editions.Count)];
        if (edition.Level == ProcedureLevel.City)
            centre = "tt-thanh-pho";
        var agency = edition.CompetentAgencyId ?? committee;
        if (At(receivedAt.On, PositionKind.Receiver, u => organisation.CentreOf(u)?.Id == centre) is not { } receiver || organisation.Unit(agency)?.Identifier is null)
            return 0;
        var id = Guid.CreateVersion7(receivedAt.ToInstant().AddTicks(n % 1000));
        var clock = new Moments(receivedAt, now);
        if (!await Do(id, Receive(n, edition, agency), receiver, clock.Now))
            return 0;
        return 1 + (edition.SystemOfRecord.IsMirrored ? await Mirrored(id, n, receiver, clock) : await Settled(id, n, edition, agency, centre, clock));
    }

    private Receive Receive(long n, ProcedureEdition edition, string agency)
    {
        var chosen = edition.Cases[(int)(n % edition.Cases.Count)];
        var channel = chosen.Channels.Select(c => c.Channel).First(c => c != Channel.Online);
        var party = Applicant(n, edition);
        var lodger = n % 7 == 3 ? inhabitants.Person(n + 1_000_000).Lodging($"Giấy ủy quyền ngày {n % 28 + 1:00}/10/2026") : null;
        var papers = chosen.Papers.Where(p => p.Required).Select(p => new PaperCopy(p.Key, p.Name, Math.Max(p.Originals, p.Copies == 0 ? 1 : 0), p.Copies, p.ShownOnly)).ToList();
        var fee = new FeeQuestion(edition.Code, chosen.Key, channel, PayerKind.Person, default, (int)(n % 3 + 1), (int)(n % 12 + 1));
        return new(edition.Code, chosen.Key, channel, agency, party, lodger, papers, 1, fee, n % 3 != 0, ReturnWay.AtCentre, null, SlipWanted: false);
    }

    private async Task<int> Mirrored(Guid id, long n, Me receiver, Moments clock)
    {
        var done = 0;
        foreach (var (code, hours) in new[] { (4, 6), (9, 14), (10, 4) }.Take((int)(n % 4)))
        {
            if (!clock.Pass(hours) || !await Do(id, new TakeMirroredStatus(code, true, code == 9 ? $"QG-{n}" : null, "Thông báo của hệ thống quốc gia", code == 9 ? clock.Now.ToInstant() : null), receiver, clock.Now))
                break;
            done++;
        }
        return done;
    }

    private async Task<int> Settled(Guid id, long n, ProcedureEdition edition, string agency, string centre, Moments clock)
    {
        var appraiser = At(clock.Now.On, PositionKind.Appraiser, u => organisation.AgencyOf(u)?.Id == agency);
        var head = At(clock.Now.On, PositionKind.HeadOfDivision, u => organisation.AgencyOf(u)?.Id == agency);
        var chief = At(clock.Now.On, PositionKind.HeadOfAgency, u => organisation.AgencyOf(u)?.Id == agency);
        var desk = At(clock.Now.On, PositionKind.ReturnOfficer, u => organisation.CentreOf(u)?.Id == centre) ?? At(clock.Now.On, PositionKind.Receiver, u => organisation.CentreOf(u)?.Id == centre);
        if (appraiser is null || chief is null)
            return 0;
        var granted = n % 11 != 5;
        var receiver = At(clock.Now.On, PositionKind.Receiver, u => organisation.CentreOf(u)?.Id == centre)!;
        List<(DossierAct Act, Me? By, int Hours)> acts = [(new Take(), appraiser, 3)];
        if (n % 9 == 2 && edition.Cases[0].Channels[0].Limit.Unit != Law.Clocks.TimeUnit.SameDay)
        {
            acts.Add((new AskForSupplement([new("Bản vẽ, tài liệu còn thiếu", 1, 0, "Chưa có trong hồ sơ")], "Điều 19 Nghị định 118/2025/NĐ-CP"), appraiser, 2));
            if (n % 2 == 0)
                acts.Add((new ReceiveSupplement([new("bo-sung", "Tài liệu bổ sung", 1, 0)]), receiver, 20));
        }
        acts.Add((new Appraise(granted, granted ? "Hồ sơ đủ điều kiện." : "Hồ sơ không đủ điều kiện theo quy định."), appraiser, 4));
        acts.Add((new Propose(granted, granted ? $"Chấp thuận đề nghị: {edition.Result.Name}." : "Không đủ điều kiện; đề nghị từ chối giải quyết, nêu rõ căn cứ."), appraiser, 2));
        if (edition.Settlement.NeedsAgreement)
            acts.Add((new Agree(), head, 3));
        acts.Add((new Sign(), chief, 4));
        acts.Add((new ReturnResult(Applicant(n, edition).Name, null, ReturnWay.AtCentre, true, true, NoFeeGround: "Chưa công bố mức thu"), desk, 5));
        var done = 0;
        foreach (var (act, by, hours) in acts.Take((int)(n % (acts.Count + 3)) + 1))
        {
            if (by is null || !clock.Pass(hours) || !await Do(id, act, by, clock.Now))
                break;
            done++;
        }
        return done;
    }

    private Party Applicant(long n, ProcedureEdition edition) =>
        OfOrganisations.Contains(edition.Code) || n % 5 == 4 && !OfPersons.Contains(edition.Code) ? inhabitants.Enterprise(n).AsParty() : inhabitants.Person(n).AsParty();

    private async Task<bool> Do(Guid id, DossierAct act, Me by, LocalMoment at) => await acts.Do(id, act, by, at.ToInstant(), null, null) switch
    {
        Done.Committed => true,
        // A supplement that comes too late for its notice, a consultation still open: the story simply ends there.
        Done.Refused or Done.Hidden => false,
        var other => throw new InvalidOperationException($"{act.GetType().Name}: {other}"),
    };

    private Me? At(DateOnly day, PositionKind kind, Func<string, bool> unit) => (
        from holding in organisation.Holdings
        where holding.IsActiveOn(day) && organisation.Position(holding.PositionId) is { } p && p.Kind == kind && unit(p.UnitId)
        select organisation.Acting(holding.OfficerId, holding.PositionId, day)).FirstOrDefault();

    /// <summary>Working time that passes between acts; never beyond now.</summary>
    private sealed class Moments(LocalMoment start, LocalMoment now)
    {
        public LocalMoment Now { get; private set; } = start;

        public bool Pass(int workingHours)
        {
            var next = Law.Clocks.Deadlines.Compute(Now, new(workingHours, Law.Clocks.TimeUnit.WorkingHours), Law.Clocks.ClockRules.Plain, Law.Calendar.WorkCalendar.Published, Law.Calendar.WorkingHoursBook.Default);
            if (next.Deadline is not { } reached || reached.Due >= now)
                return false;
            Now = reached.Due;
            return true;
        }
    }
}
