using MotCua.Accounts;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>Phạm vi hồ sơ được thấy: the same rule for one dossier and for a query, so that a list and a page never differ.</summary>
public static class Sight
{
    /// <summary>True where the person's position sees this dossier.</summary>
    public static bool Sees(this Me me, Dossier dossier)
    {
        var reach = Reaches.Of(me.Kind);
        if (dossier.Subject is not { } subject)
            return reach != Reach.Nothing;
        return reach.HasFlag(Reach.City)
            || reach.HasFlag(Reach.Centre) && subject.CentreId == me.CentreId
            || reach.HasFlag(Reach.Agency) && (subject.CompetentAgencyId == me.AgencyId || dossier.Consultations.Any(c => c.ConsultedAgencyId == me.AgencyId));
    }

    /// <summary>The register's rows the person's position sees.</summary>
    public static IQueryable<DossierRow> SeenBy(this IQueryable<DossierRow> rows, Me me)
    {
        var reach = Reaches.Of(me.Kind);
        var (city, atCentre, ofAgency) = (reach.HasFlag(Reach.City), reach.HasFlag(Reach.Centre), reach.HasFlag(Reach.Agency));
        var (centre, agency) = (me.CentreId ?? "", me.AgencyId);
        if (city)
            return rows;
        return (atCentre, ofAgency) switch
        {
            (true, true) => rows.Where(r => r.CentreId == centre || r.AgencyId == agency),
            (true, false) => rows.Where(r => r.CentreId == centre),
            (false, true) => rows.Where(r => r.AgencyId == agency),
            _ => rows.Where(_ => false),
        };
    }
}
