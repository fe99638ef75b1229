namespace MotCua.Plumbing.Files;

/// <summary>Trang nhận tệp: a page whose form may bring files, and so may be longer than others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;
