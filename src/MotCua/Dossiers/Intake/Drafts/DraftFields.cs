using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Primitives;
using MotCua.Law.Dossiers;
using MotCua.Plumbing.Files;

namespace MotCua.Dossiers.Intake.Drafts;

/// <summary>Các ô của bản nháp: which fields of the form are kept, and where a paper's scans stand among them.</summary>
public static class DraftFields
{
    private const string Scans = "daNhan-";

    /// <summary>Fields whose words would be missed.</summary>
    private static readonly string[] Worded = ["ten", "so", "diaChi", "dienThoai", "email"];

    /// <summary>What a page shows anew each time, and what belongs to one press.</summary>
    private static readonly HashSet<string> NotKept = ["__RequestVerificationToken", "_handler", "viec", "hienHan", "hienPhi"];

    public static readonly ValueComparer<Dictionary<string, string[]>> Same = new(
        (one, other) => Write(one!) == Write(other!), fields => Write(fields).GetHashCode(StringComparison.Ordinal), fields => Read(Write(fields)));

    /// <summary>Field of the boxes that say which scans of a paper came.</summary>
    public static string ScansOf(string paperKey) => Scans + paperKey;

    /// <summary>Field in which a paper's scans are sent.</summary>
    public static string FilesOf(string paperKey) => "tep-" + paperKey;

    /// <summary>What of the form is kept, with the scans as they were taken.</summary>
    public static Dictionary<string, string[]> Of(IFormCollection form, IReadOnlyDictionary<string, TakenFiles> scans)
    {
        var fields = Words(form);
        foreach (var (paper, taken) in scans)
            if (taken.Kept.Count > 0)
                fields[ScansOf(paper)] = [.. taken.Kept.Select(k => k.Said)];
        return fields;
    }

    /// <summary>What of the form is kept, with the scans saved before.</summary>
    public static Dictionary<string, string[]> Of(IFormCollection form, Dictionary<string, string[]> before) => Words(form).Concat(ScansOnly(before)).ToDictionary();

    /// <summary>Whether anything was typed or sent that would be missed.</summary>
    public static bool SaysAnything(IFormCollection form) => form.Files.Count > 0
        || Worded.Any(field => !string.IsNullOrWhiteSpace(form[field])) || form.Keys.Any(name => name.StartsWith(Scans, StringComparison.Ordinal));

    private static Dictionary<string, string[]> Words(IFormCollection form) =>
        form.Where(f => !NotKept.Contains(f.Key) && !f.Key.StartsWith(Scans, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray());

    /// <summary>Only the scans of a draft.</summary>
    public static Dictionary<string, string[]> ScansOnly(Dictionary<string, string[]> fields) =>
        fields.Where(f => f.Key.StartsWith(Scans, StringComparison.Ordinal) && f.Value.Length > 0).ToDictionary();

    /// <summary>The scans a draft names.</summary>
    public static IEnumerable<(string PaperKey, string Digest, string Name)> Scanned(Dictionary<string, string[]> fields) =>
        from field in ScansOnly(fields)
        from said in field.Value
        let parts = said.Split('/', 2)
        where parts.Length == 2 && FileStore.IsDigest(parts[0])
        select (field.Key[Scans.Length..], parts[0], parts[1]);

    /// <summary>The draft as a form that came.</summary>
    public static FormCollection AsForm(ReceiptDraft draft) =>
        new(draft.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));

    /// <summary>A draft's scans that are no part of the dossier yet.</summary>
    public static IEnumerable<(string PaperKey, string Digest, string Name)> Waiting(ReceiptDraft? draft, Dossier dossier) =>
        draft is null ? [] : Scanned(draft.Fields).Where(scan => dossier.DigitalCopies.All(copy => copy.Digest != scan.Digest));

    internal static string Write(Dictionary<string, string[]> fields) => JsonSerializer.Serialize(fields);

    internal static Dictionary<string, string[]> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, string[]>>(text) ?? [];
}
