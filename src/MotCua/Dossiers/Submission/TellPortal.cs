using MotCua.Gateways.NationalPortal;
using MotCua.Ledger;
using MotCua.Positions;

namespace MotCua.Dossiers.Submission;

/// <summary>Báo trạng thái về Cổng: does the errand that tells the national portal, in the order things happened, until it has taken it.</summary>
public sealed class TellPortal(EventLedger ledger, DossierKind kind, Organisations organisations, INationalPortal portal, TimeProvider time)
{
    public ErrandRunner On(ErrandRunner runner) => runner.On(Consequences.TellPortal, Tell);

    private async Task Tell(Errand errand, CancellationToken stop)
    {
        if (ledger.Load(kind, errand.Stream) is not { State: { PortalCode: { } code } dossier })
            return;
        var news = PortalNews.Read(errand.Content);
        var (organisation, _) = await organisations.Now(stop);
        var happenedAt = Instant.FromMicroseconds(news.At);
        var words = news.WordsOf(ledger.Events(kind, errand.Stream).Select(e => e.Event), organisation);
        var status = news.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await portal.Tell(new(code, dossier.Code, words, PortalMoment.Of(happenedAt), status), stop);
        if (await ledger.Write(PortalNotice.Table.Upsert(errand.Id, errand.Stream, code, news.Status, words, happenedAt, time.GetUtcNow())) is { } trouble)
            throw new StoreTroubled(trouble);
    }
}
