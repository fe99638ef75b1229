using MotCua.Law;
using MotCua.Positions;

namespace MotCua.Dossiers.Register;

/// <summary>Khoảng của sổ theo dõi: the dossiers received on some days that a position's register shows.</summary>
public static class RegisterSpan
{
    /// <summary>As many dossiers as are printed at once.</summary>
    public const int MostPrinted = 3_000;

    /// <summary>In the order of reception, after a place where one is given.</summary>
    public static IQueryable<DossierRow> Received(this IQueryable<DossierRow> rows, Me me, DateOnly from, DateOnly to, (DateTimeOffset At, long Id)? after = null)
    {
        var (begins, ends) = (new LocalMoment(from, TimeOnly.MinValue).ToInstant(), new LocalMoment(to.AddDays(1), TimeOnly.MinValue).ToInstant());
        var (at, id) = after ?? (begins, 0);
        return rows.SeenBy(me).Where(r => r.ReceivedAt >= at && r.ReceivedAt < ends && (r.ReceivedAt > at || r.Id > id)).OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id);
    }
}
