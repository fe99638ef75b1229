namespace MotCua.Plumbing.Api;

/// <summary>Một trang: what stands here, and the address of the next page; null at the end.</summary>
public sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);
