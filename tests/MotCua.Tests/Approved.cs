namespace MotCua.Tests;

/// <summary>
/// Bản đã duyệt: compares a text with the one a person approved, kept beside the tests. Approved files are written by the
/// program under MOTCUA_APPROVE=1 and read by a person in the change that brings them; they are never typed.
/// </summary>
internal static class Approved
{
    private static bool Approving => Environment.GetEnvironmentVariable("MOTCUA_APPROVE") == "1";

    /// <param name="name">Folder and name under tests/MotCua.Tests, without ending: "Papers/approved/slip".</param>
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Approving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        if (!File.Exists(path)) Assert.Fail($"{name}: nothing approved yet; run with MOTCUA_APPROVE=1, read {path}, commit it.\n{actual}");
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (approved != actual) Assert.Fail($"{name} differs from what was approved.\n{FirstDifference(approved, actual)}");
    }

    private static string FirstDifference(string approved, string actual)
    {
        var (was, now) = (approved.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < was.Length && at < now.Length && was[at] == now[at]) at++;
        return $"line {at + 1}\n  approved: {was.ElementAtOrDefault(at) ?? "(end)"}\n  now:      {now.ElementAtOrDefault(at) ?? "(end)"}";
    }

    /// <summary>tests/MotCua.Tests in the source.</summary>
    internal static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("MotCua.slnx is not above the tests"), "tests", "MotCua.Tests");
    }
}
