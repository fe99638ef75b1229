using MotCua.Law.Dossiers;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>
/// Làm một việc trên nhiều hồ sơ: one press, as many decisions as there are dossiers. Each is an act and a commit of its own, with its own
/// outcome; none is done because another was, or left because another was refused.
/// </summary>
public sealed class ManyActs(DossierActs acts)
{
    /// <summary>So many at one press.</summary>
    public const int Most = 50;

    /// <param name="lines">The dossiers with the version the person saw, or null where nothing of it was looked at.</param>
    /// <param name="key">The form's own key; each line has its own of it, so that a form posted twice does each act once.</param>
    public async Task<IReadOnlyList<LineDone>> Do(IEnumerable<(Guid Dossier, long? Saw)> lines, DossierAct act, Me me, string key) =>
        await Task.WhenAll(lines.DistinctBy(line => line.Dossier).Take(Most)
            .Select(async line => new LineDone(line.Dossier, await acts.Do(line.Dossier, act, me, line.Saw, $"{key}.{line.Dossier:N}"))));
}

/// <summary>Kết quả của một dòng.</summary>
public sealed record LineDone(Guid Dossier, Done Done);
