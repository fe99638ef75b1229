using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Ghi nhận mất, hỏng hồ sơ: papers were lost or spoilt in the office's hands. Who had them answers, re-makes them at its own cost and
/// owes an apology; the applicant does nothing again and the clock runs on.
/// </summary>
/// <param name="Papers">Names of what is lost.</param>
/// <param name="AnsweredBy">The officer who answers for it.</param>
/// <param name="Remedy">What is re-made, from where and by when.</param>
public sealed record ReportLoss(IReadOnlyList<string> Papers, string AnsweredBy, string Remedy) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var custody = Custody.Of(dossier);
        if (dossier.LossOpen is not null)
            return new Refusal("loss.open", Articles.Correcting, new("Việc mất, hỏng hồ sơ đã được ghi nhận và chưa khắc phục xong.", "A loss was reported already and is not made good yet."));
        if (custody.NotOf(now.By) is { } elsewhere)
            return elsewhere;
        var wrong = Faults().ToList();
        return wrong.Count > 0 ? Decision.Refuse(wrong)
            : new LossReported(Papers, AnsweredBy, Remedy, custody) { HappenedAt = now.At, By = now.By };
    }

    private IEnumerable<Refusal> Faults()
    {
        if (Papers.Count == 0 || Papers.Any(string.IsNullOrWhiteSpace))
            yield return new("loss.papers", Articles.Correcting, new("Chọn hoặc ghi giấy tờ bị mất, hỏng.", "State which papers are lost or spoilt."), nameof(Papers));
        else if (Stated.TooLong(string.Join("; ", Papers), nameof(Papers), Articles.Correcting) is { } tooLong)
            yield return tooLong;
        if (Stated.Missing(AnsweredBy, nameof(AnsweredBy), Articles.Correcting, "Nêu người chịu trách nhiệm.", "State who answers for it.") is { } nobody)
            yield return nobody;
        if (Stated.Missing(Remedy, nameof(Remedy), Articles.Correcting, "Nêu giấy tờ được làm lại thế nào, khi nào xong.", "State what is re-made, how and by when.") is { } noRemedy)
            yield return noRemedy;
    }
}

/// <summary>
/// Nơi đang giữ hồ sơ giấy: who answers when papers are lost. The centre until they are handed over, then the competent agency; once there
/// is a result the centre again, which has it and the originals to return.
/// </summary>
/// <param name="UnitId">The centre or the agency.</param>
public sealed record Custody(string UnitId, bool AtCentre)
{
    public static Custody Of(Dossier dossier) =>
        dossier.PapersHandedOverAt is null || dossier.Status is DossierStatus.Decided or DossierStatus.Returned
            ? new(dossier.Subject!.CentreId, true) : new(dossier.Subject!.CompetentAgencyId, false);

    /// <summary>True for one who works where the papers are.</summary>
    public bool IsOf(Actor by) => AtCentre ? by.CentreId == UnitId : by.AgencyId == UnitId;

    internal Refusal? NotOf(Actor by) => IsOf(by) ? null
        : new("loss.elsewhere", Articles.Correcting, AtCentre
            ? new("Hồ sơ giấy đang ở Trung tâm: Trung tâm ghi nhận và chịu trách nhiệm.", "The papers are at the centre: the centre reports the loss and answers for it.")
            : new("Hồ sơ giấy đang ở cơ quan giải quyết: cơ quan đó ghi nhận và chịu trách nhiệm.", "The papers are at the competent agency: that agency reports the loss and answers for it."));
}

/// <summary>Đã ghi nhận mất, hỏng hồ sơ.</summary>
/// <param name="Answering">Where the papers were; it answers and owes the apology.</param>
public sealed record LossReported([property: Personal] IReadOnlyList<string>? Papers, [property: Personal] string? AnsweredBy, [property: Personal] string? Remedy, Custody Answering) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { LossOpen = new(HappenedAt, Answering) };
}

/// <summary>
/// Khắc phục mất, hỏng hồ sơ: the head of where it was lost records what was re-made and signs the letter of apology to the applicant,
/// numbered in the series of the other letters of apology of that agency or centre.
/// </summary>
/// <param name="Remade">What was re-made.</param>
/// <param name="Apology">What the head writes to the applicant.</param>
public sealed record MakeLossGood(string Remade, string Apology) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (dossier.LossOpen is not { } loss)
            return new Refusal("loss.none", Articles.Correcting, new("Hồ sơ không có giấy tờ mất, hỏng chờ khắc phục.", "No loss waits to be made good."));
        if (loss.Answering.NotOf(now.By) is { } elsewhere)
            return elsewhere;
        List<Refusal> wrong = [.. new[]
        {
            Stated.Missing(Remade, nameof(Remade), Articles.Correcting, "Nêu giấy tờ đã làm lại.", "State what was re-made."),
            Stated.Missing(Apology, nameof(Apology), Articles.Apologising, "Viết lời xin lỗi, người nộp sẽ đọc.", "Write the apology, as the applicant will read it."),
        }.OfType<Refusal>()];
        return wrong.Count > 0 ? Decision.Refuse(wrong)
            : new LossMadeGood(Remade, Apology, $"apology:{loss.Answering.UnitId}:{now.Now.On.Year}", Letter: dossier.LossesMadeGood + 1) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã khắc phục mất, hỏng hồ sơ và xin lỗi.</summary>
/// <param name="NumberSeries">Agency or centre and year in which the letter's number runs.</param>
/// <param name="Number">Drawn by the ledger.</param>
/// <param name="Letter">Which of the dossier's letters for a loss it is, from 1.</param>
public sealed record LossMadeGood([property: Personal] string? Remade, [property: Personal] string? Apology, string NumberSeries, string? Number = null, int Letter = 1) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { LossOpen = null, LossesMadeGood = dossier.LossesMadeGood + 1 };
}
