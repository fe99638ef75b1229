using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Procedures.Import;

/// <summary>Kết quả nhập danh mục: what a file holds and what became of it, in counts.</summary>
public sealed class ImportReport
{
    public int Procedures { get; set; }
    public int Added { get; set; }
    public int Superseded { get; set; }
    public int Unchanged { get; set; }
    public int Channels { get; private set; }

    /// <summary>Texts whose layout has no table of channels.</summary>
    public int WithoutTable { get; private set; }

    /// <summary>Texts whose table has no known shape.</summary>
    public int TablesUnread { get; private set; }
    public SortedDictionary<string, int> Limits { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, int> LimitsUnread { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, int> Fees { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, int> FeesUnread { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, int> Contradictions { get; } = new(StringComparer.Ordinal);

    /// <summary>Procedures with at least one contradiction.</summary>
    public int Contradictory { get; private set; }
    public List<(int Line, Bilingual Fault)> Bad { get; } = [];

    /// <summary>True when the store holds after it what it held before.</summary>
    public bool ChangedNothing => Added + Superseded == 0;

    internal void Count(PublishedText text, IReadOnlyList<ChannelRead> rows, IReadOnlyList<Contradiction> contradictions)
    {
        (Procedures, Channels) = (Procedures + 1, Channels + rows.Count);
        WithoutTable += text.Channels is null ? 1 : 0;
        TablesUnread += text.IsTableUnread(rows.Count) ? 1 : 0;
        foreach (var row in rows)
        {
            Add(row.Limit.Limit is { } limit ? (Limits, UnitNames.Of(limit.Unit)) : (LimitsUnread, row.Limit.Why!.Value.Key()));
            Add(row.Fee.Fee is { } fee ? (Fees, UnitNames.Of(fee.Currency)) : (FeesUnread, row.Fee.Why!.Value.Key()));
        }
        foreach (var one in contradictions)
            Add((Contradictions, one.Kind.Key()));
        Contradictory += contradictions.Count > 0 ? 1 : 0;
    }

    private static void Add((SortedDictionary<string, int> Counts, string Key) to) => to.Counts[to.Key] = to.Counts.GetValueOrDefault(to.Key) + 1;
}

/// <summary>Tên đơn vị: how rows and summaries name units.</summary>
public static class UnitNames
{
    private const string SameDay = "same-day";

    public static string Of(TimeUnit unit) => DueLine.Units.FirstOrDefault(named => named.Value == unit).Key ?? SameDay;

    public static string Of(Currency currency) => currency == Currency.Dong ? "dong" : "usd";

    /// <summary>The limit a row holds.</summary>
    public static TimeLimit? Limit(decimal? amount, string? unit) => unit switch
    {
        null => null,
        SameDay => TimeLimit.SameDay,
        _ => new(amount ?? 0, DueLine.Units[unit]),
    };
}
