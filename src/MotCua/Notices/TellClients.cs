using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Accounts.Clients;
using MotCua.Dossiers;
using MotCua.Dossiers.Api;
using MotCua.Gateways.Webhooks;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Plumbing.Api;
using MotCua.Positions;

namespace MotCua.Notices;

/// <summary>
/// Báo tin cho phần mềm: goes through the journal after each subscription's place and asks for an errand for every change its client sees; the
/// errand sends it. Those of one dossier to one address are done in their order, again and again until taken or given up.
/// </summary>
public sealed class TellClients(EventLedger ledger, DossierKind kind, KnownClients clients, Organisations organisations, IDbContextFactory<CentreDb> store, IDataProtectionProvider protection, PostedNotice post, TimeProvider time)
{
    /// <summary>Errand: tell one change to one address; its type ends with the subscription's id.</summary>
    public const string Tell = "TellClient";

    internal const string Round = "motcua notices";

    private const int AtOnce = 200;

    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Guid, long> failed = [];

    public ErrandRunner On(ErrandRunner runner) => runner.On(Tell, Send);

    /// <summary>Asks for what is to be told since the last time; gives how many errands.</summary>
    public async Task<int> RunOnce(CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var open = await db.Set<Subscription>().AsNoTracking().Where(s => s.EndedAt == null)
            .Join(db.Set<SubscriptionPlace>(), s => s.Id, p => p.SubscriptionId, (s, p) => new { s.Id, s.ClientId, p.Position }).ToListAsync(stop);
        var asked = 0;
        foreach (var subscription in open)
            asked += await Ask(subscription.Id, subscription.ClientId, subscription.Position, stop);
        return asked;
    }

    private async Task<int> Ask(Guid id, string client, long after, CancellationToken stop)
    {
        var asked = 0;
        // Who cannot read now (its key is being replaced, its position renewed) is told when it can.
        if (await Readers(client, stop) is not { Count: > 0 } readers)
            return asked;
        while (ledger.Journal(after, AtOnce) is { Count: > 0 } entries)
        {
            stop.ThrowIfCancellationRequested();
            var seen = WorkApi.Seen(ledger, kind, dossier => readers.Any(me => me.Sees(dossier)), entries);
            var errands = seen.Select(change => (change.Id, new NewErrand($"{Tell}{Errand.Of}{id:N}", JsonSerializer.SerializeToUtf8Bytes(change, ApiJson.Options)))).ToList();
            after = entries[^1].Position;
            if (await ledger.Ask(errands, SubscriptionPlace.Table.Upsert(id, after)) is { } trouble)
                throw new StoreTroubled(trouble);
            asked += errands.Count;
        }
        return asked;
    }

    private async Task Send(Errand errand, CancellationToken stop)
    {
        var id = Guid.ParseExact(errand.Type[(errand.Type.IndexOf(Errand.Of, StringComparison.Ordinal) + 1)..], "N");
        await using var db = await store.CreateDbContextAsync(stop);
        if (await db.Set<Subscription>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null, stop) is not { } subscription)
            return;
        if ((await Readers(subscription.ClientId, stop)).Count == 0)
            throw new HttpRequestException("The client holds no key or position to read with.");
        // An address that did not take the last one is left alone for a while: its patience would be taken from other errands.
        if (failed.TryGetValue(id, out var at) && Stopwatch.GetElapsedTime(at) < LeftAlone)
            throw new HttpRequestException("The address has just failed.");
        var change = JsonSerializer.Deserialize<ChangeView>(errand.Content, ApiJson.Options)!;
        var secret = protection.CreateProtector(Subscriptions.Purpose).Unprotect(Convert.FromBase64String(subscription.Secret));
        try
        {
            await post.Send(new(subscription.Url), $"{id:N}-{change.Position}", secret, errand.Content, stop);
            failed.TryRemove(id, out _);
        }
        catch (Exception)
        {
            failed[id] = Stopwatch.GetTimestamp();
            throw;
        }
    }

    private async Task<IReadOnlyList<Me>> Readers(string client, CancellationToken stop)
    {
        var (organisation, _) = await organisations.Now(stop);
        return await clients.Readers(organisation, client, LocalMoment.From(time.GetUtcNow()).On);
    }
}

/// <summary>Báo tin trong nền: on one node at a time.</summary>
internal sealed class TellInBackground(TellClients tell, OneInCluster one, ILogger<TellInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (; ; await Task.Delay(Pause, TimeProvider.System, stoppingToken))
                await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not told is told at the next start.
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await using var alone = await one.TryTake(TellClients.Round, stop);
            if (alone is not null)
                await tell.RunOnce(stop);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            log.LogWarning(cause, "Chưa báo tin được; thử lại sau. / Telling clients waits for the store.");
        }
    }
}
