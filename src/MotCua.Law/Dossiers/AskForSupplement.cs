using MotCua.Law.Clocks;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Yêu cầu bổ sung: the competent agency names everything lacking at once (mẫu 02) and the clock stops. How often, by when
/// and with what effect is the edition's <see cref="Procedures.SupplementPolicy"/>.
/// </summary>
/// <param name="Shown">The closing moment the page showed; null from a machine.</param>
public sealed record AskForSupplement(IReadOnlyList<Lack> Lacks, string Basis, ShownDue? Shown = null) : DossierAct
{
    /// <summary>Điều 19 khoản 5 NĐ 118/2025, and sector law before it.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var policy = now.Edition.Supplement;
        if (Competence.OfHolder(dossier, now.By) is { } other)
            return other;
        if (dossier.SupplementsAsked >= policy.Times)
            return new Refusal("supplement.used-up", policy.Basis, new(
                $"Đã yêu cầu bổ sung {dossier.SupplementsAsked} lần; thủ tục này chỉ cho phép {policy.Times} lần.",
                $"A supplement was asked {dossier.SupplementsAsked} time(s); this procedure allows {policy.Times}."));
        var latest = NoticeDue(dossier, now);
        if (latest.Refusal is { } unknown)
            return unknown;
        if (now.Now > latest.Deadline!.Due)
            return new Refusal("supplement.too-late", policy.Basis, new(
                $"Hạn yêu cầu bổ sung đã hết lúc {Written.Moment(latest.Deadline.Due)}.",
                $"The time to ask for a supplement ended at {Written.Moment(latest.Deadline.Due)}."));
        Refusal?[] faults = [.. Lack.Check(Lacks, policy.Basis), Stated.Missing(Basis, nameof(Basis), policy.Basis, "Nêu căn cứ pháp lý của yêu cầu bổ sung.", "State the legal basis.")];
        if (faults.OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            return Decision.Refuse(refusals);
        var closes = now.From(now.Now, policy.ClosesAfter);
        if (closes.Refusal is { } unpublished)
            return unpublished;
        if (Shown?.Differs(closes.Deadline, policy.Basis) is { } moved)
            return moved;
        var stopped = Clocks.Stopped(dossier, now, StopCause.Supplement, policy.Regime, policy.Basis);
        return new SupplementAsked(Lacks, Basis, closes.Deadline!, stopped?.Stop, dossier.SupplementSlips + 1) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>By when the notice must be given: from receipt, or from the last supplement for a second guidance.</summary>
    public static DeadlineOutcome NoticeDue(Dossier dossier, Situation now) => (dossier.SupplementedAt, now.Edition.Supplement) is ({ } again, var policy)
        ? now.From(LocalMoment.From(again), policy.SecondWithin ?? policy.NoticeWithin)
        : now.From(LocalMoment.From(dossier.ReceivedAt!.Value), now.Edition.Supplement.NoticeWithin);
}

/// <summary>Đã yêu cầu bổ sung.</summary>
/// <param name="Closes">When the dossier lapses without a supplement.</param>
/// <param name="Stop">How the clock stands; null where there is no limit.</param>
/// <param name="Slip">Which of the dossier's slips mẫu 02 this is, from 1.</param>
/// <param name="Number">Số phiếu, drawn by the ledger.</param>
public sealed record SupplementAsked(
    [property: Personal] IReadOnlyList<Lack>? Lacks, [property: Personal] string? Basis, Deadline Closes, ClockStop? Stop, int Slip = 1, string? Number = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.SupplementAwaited,
        SupplementsAsked = dossier.SupplementsAsked + 1,
        SupplementSlips = Slip,
        Lacking = [.. Lacks ?? []],
        LapsesAt = Closes.Due.ToInstant(),
        Clock = dossier.Clock is { } clock ? clock with { Stop = Stop } : null,
    };
}
