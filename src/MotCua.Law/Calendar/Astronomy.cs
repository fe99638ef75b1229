using static System.Math;

namespace MotCua.Law.Calendar;

/// <summary>
/// Trăng non và kinh độ mặt trời: new moons and the sun’s longitude by the short series of Jean Meeus, <i>Astronomical
/// Algorithms</i>, the one Vietnamese almanacs are commonly computed with; good to about two minutes. Days are <see cref="DateOnly.DayNumber"/>s.
/// </summary>
internal static class Astronomy
{
    private const double JulianDayOfDayZero = 1721425.5;
    private const double NewMoonOf1900 = 2415020.75933;
    private const double SynodicMonth = 29.53058868;

    /// <summary>The last lunation, numbered from January 1900, whose mean new moon is not after the day.</summary>
    public static int LunationBefore(int dayNumber) => (int)Floor((dayNumber + JulianDayOfDayZero + 1 - NewMoonOf1900) / SynodicMonth);

    /// <summary>The local day of a lunation's new moon; <paramref name="zone"/> is the clock's lead over UTC in days.</summary>
    public static int NewMoon(int lunation, double zone)
    {
        double k = lunation, t = k / 1236.85, t2 = t * t, t3 = t2 * t;
        var mean = NewMoonOf1900 + SynodicMonth * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * SinOf(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        var moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        var node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        var correction = (0.1734 - 0.000393 * t) * SinOf(sun) + 0.0021 * SinOf(2 * sun)
            - 0.4068 * SinOf(moon) + 0.0161 * SinOf(2 * moon) - 0.0004 * SinOf(3 * moon)
            + 0.0104 * SinOf(2 * node) - 0.0051 * SinOf(sun + moon) - 0.0074 * SinOf(sun - moon)
            + 0.0004 * SinOf(2 * node + sun) - 0.0004 * SinOf(2 * node - sun)
            - 0.0006 * SinOf(2 * node + moon) + 0.0010 * SinOf(2 * node - moon) + 0.0005 * SinOf(sun + 2 * moon);
        var clockAgainstEarth = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (int)Floor(mean + correction - clockAgainstEarth - JulianDayOfDayZero + zone);
    }

    /// <summary>The sun's apparent longitude in degrees, 0 to 360, as the local day begins.</summary>
    public static double SunLongitude(int dayNumber, double zone)
    {
        double t = (dayNumber + JulianDayOfDayZero - zone - 2451545.0) / 36525, t2 = t * t;
        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t2 * t;
        var mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        var centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * SinOf(anomaly) + (0.019993 - 0.000101 * t) * SinOf(2 * anomaly) + 0.000290 * SinOf(3 * anomaly);
        var longitude = mean + centre - 0.00569 - 0.00478 * SinOf(125.04 - 1934.136 * t);
        return longitude - 360 * Floor(longitude / 360);
    }

    private static double SinOf(double degrees) => Sin(degrees * PI / 180);
}
