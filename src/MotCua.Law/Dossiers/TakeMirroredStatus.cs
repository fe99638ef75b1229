namespace MotCua.Law.Dossiers;

/// <summary>
/// Cập nhật từ hệ thống quốc gia: a dossier decided in a ministry's system is only followed here; its status codes are
/// taken over so that the centre can direct and return (Điều 15 khoản 1 điểm h, i NĐ 224/2026).
/// </summary>
/// <param name="NationalCode">4 in work, 5 supplement, 6 payment, 8 stopped, 9 decided, 10 returned.</param>
/// <param name="ResultNumber">Number of the result, with code 9.</param>
public sealed record TakeMirroredStatus(int NationalCode, bool Granted, string? ResultNumber, string Source) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (StatusOf(NationalCode) is null)
            return new Refusal("mirror.code", Articles.CentralSystems, new($"Mã trạng thái {NationalCode} không nhận được.", $"Status code {NationalCode} cannot be taken."), nameof(NationalCode));
        if (NationalCode == 9 && string.IsNullOrWhiteSpace(ResultNumber))
            return new Refusal("mirror.result", Articles.CentralSystems, new("Nhập số kết quả của hệ thống quốc gia.", "State the number of the national system's result."), nameof(ResultNumber));
        if (dossier.Status == DossierStatus.Decided && NationalCode != 10)
            return new Refusal("mirror.decided", Articles.CentralSystems, new("Hồ sơ đã có kết quả, chỉ còn trả kết quả.", "The dossier is decided; only the return of its result is left."), nameof(NationalCode));
        if (NationalCode == 10 && dossier.Status != DossierStatus.Decided)
            return new Refusal("mirror.order", Articles.CentralSystems, new("Chưa có kết quả thì chưa trả được.", "There is no result to return yet."), nameof(NationalCode));
        return Stated.Missing(Source, nameof(Source), Articles.CentralSystems, "Ghi nguồn của trạng thái.", "State where the status comes from.") is { } missing ? missing
            : new MirroredStatusTaken(NationalCode, Granted, ResultNumber, Source) { HappenedAt = now.At, By = now.By };
    }

    internal static DossierStatus? StatusOf(int code) => code switch
    {
        4 => DossierStatus.Appraising,
        5 => DossierStatus.SupplementAwaited,
        6 => DossierStatus.PaymentAwaited,
        8 => DossierStatus.Stopped,
        9 => DossierStatus.Decided,
        10 => DossierStatus.Returned,
        _ => null,
    };
}

/// <summary>Đã cập nhật trạng thái từ hệ thống quốc gia.</summary>
public sealed record MirroredStatusTaken(int NationalCode, bool Granted, string? ResultNumber, string Source) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier)
    {
        var status = TakeMirroredStatus.StatusOf(NationalCode)!.Value;
        return dossier with
        {
            Status = status,
            Result = status == DossierStatus.Decided
                ? new(Granted, ResultNumber ?? "", By.PersonId, HappenedAt, Positions.SigningCapacity.OwnOffice, []) : dossier.Result,
            ClosedAt = status.IsClosed() ? HappenedAt : dossier.ClosedAt,
        };
    }
}
