namespace MotCua.Plumbing.Files;

/// <summary>Trang nhận tệp: a page whose form may bring files, and so may be longer than others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute
{
    /// <summary>How long the form may be together with its files, in bytes.</summary>
    public long Most { get; init; } = 48 * 1024 * 1024;
}
