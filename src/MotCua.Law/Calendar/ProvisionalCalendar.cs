namespace MotCua.Law.Calendar;

/// <summary>Đề nghị lịch năm: a year as the law and the lunar calendar give it, for the centre to adopt by an act.</summary>
public sealed record CalendarProposal(CalendarYear Year, IReadOnlyList<DayFact> Facts);

/// <summary>
/// Lịch tạm tính: proposes a year nobody has announced. It holds the public holidays of <see cref="RestProvisions"/> and their
/// days in lieu; swaps of working days exist only by announcement, so it has none.
/// </summary>
public static class ProvisionalCalendar
{
    /// <summary>Holidays are given as the law's from 2021; the lunar calendar is kept to 2100.</summary>
    public const int FirstYear = 2021, LastYear = 2100;

    private static readonly Bilingual[] LunarDays =
        [new("giao thừa", "the eve"), new("mùng Một", "first day"), new("mùng Hai", "second day"), new("mùng Ba", "third day"), new("mùng Bốn", "fourth day")];

    /// <summary>The calendar of the year as provisional, ready for <see cref="WorkCalendar.With"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a year outside 2021–2100.</exception>
    public static CalendarProposal Propose(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        DayFact[] holidays = [.. Holidays(year).GroupBy(fact => fact.On).Select(Together).OrderBy(fact => fact.On)];
        var basis = $"Lịch tạm tính năm {year}: {RestProvisions.InForceOn(new(year, 1, 1)).AnnouncedYearly.Article} và âm lịch";
        return new(new(year, YearStanding.Provisional, basis), [.. holidays.Concat(DaysInLieu(holidays)).OrderBy(fact => fact.On)]);
    }

    /// <summary>Each holiday as the law in force on its day gives it.</summary>
    private static IEnumerable<DayFact> Holidays(int year) =>
        from rule in RestProvisions.InForceOn(new(year, 12, 31)).Holidays
        let first = rule.Value.Lunar ? Lunar.ToSolar(new(rule.Value.Day, rule.Value.Month, year))!.Value : new DateOnly(year, rule.Value.Month, rule.Value.Day)
        where RestProvisions.InForceOn(first).Holidays.Contains(rule)
        from day in DaysOf(rule.Value, first)
        select new DayFact(day.On, DayKind.Holiday, day.Name, rule.Article.Citation);

    private static IEnumerable<(DateOnly On, Bilingual Name)> DaysOf(PublicHoliday holiday, DateOnly first) => holiday switch
    {
        { Days: 1 } => [(first, holiday.Name)],
        { Lunar: true } => LunarNewYear(holiday, first),
        _ => [(first, holiday.Name), (first.AddDays(NextToNationalDay(first)), And(holiday.Name, " (ngày liền kề)", " (adjacent day)"))],
    };

    /// <summary>
    /// Điều 112 khoản 1 điểm b: five days. Which five the Prime Minister decides each year (khoản 3); proposed are the eve and the
    /// first four days, as in each of the years 2019–2026.
    /// </summary>
    private static IEnumerable<(DateOnly On, Bilingual Name)> LunarNewYear(PublicHoliday holiday, DateOnly first) => Enumerable.Range(0, holiday.Days)
        .Select(i => (first.AddDays(i - 1), And(holiday.Name, $": {LunarDays[i].Vi}", $": {LunarDays[i].En}")));

    /// <summary>
    /// Điều 112 khoản 1 điểm đ: one day next to 2/9, before or after as the Prime Minister decides. Proposed is the side that joins the
    /// longer run of days off, as decided in each of the years 2021–2026.
    /// </summary>
    private static int NextToNationalDay(DateOnly national) =>
        national.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1;

    /// <summary><see cref="RestProvisions.DayInLieu"/>: a holiday on a weekly day off is taken on the next working day.</summary>
    private static IEnumerable<DayFact> DaysInLieu(DayFact[] holidays)
    {
        var taken = holidays.Select(fact => fact.On).ToHashSet();
        foreach (var holiday in holidays.Where(fact => RestProvisions.IsWeeklyRest(fact.On)))
        {
            var rule = RestProvisions.InForceOn(holiday.On).DayInLieu;
            if (!rule.Value)
                continue;
            var on = holiday.On;
            while (RestProvisions.IsWeeklyRest(on) || !taken.Add(on))
                on = on.AddDays(1);
            yield return new(on, DayKind.DayInLieu, new($"Nghỉ bù {holiday.Name.Vi}", $"Day in lieu of {holiday.Name.En}"), rule.Article.Citation);
        }
    }

    // In some years Giỗ Tổ falls on 30/4 or 1/5: one day off, both names.
    private static DayFact Together(IEnumerable<DayFact> sameDay) => sameDay.Aggregate((one, other) => one with
    {
        Name = new($"{one.Name.Vi} và {other.Name.Vi}", $"{one.Name.En} and {other.Name.En}"),
    });

    private static Bilingual And(Bilingual name, string vi, string en) => new(name.Vi + vi, name.En + en);
}
