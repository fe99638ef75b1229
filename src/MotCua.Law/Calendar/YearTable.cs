using MotCua.Law.Wording;

namespace MotCua.Law.Calendar;

/// <summary>Bảng ngày của một năm: every day's answer laid out once, so that counting is a look-up.</summary>
internal sealed class YearTable
{
    public YearTable(CalendarYear year, IReadOnlyList<DayFact> facts)
    {
        if (year.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            throw new ArgumentException($"{year.Year} is outside {WorkCalendar.FirstYear}–{WorkCalendar.LastYear}.", nameof(year));
        Year = year;
        Facts = facts;
        foreach (var fact in facts)
        {
            if (fact.On.Year != year.Year)
                throw new ArgumentException($"{fact.On:yyyy-MM-dd} is not a day of {year.Year}.", nameof(facts));
            if (Named[fact.On.DayOfYear - 1] is not null)
                throw new ArgumentException($"Two facts speak of {fact.On:yyyy-MM-dd}.", nameof(facts));
            Named[fact.On.DayOfYear - 1] = fact;
        }
        for (var on = new DateOnly(year.Year, 1, 1); on.Year == year.Year; on = on.AddDays(1))
            Off[on.DayOfYear - 1] = WhyOff(on, Named[on.DayOfYear - 1]);
    }

    public CalendarYear Year { get; }

    public IReadOnlyList<DayFact> Facts { get; }

    /// <summary>By day of the year: why it is off, or null on a working day.</summary>
    public DayFact?[] Off { get; } = new DayFact?[366];

    /// <summary>By day of the year: the dated fact given for it.</summary>
    public DayFact?[] Named { get; } = new DayFact?[366];

    private static DayFact? WhyOff(DateOnly on, DayFact? named)
    {
        if (named is not null)
            return named.IsOff ? named : null;
        var rest = RestProvisions.InForceOn(on).WeeklyRest;
        return rest.Value.Contains(on.DayOfWeek) ? new(on, DayKind.WeeklyRest, DateWords.Weekday(on.DayOfWeek), rest.Article.Citation) : null;
    }
}
