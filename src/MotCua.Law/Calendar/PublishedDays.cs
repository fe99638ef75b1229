using System.Globalization;

namespace MotCua.Law.Calendar;

/// <summary>Ngày nghỉ đã công bố: reads the table of days off of the public sector that the program carries.</summary>
internal static class PublishedDays
{
    private const string Table = "ngay-nghi-2007-2026.csv";
    private const string YearBasis = "Bảng tổng hợp ngày nghỉ khu vực công 2007–2026";

    public static WorkCalendar Read() => Lines().Skip(1).Select(Fact).GroupBy(fact => fact.On.Year).Aggregate(
        WorkCalendar.Empty,
        (calendar, year) => calendar.With(new CalendarYear(year.Key, YearStanding.Published, YearBasis), year));

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(PublishedDays).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return line;
    }

    private static DayFact Fact(string line)
    {
        var cells = line.Split(',');
        return new DayFact(DateOnly.Parse(cells[0], CultureInfo.InvariantCulture), Kind(cells[1]), new Bilingual(cells[2], cells[3]), cells[4]);
    }

    private static DayKind Kind(string word) => word switch
    {
        "nghỉ lễ" => DayKind.Holiday,
        "nghỉ bù" => DayKind.DayInLieu,
        "nghỉ hoán đổi" => DayKind.SwapOff,
        "làm bù" => DayKind.MakeUpDay,
        _ => throw new FormatException($"Unknown kind of day: {word}"),
    };
}
