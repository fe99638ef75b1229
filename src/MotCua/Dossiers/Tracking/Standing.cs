using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Positions;

namespace MotCua.Dossiers.Tracking;

/// <summary>Hồ sơ đang ở đâu: who has it, since when, until when, and what its applicant has to do.</summary>
/// <param name="Until">Null where no moment is set for it.</param>
/// <param name="Yours">True while it waits for the applicant.</param>
/// <param name="Papers">What lacks, where a supplement is awaited.</param>
public sealed record Standing(Bilingual Who, DateTimeOffset Since, DateTimeOffset? Until, bool Yours, Bilingual ToDo, IReadOnlyList<string> Papers)
{
    private static readonly Bilingual You = new("Ông/Bà", "You"), Nothing = new("Ông/Bà chưa phải làm gì.", "There is nothing for you to do.");

    /// <summary>Where a dossier stands; null once it has ended.</summary>
    public static Standing? Of(Dossier d, IReadOnlyList<Recorded<DossierEvent>> events, Organisation organisation)
    {
        if (d.Status == DossierStatus.New || d.Status.IsClosed() && d.ErrorOpen is null)
            return null;
        var since = CameAt(events);
        var (centre, agency) = (CitizenWords.Named(d.Subject?.CentreId, organisation), CitizenWords.Named(d.Subject?.CompetentAgencyId, organisation));
        if (d.IsMirrored && d.Status.IsInSettlement())
            return Theirs(new(d.Subject!.SystemOfRecord!, d.Subject.SystemOfRecord!), since, d.DueAt);
        if (d.ErrorOpen is { } error)
            return Theirs(By(new Bilingual("Người ký", "The signer"), agency), error.ReportedAt, error.DueAt);
        if (d.IncidentSince is { } incident)
            return Theirs(new($"{agency.Vi} (hệ thống đang gặp sự cố)", $"{agency.En} (the systems are down)"), incident, null);
        if (d.Status == DossierStatus.Appraising && d.Consultations.FirstOrDefault(c => c.AnsweredAt is null) is { } asked)
            return Theirs(CitizenWords.Named(asked.ConsultedAgencyId, organisation), asked.AskedAt, asked.AnswerDueAt);
        return d.Status switch
        {
            DossierStatus.Submitted => Theirs(centre, since, d.AnswerDueAt),
            DossierStatus.Received => Theirs(d.PapersHandedOverAt is null ? centre : agency, since, StepOf(d, PositionKind.Receiver)),
            DossierStatus.Appraising => Theirs(By(organisation.OfficerName(d.HolderPersonId), agency), since, StepOf(d, PositionKind.Appraiser)),
            DossierStatus.Proposed => Theirs(By(new Bilingual("Lãnh đạo phòng", "The head of division"), agency), since, StepOf(d, PositionKind.HeadOfDivision)),
            DossierStatus.Agreed => Theirs(By(new Bilingual("Người ký", "The signer"), agency), since, StepOf(d, PositionKind.HeadOfAgency)),
            DossierStatus.SupplementAwaited => Awaits(since, d.LapsesAt, new("Bổ sung các giấy tờ sau tại Trung tâm, một lần cho đủ; hết hạn mà không bổ sung thì hồ sơ kết thúc.",
                "Bring these papers to the centre, all at once; without them in time the dossier ends."), Lacks(events)),
            DossierStatus.GuidanceAwaited => Awaits(since, null, new("Hoàn thiện hồ sơ theo hướng dẫn rồi nộp lại.", "Complete the filing as guided and file again."), Lacks(events)),
            DossierStatus.PaymentAwaited => Awaits(since, null, Payment(events), []),
            DossierStatus.StopAsked => Theirs(centre, since, null),
            DossierStatus.Decided => Awaits(since, null, Collect(d, centre), []) with { Who = centre },
            _ => Theirs(agency, since, d.DueAt),
        };
    }

    private static Standing Theirs(Bilingual who, DateTimeOffset since, DateTimeOffset? until) => new(who, since, until, false, Nothing, []);

    private static Standing Awaits(DateTimeOffset since, DateTimeOffset? until, Bilingual toDo, IReadOnlyList<string> papers) => new(You, since, until, true, toDo, papers);

    private static Bilingual By(string name, Bilingual agency) => By(new Bilingual(name, name), agency);

    private static Bilingual By(Bilingual who, Bilingual agency) => new($"{who.Vi}, {agency.Vi}", $"{who.En}, {agency.En}");

    /// <summary>The step of the process sheet that kind of position is to finish; null where the sheet has none.</summary>
    private static DateTimeOffset? StepOf(Dossier d, PositionKind by) => d.Clock is { IsRunning: false } ? null : d.Steps.LastOrDefault(step => step.By == by)?.DueAt ?? d.DueAt;

    /// <summary>When it came to where it is: the event since which its status has not changed.</summary>
    private static DateTimeOffset CameAt(IReadOnlyList<Recorded<DossierEvent>> events)
    {
        var (state, since) = (Dossier.None, DateTimeOffset.MinValue);
        foreach (var happened in events)
        {
            var next = DossierLaw.Evolve(state, happened.Event);
            if (next.Status != state.Status || next.HolderPersonId != state.HolderPersonId)
                since = happened.HappenedAt;
            state = next;
        }
        return since;
    }

    private static IReadOnlyList<string> Lacks(IReadOnlyList<Recorded<DossierEvent>> events) => CitizenWords.Lacking(
        events.Select(e => e.Event switch { SupplementAsked asked => asked.Lacks, CompletionGuided guided => guided.Lacks, _ => null }).LastOrDefault(lacks => lacks is not null));

    private static Bilingual Payment(IReadOnlyList<Recorded<DossierEvent>> events) =>
        events.Select(e => e.Event).OfType<PaymentAsked>().LastOrDefault() is { } asked
            ? new($"Nộp {Language.Vietnamese.Money(asked.Amount)} theo thông báo: {asked.What}.", $"Pay {Language.InEnglish.Money(asked.Amount)} as notified: {asked.What}.") : Nothing;

    private static Bilingual Collect(Dossier d, Bilingual centre)
    {
        var fee = d.FeePaid ? new Bilingual("", "")
            : d.FeeIsSet ? new($" Phí, lệ phí còn nộp: {Language.Vietnamese.Money(d.FeeTotal)}.", $" Still to be paid: {Language.InEnglish.Money(d.FeeTotal)}.")
            : new(" Có thể còn phí, lệ phí phải nộp.", " A fee may still be due.");
        return d.ReturnBy switch
        {
            ReturnWay.ByPost => new("Kết quả được gửi qua bưu chính đến địa chỉ đã ghi." + fee.Vi, "The result is sent by post to the address stated." + fee.En),
            ReturnWay.Online => new("Kết quả điện tử được trả trên Cổng Dịch vụ công quốc gia." + fee.Vi, "The electronic result is given on the national portal." + fee.En),
            _ => new($"Đến {centre.Vi} nhận kết quả; mang theo giấy tiếp nhận hoặc giấy tờ tùy thân." + fee.Vi, $"Come to the {centre.En} for the result; bring the slip or an identity paper." + fee.En),
        };
    }
}
