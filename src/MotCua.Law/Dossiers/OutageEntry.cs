using MotCua.Law.Outages;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Ghi bù từ phiếu in sẵn: what is claimed of a dossier that was received while power, line or system failed. It is received at its true
/// time, and everything counts from there.
/// </summary>
/// <param name="BatchId">The stream of the blank's batch.</param>
/// <param name="ReceivedAt">Giờ nhận thật, as written on the blank.</param>
/// <param name="Cause">Null where none was chosen.</param>
/// <param name="Words">What happened, in own words.</param>
/// <param name="WitnessId">Người chứng kiến: another officer of the centre.</param>
public sealed record OutageEntry(Guid BatchId, string Number, DateTimeOffset ReceivedAt, OutageCause? Cause, string Words, string WitnessId)
{
    public const int Longest = 500;

    private const string In = nameof(Receive.Outage) + ".";

    /// <summary>Every reason why it is not entered.</summary>
    internal IEnumerable<Refusal> Check(Dossier dossier, Situation now)
    {
        var article = Articles.OutageBook;
        if (dossier.Status != DossierStatus.New)
            yield return new("outage.online", article, new("Hồ sơ nộp trực tuyến không có phiếu in sẵn.", "An online filing has no printed blank."), In + nameof(Number));
        if (BlankCheck.Of(now.Blanks, Number, now.By, In + nameof(Number)) is { } taken)
            yield return taken;
        if (Untrue(now) is { } untrue)
            yield return untrue with { Field = In + nameof(ReceivedAt) };
        if (Cause is null)
            yield return new("outage.cause", article, new("Chọn nguyên nhân gián đoạn.", "Choose what failed."), In + nameof(Cause));
        if ((Stated.Missing(Words, In + nameof(Words), article, "Nêu cụ thể việc gián đoạn.", "State what happened.") ?? Stated.TooLong(Words, In + nameof(Words), article, Longest)) is { } unstated)
            yield return unstated;
        if (now.WitnessId is null || now.WitnessId != WitnessId || WitnessId == now.By.PersonId)
            yield return new("outage.witness", article, new("Chọn người chứng kiến: một người khác của Trung tâm, đang giữ vị trí vào ngày đó.", "Choose a witness: another officer who held a position at the centre that day."), In + nameof(WitnessId));
    }

    /// <summary>Why it cannot have been received then, or is entered too late; null where neither.</summary>
    private Refusal? Untrue(Situation now)
    {
        if (ReceivedAt > now.RecordedAt)
            return new("outage.future", Articles.OutageBook, new("Giờ nhận thật phải trước lúc ghi vào hệ thống.", "The true time lies before the entry."));
        if (now.Blanks is { Blanks.Length: > 0 } batch && ReceivedAt < batch.PreparedAt)
            return new("outage.before-blank", Articles.OutageBook, new(
                $"Phiếu này chuẩn bị lúc {Written.Moment(LocalMoment.From(batch.PreparedAt))}: không thể nhận hồ sơ trên phiếu trước lúc đó.", $"The blank was prepared at {Written.Moment(LocalMoment.From(batch.PreparedAt))}: nothing was received on it before."));
        var within = now.Provisions.EnterBlankWithin;
        if (now.From(LocalMoment.From(ReceivedAt), within.Value).Deadline is { } last && last.Due.ToInstant() < now.RecordedAt)
            return new("outage.late", within.Article, new(
                $"Quá {within.Value.Text.Vi} kể từ giờ nhận thật (đến {Written.Moment(last.Due)}): không ghi bù được nữa, hãy báo Giám đốc Trung tâm.", $"More than {within.Value.Text.En} after the true time (until {Written.Moment(last.Due)}): it is entered no more; tell the centre's director."));
        return null;
    }

    /// <summary>What happens to the blank's batch when its dossier is received: nothing where the blank cannot be taken, which the decision on the dossier refuses.</summary>
    public IReadOnlyList<OutageEvent> Takes(BlankBatch batch, Guid dossier, Situation now) => Cause is { } cause && BlankCheck.Of(batch, Number, now.By, "") is null
        ? [new BlankEntered(Number, dossier, now.RecordedAt, cause, WitnessId) { HappenedAt = now.At, By = now.By }] : [];

    internal OutageReceipt Receipt(Situation now) => new(Number, now.RecordedAt, Cause!.Value, WitnessId);
}

/// <summary>Tiếp nhận khi gián đoạn: what stays known of a dossier that was entered from a printed blank; its true time is when it was received.</summary>
public sealed record OutageReceipt(string Number, DateTimeOffset EnteredAt, OutageCause Cause, string WitnessId);
