using MotCua.Law.Clocks;
using MotCua.Law.Positions;

namespace MotCua.Law.Certification;

/// <summary>Sự kiện của một lượt yêu cầu chứng thực.</summary>
public abstract record CertificationEvent
{
    public required DateTimeOffset HappenedAt { get; init; }

    public required Actor By { get; init; }

    protected internal abstract CopyCertification Apply(CopyCertification state);
}

/// <summary>Đã yêu cầu chứng thực bản sao.</summary>
/// <param name="Counts">One for each of <paramref name="Originals"/>.</param>
public sealed record CopiesAsked(
    string AgencyId, string CentreId, [property: Personal] string? Requester, [property: Personal] IReadOnlyList<string>? Originals, IReadOnlyList<CopyCount> Counts) : CertificationEvent
{
    protected internal override CopyCertification Apply(CopyCertification state) => state with
    {
        Status = CertificationStatus.Waiting,
        AgencyId = AgencyId,
        CentreId = CentreId,
        Requester = Requester ?? "",
        Originals = [.. Counts.Select((count, i) => new CertifiedOriginal(Originals?[i] ?? "", count, null, []))],
        AskedAt = HappenedAt,
    };
}

/// <summary>Đã hẹn trả bản sao chứng thực.</summary>
/// <param name="Agreement">Why later than the law's term, as agreed in writing; null where it is not.</param>
public sealed record CopiesPromised(Deadline Due, [property: Personal] string? Agreement) : CertificationEvent
{
    protected internal override CopyCertification Apply(CopyCertification state) => state with { Due = Due, Agreement = Agreement };
}

/// <summary>Đã chứng thực bản sao của một bản chính. The number is drawn by the ledger.</summary>
/// <param name="Line">Which original, from 0.</param>
/// <param name="DelegationId">The delegation the signer signs by, or null by own office.</param>
/// <param name="NumberSeries">Agency, book and year in which the number runs without a gap.</param>
public sealed record CopiesCertified(
    int Line, string SignerId, SigningCapacity Capacity, IReadOnlyList<string> CapacityLines, Guid? DelegationId, string Book, string NumberSeries, long? Number) : CertificationEvent
{
    protected internal override CopyCertification Apply(CopyCertification state) => state with
    {
        Status = CertificationStatus.Certified,
        Originals = state.Originals.SetItem(Line, state.Originals[Line] with { Entry = new(Number ?? 0, Book, HappenedAt, SignerId, Capacity, CapacityLines) }),
    };
}

/// <summary>Đã từ chối chứng thực.</summary>
/// <param name="Ground">A key of <see cref="CertificationProvisions.UnfitOriginals"/>.</param>
public sealed record CertificationRefused(string Ground, [property: Personal] string? Reason) : CertificationEvent
{
    protected internal override CopyCertification Apply(CopyCertification state) => state with { Status = CertificationStatus.Refused, Ground = Ground };
}

/// <summary>Đã ghi chú vào sổ chứng thực.</summary>
public sealed record BookEntryNoted(int Line, [property: Personal] string? Words) : CertificationEvent
{
    protected internal override CopyCertification Apply(CopyCertification state) => state with
    {
        Originals = state.Originals.SetItem(Line, state.Originals[Line] with { Notes = state.Originals[Line].Notes.Add(new(HappenedAt, By.PersonId, Words ?? "")) }),
    };
}

/// <summary>Biến đổi trạng thái của một lượt yêu cầu.</summary>
public static class CertificationLaw
{
    public static CopyCertification Evolve(CopyCertification state, CertificationEvent happened) => happened.Apply(state);
}
