using MotCua.Law;
using MotCua.Law.Positions;

namespace MotCua.Demonstration;

/// <summary>Cán bộ, công chức của thành phố trình diễn; nobody of this name is meant.</summary>
/// <param name="HomeAgencyId">The agency that employs the officer.</param>
public sealed record OfficerFact(string Id, string Name, Sex Sex, int Born, string HomeAgencyId);

/// <summary>Vị trí việc làm.</summary>
/// <param name="Capacity">For one who heads an agency: how the own office signs.</param>
/// <param name="CapacityLines">The lines above the name, top down.</param>
public sealed record PositionFact(
    string Id, string UnitId, PositionKind Kind, string Title, string TitleEn, SigningCapacity? Capacity = null, IReadOnlyList<string>? CapacityLines = null);

/// <summary>Giữ vị trí: who holds a position, from when to when (inclusive); a secondment always ends.</summary>
/// <param name="SecondmentDecision">Quyết định biệt phái, or null where the officer is not seconded.</param>
public sealed record HoldingFact(string OfficerId, string PositionId, DateOnly From, DateOnly? To, string? SecondmentDecision);

/// <summary>Người đại diện cho một vai trên trang đăng nhập trình diễn.</summary>
public sealed record ShowcasePerson(string OfficerId, string Role, string RoleEn, string Sentence, string SentenceEn);
