using System.Security.Claims;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>Người đang đăng nhập: reads who acts from the cookie's claims, against the organisation as it stands today.</summary>
public sealed class SignedIn(IHttpContextAccessor http, Organisations organisations, Absences absences, Stamps stamps, TimeProvider time)
{
    /// <summary>Claim that names the position chosen.</summary>
    public const string PositionClaim = "vi-tri";

    private Me? me;

    /// <summary>Whose account this request is signed in with, also where no position is chosen yet; null for a visitor.</summary>
    public string? AccountId => http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>True while the password is one that an administrator issued: only the own account opens.</summary>
    public bool MustChangePassword => AccountId is not null && http.HttpContext?.User.FindFirst(PositionClaim) is null;

    /// <summary>The officer and position of this request; null for a visitor, or where the position is no longer held.</summary>
    public async ValueTask<Me?> Me()
    {
        if (me is not null)
            return me;
        var user = http.HttpContext?.User;
        if (user?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } officer || user.FindFirstValue(PositionClaim) is not { } position)
            return null;
        var (organisation, _) = await organisations.Now();
        var (absent, _) = await absences.Now();
        var now = time.GetUtcNow();
        var (mustProve, byCode) = await stamps.Proof(user);
        return me = organisation.Acting(officer, position, Law.LocalMoment.From(now).On) is not { } acting ? null
            : acting with { MustProve = mustProve, ProvesByCode = byCode, StandsInFor = [.. absent.StandsInFor(officer, now).Where(a => a.AgencyId == acting.AgencyId).Select(a => a.OfficerId)] };
    }
}
