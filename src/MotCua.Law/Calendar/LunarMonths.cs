namespace MotCua.Law.Calendar;

/// <summary>
/// Bảng tháng âm lịch: every lunar month around 1900–2100 at a time zone, from the two rules of the calendar: a month begins
/// on the day of the new moon, and the winter solstice falls in month eleven; of thirteen months between two
/// solstices the first without a major solar term repeats the number before it.
/// </summary>
internal sealed class LunarMonths
{
    private const int FirstYear = 1899, LastYear = 2101;
    private readonly Month[] months;
    private readonly double zone;

    public LunarMonths(int hoursEast)
    {
        zone = hoursEast / 24.0;
        months = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(Winter)];
    }

    public LunarDay FromSolar(DateOnly solar)
    {
        var i = Array.FindLastIndex(months, month => month.First <= solar.DayNumber);
        return new(solar.DayNumber - months[i].First + 1, months[i].Number, months[i].Year, months[i].Leap);
    }

    public DateOnly? ToSolar(LunarDay lunar)
    {
        var i = Array.FindIndex(months, month => (month.Number, month.Year, month.Leap) == (lunar.Month, lunar.Year, lunar.Leap));
        return i < 0 || i + 1 == months.Length || lunar.Day < 1 || lunar.Day > months[i + 1].First - months[i].First
            ? null
            : DateOnly.FromDayNumber(months[i].First + lunar.Day - 1);
    }

    /// <summary>The months from month eleven of the year before to month ten of this year.</summary>
    private IEnumerable<Month> Winter(int year)
    {
        int first = MonthEleven(year - 1), next = MonthEleven(year), count = next - first, leap = -1;
        if (count == 13)
            for (leap = 1; Sun(Astronomy.NewMoon(first + leap, zone)) != Sun(Astronomy.NewMoon(first + leap + 1, zone));)
                leap++;
        for (int i = 0, number = 11, of = year - 1; i < count; i++)
        {
            if (i > 0 && i != leap)
                (number, of) = number == 12 ? (1, year) : (number + 1, of);
            yield return new(Astronomy.NewMoon(first + i, zone), number, of, i == leap);
        }
    }

    /// <summary>The lunation that holds the winter solstice of the year: its new moon is the last before the sun reaches 270°.</summary>
    private int MonthEleven(int year)
    {
        var lunation = Astronomy.LunationBefore(new DateOnly(year, 12, 31).DayNumber);
        return Sun(Astronomy.NewMoon(lunation, zone)) >= 9 ? lunation - 1 : lunation;
    }

    /// <summary>Which of the twelve thirty-degree arcs the sun stands in as the day begins.</summary>
    private int Sun(int dayNumber) => (int)(Astronomy.SunLongitude(dayNumber, zone) / 30);

    private readonly record struct Month(int First, int Number, int Year, bool Leap);
}
