using MotCua.Accounts;
using MotCua.Law.Dossiers;
using MotCua.Look;
using MotCua.Plumbing.Files;

namespace MotCua.Dossiers.Intake.Drafts;

/// <summary>Địa chỉ của bản nháp tiếp nhận: where a form is saved while it is typed, and a scan of one's own draft is looked at.</summary>
internal static class DraftAddresses
{
    public const string Path = "/tiep-nhan/nhap";

    public static void MapReceiptDrafts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, Save).RequireAuthorization();
        endpoints.MapGet(Path + "/{id}/{digest}", Scan).RequireAuthorization();
    }

    /// <summary>POST /tiep-nhan/nhap: what stands in the form, without files; the answer is the sentence shown beside the button.</summary>
    private static async Task<IResult> Save(IFormCollection form, SignedIn who, ReceiptDrafts drafts, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, nameof(Receive)))
            return Results.NotFound();
        if (!Guid.TryParseExact(form["khoa"], "N", out var id))
            return Results.BadRequest();
        return DraftFields.SaysAnything(form) && form["thuTuc"].ToString() is { Length: > 0 } procedure && await drafts.Save(id, procedure, form, me) is { } at
            ? Results.Text(Language.Of(http.Request).T(Saved(at))) : Results.NoContent();
    }

    /// <summary>Said beside the button when a draft was saved.</summary>
    public static Law.Bilingual Saved(DateTimeOffset at)
    {
        var hour = Law.LocalMoment.From(at).At.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);
        return new($"Đã lưu nháp lúc {hour}.", $"Draft saved at {hour}.");
    }

    private static async Task<IResult> Scan(string id, string digest, SignedIn who, ReceiptDrafts drafts, FileStore files, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, nameof(Receive)) || !Guid.TryParseExact(id, "N", out var draftId)
            || await drafts.Open(draftId, me, http.RequestAborted) is not { } draft
            || DraftFields.Scanned(draft.Fields).FirstOrDefault(scan => scan.Digest == digest) is not { Digest: not null } scan
            || await TakenFiles.Before(draftId, scan.Digest, scan.Name, files, http.RequestAborted) is not { } kept)
            return Results.NotFound();
        return await files.Give(draftId, kept.Copy, "ban-quet", http);
    }
}
