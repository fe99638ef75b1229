using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>Thẩm quyền: who stands where towards a dossier; shared by the acts of its settlement.</summary>
internal static class Competence
{
    /// <summary>Điều 19 NĐ 118/2025: the competent agency settles; anyone else is refused.</summary>
    public static Refusal? OfAgency(Dossier dossier, Actor by) =>
        by.AgencyId == dossier.Subject!.CompetentAgencyId ? null
        : new("settle.other-agency", Articles.Settling, new("Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan Ông/Bà.", "Your agency is not competent for this dossier."));

    /// <summary>The competent agency's officer who took the dossier, or who stands in for that one (<see cref="StandingIn"/>).</summary>
    public static Refusal? OfHolder(Dossier dossier, Actor by) =>
        OfAgency(dossier, by) ?? (dossier.HolderPersonId == by.PersonId || dossier.HolderPersonId is { } holder && holder == by.InPlaceOf ? null
        : new("settle.held-by-other", Articles.Settling, new("Hồ sơ đang do công chức khác giải quyết.", "Another officer is settling this dossier.")));

    /// <summary>Điều 28 NĐ 118/2025: the edition says who decides; where that is a commune's People's Committee, which of them is named, and it must be one.</summary>
    public static Refusal? OfEdition(string named, Situation now) =>
        now.Agency is { Identifier: not null } agency && agency.Id == named && (now.Edition.CompetentAgencyId is { } only ? only == named : agency.IsCommune) ? null
        : new("receive.agency", Articles.CodeOfDossier, new("Chọn cơ quan có thẩm quyền giải quyết thủ tục này.", "Choose the agency competent for this procedure."), "CompetentAgencyId");

    /// <summary>What was filed online stays with the centre and the agency it was filed for.</summary>
    public static Refusal? OfFiling(Dossier dossier, string named, Actor by) =>
        dossier.Subject is not { } filed || filed.CentreId == by.CentreId && filed.CompetentAgencyId == named ? null
        : new("receive.filed-elsewhere", Articles.Receiving, new("Hồ sơ trực tuyến này nộp cho trung tâm hoặc cơ quan khác.", "This online filing was made to another centre or agency."));

    /// <summary>Điều 17 NĐ 118/2025: reception and return happen at the centre.</summary>
    public static Refusal? AtCentre(Actor by) =>
        by.CentreId is not null ? null
        : new("centre.not-at-centre", Articles.Receiving, new("Việc này chỉ thực hiện tại Trung tâm Phục vụ hành chính công.", "This is done at a Public Administrative Service Centre only."));
}
