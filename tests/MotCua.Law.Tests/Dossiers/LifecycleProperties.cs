using CsCheck;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Dạo ngẫu nhiên: what holds whatever is asked of a dossier, by whom and when.</summary>
public sealed class LifecycleProperties
{
    private static readonly ProcedureEdition[] Procedures = [Editions.Ordinary, Editions.Permit, Editions.SameDay, Editions.Mirrored];
    private static readonly Actor[] Others = [People.Receiver, People.Appraiser, People.SecondAppraiser, People.Head, People.AgencyHead, People.Stranger];
    private static readonly Type[] Endings = [typeof(RefuseReceipt), typeof(AskToStop), typeof(Stop)];
    private static readonly int[] NationalCodes = [0, 4, 5, 6, 8, 9, 10];

    /// <summary>A step: which act, whether another than the right one does it, how many minutes later.</summary>
    private static readonly Gen<(int Act, int Who, int Minutes)> Step = Gen.Select(
        Gen.Int[0, Lifecycle.Rows.Count - 1], Gen.Int[-40, Others.Length - 1], Gen.Frequency((6, Gen.Int[0, 600]), (1, Gen.Int[600, 30_000])));

    private static readonly Gen<(int Procedure, (int Act, int Who, int Minutes)[] Steps)> Walk =
        Gen.Select(Gen.Int[0, Procedures.Length - 1], Step.Array[1, 60]);

    [Fact]
    public void A_walk_never_throws_and_stays_on_the_table() => Walk.Sample(walk =>
    {
        var story = Begin(walk.Procedure);
        foreach (var step in walk.Steps)
        {
            var (act, by) = Ask(story, step);
            var before = story.Dossier;

            var decision = story.Try(act, by);

            Assert.NotEqual(decision.IsRefused, decision.Events.Count > 0);
            if (decision.IsRefused)
                Assert.Same(before, story.Dossier);
            else
                Assert.Contains(story.Dossier.Status, Lifecycle.Of(act).To);
            Assert.All(decision.Refusals, WellSaid);
            Assert.True(story.Dossier.Status.IsClosed() || Lifecycle.Rows.Any(row => row.To[0] != story.Dossier.Status && Lifecycle.Allows(story.Dossier, row.Act)), "the dossier can go nowhere");
        }
    }, iter: 2_000);

    [Fact]
    public void The_first_promise_the_code_and_the_subject_never_change() => Walk.Sample(walk =>
    {
        var story = Begin(walk.Procedure);
        var seen = story.Dossier;
        foreach (var step in walk.Steps)
        {
            Take(story, step);
            Assert.True(seen.FirstPromise is null || seen.FirstPromise == story.Dossier.FirstPromise);
            Assert.True(seen.Code is null || seen.Code == story.Dossier.Code);
            Assert.True(seen.Subject is null || seen.Subject == story.Dossier.Subject);
            seen = story.Dossier;
        }
    }, iter: 1_000);

    [Fact]
    public void Nobody_who_appraised_or_proposed_signs_unless_the_edition_lets_them() => Walk.Sample(walk =>
    {
        var story = Begin(walk.Procedure);
        foreach (var step in walk.Steps)
            Take(story, step);
        if (story.Happened.OfType<ResultSigned>().SingleOrDefault() is { } signed && !story.Edition.Settlement.AppraiserMaySign)
            Assert.DoesNotContain(story.Happened, e => e is DossierAppraised or ResultProposed && e.By.PersonId == signed.By.PersonId);
    }, iter: 1_000);

    [Fact]
    public void What_is_erased_folds_to_the_same_life() => Walk.Sample(walk =>
    {
        var story = Begin(walk.Procedure);
        foreach (var step in walk.Steps)
            Take(story, step);

        var erased = story.Happened.Select(Erasing.Of).Aggregate(Dossier.None, DossierLaw.Evolve);

        Assert.Equal(story.Dossier.Status, erased.Status);
        Assert.Equal(story.Dossier.DueAt, erased.DueAt);
        Assert.Equal(story.Dossier.FirstPromise, erased.FirstPromise);
        Assert.Equal(story.Dossier.ClosedAt, erased.ClosedAt);
        Assert.DoesNotContain(Acts.Applicant.Name, $"{erased.Applicant}{erased.Lodger}{erased.Draft}");
    }, iter: 1_000);

    [Fact]
    public void A_dossier_that_waits_for_the_citizen_has_a_clock_that_stands() => Walk.Sample(walk =>
    {
        var story = Begin(walk.Procedure);
        foreach (var step in walk.Steps)
            Take(story, step);
        if (story.Dossier is { IsMirrored: false, Status: DossierStatus.SupplementAwaited or DossierStatus.PaymentAwaited, Clock: { } clock })
            Assert.False(clock.IsRunning);
    }, iter: 1_000);

    private static void Take(Story story, (int Act, int Who, int Minutes) step)
    {
        var (act, by) = Ask(story, step);
        story.Try(act, by);
    }

    private static Story Begin(int procedure) => new(Procedures[procedure]) { Delegations = [ToAppraiser] };

    // The appraiser holds a delegation too, so that only four eyes stand between appraising and signing.
    private static Delegation ToAppraiser => DelegationLaw.Evolve(Delegation.None, new GrantDelegation(
        People.AgencyHead.PersonId, "Giám đốc", People.Appraiser.PersonId, People.Agency, "16/QĐ-SXD",
        ["TUQ. GIÁM ĐỐC"], [.. Procedures.Select(p => p.Code)], true, new(2026, 1, 1), new(2030, 1, 1))
        .Decide(Delegation.None, new Guid("01980000-0000-7000-8000-000000000002"), People.AgencyHead, default, Provisions.All[0], new(People.Appraiser.PersonId, People.Agency), _ => true).Granted!);

    // Three draws of four ask for something the table allows here, and what ends a life early is asked seldom, so that walks come far.
    private static (DossierAct, Actor) Ask(Story story, (int Act, int Who, int Minutes) step)
    {
        story.At(story.Now.PlusMinutes(step.Minutes));
        var all = Acts.OneOfEach(story.Edition);
        var allowed = all.Where(each => Lifecycle.Allows(story.Dossier, each.Act.GetType()) && (step.Minutes % 25 == 1 || !Endings.Contains(each.Act.GetType()))).ToList();
        var (act, by) = step.Minutes % 4 == 0 || allowed.Count == 0 ? all[step.Act] : allowed[step.Act % allowed.Count];
        if (act is Sign && step.Minutes % 2 == 1)
            by = People.Appraiser;
        return (Fitted(act, story, step), step.Who < 0 ? by : Others[step.Who]);
    }

    private static DossierAct Fitted(DossierAct act, Story story, (int Act, int Who, int Minutes) step) => act switch
    {
        CorrectResult correct => correct with { ReportedAt = story.Now.PlusMinutes(-step.Minutes).ToInstant() },
        Apologise sorry => sorry with { NewDueAt = story.Now.PlusMinutes(step.Minutes * 7).ToInstant() },
        TakeMirroredStatus taken => taken with { NationalCode = NationalCodes[step.Minutes % NationalCodes.Length], ResultNumber = "1/KS" },
        _ => act,
    };

    private static void WellSaid(Refusal refusal)
    {
        Assert.NotEmpty(refusal.Article.Citation);
        Assert.EndsWith(".", refusal.Words.Vi);
        Assert.EndsWith(".", refusal.Words.En);
        Assert.Matches("^[a-zA-Z.-]+$", refusal.Code);
    }
}
