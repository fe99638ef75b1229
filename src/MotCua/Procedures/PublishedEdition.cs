using MotCua.Law.Procedures;

namespace MotCua.Procedures;

/// <summary>
/// Bản công bố như được lưu: the edition the law reads, with what helps people find it and what says where it was read.
/// </summary>
/// <param name="EverydayWords">What people call it when they ask for it: <c>sổ đỏ</c>, <c>sao y</c>.</param>
public sealed record PublishedEdition(ProcedureEdition Edition, IReadOnlyList<string> EverydayWords, EditionSource Source);

/// <summary>Nguồn của bản công bố.</summary>
/// <param name="ReadOn">The day its text was read there, or null where it was not read at a source.</param>
/// <param name="Remarks">What in it was read, chosen, or assumed.</param>
/// <param name="TextHash">SHA-256 of the imported text it was completed from, or null where it was not.</param>
public sealed record EditionSource(string Name, DateOnly? ReadOn, string Remarks, string? TextHash = null);
