using System.Buffers.Binary;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Bench;

/// <summary>Đường đi của một hồ sơ: filed at the counter and received, taken, asked for a supplement, supplemented, appraised, proposed, agreed, signed, returned. Everything follows from the dossier's number, so any act can be asked again as it was.</summary>
internal sealed class DossierPath
{
    public const int Steps = 9;

    private readonly DossierActs acts;
    private readonly Inhabitants inhabitants = new(2026);
    private readonly ProcedureEdition edition;
    private readonly Unit agency;
    private readonly string centre;
    private readonly DateOnly day;
    private readonly Me[] people;

    private DossierPath(DossierActs acts, Organisation organisation, ProcedureEdition edition, string agencyId, DateOnly day)
    {
        (this.acts, this.edition, this.day, centre) = (acts, edition, day, "tt-thanh-pho");
        agency = new(agencyId, organisation.Unit(agencyId)!.Identifier!);
        Me InAgency(PositionKind kind) => Holder(organisation, day, kind, unit => organisation.AgencyOf(unit)?.Id == agencyId);
        Me AtCentre(PositionKind kind) => Holder(organisation, day, kind, unit => organisation.CentreOf(unit)?.Id == centre);
        var appraiser = InAgency(PositionKind.Appraiser);
        var receiver = AtCentre(PositionKind.Receiver);
        people = [receiver, appraiser, appraiser, receiver, appraiser, appraiser, InAgency(PositionKind.HeadOfDivision), InAgency(PositionKind.HeadOfAgency), AtCentre(PositionKind.ReturnOfficer)];
    }

    private sealed record Unit(string Id, string Prefix);

    /// <summary>A path through the first city procedure that is decided here, takes days and needs a head of division's agreement.</summary>
    public static async Task<DossierPath> In(IServiceProvider services)
    {
        var (organisation, _) = await services.GetRequiredService<Organisations>().Now();
        var (catalogue, _) = await services.GetRequiredService<Catalogues>().Now();
        var day = LocalMoment.From(services.GetRequiredService<TimeProvider>().GetUtcNow()).On.AddDays(-1);
        while (!WorkCalendar.Published.IsWorkingDay(day)) day = day.AddDays(-1);
        var edition = catalogue.InForceOn(day).First(e => !e.SystemOfRecord.IsMirrored && e.CompetentAgencyId is not null && e.Settlement.NeedsAgreement
            && e.Cases[0].Channels[0].Limit.Unit != TimeUnit.SameDay);
        return new(services.GetRequiredService<DossierActs>(), organisation, edition, edition.CompetentAgencyId!, day);
    }

    /// <summary>The edition the dossiers are of.</summary>
    public string Edition => edition.Id;

    /// <summary>Does one step of dossier n, under a key of its own: asked again it is the same act.</summary>
    public Task<Done> Do(long n, int step, long? saw) =>
        acts.Do(IdOf(n), Act(n, step), people[step], MomentOf(step), saw, $"{n:D12}-{step}");

    /// <summary>Receives and takes dossier n and asks for a supplement; when it lapses without one.</summary>
    public async Task<DateTimeOffset> AwaitSupplement(long n)
    {
        var received = await Do(n, 0, null);
        var taken = await Do(n, 1, (received as Done.Committed)?.Version);
        var asked = await Do(n, 2, (taken as Done.Committed)?.Version);
        return asked is Done.Committed { Dossier.LapsesAt: { } lapses } ? lapses : throw new InvalidOperationException($"dossier {n}: {received}, {taken}, {asked}");
    }

    /// <summary>Who does a step.</summary>
    public string PersonOf(int step) => people[step].PersonId;

    /// <summary>The series the receiving agency's codes are drawn from on the day of the path.</summary>
    public string Series => $"{agency.Prefix}-{day:yyMMdd}";

    public DossierAct Act(long n, int step) => step switch
    {
        0 => Receive(n),
        1 => new Take(),
        2 => new AskForSupplement([new("Bản vẽ, tài liệu còn thiếu", 1, 0, "Chưa có trong hồ sơ")], "Điều 19 Nghị định 118/2025/NĐ-CP"),
        3 => new ReceiveSupplement([new("bo-sung", "Bản vẽ, tài liệu còn thiếu", 1, 0, false)]),
        4 => new Appraise(true, "Hồ sơ đủ điều kiện."),
        5 => new Propose(true, $"Chấp thuận đề nghị: {edition.Result.Name}."),
        6 => new Agree(),
        7 => new Sign(),
        _ => new ReturnResult(inhabitants.Person(n).AsParty().Name, null, ReturnWay.AtCentre, true, true, NoFeeGround: "Chưa công bố mức thu"),
    };

    public DateTimeOffset MomentOf(int step) => new LocalMoment(day, new TimeOnly(8, 0).AddMinutes(20 * step)).ToInstant();

    /// <summary>The id of dossier n, growing with n as ids of the program grow with time.</summary>
    public Guid IdOf(long n)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, MomentOf(0).ToUnixTimeMilliseconds() << 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], n);
        (bytes[6], bytes[8]) = (0x70, 0x80);
        return new(bytes, bigEndian: true);
    }

    private Receive Receive(long n)
    {
        var chosen = edition.Cases[0];
        var channel = chosen.Channels.Select(c => c.Channel).First(c => c != Channel.Online);
        var papers = chosen.Papers.Where(p => p.Required).Select(p => new PaperCopy(p.Key, p.Name, Math.Max(p.Originals, p.Copies == 0 ? 1 : 0), p.Copies, p.ShownOnly)).ToList();
        var fee = new FeeQuestion(edition.Code, chosen.Key, channel, PayerKind.Person, default, 1, 1);
        return new(edition.Code, chosen.Key, channel, agency.Id, inhabitants.Person(n).AsParty(), null, papers, 1, fee, true, ReturnWay.AtCentre, null, SlipWanted: false);
    }

    private static Me Holder(Organisation organisation, DateOnly day, PositionKind kind, Func<string, bool> unit) => (
        from holding in organisation.Holdings
        where holding.IsActiveOn(day) && organisation.Position(holding.PositionId) is { } p && p.Kind == kind && unit(p.UnitId)
        select organisation.Acting(holding.OfficerId, holding.PositionId, day)).First(me => me is not null)!;
}
