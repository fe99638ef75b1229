namespace MotCua.Law.Calendar;

/// <summary>
/// Lịch làm việc tính thời hạn: which days count for deadlines. Immutable; a year replaced gives a new calendar with
/// a new <see cref="Id"/>. It is not the opening calendar: a point may receive people on a day that does not count.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> Embedded = new(PublishedDays.Read);
    private readonly SortedDictionary<int, YearTable> years;
    private readonly YearTable?[] byYear = new YearTable?[LastYear - FirstYear + 1];

    private WorkCalendar(SortedDictionary<int, YearTable> years)
    {
        this.years = years;
        foreach (var (year, table) in years)
            byYear[year - FirstYear] = table;
        Id = Fingerprint.Of(years.Values.SelectMany(Lines));
    }

    /// <summary>First and last year a calendar can hold.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    /// <summary>The days announced for the public sector, 2007–2026.</summary>
    public static WorkCalendar Published => Embedded.Value;

    /// <summary>No year known.</summary>
    public static WorkCalendar Empty { get; } = new([]);

    /// <summary>Fingerprint of the content: equal for equal calendars, another for any change; usable as a guard's version.</summary>
    public string Id { get; }

    public IEnumerable<CalendarYear> Years => years.Values.Select(table => table.Year);

    /// <summary>The dated facts of a year, in order; none when the year is not known.</summary>
    public IReadOnlyList<DayFact> FactsOf(int year) => Table(year)?.Facts ?? [];

    /// <summary>A new calendar in which this year is as given: a provisional year adopted, or superseded by what was announced.</summary>
    /// <exception cref="ArgumentException">a fact lies outside the year, or two facts speak of one day.</exception>
    public WorkCalendar With(CalendarYear year, IEnumerable<DayFact> facts) =>
        new(new SortedDictionary<int, YearTable>(years) { [year.Year] = new YearTable(year, [.. facts.OrderBy(f => f.On)]) });

    /// <summary>Published, provisional, or null when no calendar of that year is known.</summary>
    public YearStanding? StandingOf(int year) => Table(year)?.Year.Standing;

    /// <summary>Whether the year of this day is known.</summary>
    public bool Covers(DateOnly on) => Table(on.Year) is not null;

    /// <summary>Whether the day counts as a working day.</summary>
    /// <exception cref="InvalidOperationException">the year is not known: ask <see cref="Covers"/> first.</exception>
    public bool IsWorkingDay(DateOnly on) => WhyOff(on) is null;

    /// <summary>Why the day is off: the holiday, day in lieu, swap or weekly rest; null on a working day.</summary>
    /// <exception cref="InvalidOperationException">the year is not known: ask <see cref="Covers"/> first.</exception>
    public DayFact? WhyOff(DateOnly on) =>
        (Table(on.Year) ?? throw new InvalidOperationException($"The calendar of {on.Year} is not known.")).Off[on.DayOfYear - 1];

    /// <summary>The dated fact of a day, off or made up; null on an ordinary day or in an unknown year.</summary>
    public DayFact? FactOf(DateOnly on) => Table(on.Year)?.Named[on.DayOfYear - 1];

    /// <summary>Chưa công bố lịch: the refusal that names the year nobody announced.</summary>
    public static Refusal NotPublished(int year) => new("calendar.year-not-published",
        RestProvisions.InForceOn(new(Math.Clamp(year, FirstYear, LastYear), 1, 1)).AnnouncedYearly.Article,
        new Bilingual(
            $"Chưa công bố lịch nghỉ năm {year}; trung tâm cần thông qua lịch tạm tính trước khi hẹn trả kết quả trong năm đó.",
            $"The calendar of {year} is not published; the centre must adopt a provisional one before promising a result in that year."));

    private YearTable? Table(int year) => year is < FirstYear or > LastYear ? null : byYear[year - FirstYear];

    // Spelled out, because a record's own text follows the reader's culture.
    private static IEnumerable<string> Lines(YearTable table) =>
        table.Facts.Select(fact => $"{fact.On:O} {fact.Kind} {fact.Name.Vi} {fact.Name.En} {fact.Basis}")
            .Prepend($"{table.Year.Year:D4} {table.Year.Standing} {table.Year.Basis}");
}
