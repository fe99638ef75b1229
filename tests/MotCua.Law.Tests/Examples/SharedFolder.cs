namespace MotCua.Law.Tests.Examples;

/// <summary>Reference data beside the repository, for conformance tests; a test that needs a missing file is skipped by name.</summary>
public static class SharedFolder
{
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!System.IO.File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
                continue;
            var file = Path.Combine(folder.FullName, "..", "shared", "data", path);
            Assert.SkipUnless(System.IO.File.Exists(file), $"../shared/data/{path} is not here");
            return file;
        }
        Assert.Skip("the repository was not found above the tests");
        return "";
    }
}
