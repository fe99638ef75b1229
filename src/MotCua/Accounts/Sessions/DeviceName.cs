namespace MotCua.Accounts.Sessions;

/// <summary>Tên thiết bị: what a browser says of itself, in words its owner knows.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>"Chrome, Windows"; a dash where it says nothing known.</summary>
    public static string Of(string? agent) => string.Join(", ", new[] { Known(Browsers, agent), Known(Systems, agent) }.OfType<string>()) is { Length: > 0 } name ? name : "–";

    private static string? Known((string Mark, string Name)[] marks, string? agent) => marks.FirstOrDefault(known => agent?.Contains(known.Mark, StringComparison.Ordinal) == true).Name;
}
