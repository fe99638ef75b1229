using MotCua.Law.Positions;

namespace MotCua.Law.Outages;

/// <summary>Sự kiện của một tập phiếu in sẵn.</summary>
public abstract record OutageEvent
{
    public required DateTimeOffset HappenedAt { get; init; }

    public required Actor By { get; init; }

    protected internal abstract BlankBatch Apply(BlankBatch batch);
}

/// <summary>Đã chuẩn bị một phiếu in sẵn. The number is drawn by the ledger, without a gap per centre and year.</summary>
public sealed record BlankPrepared(string CentreId, int Year, string? Number) : OutageEvent
{
    protected internal override BlankBatch Apply(BlankBatch batch) => batch with
    {
        CentreId = CentreId,
        PreparedAt = HappenedAt,
        PreparedBy = By.PersonId,
        Blanks = batch.Blanks.Add(new(Number ?? "", BlankStatus.Outstanding)),
    };
}

/// <summary>Đã ghi phiếu vào hệ thống: happened when the dossier was received, entered later.</summary>
public sealed record BlankEntered(string Number, Guid DossierId, DateTimeOffset EnteredAt, OutageCause Cause, string WitnessId) : OutageEvent
{
    protected internal override BlankBatch Apply(BlankBatch batch) =>
        batch.With(Number, blank => blank with { Status = BlankStatus.Entered, Use = new(DossierId, HappenedAt, EnteredAt, By.PersonId, Cause, WitnessId) });
}

/// <summary>Đã ghi phiếu hỏng.</summary>
public sealed record BlankSpoiled(string Number, [property: Personal] string? Reason) : OutageEvent
{
    protected internal override BlankBatch Apply(BlankBatch batch) =>
        batch.With(Number, blank => blank with { Status = BlankStatus.Spoiled, Spoiled = new(HappenedAt, By.PersonId, Reason ?? "") });
}

/// <summary>Biến đổi trạng thái của một tập phiếu.</summary>
public static class OutageLaw
{
    public static BlankBatch Evolve(BlankBatch batch, OutageEvent happened) => happened.Apply(batch);
}
