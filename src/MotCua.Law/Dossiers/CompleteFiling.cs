namespace MotCua.Law.Dossiers;

/// <summary>
/// Hoàn thiện hồ sơ trực tuyến: what was guided comes in again through the national portal, from the applicant. The same filing waits for
/// its answer anew; who brings the papers to the counter is received by <see cref="ReceiveSupplement"/>.
/// </summary>
public sealed record CompleteFiling(IReadOnlyList<PaperCopy> Papers) : DossierAct
{
    /// <summary>Điều 17 khoản 2 điểm c NĐ 118/2025: the eight working hours run from our system's receipt of what completes it.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Papers.Count == 0 || Papers.Any(p => !p.IsThere))
            return new Refusal("complete.papers", Articles.AcceptingOnline, new("Đính kèm ít nhất một giấy tờ được hướng dẫn hoàn thiện.", "Attach at least one of the papers asked for."), nameof(Papers));
        var answer = now.From(now.Now, now.Provisions.AcceptOnlineWithin.Value);
        return answer.Refusal is { } unpublished ? unpublished
            : new FilingCompleted(Papers, answer.Deadline!) { HappenedAt = now.At, By = now.By };
    }
}
