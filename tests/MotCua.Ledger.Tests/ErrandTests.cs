using System.Text;
using System.Text.Json;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class ErrandTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly List<Errand> done = [];
    private Func<Errand, bool> fails = _ => false;

    [Fact]
    public async Task What_an_event_causes_is_done_once()
    {
        await using var library = Open();
        await library.Lend(await library.Buy(), "Lan");
        var runner = Runner(library);
        Assert.Equal((1, 0), library.Ledger.CountErrands());

        Assert.Equal(1, await runner.RunOnce(Never));
        Assert.Equal(0, await runner.RunOnce(Never));

        var slip = Assert.Single(done);
        Assert.Equal(("SendSlip", 1, """{"Card":1,"Borrower":"Lan"}"""), (slip.Type, slip.Attempts, Encoding.UTF8.GetString(slip.Content)));
        Assert.Equal((0, 0), library.Ledger.CountErrands());
    }

    [Fact]
    public async Task A_refused_act_causes_nothing()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book);
        await library.Lend(book);
        Assert.Equal((1, 0), library.Ledger.CountErrands());
    }

    [Fact]
    public async Task Those_of_one_type_in_one_stream_keep_their_order_and_others_do_not_wait()
    {
        await using var library = Open();
        var (book, other) = (await library.Buy(), await library.Buy());
        await library.Stamp(book, "1");
        await library.Stamp(book, "2");
        await library.Lend(book);
        await library.Stamp(other, "3");
        fails = errand => Mark(errand) == "1" && errand.Attempts == 1;
        var runner = Runner(library);

        Assert.Equal(3, await runner.RunOnce(Never));
        Assert.Equal(["3", "SendSlip"], done.Select(Mark).Order());
        library.Clock.Now += TimeSpan.FromMinutes(1);
        await runner.RunOnce(Never);
        await runner.RunOnce(Never);
        Assert.Equal(["1", "2"], done.Skip(2).Select(Mark));
    }

    [Fact]
    public async Task What_fails_is_tried_later_each_time_then_given_up_and_can_be_run_again()
    {
        await using var library = Open();
        await library.Stamp(await library.Buy(), "1");
        fails = _ => true;
        var runner = Runner(library);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.Equal(1, await runner.RunOnce(Never));
            Assert.Equal(0, await runner.RunOnce(Never));
            var wait = DueIn(library);
            Assert.InRange(wait, attempt < 4 ? 0.5 * (1 << attempt - 1) : 0, 1.5 * (1 << attempt - 1));
            library.Clock.Now += TimeSpan.FromSeconds(wait) - TimeSpan.FromMicroseconds(1);
            if (attempt < 4) Assert.Equal(0, await runner.RunOnce(Never));
            library.Clock.Now += TimeSpan.FromMicroseconds(1);
        }

        Assert.Equal(0, await runner.RunOnce(Never));
        var failed = Assert.Single(library.Ledger.FailedErrands(10));
        Assert.Equal((4, true), (failed.Attempts, failed.Failed));
        Assert.Contains("the printer is out of paper", failed.LastError);
        Assert.Equal((0, 1), library.Ledger.CountErrands());

        fails = _ => false;
        Assert.Null(await library.Ledger.Retry(failed.Id));
        Assert.Equal(1, await runner.RunOnce(Never));
        Assert.Equal(failed.Id, Assert.Single(done).Id);
    }

    [Fact]
    public async Task One_given_up_does_not_hold_back_the_next()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, "1");
        await library.Stamp(book, "2");
        fails = errand => Mark(errand) == "1";
        var runner = Runner(library);
        for (var i = 0; i < 6; i++)
        {
            await runner.RunOnce(Never);
            library.Clock.Now += TimeSpan.FromHours(2);
        }
        Assert.Equal(["2"], done.Select(Mark));
    }

    [Fact]
    public async Task One_being_done_is_left_alone_until_its_lease_ends()
    {
        await using var library = Open();
        await library.Stamp(await library.Buy(), "1");
        var died = Assert.Single(await library.Ledger.ClaimErrands(library.Clock.Now, library.Clock.Now.AddMinutes(2), 10));
        Assert.Empty(await library.Ledger.ClaimErrands(library.Clock.Now, library.Clock.Now.AddMinutes(2), 10));
        var runner = Runner(library);

        Assert.Equal(0, await runner.RunOnce(Never));
        library.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(1, await runner.RunOnce(Never));
        Assert.Equal((died.Id, 2), (done[0].Id, done[0].Attempts));
    }

    [Fact]
    public async Task One_that_nobody_does_is_shown_as_failed()
    {
        await using var library = Open();
        await library.Stamp(await library.Buy());
        await new ErrandRunner(library.Ledger, library.Clock, new Random(1)).RunOnce(Never);
        Assert.Equal("nobody does Announce", Assert.Single(library.Ledger.FailedErrands(10)).LastError);
    }

    [Fact]
    public async Task An_errand_may_act_under_its_own_id()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book);
        var runner = new ErrandRunner(library.Ledger, library.Clock, new Random(1)).On("SendSlip", async (errand, _) =>
        {
            await library.Ledger.Do(Books, book, library.Ask(key: new($"errand/{errand.Id}", errand.Content)), _ => Happens(new Bought("slip sent")));
            if (errand.Attempts == 1) throw new TimeoutException("the answer was lost");
        });
        await runner.RunOnce(Never);
        library.Clock.Now += TimeSpan.FromMinutes(1);
        await runner.RunOnce(Never);
        Assert.Equal(3, library.Ledger.Load(Books, book)!.Value.Version);
        Assert.Equal((0, 0), library.Ledger.CountErrands());
    }

    [Fact]
    public async Task One_interrupted_by_the_stop_is_due_again_at_once()
    {
        await using var library = Open();
        await library.Stamp(await library.Buy(), "1");
        using var stop = new CancellationTokenSource();
        await new ErrandRunner(library.Ledger, library.Clock, new Random(1)).On("Announce", async (_, stopped) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, stopped);
        }).RunUntil(stop.Token);
        Assert.Equal("stopped", Assert.Single(await library.Ledger.ClaimErrands(library.Clock.Now, library.Clock.Now, 10)).LastError);
    }

    [Fact]
    public async Task A_thousand_are_all_done_and_stopping_stops()
    {
        await using var library = Open();
        var book = await library.Buy();
        for (var i = 0; i < 20; i++)
            await library.Ledger.Do(Books, book, library.Ask(), _ => Happens([.. Enumerable.Range(0, 50).Select(n => new Stamped($"{i * 50 + n:0000}"))]));
        using var stop = new CancellationTokenSource();
        var runner = new ErrandRunner(library.Ledger, TimeProvider.System, new Random(1)) { Pause = TimeSpan.FromMilliseconds(1) }.On("Announce", async (errand, _) =>
        {
            done.Add(errand);
            if (done.Count == 1000) await stop.CancelAsync();
        });
        await runner.RunUntil(stop.Token);
        Assert.Equal(Enumerable.Range(0, 1000).Select(n => $"{n:0000}"), done.Select(Mark));
    }

    private ErrandRunner Runner(Library library) =>
        new ErrandRunner(library.Ledger, library.Clock, new Random(1)) { MostAttempts = 4 }.On("SendSlip", Do).On("Announce", Do);

    private Task Do(Errand errand, CancellationToken stop)
    {
        if (fails(errand)) throw new InvalidOperationException("the printer is out of paper");
        lock (done) done.Add(errand);
        return Task.CompletedTask;
    }

    private static double DueIn(Library library) =>
        double.Parse(library.Rows($"SELECT (due_at - {Instant.ToMicroseconds(library.Clock.Now)}) / 1e6 FROM ledger_errand").Single(), System.Globalization.CultureInfo.InvariantCulture);

    private static string Mark(Errand errand) =>
        JsonDocument.Parse(errand.Content).RootElement.TryGetProperty("mark", out var mark) ? mark.GetString()! : errand.Type;

    [Fact]
    public async Task A_store_in_trouble_is_told_and_waited_for()
    {
        await using var library = Open();
        await library.Lend(await library.Buy());
        var told = new TaskCompletionSource<Exception>();
        var done = new TaskCompletionSource();
        var runner = new ErrandRunner(library.Ledger, TimeProvider.System, new Random(1)) { PauseInTrouble = TimeSpan.FromMilliseconds(5), OnTrouble = trouble => told.TrySetResult(trouble) }
            .On("SendSlip", (_, _) => Done(done));
        using var stop = new CancellationTokenSource();
        library.Tamper("ALTER TABLE ledger_errand RENAME TO ledger_errand_away");
        var running = runner.RunUntil(stop.Token);
        Assert.Contains("ledger_errand", (await told.Task).Message, StringComparison.Ordinal);
        library.Tamper("ALTER TABLE ledger_errand_away RENAME TO ledger_errand");
        await done.Task;
        await stop.CancelAsync();
        await running;
    }

    private static Task Done(TaskCompletionSource done)
    {
        done.TrySetResult();
        return Task.CompletedTask;
    }
}
