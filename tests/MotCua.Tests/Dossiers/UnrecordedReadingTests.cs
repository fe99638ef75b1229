using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Ledger;

namespace MotCua.Tests.Dossiers;

public sealed class UnrecordedReadingTests(CentreOnFile centre) : IClassFixture<CentreOnFile>
{
    [Fact]
    public async Task A_reading_that_cannot_be_recorded_shows_the_trouble_and_no_dossier()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        var ledger = centre.Services.GetRequiredService<EventLedger>();
        var (given, gate) = (new TaskCompletionSource(), new TaskCompletionSource<bool>());
        var turn = ledger.InTurn(() =>
        {
            given.SetResult();
            return gate.Task;
        });
        await given.Task;
        // As many as may wait: the next one is told that the store is busy.
        var waiting = Enumerable.Range(0, 5000).Select(_ => ledger.Write()).ToList();
        try
        {
            var answer = await receiver.See($"/ho-so/{code}");

            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            Assert.Contains("Hệ thống đang quá tải", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nguyễn Văn Ánh", answer.Text, StringComparison.Ordinal);
        }
        finally
        {
            gate.SetResult(true);
            await turn;
            await Task.WhenAll(waiting);
        }
    }
}
