using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Yêu cầu bổ sung: the competent agency names everything lacking at once (mẫu 02) and the clock stops. How often, by when
/// and with what effect is the edition's <see cref="SupplementPolicy"/>.
/// </summary>
public sealed record AskForSupplement(IReadOnlyList<Lack> Lacks, string Basis) : DossierAct
{
    /// <summary>Điều 19 khoản 5 NĐ 118/2025, and sector law before it.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var policy = now.Edition.Supplement;
        if ((Competence.OfHolder(dossier, now.By)
            ?? Lack.Check(Lacks, policy.Basis)
            ?? Stated.Missing(Basis, nameof(Basis), policy.Basis, "Nêu căn cứ pháp lý của yêu cầu bổ sung.", "State the legal basis.")) is { } refusal)
            return refusal;
        if (dossier.SupplementsAsked >= policy.Times)
            return new Refusal("supplement.used-up", policy.Basis, new(
                $"Đã yêu cầu bổ sung {dossier.SupplementsAsked} lần; thủ tục này chỉ cho phép {policy.Times} lần.",
                $"A supplement was asked {dossier.SupplementsAsked} time(s); this procedure allows {policy.Times}."));
        var latest = NoticeDue(dossier, now, policy);
        if (latest.Refusal is { } unknown)
            return unknown;
        if (now.Now > latest.Deadline!.Due)
            return new Refusal("supplement.too-late", policy.Basis, new(
                $"Hạn yêu cầu bổ sung đã hết lúc {Written.Moment(latest.Deadline.Due)}.",
                $"The time to ask for a supplement ended at {Written.Moment(latest.Deadline.Due)}."));
        var closes = now.From(now.Now, policy.ClosesAfter);
        if (closes.Refusal is { } unpublished)
            return unpublished;
        var stopped = Clocks.Stopped(dossier, now, StopCause.Supplement, policy.Regime, policy.Basis);
        return new SupplementAsked(Lacks, Basis, closes.Deadline!, stopped?.Stop) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>By when the notice must be given: from receipt, or from the last supplement for a second guidance.</summary>
    private static DeadlineOutcome NoticeDue(Dossier dossier, Situation now, SupplementPolicy policy) =>
        dossier.SupplementedAt is { } again
            ? now.From(LocalMoment.From(again), policy.SecondWithin ?? policy.NoticeWithin)
            : now.From(LocalMoment.From(dossier.ReceivedAt!.Value), policy.NoticeWithin);
}

/// <summary>Đã yêu cầu bổ sung.</summary>
/// <param name="Closes">When the dossier lapses without a supplement.</param>
/// <param name="Stop">How the clock stands; null where there is no limit.</param>
public sealed record SupplementAsked([property: Personal] IReadOnlyList<Lack>? Lacks, [property: Personal] string? Basis, Deadline Closes, ClockStop? Stop) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.SupplementAwaited,
        SupplementsAsked = dossier.SupplementsAsked + 1,
        LapsesAt = Closes.Due.ToInstant(),
        Clock = dossier.Clock is { } clock ? clock with { Stop = Stop } : null,
    };
}
