namespace MotCua.Plumbing;

/// <summary>Phần bổ sung của bảng: what a slice's tables need that EF Core's migrations do not know. Run at every opening; makes nothing twice.</summary>
internal sealed record TableExtras(IReadOnlyList<string> Sqlite, IReadOnlyList<string> Postgres);
