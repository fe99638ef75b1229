using System.Globalization;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Procedures.Import;

namespace MotCua.Publication;

/// <summary>Văn bản công bố trong dữ liệu mở: a procedure not received here, with its channels as they were read and as they are written.</summary>
internal sealed record OpenText(string Code, string Name, string Field, string Level, string Agency, string Source, int SourceLine, IReadOnlyList<OpenChannel> Channels)
{
    public static OpenText Of(TextHead head, IEnumerable<ChannelReadingRow> rows) =>
        new(head.Code, head.Name, head.Field, head.Level, head.Agency, head.Source, head.SourceLine, [.. rows.OrderBy(row => row.Place).Select(OpenChannel.Of)]);
}

/// <summary>Cách thức của một văn bản công bố.</summary>
/// <param name="Limit">As read; null where the words were kept only.</param>
/// <param name="Fee">As read, in <paramref name="FeeUnit"/>: <c>dong</c> or <c>usd</c>; null where the words were kept only.</param>
/// <param name="Text">Mô tả, word for word.</param>
internal sealed record OpenChannel(Channel Channel, string LimitText, TimeLimit? Limit, string FeeText, string FeeNote, decimal? Fee, string? FeeUnit, string Text)
{
    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static OpenChannel Of(ChannelReadingRow row) =>
        new(Enum.Parse<Channel>(row.Channel), row.LimitText, UnitNames.Limit(row.LimitAmount, row.LimitUnit), row.FeeText, row.FeeNote, row.FeeAmount, row.FeeUnit, row.Prose);

    /// <summary>The limit in one cell: as read, else as written.</summary>
    public string LimitWords() => Limit?.Text.Vi ?? LimitText;

    /// <summary>The fee in one cell: as read, else as written; its note with it.</summary>
    public string FeeWords() => string.Join("; ", new[] { Fee is { } fee ? fee.ToString("#,0.##", Points) + (FeeUnit == "usd" ? " USD" : " đ") : FeeText, FeeNote }.Where(words => words.Length > 0));
}
