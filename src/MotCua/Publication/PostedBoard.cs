using MotCua.Agencies;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Publication;

/// <summary>Bảng niêm yết của một Trung tâm: what can be filed there, the centre's own first, as it hangs on the wall.</summary>
public sealed record PostedBoard(Unit Centre, IReadOnlyList<BoardField> Own, IReadOnlyList<BoardField> OfOthers)
{
    /// <summary>The board on a day; null where the unit is no centre.</summary>
    public static PostedBoard? Of(string? centreId, DateOnly day, Organisation organisation, Catalogue catalogue, Tariff tariff)
    {
        if (organisation.Unit(centreId) is not { Kind: UnitKind.Centre } centre)
            return null;
        var own = organisation.IsOfCity(centre.Id) ? ProcedureLevel.City : ProcedureLevel.Commune;
        var lines = catalogue.InForceOn(day).Select(edition => (edition.Level, Line: BoardLine.Of(edition, day, organisation, tariff))).ToList();
        return new(centre, Fields(own, true), Fields(own, false));

        List<BoardField> Fields(ProcedureLevel level, bool same) =>
            [.. lines.Where(line => line.Level == level == same).GroupBy(line => line.Line.Edition.Field, StringComparer.OrdinalIgnoreCase).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new BoardField(field.Key, [.. field.Select(line => line.Line)]))];
    }
}

/// <summary>Lĩnh vực trên bảng.</summary>
public sealed record BoardField(string Name, IReadOnlyList<BoardLine> Lines);

/// <summary>Dòng niêm yết: a procedure with its limits and its fees, each said once.</summary>
/// <param name="Limits">More than one where they differ by case or channel.</param>
/// <param name="Fees">None where no amount is published.</param>
/// <param name="FeesVerified">False where an amount was not checked against its text.</param>
public sealed record BoardLine(ProcedureEdition Edition, Bilingual Decides, IReadOnlyList<Bilingual> Limits, IReadOnlyList<Bilingual> Fees, bool FeesVerified)
{
    public static BoardLine Of(ProcedureEdition edition, DateOnly day, Organisation organisation, Tariff tariff)
    {
        var tables = edition.Cases.Select(one => FeeTable.Of(tariff, edition.Code, one, day)).ToList();
        var lines = tables.SelectMany(table => table.Rows).SelectMany(row => row.ByChannel.Values).ToList();
        return new(edition, DecidedBy(edition, organisation), [.. edition.Cases.SelectMany(one => one.Channels).Select(terms => terms.Limit.Text).Distinct()],
            tables.TrueForAll(table => table.IsSet) ? [.. lines.OrderByDescending(line => line.Price.Amount.Amount).Select(line => Words.Of(line.Price)).Distinct()] : [], lines.TrueForAll(line => line.Verified));
    }

    /// <summary>Cơ quan giải quyết, in both languages.</summary>
    public static Bilingual DecidedBy(ProcedureEdition edition, Organisation organisation) =>
        edition.Level == ProcedureLevel.Commune ? new("Ủy ban nhân dân cấp xã", "Commune People's Committee")
        : organisation.Unit(edition.CompetentAgencyId) is { } unit ? new(unit.Name, unit.NameEn) : new(edition.CompetentAgencyId!, edition.CompetentAgencyId!);
}
