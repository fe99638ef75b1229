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
        (typeof(Digitise), "so-hoa"),
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
            return dossier.HolderPersonId == me.PersonId;
        if (act == typeof(Digitise))
            return dossier.Subject!.CentreId == me.CentreId && dossier.Subject.Channel != Channel.Online;
        if (act == typeof(HandOver))
            return dossier.PapersHandedOverAt is null && dossier.Subject!.Channel != Channel.Online;
        if (act == typeof(Sign))
            return !dossier.Subject!.NeedsAgreement || dossier.Status == DossierStatus.Agreed;
        return true;
    }
}
