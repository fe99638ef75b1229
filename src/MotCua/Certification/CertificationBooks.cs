using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Law.Certification;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Certification;

/// <summary>Đọc sổ chứng thực: what the counter and the book show of one agency; each query is a stretch of an index.</summary>
public sealed class CertificationBooks(IDbContextFactory<CentreDb> store, Organisations organisations)
{
    /// <summary>How many requests that wait are shown at once.</summary>
    public const int RequestsOnAPage = 50;

    /// <summary>As many entries as are printed at once.</summary>
    public const int MostPrinted = 3_000;

    private const int MostSigners = 100;

    /// <summary>The requests that wait, each whole, the earliest due first, after a place where one is given.</summary>
    public async Task<WaitingRequests> Waiting(string agencyId, WaitingPlace? after)
    {
        await using var db = await store.CreateDbContextAsync();
        var first = db.Set<BookRow>().AsNoTracking().Where(r => r.AgencyId == agencyId && r.WaitingUntil != null && r.Line == 0);
        if (after is { } place)
        {
            var (until, id) = ((DateTimeOffset?)place.Until, place.Id);
            first = first.Where(r => r.WaitingUntil >= until && (r.WaitingUntil > until || r.CertificationId.CompareTo(id) > 0));
        }
        var found = await first.OrderBy(r => r.WaitingUntil).ThenBy(r => r.CertificationId).Take(RequestsOnAPage + 1).Select(r => new { r.WaitingUntil, r.CertificationId }).ToListAsync();
        if (found.Count == 0)
            return new([], null);
        var ids = found.Take(RequestsOnAPage).Select(r => r.CertificationId).ToList();
        var rows = (await db.Set<BookRow>().AsNoTracking().Where(r => ids.Contains(r.CertificationId)).ToListAsync()).ToLookup(r => r.CertificationId);
        return new([.. ids.Select(id => (IReadOnlyList<BookRow>)[.. rows[id].OrderBy(r => r.Line)])], found.Count > RequestsOnAPage ? new(found[RequestsOnAPage - 1].WaitingUntil!.Value, ids[^1]) : null);
    }

    /// <summary>The last entries of a day, the newest first.</summary>
    public async Task<IReadOnlyList<BookRow>> Last(string agencyId, DateOnly day, int most)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BookRow>().AsNoTracking().Where(r => r.AgencyId == agencyId && r.BookedOn == day).OrderByDescending(r => r.Number).Take(most).ToListAsync();
    }

    /// <summary>How many entries, copies and đồng a day has brought.</summary>
    public async Task<BookTally> Tally(string agencyId, DateOnly from, DateOnly to)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BookRow>().Where(r => r.AgencyId == agencyId && r.BookedOn >= from && r.BookedOn <= to).GroupBy(_ => 1)
            .Select(all => new BookTally(all.Count(), all.Sum(r => (long)r.Copies), all.Sum(r => r.Fee))).SingleOrDefaultAsync() ?? new(0, 0, 0);
    }

    /// <summary>A stretch of the book in the order of its numbers, after a place where one is given.</summary>
    public async Task<IReadOnlyList<BookRow>> Entries(string agencyId, DateOnly from, DateOnly to, (DateOnly On, long Number)? after, int most)
    {
        var (on, number) = after is { } place && place.On >= from ? place : (from, 0);
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BookRow>().AsNoTracking()
            .Where(r => r.AgencyId == agencyId && r.BookedOn >= on && r.BookedOn <= to && (r.BookedOn > on || r.Number > number))
            .OrderBy(r => r.BookedOn).ThenBy(r => r.Number).Take(most).ToListAsync();
    }

    /// <summary>The entries of a number, the newest year first.</summary>
    public async Task<IReadOnlyList<BookRow>> ByNumber(string agencyId, long number)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BookRow>().AsNoTracking().Where(r => r.AgencyId == agencyId && r.Number == number).OrderByDescending(r => r.BookedOn).Take(20).ToListAsync();
    }

    /// <summary>All originals of one request; none where it belongs to another agency.</summary>
    public async Task<IReadOnlyList<BookRow>> Of(Guid certification, string agencyId)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BookRow>().AsNoTracking().Where(r => r.CertificationId == certification && r.AgencyId == agencyId).OrderBy(r => r.Line).ToListAsync();
    }

    /// <summary>Who may sign for the agency on a day: those it has given a delegation for copies, then its heads.</summary>
    public async Task<IReadOnlyList<SignerOffered>> Signers(string agencyId, DateOnly day)
    {
        var (organisation, _) = await organisations.Now();
        var code = CertificationProvisions.InForceOn(day).Procedure.Value;
        await using var db = await store.CreateDbContextAsync();
        var given = await db.Set<DelegationRow>().AsNoTracking().Where(d => d.AgencyId == agencyId && d.RevokedAt == null && d.FromOn <= day && d.ToOn >= day)
            .OrderBy(d => d.FromOn).Take(MostSigners).ToListAsync();
        var delegates = given.Where(d => d.ProcedureCodes.Split(' ').Contains(code)).Select(d => new SignerOffered(d.DelegateId, organisation.OfficerName(d.DelegateId), d.CapacityLines.Split('\n')));
        var heads = organisation.Holdings.Where(h => h.IsActiveOn(day)).Select(h => (h.OfficerId, Position: organisation.Position(h.PositionId)))
            .Where(it => it.Position is { Kind: PositionKind.HeadOfAgency, OwnCapacity: not null, OwnCapacityLines: not null } head && organisation.AgencyOf(head.UnitId)?.Id == agencyId)
            .Select(it => new SignerOffered(it.OfficerId, organisation.OfficerName(it.OfficerId), it.Position!.OwnCapacityLines!.Split('\n')));
        return [.. delegates.Concat(heads).DistinctBy(signer => signer.PersonId)];
    }
}

/// <summary>Các lượt chờ trả.</summary>
/// <param name="Requests">Each with all its originals.</param>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record WaitingRequests(IReadOnlyList<IReadOnlyList<BookRow>> Requests, WaitingPlace? Next);

/// <summary>Chỗ trong danh sách chờ trả: the due moment and the request, which tells two of one moment apart.</summary>
public sealed record WaitingPlace(DateTimeOffset Until, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public string InAddress => string.Create(CultureInfo.InvariantCulture, $"{Instant.ToMicroseconds(Until)}-{Id:N}");

    /// <summary>Null where the text is no place.</summary>
    public static WaitingPlace? Of(string? text) =>
        text?.Split('-') is [{ } until, { } id] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds < 1L << 53 && Guid.TryParseExact(id, "N", out var request)
            ? new(Instant.FromMicroseconds(microseconds), request) : null;
}

/// <summary>Số liệu của sổ trong một khoảng.</summary>
public sealed record BookTally(int Entries, long Copies, long Fee);

/// <summary>Người có thể ký chứng thực.</summary>
public sealed record SignerOffered(string PersonId, string Name, IReadOnlyList<string> CapacityLines)
{
    /// <summary>As a list offers the person.</summary>
    public string Words => $"{Name} – {string.Join(", ", CapacityLines)}";
}
