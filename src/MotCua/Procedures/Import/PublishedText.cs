using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Procedures.Import;

/// <summary>
/// Văn bản công bố của thủ tục: one procedure as a file of the national database or of a ministry states it, word for word. It
/// informs; dossiers open only on an edition.
/// </summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Content">Every field as published: a JSON object.</param>
/// <param name="Channels">The table of channels, flattened; null where the file's layout has none.</param>
public sealed record PublishedText(int Line, string Code, string Name, string Field, string Level, string Agency, TextLayout Layout, string Content, string? Channels)
{
    /// <summary>Trang tính: the sheet it stands on, where its workbook has several.</summary>
    public string? Sheet { get; init; }

    /// <summary>What is read from the table; a table of no known shape has no rows.</summary>
    public IReadOnlyList<ChannelRead> Read() => Channels is null ? [] : [.. ChannelTable.Read(Channels).Select(row => new ChannelRead(row, TimeLimitReading.Of(row.Limit), FeeReading.Of(row.Fee, row.Note)))];

    /// <summary>True where there is a table and no row of it was recognised.</summary>
    public bool IsTableUnread(int rows) => rows == 0 && !string.IsNullOrWhiteSpace(Channels?.Replace(ChannelTable.Heads, "", StringComparison.Ordinal));
}

/// <summary>Dòng đã đọc: a channel with the limit and the fee read from it.</summary>
public sealed record ChannelRead(ChannelRow Row, TimeLimitReading Limit, FeeReading Fee);

/// <summary>Bố cục tệp: a later text supersedes an earlier one of the same layout only.</summary>
public enum TextLayout
{
    /// <summary>Cơ sở dữ liệu quốc gia: all parts of the procedure, JSON lines.</summary>
    National,

    /// <summary>Danh sách của bộ: code, name, agencies and field, a spreadsheet.</summary>
    MinistryList,
}
