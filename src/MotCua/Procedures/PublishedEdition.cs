using System.Text.Json.Serialization;
using MotCua.Law.Procedures;

namespace MotCua.Procedures;

/// <summary>
/// Bản công bố như được lưu: the edition the law reads, with what helps people find it and what says where it was read.
/// </summary>
/// <param name="EverydayWords">What people call it when they ask for it: <c>sổ đỏ</c>, <c>sao y</c>.</param>
public sealed record PublishedEdition(ProcedureEdition Edition, IReadOnlyList<string> EverydayWords, EditionSource Source)
{
    /// <summary>True where its last day was set by a decision that repeals it.</summary>
    [JsonIgnore]
    public bool IsRepealed { get; init; }

    /// <summary>The stream of its life; null where it was recorded before editions had one.</summary>
    [JsonIgnore]
    public Guid? Life { get; init; }
}
