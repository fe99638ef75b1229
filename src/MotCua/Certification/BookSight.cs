using MotCua.Accounts;
using MotCua.Agencies;
using MotCua.Law.Certification;
using MotCua.Positions;

namespace MotCua.Certification;

/// <summary>Phạm vi sổ chứng thực được thấy: a book is its agency's; who supervises the city reads all.</summary>
public static class BookSight
{
    /// <summary>The commune whose book the position reads: its own; the one asked for where it supervises the city; null where there is none.</summary>
    public static Unit? BookOf(Me me, Organisation organisation, string? asked) =>
        organisation.Unit(Reaches.Of(me).HasFlag(Reach.City) ? asked : me.AgencyId) is { IsCommuneCommittee: true } commune ? commune : null;

    /// <summary>The request where the position may see it; null where it may not or there is none, which look the same.</summary>
    public static CopyCertification? Of(Me me, CopyCertification? state) =>
        state is not null && Permissions.May(me.Kind, Permissions.ReadCertificationBook) && (state.AgencyId == me.AgencyId || Reaches.Of(me).HasFlag(Reach.City)) ? state : null;
}
