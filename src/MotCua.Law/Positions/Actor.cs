namespace MotCua.Law.Positions;

/// <summary>
/// Người thực hiện: who acts, in which position, for which unit. Ids only: names are read from dated reference data.
/// </summary>
/// <param name="PersonId">The officer, the applicant's own key, or <c>clock</c> for what falls due by itself.</param>
/// <param name="UnitId">The unit of the position (a division, a centre, a commune's centre).</param>
/// <param name="AgencyId">The agency the unit belongs to; a seconded officer's is the home agency.</param>
/// <param name="CentreId">The centre at which the position stands, or null.</param>
public sealed record Actor(string PersonId, string PositionId, PositionKind Kind, string UnitId, string AgencyId, string? CentreId = null)
{
    /// <summary>Làm thay: the absent officer whose dossier this act is done on, by who stands in; null where one does the own work.</summary>
    public string? InPlaceOf { get; init; }
}
