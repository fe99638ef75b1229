using System.Collections.Frozen;
using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Làm thay: the acts by which a held dossier is settled pass to who stands in for its absent holder. What belongs to a position or to a
/// delegation (agreeing, signing, the counter) does not.
/// </summary>
public static class StandingIn
{
    private static readonly FrozenSet<Type> OfTheHolder = [typeof(Appraise), typeof(Consult), typeof(AskForSupplement), typeof(AskForPayment), typeof(Propose)];

    /// <summary>True for an act that only the holder of a dossier does, or who stands in.</summary>
    public static bool Covers(DossierAct act) => OfTheHolder.Contains(act.GetType());

    /// <summary>The actor as the act is done: in place of the holder, where that one is among those who are away.</summary>
    /// <param name="absent">For whom the actor stands in at this moment.</param>
    public static Actor InPlaceOfHolder(this Actor by, DossierAct act, Dossier? dossier, IReadOnlyCollection<string> absent) =>
        dossier?.HolderPersonId is { } holder && holder != by.PersonId && Covers(act) && absent.Contains(holder) ? by with { InPlaceOf = holder } : by;
}
