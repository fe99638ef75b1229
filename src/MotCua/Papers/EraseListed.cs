using System.Globalization;
using MotCua.Dossiers.Retention;
using MotCua.Law.Retention;
using MotCua.Ledger;

namespace MotCua.Papers;

/// <summary>Hủy theo danh mục đã quyết định: erases one dossier after the other and notes each; broken off, it goes on with those not noted yet.</summary>
public sealed class EraseListed(EventLedger ledger, ErasureKind kind, EraseDossier erase, RetentionActs acts)
{
    public ErrandRunner On(ErrandRunner runner) => runner.On(ErasureKind.EraseListed, (errand, stop) => Run(errand.Stream, stop));

    private async Task Run(Guid stream, CancellationToken stop)
    {
        var list = ledger.Load(kind, stream)?.State ?? throw new InvalidOperationException($"{stream} is no list");
        if (list.Decision is not { Number: { } number, On: { } on } decision)
            throw new InvalidOperationException($"{list.Number} was not decided");
        var reason = string.Create(CultureInfo.InvariantCulture, $"{number}, {on:dd/MM/yyyy}; {list.Number}{(list.Order is { } order ? "; " + order : "")}");
        foreach (var line in list.Lines.Where(line => line.Status == ErasureLineStatus.Listed))
        {
            stop.ThrowIfCancellationRequested();
            // Noted only after it is gone: what breaks off between is erased again, which changes nothing.
            if (await erase.Run(line.DossierId, new(decision.ById, null), reason, stop) is { } trouble)
                throw new StoreTroubled(trouble);
            if (await acts.Note(stream, new(line.DossierId)) is [var refusal, ..])
                throw new InvalidOperationException($"{list.Number} {line.Code}: {refusal.Code}");
        }
    }
}
