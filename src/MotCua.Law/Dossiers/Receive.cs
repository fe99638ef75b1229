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
/// <param name="CompetentAgencyId">The agency that decides.</param>
/// <param name="CodePrefix">The competent agency's identifier: prefix of the code (Điều 28 NĐ 118/2025).</param>
/// <param name="Sets">Số lượng hồ sơ (bộ).</param>
/// <param name="Fee">Who pays for how many copies and pages; procedure, case, channel and filing date are the dossier's own, not taken from it.</param>
/// <param name="FeePaid">Collected at reception; otherwise at return.</param>
/// <param name="Shown">What the page promised before the press; null from a machine.</param>
/// <param name="SlipWanted">For same-day procedures the slip is given only when asked.</param>
public sealed record Receive(
    string ProcedureCode, string CaseKey, Channel Channel, string CentreId, string CompetentAgencyId, string CodePrefix,
    Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, int Sets, FeeQuestion Fee, bool FeePaid,
    ReturnWay ReturnBy, ShownPromise? Shown, bool SlipWanted) : DossierAct
{
    public override string? Opens => ProcedureCode;

    /// <summary>An online filing was filed the day it came in: that day's edition and tariff count (Điều 3 khoản 3 NQ 23/2026/NQ-HĐND Hải Phòng) and its channel stays; the clock starts now.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var refusals = new List<Refusal>();
        if (Competence.AtCentre(now.By) is { } elsewhere)
            refusals.Add(elsewhere);
        var filedOn = LocalMoment.From(dossier.SubmittedAt ?? now.At).On;
        if (!now.Edition.InForceOn(filedOn))
            refusals.Add(new("receive.edition-expired", Articles.Receiving, new(
                $"Bản công bố {now.Edition.Decision} không có hiệu lực ngày nộp {Written.Day(filedOn)}.", $"The edition {now.Edition.Decision} is not in force on the filing day {Written.Day(filedOn)}."), nameof(CaseKey)));
        refusals.AddRange(PartyCheck.Of(Applicant, now.Now.On));
        refusals.AddRange(PartyCheck.Of(Lodger));
        if (Sets is < 1 or > 99)
            refusals.Add(new("receive.sets", Articles.SlipAndAppointment, new("Số bộ hồ sơ từ 1 đến 99.", "Between 1 and 99 sets."), nameof(Sets)));

        if (Fee.Check() is { } uncountable)
            refusals.Add(uncountable);

        var channel = dossier.Subject?.Channel ?? Channel;
        var chosen = now.Edition.Case(CaseKey);
        if (chosen?.On(channel) is not { } terms)
        {
            refusals.Add(new("receive.channel", Articles.Receiving, new("Trường hợp này không nộp được theo cách thức đã chọn.", "This case cannot be filed by the channel chosen."), nameof(CaseKey)));
            return Decision.Refuse(refusals);
        }
        refusals.AddRange(MissingPapers(chosen));
        var due = now.From(now.Now, terms.Limit, now.Edition.Clock);
        if (due.Refusal is { } unpublished)
            refusals.Add(unpublished);
        var charges = now.Tariff.ChargesFor(Fee with { ProcedureCode = now.Edition.Code, CaseKey = CaseKey, Channel = channel, FiledOn = filedOn });
        if (Shown?.Differs(due.Deadline, charges, now.Edition.Id) is { } changed)
            refusals.Add(changed);
        return refusals.Count > 0 ? Decision.Refuse(refusals) : Received(now, chosen, channel, due.Deadline, charges);
    }

    /// <summary>Điều 16 NĐ 118/2025: everything lacking is named at once.</summary>
    private IEnumerable<Refusal> MissingPapers(ProcedureCase chosen) =>
        from paper in chosen.Papers
        where paper.Required && !Papers.Any(p => p.Key == paper.Key && p.IsThere)
        select new Refusal("receive.paper-missing", Articles.GuidanceAtReception,
            new($"Thiếu: {paper.Name}.", $"Missing: {paper.Name}."), $"Papers[{paper.Key}]");

    private DossierReceived Received(Situation now, ProcedureCase chosen, Channel channel, Deadline? due, Charges charges)
    {
        var subject = Subject.Of(now.Edition, CaseKey, channel, CentreId, CompetentAgencyId);
        var slip = SlipWanted || !now.Edition.Settlement.SlipOnlyOnRequest;
        return new(subject, Applicant, Lodger, Papers, Sets, charges, FeePaid, ReturnBy, due, Steps(now, chosen, due), slip, CodePrefix, null)
        {
            HappenedAt = now.At,
            By = now.By,
        };
    }

    /// <summary>Điều 38 khoản 1 điểm d NĐ 118/2025: the due moment of each step of the process sheet, so that lateness can be told by step.</summary>
    private static IReadOnlyList<StepDue> Steps(Situation now, ProcedureCase chosen, Deadline? due)
    {
        var (moments, _) = StepDeadlines.Compute(now.Now, [.. chosen.Steps.Select(s => s.Limit)], due?.Due, now.Calendar, now.Hours);
        return [.. moments.Zip(chosen.Steps, (until, step) => new StepDue(step.Name, step.By, until.ToInstant()))];
    }
}

/// <summary>Hạn của một bước.</summary>
public sealed record StepDue(string Name, Positions.PositionKind By, DateTimeOffset DueAt);

/// <summary>Phương thức nhận kết quả.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnWay>))]
public enum ReturnWay { AtCentre, ByPost, Online }

/// <summary>Đã tiếp nhận hồ sơ. The code is filled in by the ledger with the number it draws.</summary>
/// <param name="Due">The due moment with its explanation; null without a limit.</param>
public sealed record DossierReceived(
    Subject Subject, [property: Personal] Party? Applicant, [property: Personal] Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, int Sets,
    Charges Charges, bool FeePaid, ReturnWay ReturnBy, Deadline? Due, IReadOnlyList<StepDue> Steps, bool SlipWanted, string CodePrefix, string? Code) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Received,
        Code = Code,
        Subject = Subject,
        Applicant = Applicant ?? Party.Erased,
        Lodger = Lodger,
        ReceivedAt = HappenedAt,
        AnswerDueAt = null,
        ReceiptVersion = 1,
        Sets = Sets,
        ReturnBy = ReturnBy,
        FirstPromise = Appointment.From(Due),
        Clock = Clocks.Clock(Due),
        FeeTotal = Charges.Total,
        FeePaid = FeePaid || Charges.Total == Dong.Zero,
    };
}
