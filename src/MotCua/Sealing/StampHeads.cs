using MotCua.Gateways.TimeStamping;
using MotCua.Ledger;

namespace MotCua.Sealing;

/// <summary>Lấy dấu thời gian: the errand that a new seal causes; it stamps every seal that has none yet, so that what waited for an authority is caught up.</summary>
/// <param name="authority">Null where the centre has none: then no errand is put. Which it is follows from the data, so it is asked only once they are open.</param>
public sealed class StampHeads(EventLedger ledger, Lazy<ITimeStamping?> authority)
{
    private const string Type = nameof(StampHeads);
    private const int Most = 50;

    /// <summary>What a new seal causes; null where there is nobody to ask.</summary>
    public NewErrand? Errand => authority.Value is null ? null : new(Type, "{}"u8.ToArray());

    public ErrandRunner On(ErrandRunner runner) => runner.On(Type, (_, stop) => Run(stop));

    private async Task Run(CancellationToken stop)
    {
        if (authority.Value is not { } asked) return;
        foreach (var head in ledger.HeadsUnstamped(Most))
        {
            var response = await asked.Stamp(head.Hash, stop);
            var name = StampToken.Read(response, head.Hash)?.Authority ?? throw new TimeStampingTroubled("Dấu thời gian không phải của niêm phong này. / The time-stamp is not of this seal.");
            if (await ledger.KeepStamp(head.Head.Number, response, name) is { } trouble) throw new StoreTroubled(trouble);
        }
    }
}
