namespace MotCua.Law.Dossiers;

/// <summary>Đồng ý: the head of division agrees with the proposed result and passes it on for signature.</summary>
public sealed record Agree : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.OfAgency(dossier, now.By) is { } other)
            return other;
        if (dossier.Draft!.ProposedBy == now.By.PersonId)
            return new Refusal("agree.own-proposal", Articles.Settling, new("Người trình không tự đồng ý với dự thảo của mình.", "Who proposed does not agree with the own draft."));
        return new ProposalAgreed { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Lãnh đạo phòng đã đồng ý.</summary>
public sealed record ProposalAgreed : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Agreed };
}

/// <summary>Trả lại: the head of division or the signer sends the draft back, with the reason.</summary>
public sealed record SendBack(string Reason) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Competence.OfAgency(dossier, now.By)
        ?? Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do trả lại.", "State why it is sent back."))
        is { } refusal ? refusal
        : new ProposalSentBack(Reason) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã trả lại dự thảo.</summary>
public sealed record ProposalSentBack([property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Appraising, Draft = null };
}
