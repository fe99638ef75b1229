using System.Text.Json.Serialization;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Tiếp nhận: takes in a dossier that is complete and correct, at the counter, by post or from an online filing.
/// Starts the clock, draws the code, promises the due moment.
/// </summary>
/// <param name="CompetentAgencyId">The agency that decides, as named at the desk; the law looks whether it is competent.</param>
/// <param name="Sets">Số lượng hồ sơ (bộ).</param>
/// <param name="Fee">Who pays for how many copies and pages; procedure, case, channel and filing date are the dossier's own, not taken from it.</param>
/// <param name="FeePaid">Collected at reception; otherwise at return.</param>
/// <param name="Shown">What the page promised before the press; null from a machine.</param>
/// <param name="SlipWanted">For same-day procedures the slip is given only when asked.</param>
public sealed record Receive(
    string ProcedureCode, string CaseKey, Channel Channel, string CompetentAgencyId,
    Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, int Sets, FeeQuestion Fee, bool FeePaid,
    ReturnWay ReturnBy, ShownPromise? Shown, bool SlipWanted) : DossierAct
{
    public override string? Opens => ProcedureCode;

    public override string? Names => CompetentAgencyId;

    /// <summary>What is entered from the outage book; null for what is received now.</summary>
    public OutageEntry? Outage { get; init; }

    public override DateTimeOffset? Claims => Outage?.ReceivedAt;

    public override string? NamesWitness => Outage?.WitnessId;

    /// <summary>An online filing was filed the day it came in: that day's edition and tariff count (Điều 3 khoản 3 NQ 23/2026/NQ-HĐND Hải Phòng) and its channel stays; the clock starts now.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var refusals = new List<Refusal>();
        if (Competence.AtCentre(now.By) is { } elsewhere)
            refusals.Add(elsewhere);
        if ((Competence.OfEdition(CompetentAgencyId, now) ?? Competence.OfFiling(dossier, CompetentAgencyId, now.By)) is { } incompetent)
            refusals.Add(incompetent);
        var filedOn = LocalMoment.From(dossier.SubmittedAt ?? now.At).On;
        if (!now.Edition.InForceOn(filedOn))
            refusals.Add(new("receive.edition-expired", Articles.Receiving, new(
                $"Bản công bố {now.Edition.Decision} không có hiệu lực ngày nộp {Written.Day(filedOn)}.", $"The edition {now.Edition.Decision} is not in force on the filing day {Written.Day(filedOn)}."), nameof(CaseKey)));
        if (Contradiction(CaseKey, now) is { } contradictory)
            refusals.Add(contradictory);
        refusals.AddRange(Outage?.Check(dossier, now) ?? []);
        refusals.AddRange(PartyCheck.Of(Applicant, now.Now.On));
        refusals.AddRange(PartyCheck.Of(Lodger));
        if (Sets is < 1 or > 99)
            refusals.Add(new("receive.sets", Articles.SlipAndAppointment, new("Số bộ hồ sơ từ 1 đến 99.", "Between 1 and 99 sets."), nameof(Sets)));

        if (Fee.Check() is { } uncountable)
            refusals.Add(uncountable);

        var chosen = now.Edition.Case(CaseKey);
        if (chosen?.On(ChannelOf(dossier)) is null)
        {
            refusals.Add(new("receive.channel", Articles.Receiving, new("Trường hợp này không nộp được theo cách thức đã chọn.", "This case cannot be filed by the channel chosen."), nameof(CaseKey)));
            return Decision.Refuse(refusals);
        }
        refusals.AddRange(MissingPapers(chosen, Papers));
        var promise = PromiseOf(dossier, now);
        var (steps, uncounted) = DossierSteps.From(promise.Due?.Start ?? now.Now, chosen, promise.Due, now);
        if ((promise.Refusal ?? uncounted) is { } unpublished)
            refusals.Add(unpublished);
        if (Shown?.Differs(promise.Due, promise.Charges, now.Edition.Id) is { } changed)
            refusals.Add(changed);
        return refusals.Count > 0 ? Decision.Refuse(refusals) : Received(SubjectOf(dossier, now), promise, steps, now);
    }

    /// <summary>What this reception promises: the page shows it before the press, the press promises it.</summary>
    public ReceiptPromise PromiseOf(Dossier dossier, Situation now)
    {
        var subject = SubjectOf(dossier, now);
        var filedOn = LocalMoment.From(dossier.SubmittedAt ?? now.At).On;
        var fee = Fee with { ProcedureCode = now.Edition.Code, CaseKey = now.Edition.Case(CaseKey)?.TariffCase ?? CaseKey, Channel = subject.Channel, FiledOn = filedOn };
        var due = now.Edition.Case(CaseKey)?.On(subject.Channel) is { } terms ? Due(subject, terms.Limit, now) : DeadlineOutcome.NoLimit;
        var comeFrom = due.Deadline is { } promised && now.IsClosedAt(promised.Due, ReturnBy) ? now.Opening!.NextOpening(promised.Due, now.Calendar) : null;
        return new(due.Deadline, now.Tariff.ChargesFor(fee), now.Tariff.ExemptionsFor(fee), due.Refusal) { ComeFrom = comeFrom };
    }

    /// <summary>
    /// Điều 17 khoản 3 NĐ 118/2025: from receipt. NĐ 309/2026: filed elsewhere, from the competent agency's receipt; until its papers are
    /// there the promise is reckoned from the latest moment Điều 20 lets them take, so that it can only come true earlier.
    /// </summary>
    private static DeadlineOutcome Due(Subject subject, TimeLimit limit, Situation now)
    {
        if (!subject.FiledElsewhere || subject.Channel == Channel.Online || !now.Provisions.ElsewhereFromAgencyReceipt.Value || limit.Unit == TimeUnit.None)
            return now.From(now.Now, limit, now.Edition.Clock);
        var papers = now.From(now.Now, now.Provisions.PapersElsewhereWithin.Value);
        return papers.Deadline is { } there ? Clocks.FromAgencyReceipt(there.Due, now.Now, limit, now) : papers;
    }

    private Channel ChannelOf(Dossier dossier) => dossier.Subject?.Channel ?? Channel;

    private Subject SubjectOf(Dossier dossier, Situation now) =>
        Subject.Of(now.Edition, CaseKey, ChannelOf(dossier), now.By.CentreId ?? "", CompetentAgencyId, now.Agency is { } agency && agency.OwnCentreId != now.By.CentreId);

    /// <summary>Where the published text is at odds with itself about the term of the case, nothing can be promised: neither received nor filed.</summary>
    internal static Refusal? Contradiction(string caseKey, Situation now) =>
        now.Edition.Case(caseKey) is { } doubtful && now.OpenContradictions.FirstOrDefault(one => one.Concerns(doubtful, now.Edition)) is { } open
            ? new("receive.contradictory", Articles.Receiving, new(
                $"Văn bản công bố mâu thuẫn về thời hạn của trường hợp này ({open.Cell} ≠ {open.Prose}); chưa tiếp nhận được cho đến khi người có thẩm quyền xác nhận.",
                $"The published text contradicts itself about the time limit of this case ({open.Cell} ≠ {open.Prose}); it is not received until an official has confirmed what holds."), nameof(CaseKey))
            : null;

    /// <summary>Điều 16 NĐ 118/2025: everything lacking is named at once.</summary>
    internal static IEnumerable<Refusal> MissingPapers(ProcedureCase chosen, IReadOnlyList<PaperCopy> handedIn) =>
        PaperCopy.Uncountable(handedIn, Articles.SlipAndAppointment) is { } uncountable ? [uncountable] :
        from paper in chosen.Papers
        where paper.Required && !handedIn.Any(p => p.Key == paper.Key && p.IsThere)
        select new Refusal("receive.paper-missing", Articles.GuidanceAtReception,
            new($"Thiếu: {paper.Name}.", $"Missing: {paper.Name}."), $"Papers[{paper.Key}]");

    /// <summary>Paid is what is known and collected, or known to be free.</summary>
    private DossierReceived Received(Subject subject, ReceiptPromise promise, IReadOnlyList<StepDue> steps, Situation now)
    {
        var slip = SlipWanted || !now.Edition.Settlement.SlipOnlyOnRequest;
        var paid = promise.Charges.IsSet && (FeePaid || promise.Charges.IsFree);
        return new(subject, Applicant, Lodger, Papers, Sets, promise.Charges, paid, ReturnBy, promise.Due, steps, slip, now.Agency!.Identifier!, null)
        {
            HappenedAt = now.At,
            By = now.By,
            Outage = Outage?.Receipt(now),
            OutageWords = Outage?.Words.Trim(),
        };
    }
}

/// <summary>Lời hẹn: the due moment with its explanation, the charges with their basis, and what a payer could be exempt on.</summary>
/// <param name="Refusal">Why no moment can be promised, or null.</param>
public sealed record ReceiptPromise(Deadline? Due, Charges Charges, IReadOnlyList<Exemption> Exemptions, Refusal? Refusal)
{
    /// <summary>The next opening, where the centre is closed at the due moment: the term stays what it is, the person comes then. Null where it is open, or nobody comes.</summary>
    public LocalMoment? ComeFrom { get; init; }
}

/// <summary>Phương thức nhận kết quả.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnWay>))]
public enum ReturnWay { AtCentre, ByPost, Online }

/// <summary>Tên phương thức nhận kết quả, as the register has it.</summary>
public static class ReturnWayWords
{
    public static Bilingual Words(this ReturnWay way) => way switch
    {
        ReturnWay.ByPost => new("Bưu chính", "Post"),
        ReturnWay.Online => new("Điện tử", "Electronic"),
        _ => new("Tại Trung tâm", "At the centre"),
    };
}

/// <summary>Đã tiếp nhận hồ sơ. The code is filled in by the ledger with the number it draws.</summary>
/// <param name="FeePaid">Collected, or known to be free.</param>
/// <param name="Due">The due moment with its explanation; null without a limit.</param>
/// <param name="CodePrefix">The competent agency's identifier: prefix of the code (Điều 28 NĐ 118/2025).</param>
public sealed record DossierReceived(
    Subject Subject, [property: Personal] Party? Applicant, [property: Personal] Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, int Sets,
    Charges Charges, bool FeePaid, ReturnWay ReturnBy, Deadline? Due, IReadOnlyList<StepDue> Steps, bool SlipWanted, string CodePrefix, string? Code) : DossierEvent
{
    /// <summary>What it was entered from, where that happened later; null where it was received as it was recorded.</summary>
    public OutageReceipt? Outage { get; init; }

    /// <summary>What happened in the outage, in own words.</summary>
    [Personal]
    public string? OutageWords { get; init; }

    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Received,
        Code = Code,
        Subject = Subject,
        Applicant = Applicant ?? Party.Erased,
        Lodger = Lodger,
        ReceivedAt = HappenedAt,
        Outage = Outage,
        AnswerDueAt = null,
        ReceiptVersion = 1,
        Sets = Sets,
        OriginalsReceived = Papers.Sum(paper => paper.OriginalsTaken),
        ReturnBy = ReturnBy,
        FirstPromise = Appointment.From(Due),
        Clock = Clocks.Clock(Due),
        FeeTotal = Charges.Total,
        FeeIsSet = Charges.IsSet,
        FeePaid = FeePaid,
        Steps = [.. Steps],
    };
}
