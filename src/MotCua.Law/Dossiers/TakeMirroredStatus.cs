namespace MotCua.Law.Dossiers;

/// <summary>
/// Cập nhật từ hệ thống quốc gia: a dossier decided in a ministry's system is only followed here; its status codes are
/// taken over so that the centre can direct and return (Điều 15 khoản 1 điểm h, i NĐ 224/2026).
/// </summary>
/// <param name="NationalCode">4 in work, 5 supplement, 6 payment, 8 stopped, 9 decided, 10 returned.</param>
/// <param name="ResultNumber">Number of the result, with code 9.</param>
/// <param name="DecidedAt">When the national system decided, with code 9: that moment is measured, not the one of typing.</param>
/// <param name="DecidedOn">The day of it, where its hour is not known.</param>
public sealed record TakeMirroredStatus(
    int NationalCode, bool Granted, string? ResultNumber, string Source, DateTimeOffset? DecidedAt = null, DateOnly? DecidedOn = null) : DossierAct
{
    private const int LongestNumber = 100;

    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (StatusOf(NationalCode) is not { } status)
            return new Refusal("mirror.code", Articles.CentralSystems, new($"Mã trạng thái {NationalCode} không nhận được.", $"Status code {NationalCode} cannot be taken."), nameof(NationalCode));
        if (NationalCode == 9 && string.IsNullOrWhiteSpace(ResultNumber))
            return new Refusal("mirror.result", Articles.CentralSystems, new("Nhập số kết quả của hệ thống quốc gia.", "State the number of the national system's result."), nameof(ResultNumber));
        var decided = DecidedAt ?? DecidedOn switch
        {
            { } day when day == now.Now.On => now.At,
            { } day when day >= LocalMoment.From(dossier.ReceivedAt!.Value).On && day < now.Now.On => EndOf(day),
            _ => null,
        };
        if (NationalCode == 9 && !(decided >= dossier.ReceivedAt && decided <= now.At))
            return new Refusal("mirror.decided-at", Articles.CentralSystems, new(
                "Ghi lúc hệ thống quốc gia có kết quả, sau khi tiếp nhận và không ở tương lai.", "State when the national system decided, after receipt and not in the future."), nameof(DecidedAt));
        if (dossier.Status == DossierStatus.Decided && NationalCode != 10)
            return new Refusal("mirror.decided", Articles.CentralSystems, new("Hồ sơ đã có kết quả, chỉ còn trả kết quả.", "The dossier is decided; only the return of its result is left."), nameof(NationalCode));
        if (NationalCode == 10 && dossier.Status != DossierStatus.Decided)
            return new Refusal("mirror.order", Articles.CentralSystems, new("Chưa có kết quả thì chưa trả được.", "There is no result to return yet."), nameof(NationalCode));
        return (Stated.Missing(Source, nameof(Source), Articles.CentralSystems, "Ghi nguồn của trạng thái.", "State where the status comes from.")
            ?? Stated.TooLong(ResultNumber, nameof(ResultNumber), Articles.CentralSystems, LongestNumber)) is { } missing ? missing
            : new MirroredStatusTaken(NationalCode, status, Granted, ResultNumber, Source, NationalCode == 9 ? decided : null, dossier.Subject!.SystemOfRecord!) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>Where the hour is not known, the latest it can have been: no lateness is hidden by leaving it out.</summary>
    private static DateTimeOffset? EndOf(DateOnly day) => new LocalMoment(day, new TimeOnly(23, 59)).ToInstant();

    private static DossierStatus? StatusOf(int code) => code switch
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
/// <param name="Status">What the code means here.</param>
/// <param name="DecidedAt">When it was decided there; null before it was.</param>
/// <param name="SystemOfRecord">The system that decided; nobody here signed.</param>
public sealed record MirroredStatusTaken(
    int NationalCode, DossierStatus Status, bool Granted, string? ResultNumber, [property: Personal] string? Source, DateTimeOffset? DecidedAt, string SystemOfRecord) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = Status,
        Result = DecidedAt is { } decided ? new(Granted, ResultNumber ?? "", SystemOfRecord, decided, Positions.SigningCapacity.OwnOffice, []) : dossier.Result,
        ClosedAt = Status.IsClosed() ? HappenedAt : dossier.ClosedAt,
    };
}
