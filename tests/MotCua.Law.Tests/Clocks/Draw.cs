using CsCheck;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Clocks;

/// <summary>Random moments and limits for the properties: any minute of 2007–2026, every unit.</summary>
internal static class Draw
{
    private static readonly int First = new DateOnly(2007, 1, 1).DayNumber, Last = new DateOnly(2026, 12, 31).DayNumber;

    public static readonly Gen<DateOnly> Day = Gen.Int[First, Last].Select(DateOnly.FromDayNumber);

    public static readonly Gen<LocalMoment> Moment = Gen.Select(Day, Gen.Int[0, 24 * 60 - 1], (on, minute) => new LocalMoment(on, TimeOnly.MinValue.AddMinutes(minute)));

    private static readonly TimeUnit[] Units = [TimeUnit.WorkingDays, TimeUnit.CalendarDays, TimeUnit.WorkingHours, TimeUnit.Hours, TimeUnit.Months];

    public static readonly Gen<TimeUnit> Unit = Gen.Int[0, Units.Length - 1].Select(i => Units[i]);

    public static readonly Gen<TimeLimit> Limit = Gen.Select(Unit, Gen.Int[0, 90], (unit, amount) => new TimeLimit(amount, unit));
}
