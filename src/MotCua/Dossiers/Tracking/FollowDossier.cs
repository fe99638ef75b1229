using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Register;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Tra cứu hồ sơ của người dân: everything for who holds the slip; for who knows the code and the number's last four digits the status, the
/// agency and the days alone, since codes run in series and four digits are soon guessed.
/// </summary>
public sealed class FollowDossier(EventLedger ledger, DossierKind kind, IDbContextFactory<CentreDb> store, WrongNumbers wrong, TimeProvider time)
{
    /// <summary>Longer than this after its end a slip opens nothing: paper is lost.</summary>
    public static readonly TimeSpan OpenAfterEnd = TimeSpan.FromDays(365);

    private const int MostReadings = 300, LastDigits = 4, LongestCode = 60;

    /// <summary>The dossier of this code, or of this id before it has one; null where there is none, its token is another or no longer the one in force, or it ended long ago.</summary>
    public async Task<FollowedDossier?> ByToken(string code, string token)
    {
        if (await Find(code) is not { } row || ledger.Load(kind, row.DossierId) is not { State.SlipKey: var key } || !SlipToken.Opens(ledger, row.DossierId, key, token))
            return null;
        var events = ledger.Events(kind, row.DossierId);
        var dossier = events.Select(e => e.Event).Aggregate(Dossier.None, DossierLaw.Evolve);
        if (dossier.ClosedAt is { } ended && time.GetUtcNow() > ended + OpenAfterEnd)
            return null;
        await using var db = await store.CreateDbContextAsync();
        var readings = await db.Set<ReadingRow>().AsNoTracking().Where(r => r.DossierId == row.DossierId).OrderByDescending(r => r.ReadAt).Take(MostReadings).ToListAsync();
        return new(row.DossierId, dossier, events, readings);
    }

    /// <summary>The dossier a slip opens, without its events; null as above.</summary>
    public async Task<Guid?> IdByToken(string code, string token) =>
        await Find(code) is { } row && ledger.Load(kind, row.DossierId) is { State.SlipKey: var key } && SlipToken.Opens(ledger, row.DossierId, key, token) && !(row.ClosedAt is { } ended && time.GetUtcNow() > ended + OpenAfterEnd) ? row.DossierId : null;

    /// <summary>What is told of the dossier of this code to who knows these digits; a wrong code and wrong digits look the same.</summary>
    public async Task<Told> ByNumber(string code, string digits, IPAddress? from)
    {
        code = Written(code);
        var asks = wrong.Count(code, from);
        if (asks == Asks.Nothing)
            return new(asks, null);
        if (await Find(code) is not { } row || ledger.Load(kind, row.DossierId) is not { State: { Applicant: { } party, Clock: var clock } } || !Is(party, Digits(digits), asks))
            return new(asks, null);
        wrong.Take(code, from);
        return new(asks, row, clock);
    }

    private async Task<DossierRow?> Find(string code)
    {
        var written = Written(code);
        if (written.Length is 0 or > LongestCode)
            return null;
        await using var db = await store.CreateDbContextAsync();
        var rows = db.Set<DossierRow>().AsNoTracking();
        return Guid.TryParseExact(written, "N", out var id) ? await rows.FirstOrDefaultAsync(r => r.DossierId == id) : await rows.FirstOrDefaultAsync(r => r.Code == written);
    }

    /// <summary>Who has no number yet is asked for the telephone number given.</summary>
    private static bool Is(Party party, string typed, Asks asks)
    {
        var whole = Digits(party.Number?.Value ?? party.Phone ?? "");
        return whole.Length > LastDigits && (typed == whole || asks == Asks.LastFour && typed == whole[^LastDigits..]);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Written(string code) => code.Trim().ToUpperInvariant();
}

/// <summary>Hồ sơ được theo dõi: as its applicant follows it, with who read it, the latest first.</summary>
public sealed record FollowedDossier(Guid Id, Dossier Dossier, IReadOnlyList<Recorded<DossierEvent>> Events, IReadOnlyList<ReadingRow> Readings)
{
    /// <summary>In addresses: the code, or the stream's id while there is none.</summary>
    public string Address => Dossier.Code ?? Id.ToString("N");
}

/// <summary>Điều được cho biết.</summary>
/// <param name="Asked">What the answer had to be like.</param>
/// <param name="Row">Null where there is no such dossier or the digits are not its applicant's.</param>
/// <param name="Clock">How its term runs or stands; null without a limit.</param>
public sealed record Told(Asks Asked, DossierRow? Row, Clock? Clock = null);
