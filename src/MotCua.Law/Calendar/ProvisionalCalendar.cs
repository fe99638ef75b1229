namespace MotCua.Law.Calendar;

/// <summary>Đề nghị lịch năm: a year as the law and the lunar calendar give it, for the centre to adopt by an act.</summary>
public sealed record CalendarProposal(CalendarYear Year, IReadOnlyList<DayFact> Facts);

/// <summary>
/// Lịch tạm tính: proposes a year nobody has announced. It holds the public holidays of Điều 112 Bộ luật Lao động and the
/// days in lieu of Điều 111 khoản 3; swaps of working days exist only by announcement, so it has none.
/// </summary>
public static class ProvisionalCalendar
{
    /// <summary>The holidays below are the law's from 2021; the lunar calendar is kept to 2100.</summary>
    public const int FirstYear = 2021, LastYear = 2100;

    private const string Labour = "Điều 112 Bộ luật Lao động";
    private const string InLieu = "Điều 111 khoản 3 Bộ luật Lao động";
    private const int CultureDayFrom = 2026;

    /// <summary>The calendar of the year as provisional, ready for <see cref="WorkCalendar.With"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a year outside 2021–2100.</exception>
    public static CalendarProposal Propose(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        DayFact[] holidays = [.. Holidays(year).GroupBy(fact => fact.On).Select(Together).OrderBy(fact => fact.On)];
        var basis = $"Lịch tạm tính năm {year}: {Labour} và âm lịch";
        return new(new(year, YearStanding.Provisional, basis), [.. holidays.Concat(DaysInLieu(holidays)).OrderBy(fact => fact.On)]);
    }

    private static IEnumerable<DayFact> Holidays(int year)
    {
        yield return Holiday(new(year, 1, 1), "Tết Dương lịch", "New Year's Day");
        foreach (var day in LunarNewYear(year))
            yield return day;
        yield return Holiday(Lunar.ToSolar(new(10, 3, year))!.Value, "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
        yield return Holiday(new(year, 4, 30), "Ngày Chiến thắng 30/4", "Reunification Day");
        yield return Holiday(new(year, 5, 1), "Ngày Quốc tế lao động 1/5", "International Labour Day");
        var national = new DateOnly(year, 9, 2);
        yield return Holiday(national, "Quốc khánh", "National Day");
        yield return Holiday(national.AddDays(NextToNationalDay(national)), "Quốc khánh (ngày liền kề)", "National Day (adjacent day)");
        if (year >= CultureDayFrom)
            yield return Holiday(new(year, 11, 24), "Ngày Văn hóa Việt Nam", "Việt Nam Culture Day") with { Basis = "Nghị quyết 28/2026/QH16" };
    }

    /// <summary>
    /// Điều 112 khoản 1 điểm b: five days. Which five the Prime Minister decides each year (khoản 3); proposed are the eve and the
    /// first four days, as in each of the years 2019–2026.
    /// </summary>
    private static IEnumerable<DayFact> LunarNewYear(int year)
    {
        var first = Lunar.ToSolar(new(1, 1, year))!.Value;
        yield return Holiday(first.AddDays(-1), "Tết Nguyên đán: giao thừa", "Lunar New Year: the eve");
        yield return Holiday(first, "Tết Nguyên đán: mùng Một", "Lunar New Year: first day");
        yield return Holiday(first.AddDays(1), "Tết Nguyên đán: mùng Hai", "Lunar New Year: second day");
        yield return Holiday(first.AddDays(2), "Tết Nguyên đán: mùng Ba", "Lunar New Year: third day");
        yield return Holiday(first.AddDays(3), "Tết Nguyên đán: mùng Bốn", "Lunar New Year: fourth day");
    }

    /// <summary>
    /// Điều 112 khoản 1 điểm đ: one day next to 2/9, before or after as the Prime Minister decides. Proposed is the side that joins the
    /// longer run of days off, as decided in each of the years 2021–2026.
    /// </summary>
    private static int NextToNationalDay(DateOnly national) =>
        national.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1;

    /// <summary>Điều 111 khoản 3 Bộ luật Lao động: a holiday on a weekly day off is taken on the next working day.</summary>
    private static IEnumerable<DayFact> DaysInLieu(DayFact[] holidays)
    {
        var taken = holidays.Select(fact => fact.On).ToHashSet();
        foreach (var holiday in holidays.Where(fact => IsWeekend(fact.On)))
        {
            var on = holiday.On;
            while (IsWeekend(on) || !taken.Add(on))
                on = on.AddDays(1);
            yield return new(on, DayKind.DayInLieu, new($"Nghỉ bù {holiday.Name.Vi}", $"Day in lieu of {holiday.Name.En}"), InLieu);
        }
    }

    // In some years Giỗ Tổ falls on 30/4 or 1/5: one day off, both names.
    private static DayFact Together(IEnumerable<DayFact> sameDay) => sameDay.Aggregate((one, other) => one with
    {
        Name = new($"{one.Name.Vi} và {other.Name.Vi}", $"{one.Name.En} and {other.Name.En}"),
    });

    private static DayFact Holiday(DateOnly on, string vi, string en) => new(on, DayKind.Holiday, new(vi, en), Labour);

    private static bool IsWeekend(DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
