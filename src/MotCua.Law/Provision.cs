namespace MotCua.Law;

/// <summary>Quy định có hiệu lực theo thời gian: one dated value of law with its article, its source, and whether it was read there.</summary>
/// <param name="Source">Where it was read, or that it is from memory.</param>
/// <param name="Verified">True where the text was read; false where an official has still to confirm it.</param>
public sealed record Provision<T>(T Value, Article Article, string Source, bool Verified);

/// <summary>Bộ quy định của một thời kỳ: provisions that hold together from a day on. A new value is a new set; a set is never changed.</summary>
public abstract record ProvisionSet(DateOnly From);

/// <summary>Các thời kỳ: sets, oldest first.</summary>
public static class ProvisionSets
{
    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static T InForceOn<T>(this IReadOnlyList<T> all, DateOnly day) where T : ProvisionSet
    {
        for (var i = all.Count - 1; i > 0; i--)
            if (all[i].From <= day)
                return all[i];
        return all[0];
    }
}
