using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Procedures.Import;

/// <summary>Văn bản công bố đã nhập: one text as it was imported, for ever. The latest number of a code and layout is the current one.</summary>
public sealed class TextRow
{
    /// <summary>Under this name pages hear that texts, confirmations or everyday words have changed.</summary>
    public const string Table = "published_text";

    public required string Code { get; init; }

    /// <summary>Counted from one within the code.</summary>
    public required int Number { get; init; }
    public required string Layout { get; init; }
    public required string Name { get; init; }
    public required string Field { get; init; }
    public required string Level { get; init; }
    public required string Agency { get; init; }

    /// <summary>Every field as published: a JSON object.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Which version of the reading made the rows below it; a better one reads anew.</summary>
    public required int ReadingVersion { get; init; }

    /// <summary>True where there is a table of channels and none of its rows was recognised.</summary>
    public required bool TableUnread { get; init; }

    /// <summary>Name of the file it came from, and the line in it.</summary>
    public required string Source { get; init; }
    public required int SourceLine { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}

/// <summary>Một dòng cách thức đã đọc: the words of a channel's cells and what was read from them.</summary>
public sealed class ChannelReadingRow
{
    public required string Code { get; init; }
    public required int Number { get; init; }

    /// <summary>Counted from one within the text.</summary>
    public required int Place { get; init; }
    public required string Channel { get; init; }
    public required string LimitText { get; init; }
    public required decimal? LimitAmount { get; init; }

    /// <summary>As <c>motcua due</c> names it, or <c>same-day</c>.</summary>
    public required string? LimitUnit { get; init; }

    /// <summary>Why no limit was read.</summary>
    public required string? LimitUnread { get; init; }
    public required string FeeText { get; init; }
    public required string FeeNote { get; init; }
    public required decimal? FeeAmount { get; init; }

    /// <summary><c>dong</c> or <c>usd</c>.</summary>
    public required string? FeeUnit { get; init; }

    /// <summary>Why no fee was read.</summary>
    public required string? FeeUnread { get; init; }

    /// <summary>Mô tả.</summary>
    public required string Prose { get; init; }
}

/// <summary>Mâu thuẫn đã liệt kê: two places of one text that state different limits.</summary>
public sealed class ContradictionRow
{
    public required string Code { get; init; }
    public required int Number { get; init; }
    public required int Place { get; init; }
    public required string Kind { get; init; }
    public required string Cell { get; init; }
    public required string Prose { get; init; }
}

/// <summary>Xác nhận của cán bộ: which limits hold where a text contradicts itself, and on what ground. Written once.</summary>
public sealed class ConfirmationRow
{
    public required string Code { get; init; }
    public required int Number { get; init; }
    public required int Place { get; init; }

    /// <summary>What holds, in the official's words.</summary>
    public required string Holds { get; init; }
    public required string Ground { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required string ConfirmedBy { get; init; }
}

/// <summary>Cách gọi hằng ngày: what people call something, and the words of the catalogue that mean it.</summary>
public sealed class EverydayWordRow
{
    public required string Word { get; init; }
    public required string Meaning { get; init; }
    public required DateOnly FromOn { get; init; }

    /// <summary>False from that day on: the word is no longer looked up so.</summary>
    public required bool InUse { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}

internal sealed class TextMapping : IEntityTypeConfiguration<TextRow>, IEntityTypeConfiguration<ChannelReadingRow>, IEntityTypeConfiguration<ContradictionRow>,
    IEntityTypeConfiguration<ConfirmationRow>, IEntityTypeConfiguration<EverydayWordRow>
{
    public void Configure(EntityTypeBuilder<TextRow> builder) => builder.ToTable(TextRow.Table).HasKey(t => new { t.Code, t.Number });

    public void Configure(EntityTypeBuilder<ChannelReadingRow> builder) => builder.ToTable("channel_reading").HasKey(t => new { t.Code, t.Number, t.Place });

    public void Configure(EntityTypeBuilder<ContradictionRow> builder) => builder.ToTable("text_contradiction").HasKey(t => new { t.Code, t.Number, t.Place });

    public void Configure(EntityTypeBuilder<ConfirmationRow> builder) => builder.ToTable("contradiction_confirmed").HasKey(t => new { t.Code, t.Number, t.Place });

    public void Configure(EntityTypeBuilder<EverydayWordRow> builder) => builder.ToTable("everyday_word").HasKey(t => new { t.Word, t.Meaning, t.FromOn });
}
