using MotCua.Law.Procedures;

namespace MotCua.Procedures.Import;

/// <summary>Văn bản và điều đọc được: a text with what was read from it, ready to be kept.</summary>
internal sealed record Reading(PublishedText Text, IReadOnlyList<ChannelRead> Rows, IReadOnlyList<Contradiction> Contradictions)
{
    /// <summary>Everything to be stored, as rows of this number.</summary>
    public IEnumerable<object> ToStore(int number, string hash, string source, DateTimeOffset at, string by) =>
    [
        new TextRow
        {
            Code = Text.Code,
            Number = number,
            Layout = Text.Layout.ToString(),
            Name = Text.Name,
            Field = Text.Field,
            Level = Text.Level,
            Agency = Text.Agency,
            Content = Text.Content,
            ContentHash = hash,
            ReadingVersion = ImportCatalogue.ReadingVersion,
            TableUnread = Text.IsTableUnread(Rows.Count),
            Source = Text.Sheet is { } sheet ? $"{source}, trang tính {PlainText.OneLine(sheet)}" : source,
            SourceLine = Text.Line,
            RecordedAt = at,
            RecordedBy = by,
        },
        .. Rows.Select((row, i) => Row(row, number, i + 1)),
        .. Contradictions.Select((one, i) => new ContradictionRow { Code = Text.Code, Number = number, Place = i + 1, Kind = one.Kind.ToString(), Cell = one.Cell, Prose = one.Prose }),
    ];

    private ChannelReadingRow Row(ChannelRead read, int number, int place) => new()
    {
        Code = Text.Code,
        Number = number,
        Place = place,
        Channel = read.Row.Channel.ToString(),
        LimitText = read.Row.Limit,
        LimitAmount = read.Limit.Limit?.Amount,
        LimitUnit = read.Limit.Limit is { } limit ? UnitNames.Of(limit.Unit) : null,
        LimitUnread = read.Limit.Why?.ToString(),
        FeeText = read.Row.Fee,
        FeeNote = read.Row.Note,
        FeeAmount = read.Fee.Fee?.Amount,
        FeeUnit = read.Fee.Fee is { } fee ? UnitNames.Of(fee.Currency) : null,
        FeeUnread = read.Fee.Why?.ToString(),
        Prose = read.Row.Prose,
    };
}
