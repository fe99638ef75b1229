using MotCua.Law.Positions;

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
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Agreed, Draft = dossier.Draft! with { AgreedBy = By.PersonId } };
}

/// <summary>Trả lại: the head of division or whoever may sign the draft sends it back, with the reason.</summary>
public sealed record SendBack(string Reason) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Competence.OfAgency(dossier, now.By)
        ?? NotTheirs(dossier, now)
        ?? Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do trả lại.", "State why it is sent back."))
        is { } refusal ? refusal
        : new ProposalSentBack(Reason) { HappenedAt = now.At, By = now.By };

    private static Refusal? NotTheirs(Dossier dossier, Situation now) =>
        dossier.Draft!.ProposedBy != now.By.PersonId && (now.By.Kind == PositionKind.HeadOfDivision || Sign.MaySign(dossier, now)) ? null
        : new("sendback.not-signer", Articles.Settling, new("Chỉ lãnh đạo phòng hoặc người có quyền ký trả lại dự thảo.", "Only the head of division or whoever may sign sends a draft back."));
}

/// <summary>Đã trả lại dự thảo.</summary>
public sealed record ProposalSentBack([property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Appraising, Draft = null };
}
