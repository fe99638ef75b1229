using MotCua.Agencies;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;

namespace MotCua.Publication;

/// <summary>Nộp bây giờ thì bao giờ có: the day a reader of a procedure's page would be promised, were the dossier complete and filed now.</summary>
/// <param name="Start">When it would be received: at a counter that is closed now, when it opens.</param>
/// <param name="Outcome">The due moment with its days, why none can be told, or that there is no limit.</param>
public sealed record FilingNow(LocalMoment Start, DeadlineOutcome Outcome)
{
    /// <summary>For one channel of a case, filed at the competent agency's own centre.</summary>
    /// <param name="opening">When that centre receives people; null where nobody has recorded it.</param>
    public static FilingNow Of(ProcedureEdition edition, ChannelTerms terms, LocalMoment now, CalendarsRead calendars, OpeningCalendar? opening)
    {
        var start = terms.Channel == Channel.Direct && opening?.NextOpening(now, calendars.Calendar) is { } open ? open : now;
        return new(start, Deadlines.Compute(start, terms.Limit, edition.Clock, calendars.Calendar, calendars.Hours));
    }
}
