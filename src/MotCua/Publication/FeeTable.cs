using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Publication;

/// <summary>
/// Bảng phí, lệ phí của một trường hợp: what each channel costs whom, for the counter's wall and the procedure's page. Payers
/// who pay the same by every channel stand in one row.
/// </summary>
/// <param name="IsSet">False where an amount of some channel is not published; then the table says so and shows no sum.</param>
public sealed record FeeTable(IReadOnlyList<FeeRow> Rows, bool IsSet)
{
    /// <summary>The table for dossiers filed on a day.</summary>
    public static FeeTable Of(Tariff tariff, string procedureCode, ProcedureCase one, DateOnly filedOn)
    {
        var lines = tariff.Lines.ToDictionary(line => line.Id);
        var asked = (from payer in Enum.GetValues<PayerKind>()
                     from terms in one.Channels
                     select (payer, terms.Channel, Charges: tariff.ChargesFor(new(procedureCode, one.TariffCase, terms.Channel, payer, filedOn)))).ToList();
        var rows = from a in asked
                   from charge in a.Charges.Lines
                   let line = lines[charge.LineId]
                   group (a.payer, a.Channel, line) by line.ChargeKey into charge
                   from row in OfCharge([.. charge])
                   select row;
        return new([.. rows], asked.TrueForAll(a => a.Charges.IsSet));
    }

    private static IEnumerable<FeeRow> OfCharge(IReadOnlyList<(PayerKind Payer, Channel Channel, TariffLine Line)> cells)
    {
        var byPayer = cells.GroupBy(cell => cell.Payer).GroupBy(payer => string.Join('|', payer.Select(cell => $"{cell.Channel}={cell.Line.Id}"))).ToList();
        foreach (var alike in byPayer)
        {
            var channels = alike.First().ToDictionary(cell => cell.Channel, cell => cell.Line);
            yield return new(channels.Values.First().Name, byPayer.Count == 1 ? [] : [.. alike.Select(payer => payer.Key)], channels);
        }
    }
}

/// <summary>Dòng của bảng: one charge, for whom, by each channel.</summary>
/// <param name="Payers">Whom it concerns; none means everyone.</param>
public sealed record FeeRow(Bilingual Name, IReadOnlyList<PayerKind> Payers, IReadOnlyDictionary<Channel, TariffLine> ByChannel);
