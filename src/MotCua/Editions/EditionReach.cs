using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Positions;

namespace MotCua.Editions;

/// <summary>
/// Phạm vi soạn bản công bố: procedures are the city's, so communes read and the city writes: an agency its own procedures and those of the communes, the
/// director of the city's centre all of them.
/// </summary>
public static class EditionReach
{
    /// <summary>Whether what a position may do with editions, it may do with this one.</summary>
    public static bool MayWrite(this Me me, ProcedureEdition edition, Organisation organisation) =>
        me.Kind == PositionKind.Director ? organisation.IsOfCity(me.CentreId)
        : organisation.Unit(me.AgencyId) is { IsAgency: true, IsCommuneCommittee: false } own
            && (edition.Level == ProcedureLevel.Commune || edition.CompetentAgencyId is null || edition.CompetentAgencyId == own.Id);
}
