using MotCua.Law.Positions;

namespace MotCua.Law.Procedures;

/// <summary>Sự kiện trong vòng đời bản công bố.</summary>
public abstract record EditionEvent
{
    public required DateTimeOffset HappenedAt { get; init; }
    public required Actor By { get; init; }
}

/// <summary>Đã lập dự thảo.</summary>
public sealed record EditionDrafted(EditionDraft Draft) : EditionEvent;

/// <summary>Đã sửa dự thảo: the whole content as it reads now.</summary>
public sealed record EditionRevised(EditionDraft Draft) : EditionEvent;

/// <summary>Đã đồng ý dự thảo.</summary>
public sealed record EditionAgreed(string Note) : EditionEvent;

/// <summary>Đã trả lại để soạn tiếp.</summary>
public sealed record EditionSentBack(string Reason) : EditionEvent;

/// <summary>Đã bỏ dự thảo.</summary>
public sealed record EditionAbandoned(string Reason) : EditionEvent;

/// <summary>Đã công bố: by which decision, signed when, in force from when.</summary>
/// <param name="SignedOn">Null where it was taken over and the day is not known.</param>
/// <param name="Duty">Whose terms of publication count; null where it is not known.</param>
public sealed record EditionPublished(string Decision, DateOnly? SignedOn, DateOnly EffectiveFrom, PublicationDuty? Duty) : EditionEvent;

/// <summary>Đã công khai trên Cơ sở dữ liệu quốc gia.</summary>
public sealed record EditionUploaded(DateOnly On) : EditionEvent;

/// <summary>Đã bãi bỏ từ một ngày: not in force on that day any more.</summary>
public sealed record EditionRepealed(string Decision, DateOnly From) : EditionEvent;
