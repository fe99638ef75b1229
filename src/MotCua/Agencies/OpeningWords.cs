using System.Globalization;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Wording;

namespace MotCua.Agencies;

/// <summary>Giờ mở cửa bằng lời: when a centre receives people, as one says it at its door.</summary>
public static class OpeningWords
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>"Hôm nay mở cửa 07:00–11:30, 13:30–17:00" · "Hôm nay đóng cửa; mở lại thứ Hai, 23/11/2026 07:00".</summary>
    public static Bilingual Today(OpeningCalendar opening, LocalMoment now, WorkCalendar calendar)
    {
        var sessions = opening.SessionsOn(now.On, calendar);
        if (sessions.Count > 0 && now.At < sessions[^1].To)
            return new($"Hôm nay mở cửa {Hours(sessions)}", $"Open today {Hours(sessions)}");
        var next = Next(opening.NextOpening(now, calendar));
        if (sessions.Count > 0)
            return new($"Hôm nay đã đóng cửa lúc {At(sessions[^1].To)}; {next.Vi}", $"Closed today at {At(sessions[^1].To)}; {next.En}");
        var why = opening.ExceptionsFrom(now.On).FirstOrDefault() is { } own && own.On == now.On ? own.Reason : calendar.FactOf(now.On)?.Name;
        return new($"Hôm nay đóng cửa{(why is { } vi ? $" ({vi.Vi})" : "")}; {next.Vi}", $"Closed today{(why is { } en ? $" ({en.En})" : "")}; {next.En}");
    }

    /// <summary>"07:00–11:30, 13:30–17:00".</summary>
    public static string Hours(IEnumerable<Session> sessions) => string.Join(", ", sessions.Select(s => $"{At(s.From)}–{At(s.To)}"));

    /// <summary>"thứ Hai – thứ Sáu 07:00–11:30, 13:30–17:00; thứ Bảy 07:30–11:30": days alike are said together, closed ones not at all.</summary>
    public static Bilingual Weekly(OpeningHours hours)
    {
        var runs = new List<(DayOfWeek From, DayOfWeek To, string Hours)>();
        foreach (var day in Week)
        {
            if (!hours.Week.TryGetValue(day, out var sessions) || sessions.Count == 0)
                continue;
            var said = Hours(sessions);
            if (runs is [.., var last] && last.Hours == said && Array.IndexOf(Week, last.To) + 1 == Array.IndexOf(Week, day))
                runs[^1] = last with { To = day };
            else
                runs.Add((day, day, said));
        }
        string Said(Func<DayOfWeek, string> name) => string.Join("; ", runs.Select(run => $"{name(run.From)}{(run.To == run.From ? "" : $" – {name(run.To)}")} {run.Hours}"));
        return new(Said(day => Weekday(day).Vi), Said(day => Weekday(day).En));
    }

    /// <summary>"thứ Hai" · "Monday": inside a sentence.</summary>
    public static Bilingual Weekday(DayOfWeek day)
    {
        var (vi, en) = DateWords.Weekday(day);
        return new(char.ToLowerInvariant(vi[0]) + vi[1..], en);
    }

    private static Bilingual Next(LocalMoment? next)
    {
        if (next is not { } moment)
            return new("chưa biết ngày mở lại", "the next opening is not known");
        var (day, on) = (Weekday(moment.On.DayOfWeek), moment.On.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        return new($"mở lại {day.Vi}, {on}, lúc {At(moment.At)}", $"open again {day.En}, {on}, at {At(moment.At)}");
    }

    private static string At(TimeOnly at) => at.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
