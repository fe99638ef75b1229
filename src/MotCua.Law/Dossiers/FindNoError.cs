namespace MotCua.Law.Dossiers;

/// <summary>Kết luận không có sai sót: the agency that decided answers a report of an error (<see cref="ReportError"/>) that is none, with its reason; the result stays.</summary>
public sealed record FindNoError(string Reason) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025 speaks of errors that are; an answer to who reported one is owed all the same (our reading).</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        ((dossier.ErrorOpen is null ? new Refusal("error.none", Articles.Correcting, new("Không có sai sót nào đang chờ sửa.", "No error waits to be mended.")) : null)
        ?? Competence.OfAgency(dossier, now.By)
        ?? Stated.Missing(Reason, nameof(Reason), Articles.Correcting, "Nêu vì sao không có sai sót; người báo sẽ đọc.", "State why there is none; who reported it will read this."))
        is { } refusal ? refusal
        : new NoErrorFound(Reason) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã kết luận không có sai sót.</summary>
public sealed record NoErrorFound([property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { ErrorOpen = null };
}
