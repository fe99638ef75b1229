using MotCua.Law.Wording;

namespace MotCua.Law.Procedures;

/// <summary>
/// Công bố: records the decision that publishes the edition, and its first day. It comes after the edition that has begun to apply; one that is yet to
/// come ends it on the eve of its own first day. What was received before keeps the edition it was received on.
/// </summary>
public sealed record PublishEdition(string Decision, DateOnly SignedOn, DateOnly EffectiveFrom, PublicationDuty Duty) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        foreach (var fault in Paper(Decision, SignedOn, now))
            yield return fault;
        if (EffectiveFrom.Year < EarliestYear)
            yield return Refuse(nameof(EffectiveFrom), "Nhập ngày có hiệu lực.", "State the first day in force.");
        else if (now.Known.Where(known => known.EffectiveFrom <= now.Today && known.HasDaysFrom(known.EffectiveFrom)).MaxBy(known => known.EffectiveFrom) is { } begun && EffectiveFrom <= begun.EffectiveFrom)
            yield return Refuse(nameof(EffectiveFrom), $"Bản công bố có hiệu lực từ {Written.Day(begun.EffectiveFrom)} đã áp dụng; bản mới phải có hiệu lực sau ngày đó.",
                $"The edition in force from {Written.Day(begun.EffectiveFrom)} has begun to apply; a new one begins after that day.");
        // An edition is named by its code and first day, whatever has become of it.
        else if (now.Known.FirstOrDefault(known => known.EffectiveFrom == EffectiveFrom) is { } same)
            yield return same.HasDaysFrom(same.EffectiveFrom)
                ? Refuse(nameof(EffectiveFrom), $"Đã công bố một bản có hiệu lực từ {Written.Day(EffectiveFrom)}; bãi bỏ bản đó hoặc chọn ngày khác.",
                    $"An edition in force from {Written.Day(EffectiveFrom)} is published already; repeal it or choose another day.")
                : Refuse(nameof(EffectiveFrom), $"Ngày {Written.Day(EffectiveFrom)} là ngày đầu của một bản đã bãi bỏ trước khi áp dụng; mỗi bản có ngày đầu riêng, hãy chọn ngày khác.",
                    $"{Written.Day(EffectiveFrom)} is the first day of an edition repealed before it applied; each has a first day of its own, choose another.");
        foreach (var lack in EditionCheck.OfContent(life.Draft!.Edition, now.IsAgency))
            yield return lack;
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) =>
        new EditionPublished(Decision.Trim(), SignedOn, EffectiveFrom, Duty) { HappenedAt = now.At, By = now.By };
}

/// <summary>Ghi nhận đã công khai trên Cơ sở dữ liệu quốc gia: the day the procedure was uploaded there.</summary>
public sealed record UploadEdition(DateOnly On) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        if (life.UploadedOn is { } on)
            yield return Refuse(nameof(On), $"Đã ghi nhận công khai ngày {Written.Day(on)}.", $"The upload of {Written.Day(on)} is recorded already.");
        else if (On.Year < EarliestYear)
            yield return Refuse(nameof(On), "Nhập ngày công khai.", "State the day of the upload.");
        else if (On > now.Today || On < life.Published!.SignedOn)
            yield return Refuse(nameof(On), "Ngày công khai từ ngày ký quyết định đến hôm nay.", "The upload lies between the signature and today.");
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionUploaded(On) { HappenedAt = now.At, By = now.By };
}

/// <summary>Bãi bỏ: from this day nothing is received on the edition any more; dossiers under way go on with it, and it stays readable.</summary>
public sealed record RepealEdition(string Decision, DateOnly SignedOn, DateOnly From) : EditionAct
{
    private protected override IEnumerable<Refusal> Faults(EditionLife life, EditionSituation now)
    {
        foreach (var fault in Paper(Decision, SignedOn, now))
            yield return fault;
        if (From.Year < EarliestYear)
            yield return Refuse(nameof(From), "Nhập ngày bãi bỏ.", "State the day of the repeal.");
        else if (From < life.Published!.EffectiveFrom)
            yield return Refuse(nameof(From), $"Bản này có hiệu lực từ {Written.Day(life.Published.EffectiveFrom)}; không bãi bỏ từ trước ngày đó.",
                $"It is in force from {Written.Day(life.Published.EffectiveFrom)} and is not repealed from an earlier day.");
        else if (now.Known.Where(other => other.EffectiveFrom > life.Published.EffectiveFrom && other.EffectiveFrom <= From && other.HasDaysFrom(other.EffectiveFrom)).MinBy(other => other.EffectiveFrom) is { } next)
            yield return Refuse(nameof(From), $"Bản có hiệu lực từ {Written.Day(next.EffectiveFrom)} đã thay thế bản này từ ngày đó.", $"The edition in force from {Written.Day(next.EffectiveFrom)} supersedes this one from that day.");
        else if (From < now.Today)
            yield return Refuse(nameof(From), "Không bãi bỏ cho những ngày đã qua: hồ sơ đã nhận vẫn theo bản này.", "Days that have passed are not repealed: dossiers received keep this edition.");
    }

    private protected override EditionEvent Happen(EditionLife life, EditionSituation now) => new EditionRepealed(Decision.Trim(), From) { HappenedAt = now.At, By = now.By };
}
