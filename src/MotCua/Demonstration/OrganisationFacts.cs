using System.Diagnostics.CodeAnalysis;
using MotCua.Agencies;

namespace MotCua.Demonstration;

/// <summary>
/// Tổ chức của thành phố trình diễn: its agencies and their divisions, the city's centre, and for each of the 114 communes a
/// People's Committee, its three divisions and its centre (Nghị định 150/2025/NĐ-CP, from memory).
/// </summary>
internal static class OrganisationFacts
{
    private const string City = "thành phố Hải Phòng";

    public static IReadOnlyList<CommuneFact> Communes { get; } =
        [.. FactFiles.Rows("communes.csv").Select(cells => new CommuneFact(cells[0], cells[1], cells[2], cells[3]))];

    private static readonly AgencyFile Agencies = FactFiles.Read<AgencyFile>("agencies.json");
    private static readonly CentreFile Centres = FactFiles.Read<CentreFile>("centres.json");

    public static IReadOnlyList<UnitFact> Units { get; } =
        [.. Agencies.Agencies.SelectMany(OfAgency), Centres.City.Unit, .. Communes.SelectMany(OfCommune)];

    public static IReadOnlyList<CounterFact> Counters { get; } =
        [.. Centres.City.Counters.Select(row => row.At(Centres.City.Id)),
         .. Communes.SelectMany(commune => Centres.Commune.Counters.Select(row => row.At(commune.CentreId)))];

    private static IEnumerable<UnitFact> OfAgency(AgencyRow row) =>
        row.Divisions.Select(d => new UnitFact(d.Id, d.Name, d.NameEn, UnitKind.Division, row.Id, row.Id, null, false, row.Address))
            .Prepend(new(row.Id, row.Name, row.NameEn, row.Kind, row.ParentId, row.Id, row.Identifier, row.IdentifierVerified, row.Address));

    private static IEnumerable<UnitFact> OfCommune(CommuneFact commune)
    {
        var (id, en) = (commune.CommitteeId, commune.FullNameEn);
        var address = $"Trụ sở Ủy ban nhân dân {commune.FullName}, {City}";
        UnitFact Part(string prefix, string name, string nameEn, UnitKind kind = UnitKind.Division) =>
            new($"{prefix}-{commune.Code}", name, nameEn, kind, id, id, null, false, address);

        yield return new(id, $"Ủy ban nhân dân {commune.FullName}", $"People's Committee of {en}", UnitKind.PeoplesCommittee, "ubnd-thanh-pho", id, commune.Identifier, false, address);
        yield return Part("vp", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Office of the People's Council and Committee");
        yield return commune.Kind == "xã"
            ? Part("kt", "Phòng Kinh tế", "Economy Division")
            : Part("kt", "Phòng Kinh tế, Hạ tầng và Đô thị", "Economy, Infrastructure and Urban Division");
        yield return Part("vhxh", "Phòng Văn hóa – Xã hội", "Culture and Social Affairs Division");
        yield return Part("tt", $"Trung tâm Phục vụ hành chính công {commune.FullName}", $"Public Administrative Service Centre of {en}", UnitKind.Centre);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record AgencyFile(string Remarks, IReadOnlyList<AgencyRow> Agencies);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record AgencyRow(
        string Id, string Name, string NameEn, UnitKind Kind, string Identifier, bool IdentifierVerified, string? ParentId, string Address)
    {
        public IReadOnlyList<DivisionRow> Divisions { get; init; } = [];
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record DivisionRow(string Id, string Name, string NameEn);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record CentreFile(string Remarks, CityCentreRow City, CommuneCentreRow Commune);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record CityCentreRow(string Id, string Name, string NameEn, string AgencyId, string Address, IReadOnlyList<CounterRow> Counters)
    {
        public UnitFact Unit => new(Id, Name, NameEn, UnitKind.Centre, AgencyId, AgencyId, null, false, Address);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record CommuneCentreRow(IReadOnlyList<CounterRow> Counters);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record CounterRow(int Number, string TicketPrefix, string Name, string NameEn, IReadOnlyList<string> Fields)
    {
        public CounterFact At(string centreId) => new(centreId, Number, Name, NameEn, TicketPrefix, Fields);
    }
}
