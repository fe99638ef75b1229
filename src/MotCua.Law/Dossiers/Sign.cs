using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Ký: signs the proposed result, granted or refused, by own office or by an active delegation, in the capacity that stands
/// on the paper. Ends the clock.
/// </summary>
public sealed record Sign : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (now.Edition.Settlement.NeedsAgreement && dossier.Status != DossierStatus.Agreed)
            return new Refusal("sign.not-agreed", Articles.Settling, new("Lãnh đạo phòng chưa đồng ý với dự thảo.", "The head of division has not agreed with the draft."));
        if (FourEyes(dossier, now) is { } own)
            return own;
        return Authority(dossier, now) switch
        {
            (null, { } refusal) => refusal,
            ({ } authority, _) => new ResultSigned(dossier.Draft!.Granted, authority.Capacity, authority.Lines, authority.DelegationId, now.By.CentreId,
                Series(dossier, now), null)
            { HappenedAt = now.At, By = now.By },
            _ => NoDelegation,
        };
    }

    internal static readonly Refusal NoDelegation = new("sign.no-delegation", Articles.SigningByDelegation, new(
        "Ông/Bà chưa được ủy quyền ký kết quả này.", "You hold no delegation to sign this result."));

    /// <summary>Who appraised or proposed signs only where the edition lets them.</summary>
    internal static Refusal? FourEyes(Dossier dossier, Situation now) =>
        now.Edition.Settlement.AppraiserMaySign || !dossier.Appraisers.Contains(now.By.PersonId) ? null
        : new("sign.four-eyes", Articles.Settling, new("Người thẩm định hoặc trình không được ký kết quả của chính hồ sơ đó.", "Who appraised or proposed may not sign the result."));

    /// <summary>True where own office or a delegation carries a signature under this draft.</summary>
    internal static bool MaySign(Dossier dossier, Situation now) => Authority(dossier, now) is (not null, _);

    /// <summary>By own office in the competent agency, else by the first delegation that covers it; else why the nearest one does not.</summary>
    internal static (Signature?, Refusal?) Authority(Dossier dossier, Situation now)
    {
        var subject = dossier.Subject!;
        if (now.By.Kind == PositionKind.HeadOfAgency && now.By.AgencyId == subject.CompetentAgencyId && now.Office is { } office)
            return (new(office.Capacity, office.CapacityLines, null), null);
        Refusal? nearest = null;
        foreach (var delegation in now.Delegations)
        {
            var asked = new SignatureAsked(now.At, subject.ProcedureCode, subject.CompetentAgencyId, dossier.Draft!.Granted);
            if (delegation.Covers(now.By, asked) is not { } refusal)
                return (new(delegation.Granted!.Capacity, delegation.Granted.CapacityLines, delegation.Granted.DelegationId), null);
            nearest ??= refusal;
        }
        return (null, nearest);
    }

    private static string Series(Dossier dossier, Situation now) => $"result:{dossier.Subject!.CompetentAgencyId}:{now.Now.On.Year}";

    /// <summary>In which capacity one signs, and the delegation it rests on.</summary>
    internal sealed record Signature(SigningCapacity Capacity, IReadOnlyList<string> Lines, Guid? DelegationId);
}

/// <summary>Đã ký kết quả. The number is drawn by the ledger.</summary>
/// <param name="DelegationId">The delegation it was signed by, or null by own office.</param>
/// <param name="AtCentreId">The centre where it was signed, or null at the agency.</param>
/// <param name="NumberSeries">Agency and year in which the number runs.</param>
public sealed record ResultSigned(
    bool Granted, SigningCapacity Capacity, IReadOnlyList<string> CapacityLines, Guid? DelegationId, string? AtCentreId, string NumberSeries, string? Number) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Decided,
        Result = new(Granted, Number ?? "", By.PersonId, HappenedAt, Capacity, CapacityLines),
        HolderPersonId = null,
    };
}
