using MotCua.Law;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers;

/// <summary>Chuỗi sự kiện hồ sơ: how a dossier is kept in the ledger: its numbers, its rows, what follows from it.</summary>
public sealed class DossierKind(DossierCodeFormats formats) : JsonKind<Dossier, DossierEvent>
{
    public override string Name => "dossier";

    public override int FoldVersion => 8;

    /// <summary>What the clock notes takes nothing from the page an officer has open.</summary>
    public override bool IsQuiet(string eventType) => eventType is "apology-drafted" or "silence-noted";

    public override Dossier Empty => Dossier.None;

    public override IReadOnlyList<RowTable> Tables => [Settlement.WorkItem.Table, Register.DossierRow.Table, Settlement.ConsultationRow.Table];

    public override Dossier Evolve(Dossier state, DossierEvent happened) => DossierLaw.Evolve(state, happened);

    /// <summary>The code's serial runs per prefix and day (Điều 28 NĐ 118/2025); the number of a result, slip, apology or notice runs per agency or centre and year.</summary>
    public override Draw? DrawOf(DossierEvent happened) => happened switch
    {
        DossierReceived { Code: null } received => new($"code:{received.CodePrefix}:{DayOf(received):yyyyMMdd}"),
        ResultSigned { Number: null } signed => new(signed.NumberSeries),
        SupplementAsked { Number: null } asked => new($"slip-02:{asked.By.AgencyId}:{DayOf(asked).Year}"),
        CompletionGuided { Number: null } guided => new($"slip-02:{guided.By.CentreId}:{DayOf(guided).Year}"),
        FilingRefused { Number: null } refused => new($"slip-03:{refused.By.CentreId}:{DayOf(refused).Year}"),
        DossierApologised { Number: null, NumberSeries: { } series } => new(series),
        LossMadeGood { Number: null } letter => new(letter.NumberSeries),
        DossierStopped { Number: null, NumberSeries: { } series } => new(series),
        DossierLapsed { Number: null, NumberSeries: { } series } => new(series),
        _ => null,
    };

    public override DossierEvent Numbered(DossierEvent happened, long number) => happened switch
    {
        DossierReceived received => received with { Code = formats.Format(received.CodePrefix, DayOf(received), number) },
        ResultSigned signed => signed with { Number = $"{number}/KQ" },
        SupplementAsked asked => asked with { Number = $"{number}/HDHS" },
        CompletionGuided guided => guided with { Number = $"{number}/HDHS" },
        FilingRefused refused => refused with { Number = $"{number}/TCTN" },
        DossierApologised apologised => apologised with { Number = $"{number}/PXL" },
        LossMadeGood letter => letter with { Number = $"{number}/PXL" },
        DossierStopped stopped => stopped with { Number = $"{number}/TBDHS" },
        DossierLapsed lapsed => lapsed with { Number = $"{number}/TBDHS" },
        _ => happened,
    };

    public override IEnumerable<RowChange> Project(Guid stream, Dossier? before, Dossier after, IReadOnlyList<DossierEvent> events, long version) =>
        [Settlement.WorkItem.Of(stream, after), Register.DossierRow.Of(stream, after), .. Settlement.ConsultationRow.Of(stream, after)];

    public override IEnumerable<NewErrand> ErrandsOf(Dossier after, DossierEvent happened) => Consequences.Of(after, happened);

    private static DateOnly DayOf(DossierEvent happened) => LocalMoment.From(happened.HappenedAt).On;
}
