using System.Globalization;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Look;

namespace MotCua.Editions;

/// <summary>Phần chung của bản công bố đang nhập: reads what was typed into the draft's edition; before anything is posted it shows the draft.</summary>
public sealed class HeadForm(Typed typed, EditionDraft draft, bool posted)
{
    private const int MostBases = 100, MostWords = 50;
    private readonly ProcedureEdition now = draft.Edition;
    private readonly List<Refusal> unreadable = [];

    /// <summary>What stands in a field: what was typed, or what the draft says.</summary>
    public string this[string name] => posted ? typed[name] : name switch
    {
        "ten" => now.Name,
        "tenEn" => now.NameEn,
        "linhVuc" => now.Field,
        "cap" => now.Level.ToString(),
        "coQuan" => now.CompetentAgencyId ?? "",
        "heThong" => now.SystemOfRecord.Name ?? "",
        "doiTuong" => now.Applicants ?? "",
        "dieuKien" => now.Conditions ?? "",
        "ketQua" => now.Result.Name,
        "maKetQua" => now.Result.Code,
        "tuChoi" => now.Result.RefusalName,
        "canCu" => string.Join('\n', now.LegalBases.Select(law => law.Citation)),
        "cachGoi" => string.Join('\n', draft.EverydayWords),
        "bsTrong" => now.Supplement.NoticeWithin.Text.Vi,
        "bsLan" => now.Supplement.Times.ToString(CultureInfo.InvariantCulture),
        "bsLanHai" => now.Supplement.SecondWithin?.Text.Vi ?? "",
        "bsDong" => now.Supplement.ClosesAfter.Text.Vi,
        "bsCheDo" => now.Supplement.Regime.ToString(),
        "bsCanCu" => now.Supplement.Basis.Citation,
        "mocGio" => now.Clock.SameDayCutOff?.At.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
        "mocCanCu" => now.Clock.SameDayCutOff?.Basis.Citation ?? Articles.SameDay.Citation,
        "dongY" => now.Settlement.NeedsAgreement ? "1" : "",
        "tuKy" => now.Settlement.AppraiserMaySign ? "1" : "",
        "khiYeuCau" => now.Settlement.SlipOnlyOnRequest ? "1" : "",
        "imLang" => now.Settlement.ConsultationSilence?.Text.Vi ?? "",
        _ => "",
    };

    /// <summary>The act, or every field that could not be read.</summary>
    public (ReviseEdition? Act, IReadOnlyList<Refusal> Unreadable) Read()
    {
        unreadable.Clear();
        var supplement = new SupplementPolicy(Limit("bsTrong") ?? default, Times(), Optional("bsLanHai"), Limit("bsDong") ?? default,
            typed.Choice<StopRegime>("bsCheDo") ?? now.Supplement.Regime, new(typed["bsCanCu"]));
        var content = now with
        {
            Name = typed["ten"],
            NameEn = typed["tenEn"],
            Field = typed["linhVuc"],
            Level = typed["cap"] == nameof(ProcedureLevel.City) ? ProcedureLevel.City : ProcedureLevel.Commune,
            CompetentAgencyId = typed["cap"] == nameof(ProcedureLevel.City) ? typed.OrNull("coQuan") : null,
            SystemOfRecord = new(typed.OrNull("heThong")),
            Applicants = typed.OrNull("doiTuong"),
            Conditions = typed.OrNull("dieuKien"),
            Result = new(typed["maKetQua"], typed["ketQua"], typed["tuChoi"]),
            LegalBases = [.. Lines("canCu").Take(MostBases).Select(law => new Article(law))],
            Supplement = supplement,
            Clock = now.Clock with { SameDayCutOff = CutOff() },
            Settlement = new(typed["dongY"] == "1", typed["tuKy"] == "1", typed["khiYeuCau"] == "1", Optional("imLang")),
        };
        return unreadable.Count > 0 ? (null, [.. unreadable]) : (new(content, [.. Lines("cachGoi").Take(MostWords)]), []);
    }

    private IEnumerable<string> Lines(string name) => typed[name].Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();

    private CutOff? CutOff()
    {
        if (!typed.Has("mocGio"))
            return null;
        if (typed.Hour("mocGio") is { } at)
            return new(at, new(typed["mocCanCu"]));
        unreadable.Add(new("form.hour", Articles.SameDay, new("Nhập giờ dạng 15:00.", "State an hour like 15:00."), "mocGio"));
        return null;
    }

    private int Times()
    {
        if (typed.Number("bsLan", 0) is >= 1 and <= 9 and var times)
            return times;
        unreadable.Add(new("form.times", Articles.Supplementing, new("Nhập số lần, từ 1 đến 9.", "State how many times, 1 to 9."), "bsLan"));
        return 1;
    }

    private TimeLimit? Optional(string name) => typed.Has(name) ? Limit(name) : null;

    private TimeLimit? Limit(string name)
    {
        if (TimeLimit.TryParse(typed[name], out var limit))
            return limit;
        unreadable.Add(NoLimit(typed[name], name));
        return null;
    }

    internal static Refusal NoLimit(string text, string field) => new("form.limit", Articles.PartsOfProcedure, new(
        $"“{text}” không phải là thời hạn; viết như “15 ngày làm việc”, “20 ngày”, “4 giờ làm việc”, “trong ngày”.",
        $"“{text}” is no time limit; write it like “15 ngày làm việc”, “20 ngày”, “4 giờ làm việc”, “trong ngày”."), field);
}
