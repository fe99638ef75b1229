using MotCua.Law;
using MotCua.Law.Dossiers;

namespace MotCua.Plumbing.Files;

/// <summary>
/// Tệp đã nhận của một biểu mẫu: what one field of a form brought with this press and with those before it, for a browser does not send
/// a file twice. What came before stands in the form as boxes; one no longer ticked is no longer meant.
/// </summary>
/// <param name="Kept">On the shelf already, in the order they came.</param>
/// <param name="Refused">Why nothing of this press was taken, or null.</param>
public sealed record TakenFiles(IReadOnlyList<TakenFile> Kept, Bilingual? Refused)
{
    public static TakenFiles None { get; } = new([], null);

    /// <summary>Judges and keeps what came in the field <paramref name="field"/>, after what <paramref name="before"/> says came earlier.</summary>
    public static async Task<TakenFiles> Of(IFormCollection form, string field, string before, Guid shelf, FileStore files, CancellationToken stop)
    {
        var kept = new List<TakenFile>();
        foreach (var said in form[before].OfType<string>().Take(UploadedFile.MostTogether))
            if (said.Split('/', 2) is [var digest, var name] && await Before(shelf, digest, name, files, stop) is { } file)
                kept.Add(file);
        var judged = new List<UploadedFile>();
        foreach (var file in form.Files.GetFiles(field).Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, stop);
            var (read, why) = UploadedFile.Judge(file.FileName, bytes.ToArray());
            if (why is not null)
                return new(kept, why);
            judged.AddRange(read);
        }
        if (judged.Count + kept.Count > UploadedFile.MostTogether || judged.Sum(file => (long)file.Bytes.Length) + kept.Sum(file => file.Copy.Length) > UploadedFile.LargestTogether)
            return new(kept, TooMany);
        foreach (var file in judged)
        {
            var copy = new DigitalCopy(await files.Put(shelf, file.Bytes, stop), file.MediaType, file.Bytes.Length);
            if (kept.All(k => k.Copy.Digest != copy.Digest))
                kept.Add(new(copy, file.Name));
        }
        return new(kept, null);
    }

    /// <summary>One that came before, judged again: what comes back with a form may be anything.</summary>
    public static async Task<TakenFile?> Before(Guid shelf, string digest, string name, FileStore files, CancellationToken stop)
    {
        if (!FileStore.IsDigest(digest) || !await files.Exists(shelf, digest, stop))
            return null;
        var bytes = await files.Open(shelf, digest, stop);
        return UploadedFile.Judge(name, bytes) is ([var file], null) ? new(new(digest, file.MediaType, bytes.Length), name) : null;
    }

    private static readonly Bilingual TooMany = new(
        $"Mỗi giấy tờ không quá {UploadedFile.MostTogether} tệp và {UploadedFile.LargestTogether / 1024 / 1024} MB.",
        $"At most {UploadedFile.MostTogether} files and {UploadedFile.LargestTogether / 1024 / 1024} MB a paper.");
}

/// <summary>Một tệp đã nhận: as it lies on the shelf, and the name it was sent under.</summary>
public sealed record TakenFile(DigitalCopy Copy, string Name)
{
    /// <summary>As a form carries it.</summary>
    public string Said => $"{Copy.Digest}/{Name}";
}
