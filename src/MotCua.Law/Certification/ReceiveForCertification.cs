using MotCua.Law.Dossiers;

namespace MotCua.Law.Certification;

/// <summary>
/// Nhận yêu cầu chứng thực để trả sau: within the day, after 15:00 by the next working day (Điều 7 Nghị định 23/2015/NĐ-CP); up to two
/// working days more where much is asked and it was agreed (Điều 21). No number is given yet.
/// </summary>
/// <param name="AgreedDays">Working days beyond the law's term; 0 for none.</param>
/// <param name="Agreement">Why, as agreed with who asks; needed where there are days.</param>
/// <param name="ShownDue">The due moment the page showed; null where it had shown none.</param>
public sealed record ReceiveForCertification(CopyRequest Request, int AgreedDays, string? Agreement, DateTimeOffset? ShownDue) : CertificationAct
{
    public override bool Opens => true;

    protected override CertificationDecision DecideHere(CopyCertification state, CertificationSituation now)
    {
        var longest = now.Provisions.LongestExtension;
        var due = AgreedDays is >= 0 && AgreedDays <= longest.Value.Amount ? now.DueAfter(AgreedDays) : null;
        if (Refuse([.. Request.Faults(now.Provisions), .. Extension(now), due?.Refusal, due?.Deadline is { } counted ? Moved(LocalMoment.From(ShownDue ?? default), counted.Due, now) : null]) is { } refused)
            return refused;
        return new([Request.Asked(now), new CopiesPromised(due!.Deadline!, AgreedDays > 0 ? Agreement!.Trim() : null) { HappenedAt = now.At, By = now.By }], []);
    }

    private IEnumerable<Refusal?> Extension(CertificationSituation now)
    {
        var longest = now.Provisions.LongestExtension;
        if (AgreedDays < 0 || AgreedDays > longest.Value.Amount)
            yield return new("certify.too-long", longest.Article, new($"Kéo dài không quá {longest.Value.Text.Vi}.", $"At most {longest.Value.Text.En} more."), nameof(AgreedDays));
        else if (AgreedDays > 0)
            yield return Stated.Missing(Agreement, nameof(Agreement), longest.Article, "Ghi lý do kéo dài đã thỏa thuận (nhiều bản, nhiều trang, khó đối chiếu).", "State why it was agreed to take longer.");
    }

    private static Refusal? Moved(LocalMoment shown, LocalMoment due, CertificationSituation now) => shown.On == due.On ? null
        : new("certify.due-moved", now.Provisions.CutOff.Article, new("Hạn trả đã tính lại; xem lại rồi bấm lần nữa. Chưa có gì được ghi.", "The due moment has been counted; look at it and press once more. Nothing was recorded."), "Due");
}
