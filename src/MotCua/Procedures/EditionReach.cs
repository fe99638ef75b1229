using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Positions;

namespace MotCua.Procedures;

/// <summary>
/// Phạm vi soạn bản công bố: procedures are the city's, so communes read and the city writes: an agency its own procedures and those of the communes, the
/// director of the city's centre all of them.
/// </summary>
public static class EditionReach
{
    /// <summary>Whether what a position may do with editions, it may do with this one.</summary>
    public static bool MayWrite(this Me me, ProcedureEdition edition, Organisation organisation) => me.MayWrite(edition.Level, edition.CompetentAgencyId, organisation);

    /// <summary>Whether a position writes for the city at all: what is of no one agency, such as what people call a procedure.</summary>
    public static bool MayWriteForCity(this Me me, Organisation organisation) => me.MayWrite(ProcedureLevel.Commune, null, organisation);

    /// <summary>Whether a position may say what holds of a procedure: where it writes every edition that can be filed on from this day; where there is none, for the city.</summary>
    public static bool MayWrite(this Me me, string code, Catalogue catalogue, Organisation organisation, DateOnly day) =>
        me.MayWriteForCity(organisation) && catalogue.EditionsOf(code).Where(edition => edition.HasDaysFrom(day)).All(edition => me.MayWrite(edition, organisation));

    private static bool MayWrite(this Me me, ProcedureLevel level, string? agencyId, Organisation organisation) =>
        me.Kind == PositionKind.Director ? organisation.IsOfCity(me.CentreId)
        : organisation.Unit(me.AgencyId) is { IsAgency: true, IsCommuneCommittee: false } own
            && (level == ProcedureLevel.Commune || agencyId is null || agencyId == own.Id);
}
