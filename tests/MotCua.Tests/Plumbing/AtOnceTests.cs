using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Plumbing;

/// <summary>Hai nút cùng một lúc: what may happen once happens once, whichever node it is asked of.</summary>
[Trait("store", "postgres")]
public sealed class AtOnceTests
{
    private const string AdministratorsPlace = "tt-quan-tri";

    [Fact]
    public async Task An_empty_database_opened_by_two_nodes_is_founded_once()
    {
        await using var nodes = await TwoNodes.Open(quiet: false);
        Assert.Equal(["1"], await nodes.Read("SELECT count(*)::text FROM foundings"));
        Assert.Equal([$"{City.Units.Count}"], await nodes.Read("SELECT count(*)::text FROM unit"));
        Assert.Equal(["1"], await nodes.Read("SELECT count(*)::text FROM data_protection_keys"));
        // Each story of the demonstration was lived once.
        Assert.Empty(await nodes.Read("SELECT applicant FROM dossier_row GROUP BY applicant, procedure_code, received_at HAVING count(*) > 1"));
        Assert.Empty(Verifier.Run(nodes.One.Services.GetRequiredService<LedgerStore>(), new DossierKind(Law.Codes.DossierCodeFormats.Default), new DelegationKind()).Findings);
        using var receiver = await TwoNodes.SignedIn(nodes.One, Spine.Receiver);
        using var there = receiver.At(TwoNodes.Address(nodes.Other));
        Assert.True((await there.See("/")).IsInside());
    }

    [Fact]
    public async Task Provisional_due_moments_are_counted_anew_by_one_node_at_a_time()
    {
        await using var nodes = await TwoNodes.Open();
        var due = nodes.Other.Services.GetRequiredService<RecountDueMoments>();
        await using (await nodes.One.Services.GetRequiredService<OneInCluster>().Take(RecountDueMoments.Name, TestContext.Current.CancellationToken))
            Assert.Null(await due.Run(TestContext.Current.CancellationToken));
        while (await due.Run(TestContext.Current.CancellationToken) is null) await Task.Yield();
    }

    [Fact]
    public async Task Two_administrators_who_lock_each_other_out_at_one_instant_leave_one()
    {
        await using var nodes = await TwoNodes.Open();
        var on = LocalMoment.From(nodes.Clock.At).On;
        var (organisation, _) = await nodes.One.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var first = organisation.Acting(People.Administrator, AdministratorsPlace, on)!;
        await using (var scope = nodes.One.Services.CreateAsyncScope())
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<HoldingActs>().Give(Spine.CityDirector, new(AdministratorsPlace, on, on.AddMonths(12), "QĐ 1"), first));
        var second = first with { PersonId = Spine.CityDirector };

        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(Task.Run(() => Lock(nodes.One, Spine.CityDirector, first)), Task.Run(() => Lock(nodes.Other, People.Administrator, second)));

            Assert.Equal("account.last-administrator", Assert.Single(answers.SelectMany(refusals => refusals)).Code);
            var (locked, by) = answers[0].Count == 0 ? (Spine.CityDirector, first) : (People.Administrator, second);
            await using var scope = nodes.One.Services.CreateAsyncScope();
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountAdministration>().Unlock(locked, "Thử lại", by));
        }
    }

    private static async Task<IReadOnlyList<Refusal>> Lock(WebApplication node, string officer, Me me)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountAdministration>().Lock(officer, "Thử", me);
    }
}
