using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Wording;

namespace MotCua.Law.Procedures;

/// <summary>Việc trên một bản công bố. Which one may be done in which stage is the table <see cref="Stages"/>.</summary>
public abstract record EditionAct
{
    private protected const int LongestDecision = 200, EarliestYear = 2000;

    /// <summary>Act → the stage it is done in.</summary>
    public static IReadOnlyDictionary<Type, EditionStage> Stages { get; } = new Dictionary<Type, EditionStage>
    {
        [typeof(DraftEdition)] = EditionStage.None,
        [typeof(ReviseEdition)] = EditionStage.Draft,
        [typeof(AbandonEdition)] = EditionStage.Draft,
        [typeof(AgreeEdition)] = EditionStage.Draft,
        [typeof(SendBackEdition)] = EditionStage.Agreed,
        [typeof(PublishEdition)] = EditionStage.Agreed,
        [typeof(UploadEdition)] = EditionStage.Published,
        [typeof(RepealEdition)] = EditionStage.Published,
    };

    /// <summary>What happens, or every reason why not.</summary>
    public (EditionEvent? Happened, IReadOnlyList<Refusal> Refusals) Decide(EditionLife life, EditionSituation now)
    {
        if (life.Stage != Stages[GetType()])
            return (null, [Refuse(null, $"Không làm được: bản công bố {life.Stage.Words().Vi}.", $"Not possible: the edition is {life.Stage.Words().En}.")]);
        Refusal[] refusals = [.. Faults(life, now)];
        return refusals.Length > 0 ? (null, refusals) : (Happen(life, now), []);
    }

    private protected abstract IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now);

    private protected abstract EditionEvent Happen(EditionLife life, EditionSituation now);

    private protected static Refusal Refuse(string? field, string vi, string en) => new("edition.act", Articles.Publishing, new(vi, en), field);

    /// <summary>The faults of a decision's number, and of a day that must not lie ahead.</summary>
    private protected static IEnumerable<Refusal> Paper(string decision, DateOnly signedOn, EditionSituation now)
    {
        if (Stated.Missing(decision, "Decision", Articles.Publishing, "Nhập số quyết định, cơ quan ban hành.", "State number and issuer of the decision.") is { } missing)
            yield return missing;
        else if (Stated.TooLong(decision, "Decision", Articles.Publishing, LongestDecision) is { } tooLong)
            yield return tooLong;
        if (signedOn.Year < EarliestYear)
            yield return Refuse("SignedOn", "Nhập ngày ký quyết định.", "State the day the decision was signed.");
        else if (signedOn > now.Today)
            yield return Refuse("SignedOn", $"Quyết định chưa ký: ngày {Written.Day(signedOn)} chưa đến.", $"The decision is not signed: {Written.Day(signedOn)} lies ahead.");
    }
}

/// <summary>Hoàn cảnh của việc trên bản công bố.</summary>
/// <param name="Known">Every edition of the procedure that is recorded.</param>
/// <param name="IsAgency">Whether a unit of this id is an agency that can be competent.</param>
public sealed record EditionSituation(DateTimeOffset At, Actor By, IReadOnlyList<ProcedureEdition> Known, Func<string, bool> IsAgency)
{
    public DateOnly Today => LocalMoment.From(At).On;
}
