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

    /// <summary>True where it was drafted and published here; false where it was taken over as published elsewhere, without the day of its signature.</summary>
    [JsonIgnore]
    public bool IsWrittenHere { get; init; }

    /// <summary>True where an imported text stands behind it, or would if there were one of its procedure.</summary>
    [JsonIgnore]
    public bool RestsOnText => Source.TextHash is not null || IsWrittenHere;

    /// <summary>The stream of its life; null where it was recorded before editions had one.</summary>
    [JsonIgnore]
    public Guid? Life { get; init; }
}
