namespace MotCua.Law.Dossiers;

/// <summary>
/// Báo sai sót kết quả: somebody says that an issued result is wrong. From this moment the three working days run in which it is mended
/// (<see cref="CorrectResult"/>); whoever mends it does not choose the moment.
/// </summary>
/// <param name="What">The error, as it is reported.</param>
/// <param name="ReportedBy">Who reported it: the applicant, or who found it in the office.</param>
public sealed record ReportError(string What, string ReportedBy) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025. Where it is reported is not said: the centre that received the dossier takes it down, and so does the agency that decided.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (!IsOf(dossier, now.By))
            return new Refusal("error.elsewhere", Articles.Correcting, new(
                "Trung tâm đã tiếp nhận hoặc cơ quan đã giải quyết hồ sơ ghi nhận sai sót.", "The centre that received the dossier or the agency that settled it takes the report."));
        if (dossier.ErrorOpen is not null)
            return new Refusal("error.open", Articles.Correcting, new("Sai sót của kết quả đã được ghi nhận và chưa sửa.", "An error was reported already and is not mended yet."));
        Refusal?[] faults =
        [
            Stated.Missing(What, nameof(What), Articles.Correcting, "Nêu sai sót.", "State the error."),
            Stated.Missing(ReportedBy, nameof(ReportedBy), Articles.Correcting, "Nêu ai báo sai sót.", "State who reports it."),
        ];
        if (faults.OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            return Decision.Refuse(refusals);
        var due = now.From(now.Now, now.Provisions.CorrectResultWithin.Value);
        return due.Refusal is { } unpublished ? unpublished
            : new ErrorReported(What, ReportedBy, due.Deadline!.Due.ToInstant()) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>True for one who works where the dossier was received or decided.</summary>
    public static bool IsOf(Dossier dossier, Positions.Actor by) => by.CentreId == dossier.Subject!.CentreId || by.AgencyId == dossier.Subject.CompetentAgencyId;
}

/// <summary>Đã ghi nhận sai sót của kết quả.</summary>
/// <param name="DueAt">By when it is to be mended.</param>
public sealed record ErrorReported([property: Personal] string? What, [property: Personal] string? ReportedBy, DateTimeOffset DueAt) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { ErrorOpen = new(HappenedAt, DueAt) };
}
