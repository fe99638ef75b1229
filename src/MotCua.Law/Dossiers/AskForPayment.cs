using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Thông báo nghĩa vụ tài chính: what the applicant must pay before a decision (tax, land money); the clock stands meanwhile.</summary>
public sealed record AskForPayment(Dong Amount, string What) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.OfHolder(dossier, now.By) is { } other)
            return other;
        Refusal?[] faults =
        [
            Stated.Missing(What, nameof(What), Articles.PayingAndReturning, "Nêu khoản phải nộp và cơ quan thông báo.", "State what is to be paid and to whom."),
            Amount > Dong.Zero ? null : new("payment.amount", Articles.PayingAndReturning, new("Nhập số tiền lớn hơn 0, bằng đồng.", "State an amount above zero, in đồng."), nameof(Amount)),
        ];
        if (faults.OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            return Decision.Refuse(refusals);
        var stopped = now.Provisions.PaymentStopsClock.Value
            ? Clocks.Stopped(dossier, now, StopCause.Payment, StopRegime.Pause, now.Provisions.PaymentStopsClock.Article) : null;
        return new PaymentAsked(Amount, What, stopped?.Stop) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã thông báo nghĩa vụ tài chính.</summary>
public sealed record PaymentAsked(Dong Amount, [property: Personal] string? What, ClockStop? Stop) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.PaymentAwaited,
        PaymentOpen = true,
        Clock = Stop is null ? dossier.Clock : dossier.Clock! with { Stop = Stop },
    };
}

/// <summary>Đã thực hiện nghĩa vụ tài chính: the payment is there, with its voucher; the clock goes on.</summary>
/// <param name="Shown">The due moment the page showed; null from a machine.</param>
public sealed record ConfirmPayment(string Voucher, ShownDue? Shown = null) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfAgency(dossier, now.By)
            ?? Stated.Missing(Voucher, nameof(Voucher), Articles.PayingAndReturning, "Ghi số chứng từ nộp tiền.", "State the voucher.")) is { } refusal)
            return refusal;
        var due = dossier.Clock is { IsRunning: false } ? Clocks.Resumed(dossier, now) : DeadlineOutcome.NoLimit;
        if ((due.Refusal ?? (due.HasNoLimit ? null : Shown?.Differs(due.Deadline, Articles.PayingAndReturning))) is { } moved)
            return moved;
        return new PaymentMet(Voucher, due.Deadline, DossierSteps.Resumed(dossier, due.Deadline, now)) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Nghĩa vụ tài chính đã hoàn thành.</summary>
public sealed record PaymentMet([property: Personal] string? Voucher, Deadline? Due, IReadOnlyList<StepDue>? Steps = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Appraising,
        PaymentOpen = false,
        Clock = Clocks.Run(dossier, Due),
        Steps = [.. Steps ?? dossier.Steps],
    };
}
