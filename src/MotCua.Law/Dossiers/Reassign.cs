using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Phân công lại: a head gives the dossier from the officer who holds it to another of the same agency, because of absence, transfer or
/// workload. What was done stays with who did it; the clock runs on.
/// </summary>
public sealed record Reassign(string OfficerId, string Reason) : DossierAct
{
    public override string? NamesOfficer => OfficerId;

    /// <summary>Điều 19 NĐ 118/2025: the competent agency assigns who settles.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.OfAgency(dossier, now.By) is { } other)
            return other;
        if (now.By.Kind is not (PositionKind.HeadOfDivision or PositionKind.HeadOfAgency))
            return new Refusal("reassign.not-head", Articles.Settling, new("Chỉ lãnh đạo phân công lại hồ sơ.", "Only a head reassigns a dossier."));
        var wrong = Faults(dossier, now).ToList();
        return wrong.Count > 0 ? Decision.Refuse(wrong)
            : new DossierReassigned(OfficerId, dossier.HolderPersonId, Reason) { HappenedAt = now.At, By = now.By };
    }

    private IEnumerable<Refusal> Faults(Dossier dossier, Situation now)
    {
        if (OfficerId == dossier.HolderPersonId)
            yield return new("reassign.same", Articles.Settling, new("Công chức này đang giữ hồ sơ.", "This officer holds the dossier already."), nameof(OfficerId));
        else if (now.Settler is not { } named || named.PersonId != OfficerId || !named.AgencyIds.Contains(dossier.Subject!.CompetentAgencyId))
            yield return new("reassign.officer", Articles.Settling, new(
                "Chọn công chức của cơ quan đang giữ vị trí giải quyết hồ sơ.", "Choose an officer of the agency who holds a position that settles dossiers."), nameof(OfficerId));
        if (Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do phân công lại.", "State why it is reassigned.") is { } noReason)
            yield return noReason;
    }
}

/// <summary>Đã phân công lại.</summary>
/// <param name="FormerOfficerId">Who held it until now.</param>
public sealed record DossierReassigned(string OfficerId, string? FormerOfficerId, [property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { HolderPersonId = OfficerId };
}
