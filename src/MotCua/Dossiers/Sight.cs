using System.Text;
using MotCua.Accounts;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>
/// Phạm vi hồ sơ được thấy: one rule, for a dossier and for a search. Registers and work lists show less: a consulted agency
/// reads the dossier it was asked about, which stays in the register of the agency that settles it.
/// </summary>
public static class Sight
{
    /// <summary>True where the person's position sees this dossier.</summary>
    public static bool Sees(this Me me, Dossier dossier)
    {
        var reach = Reaches.Of(me);
        if (dossier.Subject is not { } subject)
            return reach != Reach.Nothing;
        return me.SettlesOrSupervises(subject, reach) || reach.HasFlag(Reach.Agency) && dossier.Consultations.Any(c => c.ConsultedAgencyId == me.AgencyId);
    }

    /// <summary>True where the position sees the dossier for no other reason than that its agency was asked for its opinion: it reads it, and answers.</summary>
    public static bool IsOnlyConsulted(this Me me, Dossier dossier) =>
        dossier.Subject is { } subject && !me.SettlesOrSupervises(subject, Reaches.Of(me)) && me.Sees(dossier);

    private static bool SettlesOrSupervises(this Me me, Subject subject, Reach reach) =>
        reach.HasFlag(Reach.City)
        || reach.HasFlag(Reach.Centre) && subject.CentreId == me.CentreId
        || reach.HasFlag(Reach.Agency) && subject.CompetentAgencyId == me.AgencyId;

    /// <summary>The marks of all who see a dossier without seeing the whole city, as its row keeps them.</summary>
    public static string ScopeOf(Dossier dossier) => string.Join(' ',
        dossier.Consultations.Select(c => c.ConsultedAgencyId).Prepend(dossier.Subject!.CompetentAgencyId).Distinct().Select(AgencyMark)
            .Prepend(CentreMark(dossier.Subject.CentreId)));

    /// <summary>The marks of which a dossier must carry one to be found; null where all of the city's are.</summary>
    public static IReadOnlyList<string>? Marks(this Me me)
    {
        var reach = Reaches.Of(me);
        if (reach.HasFlag(Reach.City))
            return null;
        var marks = new List<string>();
        if (reach.HasFlag(Reach.Centre) && me.CentreId is { } centre)
            marks.Add(CentreMark(centre));
        if (reach.HasFlag(Reach.Agency))
            marks.Add(AgencyMark(me.AgencyId));
        return marks;
    }

    private static string CentreMark(string centre) => $"c{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(centre))}";

    private static string AgencyMark(string agency) => $"a{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(agency))}";

    /// <summary>The register's rows of the position: those of its centre, of its agency, of the city.</summary>
    public static IQueryable<DossierRow> SeenBy(this IQueryable<DossierRow> rows, Me me)
    {
        var reach = Reaches.Of(me);
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

    /// <summary>Who read which dossier: those of the position's centre, of the city.</summary>
    public static IQueryable<ReadingRow> SeenBy(this IQueryable<ReadingRow> readings, Me me)
    {
        var (reach, centre) = (Reaches.Of(me), me.CentreId ?? "");
        return reach.HasFlag(Reach.City) ? readings : reach.HasFlag(Reach.Centre) ? readings.Where(r => r.CentreId == centre) : readings.Where(_ => false);
    }
}
