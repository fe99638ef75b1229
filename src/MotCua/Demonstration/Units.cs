using MotCua.Agencies;

namespace MotCua.Demonstration;

/// <summary>Đơn vị của thành phố trình diễn.</summary>
/// <param name="AgencyId">The agency it belongs to; an agency's own id.</param>
/// <param name="Identifier">Mã định danh of an agency, prefix of its dossiers' codes; null for divisions and centres.</param>
/// <param name="IdentifierVerified">False where the identifier is a value of the demonstration.</param>
public sealed record UnitFact(
    string Id, string Name, string NameEn, UnitKind Kind, string? ParentId, string AgencyId, string? Identifier, bool IdentifierVerified, string Address);

/// <summary>Quầy.</summary>
/// <param name="TicketPrefix">First letter of its queue numbers.</param>
/// <param name="Fields">Lĩnh vực served; none at the priority and return counters.</param>
public sealed record CounterFact(string CentreId, int Number, string Name, string NameEn, string TicketPrefix, IReadOnlyList<string> Fields);

/// <summary>Xã, phường, đặc khu.</summary>
/// <param name="Code">The five digits of the national list.</param>
/// <param name="Kind"><c>xã</c>, <c>phường</c> or <c>đặc khu</c>.</param>
public sealed record CommuneFact(string Code, string Kind, string Name, string Identifier)
{
    /// <summary><c>phường Hồng Bàng</c>.</summary>
    public string FullName => $"{Kind} {Name}";

    public string FullNameEn => Kind switch { "phường" => $"{Name} Ward", "đặc khu" => $"{Name} Special Zone", _ => $"{Name} Commune" };

    public string CommitteeId => $"ubnd-{Code}";

    public string CentreId => $"tt-{Code}";
}
