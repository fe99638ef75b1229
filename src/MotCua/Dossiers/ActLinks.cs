using MotCua.Accounts;
using MotCua.Accounts.Sessions;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>Việc có thể làm: the acts that have a page, offered where the position may and the life cycle allows.</summary>
public static class ActLinks
{
    private static readonly (Type Act, string Path)[] Pages =
    [
        (typeof(Receive), "tiep-nhan"), (typeof(GuideCompletion), "huong-dan"), (typeof(RefuseReceipt), "tu-choi"),
        (typeof(Take), "nhan-xu-ly"), (typeof(Appraise), "tham-dinh"), (typeof(Propose), "trinh"), (typeof(Agree), "dong-y"), (typeof(Sign), "ky"),
        (typeof(SendBack), "tra-lai"), (typeof(ReturnResult), "tra-ket-qua"),
        (typeof(AskForSupplement), "yeu-cau-bo-sung"), (typeof(ReceiveSupplement), "nhan-bo-sung"), (typeof(Lapse), "ket-thuc-bo-sung"), (typeof(AskForPayment), "nghia-vu-tai-chinh"), (typeof(ConfirmPayment), "da-nop-tien"),
        (typeof(HandOver), "chuyen"), (typeof(TakeMirroredStatus), "trang-thai-quoc-gia"),
        (typeof(Reassign), "phan-cong-lai"), (typeof(Recall), "thu-hoi"), (typeof(CorrectReceipt), "sua-tiep-nhan"), (typeof(ReplaceSlip), "cap-lai-giay"), (typeof(ReportError), "bao-sai-sot"), (typeof(FindNoError), "khong-sai-sot"), (typeof(CorrectResult), "sua-ket-qua"),
        (typeof(MakeLossGood), "khac-phuc-mat"), (typeof(ReportLoss), "mat-ho-so"),
        (typeof(Consult), "lay-y-kien"), (typeof(AnswerConsultation), "tra-loi-y-kien"), (typeof(Apologise), "xin-loi"), (typeof(AskToStop), "de-nghi-dung"), (typeof(Stop), "dung"),
        (typeof(PauseForIncident), "tam-dung"), (typeof(ResumeAfterIncident), "tiep-tuc"),
        (typeof(Digitise), "so-hoa"),
    ];

    public static IReadOnlyList<(string Path, Bilingual Name)> Of(Me me, Dossier dossier, DateTimeOffset now) =>
        [.. Pages.Where(p => Permissions.May(me.Kind, p.Act.Name) && Lifecycle.Allows(dossier, p.Act) && ForMe(me, dossier, p.Act, now))
            .Select(p => (p.Path, Named(p.Act)))];

    /// <summary>What the act on this page is called, or null where there is none.</summary>
    public static Bilingual? NameOf(string path) =>
        Pages.FirstOrDefault(p => p.Path == path).Act is { } act ? Named(act) : null;

    /// <summary>The acts another machine may ask: all that have a page but those that ask the person at it for a proof. Files have addresses of their own.</summary>
    public static IEnumerable<(Type Act, string Path, Bilingual Name)> ForMachines => Pages.Where(p => !OwnProof.Signs(p.Act.Name)).Select(p => (p.Act, p.Path, Named(p.Act)));

    private static Bilingual Named(Type act) => Lifecycle.Rows.Single(r => r.Act == act).Name;

    /// <summary>Hides what is plainly another's, or too early: the law would refuse it anyway.</summary>
    private static bool ForMe(Me me, Dossier dossier, Type act, DateTimeOffset now)
    {
        if (act != typeof(AnswerConsultation) && me.IsOnlyConsulted(dossier))
            return false;
        if (act == typeof(Appraise) || act == typeof(Propose) || act == typeof(Consult) || act == typeof(AskForSupplement) || act == typeof(AskForPayment))
            return me.WorksFor(dossier.HolderPersonId);
        if (act == typeof(AnswerConsultation))
            return dossier.Consultations.Any(c => c.ConsultedAgencyId == me.AgencyId && c.AnsweredAt is null);
        if (act == typeof(Apologise))
            return dossier.Subject!.CompetentAgencyId == me.AgencyId && dossier.DueAt is not null;
        if (act == typeof(ResumeAfterIncident))
            return dossier.IncidentOpen;
        if (act == typeof(Digitise))
            return dossier.Subject!.CentreId == me.CentreId && dossier.Subject.Channel != Channel.Online;
        if (act == typeof(HandOver))
            return dossier.PapersHandedOverAt is null && dossier.Subject!.Channel != Channel.Online;
        if (act == typeof(Recall))
            return Recall.IsSender(dossier, me.AsActor());
        if (act == typeof(FindNoError))
            return dossier.ErrorOpen is not null && dossier.Subject!.CompetentAgencyId == me.AgencyId;
        if (act == typeof(ReplaceSlip))
            return dossier.Subject!.CentreId == me.CentreId;
        if (act == typeof(ReturnResult))
            return dossier.ErrorOpen is null;
        if (act == typeof(ReportError))
            return dossier.ErrorOpen is null && ReportError.IsOf(dossier, me.AsActor());
        if (act == typeof(ReportLoss))
            return dossier.LossOpen is null && Custody.Of(dossier).IsOf(me.AsActor());
        if (act == typeof(MakeLossGood))
            return dossier.LossOpen?.Answering.IsOf(me.AsActor()) == true;
        if (act == typeof(Lapse))
            return now > dossier.LapsesAt;
        if (act == typeof(Sign))
            return !dossier.Subject!.NeedsAgreement || dossier.Status == DossierStatus.Agreed;
        return true;
    }
}
