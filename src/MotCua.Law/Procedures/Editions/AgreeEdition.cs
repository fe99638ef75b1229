using MotCua.Law.Dossiers;

namespace MotCua.Law.Procedures;

/// <summary>
/// Đồng ý dự thảo: a second person has read the whole and finds it complete. Every part the law asks for must be there (Điều 8 khoản 2 Nghị định
/// 63/2010/NĐ-CP); nobody agrees to what they wrote themselves.
/// </summary>
public sealed record AgreeEdition(string Note) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        if (life.Writers.Contains(now.By.PersonId))
            yield return Refuse(null, "Người soạn không tự đồng ý dự thảo của mình.", "Who wrote in a draft does not agree to it.");
        if (Stated.TooLong(Note, nameof(Note), Articles.Publishing) is { } tooLong)
            yield return tooLong;
        foreach (var lack in EditionCheck.OfContent(life.Draft!.Edition, now.IsAgency))
            yield return lack;
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionAgreed(Note.Trim()) { HappenedAt = now.At, By = now.By };
}

/// <summary>Trả lại dự thảo đã đồng ý để soạn tiếp.</summary>
public sealed record SendBackEdition(string Reason) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now) =>
        Stated.Missing(Reason, nameof(Reason), Articles.Publishing, "Nêu điều cần soạn lại.", "State what has to be written anew.") is { } missing ? [missing] : [];

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionSentBack(Reason.Trim()) { HappenedAt = now.At, By = now.By };
}
