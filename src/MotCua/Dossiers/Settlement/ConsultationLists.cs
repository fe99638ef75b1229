using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>Danh sách ý kiến đang chờ.</summary>
public enum ConsultationListKind
{
    /// <summary>The own agency was asked.</summary>
    OfUs,
    /// <summary>The own agency asks.</summary>
    ByUs,
    /// <summary>Asked about dossiers received at the own centre, whose head urges who is silent.</summary>
    AtCentre,
}

/// <summary>Một ý kiến đang chờ, with the dossier it is about.</summary>
public sealed record AwaitedAnswer(ConsultationRow Row, string? Code, string ProcedureCode, string Applicant);

/// <summary>Danh sách lấy ý kiến: who waits for whose answer, by time left; each list is one range of one index.</summary>
public sealed class ConsultationLists(IDbContextFactory<CentreDb> store)
{
    public const int PageSize = 50, MostCounted = 1000;

    /// <summary>The lists of a position, the first its own.</summary>
    public static IReadOnlyList<ConsultationListKind> For(PositionKind kind) =>
        kind == PositionKind.Director ? [ConsultationListKind.AtCentre] : [ConsultationListKind.OfUs, ConsultationListKind.ByUs];

    /// <summary>One page and one row more where there are more, after this place.</summary>
    public async Task<IReadOnlyList<AwaitedAnswer>> Page(ConsultationListKind kind, Me me, WorkPlace after, CancellationToken stop = default)
    {
        var (afterDue, afterId) = after;
        await using var db = await store.CreateDbContextAsync(stop);
        return await Range(db, kind, me).Where(c => c.AnswerDueAt >= afterDue && (c.AnswerDueAt > afterDue || c.DossierId.CompareTo(afterId) > 0))
            .OrderBy(c => c.AnswerDueAt).ThenBy(c => c.DossierId).Take(PageSize + 1)
            .Join(db.Set<DossierRow>(), c => c.DossierId, r => r.DossierId, (c, r) => new { Row = c, r.Code, r.ProcedureCode, r.Applicant })
            .OrderBy(it => it.Row.AnswerDueAt).ThenBy(it => it.Row.DossierId)
            .Select(it => new AwaitedAnswer(it.Row, it.Code, it.ProcedureCode, it.Applicant)).ToListAsync(stop);
    }

    /// <summary>How many there are, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<int> Count(ConsultationListKind kind, Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await Range(db, kind, me).OrderBy(c => c.AnswerDueAt).Take(MostCounted).CountAsync(stop);
    }

    private static IQueryable<ConsultationRow> Range(CentreDb db, ConsultationListKind kind, Me me)
    {
        var (rows, agency, centre) = (db.Set<ConsultationRow>().AsNoTracking(), me.AgencyId, me.CentreId ?? "");
        return kind switch
        {
            ConsultationListKind.OfUs => rows.Where(c => c.ConsultedAgencyId == agency),
            ConsultationListKind.ByUs => rows.Where(c => c.AgencyId == agency),
            _ => rows.Where(c => c.CentreId == centre),
        };
    }
}
