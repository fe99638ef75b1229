namespace MotCua.Plumbing;

/// <summary>Đường dẫn trong hệ thống: an address to go back to, taken from a form, that must not lead out of the house.</summary>
public static class LocalPath
{
    /// <summary>The path when it is one of ours, written as addresses are, else the home page.</summary>
    public static string OrHome(string? path) =>
        path is { Length: > 0 and < 2000 } && path[0] == '/' && !(path.Length > 1 && path[1] is '/' or '\\') && path.All(c => c is > ' ' and <= '~') ? path : "/";
}
