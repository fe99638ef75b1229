using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>Việc có thể làm: the acts that have a page, offered where the position may and the life cycle allows.</summary>
public static class ActLinks
{
    private static readonly (Type Act, string Path)[] Pages =
    [
        (typeof(Take), "nhan-xu-ly"), (typeof(Appraise), "tham-dinh"), (typeof(Propose), "trinh"), (typeof(Agree), "dong-y"), (typeof(Sign), "ky"),
        (typeof(SendBack), "tra-lai"), (typeof(ReturnResult), "tra-ket-qua"), (typeof(HandOver), "chuyen"), (typeof(TakeMirroredStatus), "trang-thai-quoc-gia"),
        (typeof(Reassign), "phan-cong-lai"), (typeof(Recall), "thu-hoi"), (typeof(CorrectReceipt), "sua-tiep-nhan"), (typeof(CorrectResult), "sua-ket-qua"),
        (typeof(MakeLossGood), "khac-phuc-mat"), (typeof(ReportLoss), "mat-ho-so"),
    ];

    public static IReadOnlyList<(string Path, Bilingual Name)> Of(Me me, Dossier dossier) =>
        [.. Pages.Where(p => Permissions.May(me.Kind, p.Act.Name) && Lifecycle.Allows(dossier, p.Act) && ForMe(me, dossier, p.Act))
            .Select(p => (p.Path, Named(p.Act)))];

    /// <summary>What the act on this page is called, or null where there is none.</summary>
    public static Bilingual? NameOf(string path) =>
        Pages.FirstOrDefault(p => p.Path == path).Act is { } act ? Named(act) : null;

    private static Bilingual Named(Type act) => Lifecycle.Rows.Single(r => r.Act == act).Name;

    /// <summary>Hides what is plainly another's: the law would refuse it anyway.</summary>
    private static bool ForMe(Me me, Dossier dossier, Type act)
    {
        if (act == typeof(Appraise) || act == typeof(Propose))
            return me.WorksFor(dossier.HolderPersonId);
        if (act == typeof(HandOver))
            return dossier.PapersHandedOverAt is null && dossier.Subject!.Channel != Channel.Online;
        if (act == typeof(Recall))
            return dossier.Status switch
            {
                DossierStatus.HandedOver => me.CentreId == dossier.Subject!.CentreId,
                DossierStatus.Proposed => dossier.HolderPersonId == me.PersonId,
                _ => dossier.Draft?.AgreedBy == me.PersonId,
            };
        if (act == typeof(ReportLoss))
            return dossier.LossOpen is null && Custody.Of(dossier).IsOf(me.AsActor());
        if (act == typeof(MakeLossGood))
            return dossier.LossOpen?.Answering.IsOf(me.AsActor()) == true;
        if (act == typeof(Sign))
            return !dossier.Subject!.NeedsAgreement || dossier.Status == DossierStatus.Agreed;
        return true;
    }
}
