using MotCua.Law.Certification;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Retention;
using MotCua.Law.Tariffs;
using static MotCua.Law.Positions.PositionKind;

namespace MotCua.Accounts;

/// <summary>
/// Phân quyền: which position may which act. One table; whatever is not in it is not allowed. Which dossiers a position may do it
/// on follows from its unit (<see cref="Reach"/>), and what the law further asks is the act's own decision.
/// </summary>
public static class Permissions
{
    /// <summary>Acts that are no acts of a dossier: what a page reads or an administrator does.</summary>
    public const string ReadDossier = nameof(ReadDossier), ReadWorkList = nameof(ReadWorkList), ReadRegister = nameof(ReadRegister), ReadErrands = nameof(ReadErrands),
        RetryErrand = nameof(RetryErrand), ReadDelegations = nameof(ReadDelegations), GrantDelegation = nameof(GrantDelegation), RevokeDelegation = nameof(RevokeDelegation),
        ReadCalendar = nameof(ReadCalendar), AdoptCalendar = nameof(AdoptCalendar), ManageAccounts = nameof(ManageAccounts), ReadReadings = nameof(ReadReadings), GiveReadingReason = nameof(GiveReadingReason),
        ReadCatalogueReview = nameof(ReadCatalogueReview), ConfirmContradiction = nameof(ConfirmContradiction), ExtendEverydayWords = nameof(ExtendEverydayWords),
        ReadCertificationBook = nameof(ReadCertificationBook), ReadOutageBook = nameof(ReadOutageBook), ReadRetention = nameof(ReadRetention), ReadErasures = nameof(ReadErasures),
        ReadApologies = nameof(ReadApologies), ReadConsultations = nameof(ReadConsultations), ReadOnlineFilings = nameof(ReadOnlineFilings),
        RecordAbsence = nameof(RecordAbsence), DrawSample = nameof(DrawSample), TakeEvidence = nameof(TakeEvidence),
        ReadEditions = nameof(ReadEditions), ReadTariff = nameof(ReadTariff), LockLeaver = nameof(LockLeaver), ConfirmRecovery = nameof(ConfirmRecovery), ReadPublicationDuties = nameof(ReadPublicationDuties), ReadOperations = nameof(ReadOperations);

    private static readonly PositionKind[] Centre = [Receiver, SecondedOfficer, ReturnOfficer, Director];
    private static readonly PositionKind[] Settlers = [Appraiser, SecondedOfficer];
    private static readonly PositionKind[] Heads = [HeadOfDivision, HeadOfAgency];
    private static readonly PositionKind[] Certifiers = [Receiver, SecondedOfficer];
    private static readonly PositionKind[] Editors = [Appraiser, SecondedOfficer, HeadOfDivision, Director];
    private static readonly PositionKind[] All = Enum.GetValues<PositionKind>();
    private static readonly PositionKind[] Readers = [.. All.Except([Administrator])];

    /// <summary>The table: act → positions.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PositionKind>> Table { get; } = new Dictionary<string, IReadOnlyList<PositionKind>>
    {
        [nameof(FileOnline)] = [],
        [nameof(CompleteFiling)] = [],
        [nameof(Receive)] = [Receiver, SecondedOfficer],
        [nameof(GuideCompletion)] = [Receiver, SecondedOfficer],
        [nameof(RefuseReceipt)] = [Receiver, SecondedOfficer],
        [nameof(HandOver)] = [Receiver, SecondedOfficer],
        [nameof(Take)] = Settlers,
        [nameof(Appraise)] = Settlers,
        [nameof(Consult)] = Settlers,
        [nameof(NoteSilence)] = [],
        [nameof(AnswerConsultation)] = [Appraiser, SecondedOfficer, .. Heads],
        [nameof(AskForSupplement)] = Settlers,
        [nameof(ReceiveSupplement)] = [Receiver, SecondedOfficer],
        [nameof(Lapse)] = [Receiver, Director],
        [nameof(PauseForIncident)] = [Director],
        [nameof(ResumeAfterIncident)] = [Director],
        [nameof(RecountDue)] = [],
        [nameof(AskForPayment)] = Settlers,
        [nameof(ConfirmPayment)] = Settlers,
        [nameof(Propose)] = Settlers,
        [nameof(Agree)] = [HeadOfDivision],
        [nameof(SendBack)] = [.. Heads, SecondedOfficer],
        [nameof(Sign)] = [.. Heads, SecondedOfficer, Director],
        [nameof(ReturnResult)] = [Receiver, ReturnOfficer],
        [nameof(DraftApology)] = [],
        [nameof(Apologise)] = Heads,
        [nameof(AskToStop)] = [Receiver, ReturnOfficer],
        [nameof(Stop)] = [Receiver, Director],
        [nameof(Recall)] = [Receiver, ReturnOfficer, .. Settlers, HeadOfDivision],
        [nameof(Reassign)] = Heads,
        [nameof(ReplaceSlip)] = [Receiver, SecondedOfficer, ReturnOfficer],
        [nameof(CorrectReceipt)] = [Receiver, SecondedOfficer],
        [nameof(ReportError)] = [.. Centre, Appraiser, .. Heads, RecordsClerk],
        [nameof(FindNoError)] = [.. Heads, SecondedOfficer, Director],
        [nameof(CorrectResult)] = [.. Heads, SecondedOfficer, Director],
        [nameof(ReportLoss)] = [.. Centre, Appraiser, .. Heads, RecordsClerk],
        [nameof(MakeLossGood)] = [HeadOfAgency, Director],
        [nameof(Digitise)] = [Receiver, SecondedOfficer],
        [nameof(TakeMirroredStatus)] = [Receiver, ReturnOfficer, Director],
        [nameof(PrepareBlanks)] = [Receiver, SecondedOfficer, Director],
        [nameof(SpoilBlank)] = [Receiver, SecondedOfficer, Director],
        [nameof(SetRetention)] = [Director],
        [nameof(ProposeErasure)] = [RecordsClerk],
        [nameof(KeepDossier)] = [RecordsClerk, HeadOfAgency],
        [nameof(DecideErasure)] = [HeadOfAgency],
        [nameof(RefuseErasure)] = [HeadOfAgency],
        [nameof(NoteErased)] = [],
        [nameof(CertifyCopies)] = Certifiers,
        [nameof(ReceiveForCertification)] = Certifiers,
        [nameof(RefuseCertification)] = Certifiers,
        [nameof(NoteBookEntry)] = Certifiers,
        [ReadDossier] = Readers,
        [ReadWorkList] = [.. Centre, Appraiser, .. Heads, RecordsClerk],
        [ReadApologies] = [.. Settlers, .. Heads, Director],
        [ReadConsultations] = [.. Settlers, .. Heads, Director],
        [ReadOnlineFilings] = [Receiver, SecondedOfficer, Director],
        [ReadRegister] = Readers,
        [ReadOutageBook] = [.. Centre, Inspector],
        [ReadRetention] = [RecordsClerk, HeadOfAgency, Director, Inspector],
        [ReadErasures] = [RecordsClerk, HeadOfAgency, Inspector],
        [ReadCertificationBook] = [.. Centre, HeadOfAgency, RecordsClerk, Inspector],
        [ReadOperations] = [Administrator],
        [ReadErrands] = [Administrator, Director],
        [RetryErrand] = [Administrator],
        [ReadDelegations] = [.. Heads, SecondedOfficer, Director, Inspector, RecordsClerk, Administrator],
        [GrantDelegation] = [HeadOfAgency],
        [RevokeDelegation] = [HeadOfAgency],
        [ReadCalendar] = All,
        [AdoptCalendar] = [Director],
        [ManageAccounts] = [Administrator],
        [LockLeaver] = [HeadOfAgency, Director],
        [ConfirmRecovery] = [HeadOfAgency, Director, Administrator],
        [ReadReadings] = [Inspector, Director],
        [GiveReadingReason] = [Inspector],
        [ReadCatalogueReview] = Readers,
        [ConfirmContradiction] = [.. Heads, Director],
        [ExtendEverydayWords] = [.. Heads, Director],
        [RecordAbsence] = [.. Settlers, .. Heads],
        [DrawSample] = [Inspector],
        [TakeEvidence] = [Inspector],
        [ReadEditions] = Readers,
        [nameof(DraftEdition)] = Editors,
        [nameof(ReviseEdition)] = Editors,
        [nameof(AbandonEdition)] = Editors,
        [nameof(AgreeEdition)] = [.. Heads, Director],
        [nameof(SendBackEdition)] = [.. Heads, Director],
        [nameof(PublishEdition)] = [HeadOfAgency, Director],
        [nameof(UploadEdition)] = [HeadOfAgency, Director],
        [nameof(RepealEdition)] = [HeadOfAgency, Director],
        [ReadTariff] = Readers,
        [nameof(SetCharge)] = [Director],
        [ReadPublicationDuties] = [.. Heads, Director, Inspector],
    };

    /// <summary>What the clock does by itself when its moment has come.</summary>
    public static IReadOnlySet<string> OfTheClock { get; } = new HashSet<string> { nameof(Lapse), nameof(RecountDue), nameof(DraftApology), nameof(NoteSilence), nameof(NoteErased) };

    /// <summary>What applicants do through the national portal.</summary>
    public static IReadOnlySet<string> OfThePortal { get; } = new HashSet<string> { nameof(FileOnline), nameof(CompleteFiling) };

    /// <summary>True when a position of this kind may do this act at all.</summary>
    public static bool May(PositionKind kind, string act) => Table.TryGetValue(act, out var kinds) && kinds.Contains(kind);
}
