using MotCua.Accounts;
using MotCua.Accounts.Clients;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing.Api;

namespace MotCua.Dossiers.Api;

/// <summary>Danh sách việc và thay đổi cho phần mềm: the lists its position works from, and what happened to dossiers it sees, in the journal's order.</summary>
internal static class WorkApi
{
    private const int MostChanges = 500, UsualChanges = 100;

    public static void MapWorkApi(this RouteGroupBuilder api)
    {
        var work = api.MapGroup("").WithTags("Danh sách · Lists");
        work.MapGet("/viec-can-lam", Lists).Asks(ClientScopes.Read).Produces<Listed<WorkView>>().Told("Danh sách việc", "One page of a work list (`ds`; without it the position's first), by due moment; `next` is the address of the next page.");
        work.MapGet("/thay-doi", Changes).Asks(ClientScopes.Read).Produces<ChangesView>()
            .Told("Thay đổi kể từ một chỗ", "What happened to dossiers the client sees, after position `sau` (0 for the beginning), in order and without gaps: nothing appears later before a position already told.");
    }

    private static async Task<IResult> Lists(string? ds, string? sau, string? ma, WorkLists lists, TimeProvider time, HttpContext http)
    {
        var (me, stop) = (http.Client(), http.RequestAborted);
        var open = WorkListKinds.For(me.Kind);
        if (!Permissions.May(me.Kind, Permissions.ReadWorkList) || open.Count == 0)
            return Problem.NotThere;
        var kind = ds is null ? open[0] : Enum.TryParse<WorkListKind>(ds, out var named) && open.Contains(named) ? named : (WorkListKind?)null;
        if (kind is not { } asked)
            return Problem.NotThere;
        var page = await lists.Page(new(asked), me, time.GetUtcNow(), WorkPlace.Read(sau, ma), stop);
        return Results.Json(new Listed<WorkView>([.. page.Items.Select(Shown)], page.Next is { } next ? $"{ApiGate.Prefix}/viec-can-lam?ds={asked}&{next.InAddress}" : null), ApiJson.Options);
    }

    private static WorkView Shown(WorkItem item) => new(item.DossierId, item.Code, item.Status, item.ProcedureCode, item.AgencyId, item.CentreId, item.HolderId,
        item.DueAt == long.MaxValue ? null : Instant.FromMicroseconds(item.DueAt), item.ClockStopped);

    private static IResult Changes(long? sau, int? toiDa, EventLedger ledger, DossierKind kind, HttpContext http)
    {
        var me = http.Client();
        if (!Permissions.May(me.Kind, Permissions.ReadDossier))
            return Problem.NotThere;
        var (after, most) = (Math.Max(0, sau ?? 0), Math.Clamp(toiDa ?? UsualChanges, 1, MostChanges));
        var entries = ledger.Journal(after, most);
        return Results.Json(new ChangesView(Seen(ledger, kind, me.Sees, entries), entries.Count > 0 ? entries[^1].Position : after, entries.Count == most), ApiJson.Options);
    }

    /// <summary>Of these entries those about dossiers that are seen.</summary>
    internal static IReadOnlyList<ChangeView> Seen(EventLedger ledger, DossierKind kind, Func<Dossier, bool> sees, IReadOnlyList<JournalEntry> entries)
    {
        var ours = entries.Where(entry => entry.Kind == kind.Name).ToList();
        var states = ledger.LoadMany(kind, [.. ours.Select(entry => entry.Stream).Distinct()]);
        return [.. from entry in ours
                   where states.TryGetValue(entry.Stream, out var held) && held.State.Subject is not null && sees(held.State)
                   select new ChangeView(entry.Position, entry.Stream, states[entry.Stream].State.Code, entry.Stored.Type, entry.Seq, entry.HappenedAt)];
    }
}
