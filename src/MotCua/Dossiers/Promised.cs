using MotCua.Dossiers.Outages;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;

namespace MotCua.Dossiers;

/// <summary>Lời hẹn trong sự kiện: the events that set a due moment, and when they do.</summary>
public static class Promised
{
    /// <summary>The due moment an event sets with its explanation, and its occasion; null where it sets none.</summary>
    public static (Deadline Due, Bilingual When)? By(DossierEvent happened) => happened switch
    {
        DossierSubmitted e => (e.AnswerDue, new("Hạn trả lời hồ sơ trực tuyến", "By when the online filing is answered")),
        FilingCompleted e => (e.AnswerDue, new("Hạn trả lời sau khi hoàn thiện", "By when the completed filing is answered")),
        DossierReceived { Outage: { } outage, Due: { } due } => (due, new($"Khi tiếp nhận ({OutageWords.Brief(outage).Vi}; tính từ giờ nhận thật)", $"At receipt ({OutageWords.Brief(outage).En}; counted from the true time)")),
        DossierReceived { Due: { } due } => (due, new("Khi tiếp nhận", "At receipt")),
        DossierTaken { Due: { } due } => (due, new("Cơ quan có thẩm quyền đã nhận", "Received by the competent agency")),
        DossierHandedOver { Due: { } due } => (due, new("Cơ quan có thẩm quyền đã nhận", "Received by the competent agency")),
        SupplementReceived { Due: { } due } => (due, new("Sau khi bổ sung", "After the supplement")),
        PaymentMet { Due: { } due } => (due, new("Sau khi thực hiện nghĩa vụ tài chính", "After payment")),
        ResumedAfterIncident { Due: { } due } => (due, new("Sau sự cố", "After the incident")),
        StepRecalled { Due: { } due } => (due, new("Sau sự cố, yêu cầu gửi nhầm đã thu hồi", "After the incident; the mistaken request was recalled")),
        DueRecounted { Due: var due } => (due, new("Sau khi công bố lịch", "After the calendar was announced")),
        _ => null,
    };

    /// <summary>True where an event says that the stop before it never was.</summary>
    public static bool NeverStopped(DossierEvent happened) => happened is StepRecalled { Step: RecalledStep.Supplement or RecalledStep.Payment };

    /// <summary>The stop of the clock an event brings; null where it brings none.</summary>
    public static ClockStop? StoppedBy(DossierEvent happened) => happened switch
    {
        SupplementAsked asked => asked.Stop,
        PaymentAsked asked => asked.Stop,
        PausedForIncident paused => paused.Stop,
        _ => null,
    };
}
