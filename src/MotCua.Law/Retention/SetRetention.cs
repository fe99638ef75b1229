using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Ấn định thời hạn lưu trữ của một thủ tục, hoặc của mọi thủ tục không có dòng riêng, theo một văn bản.</summary>
/// <param name="ProcedureCode">Empty for all others.</param>
/// <param name="Years">Null: vĩnh viễn.</param>
public sealed record SetRetention(string ProcedureCode, int? Years, string Basis, DateOnly From)
{
    public const int LongestBasis = 300;

    public (IReadOnlyList<RetentionEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(RetentionSchedule schedule, Actor by, DateTimeOffset at, Provisions provisions)
    {
        var most = provisions.LongestRetentionYears.Value;
        var refusals = new[]
        {
            Years is < 1 || Years > most ? new("retention.years", Articles.Retaining, new($"Thời hạn từ 1 đến {most} năm, hoặc vĩnh viễn.", $"Between 1 and {most} years, or for ever."), nameof(Years)) : null,
            Stated.Missing(Basis, nameof(Basis), Articles.Retaining, "Nêu văn bản quy định thời hạn.", "Name the document that sets the term.") ?? Stated.TooLong(Basis, nameof(Basis), Articles.Retaining, LongestBasis),
            schedule.Lines.Any(line => line.ProcedureCode == ProcedureCode && line.From == From)
                ? new("retention.set", Articles.Retaining, new("Thời hạn từ ngày này đã ấn định rồi; chọn ngày khác.", "A term from this day is set already; choose another day."), nameof(From)) : null,
        }.OfType<Refusal>().ToList();
        return refusals.Count > 0 ? ([], refusals) : ([new RetentionSet(new(ProcedureCode, Years, Basis.Trim(), From)) { HappenedAt = at, By = by }], []);
    }
}
