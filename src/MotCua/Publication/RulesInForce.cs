using MotCua.Agencies;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Law.Certification;
using MotCua.Law.Clocks;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Papers;

namespace MotCua.Publication;

/// <summary>Quy định đang áp dụng: one dated value by which the programme decides, its basis, where it was read, and whether it was checked there.</summary>
/// <param name="From">Null where it has no beginning of its own.</param>
/// <param name="To">Last day, or null.</param>
public sealed record RuleInForce(Bilingual Group, Bilingual Name, Bilingual Value, DateOnly? From, DateOnly? To, string Basis, string Source, bool Verified);

/// <summary>Bảng quy định: everything dated that decides about dossiers and is not a procedure's own or a tariff's, as it stands on a day.</summary>
public static class RulesInForce
{
    private static readonly Bilingual Settlement = new("Giải quyết hồ sơ", "Settlement"), Counting = new("Tính thời hạn", "Counting terms"), Opening = new("Giờ tiếp nhận", "Reception hours"),
        Holidays = new("Ngày lễ của luật, dùng cho lịch tạm tính", "Holidays of the law, for provisional calendars"), Codes = new("Mã số", "Codes"), Certifying = new("Chứng thực bản sao", "Certified copies"),
        Causes = new("Nguyên nhân chậm trong báo cáo", "Causes of lateness in reports"), Forms = new("Biểu mẫu", "Forms");

    /// <param name="centre">The centre whose reception hours are told, or null.</param>
    public static IReadOnlyList<RuleInForce> On(DateOnly day, CalendarsRead calendars, Unit? centre) =>
        [.. OfProvisions(day), .. OfCertification(day), .. OfTerms(day), .. OfCalendars(day, calendars), .. OfOpening(day, calendars, centre), .. OfHolidays(day), OfNumbers(day), OfCodes(DossierCodeFormats.Default.On(day)), .. OfCauses(day), .. OfForms(day)];

    private static IEnumerable<RuleInForce> OfProvisions(DateOnly day)
    {
        yield return Of(p => p.AcceptOnlineWithin, "Trả lời hồ sơ nộp trực tuyến trong", "Online filings answered within", v => v.Text);
        yield return Of(p => p.PaperHandOverCutOff, "Chuyển hồ sơ giấy trong ngày, nếu nhận trước", "Papers handed over the same day if received before", v => Same($"{v:HH\\:mm}"));
        yield return Of(p => p.PapersElsewhereWithin, "Chuyển hồ sơ giấy nhận ngoài trung tâm của cơ quan có thẩm quyền trong", "Papers received elsewhere reach the competent agency within", v => v.Text);
        yield return Of(p => p.ElsewhereFromAgencyReceipt, "Nộp ngoài trung tâm của cơ quan có thẩm quyền: tính từ khi cơ quan đó nhận", "Filed elsewhere: counted from the competent agency's receipt", YesNo);
        yield return Of(p => p.ApologyDaysBefore, "Xin lỗi trước khi hết hạn ít nhất", "Apology before expiry by at least", v => new($"{v} ngày", $"{v} day{(v == 1 ? "" : "s")}"));
        yield return Of(p => p.DraftApologyDays, "Soạn sẵn dự thảo xin lỗi trước khi hết hạn", "An apology is drafted before expiry by", v => new($"{v} ngày làm việc", $"{v} working days"));
        yield return Of(p => p.Reappointments, "Số lần hẹn lại", "Re-appointments", v => Same($"{v}"));
        yield return Of(p => p.CorrectResultWithin, "Sửa kết quả có sai sót trong", "Errors in a result mended within", v => v.Text);
        yield return Of(p => p.PaymentStopsClock, "Chờ nghĩa vụ tài chính không tính vào thời hạn", "Waiting for payment is left out of the term", YesNo);
        yield return Of(p => p.SecondmentMonths, "Thời hạn biệt phái", "Term of a secondment", v => new($"{v.Shortest}–{v.Longest} tháng", $"{v.Shortest}–{v.Longest} months"));
        yield return Of(p => p.CapacityMarks, "Hình thức đề ký", "Signing capacities", v => new(string.Join("; ", v.Select(m => $"{m.Mark} {m.Name.Vi}")), string.Join("; ", v.Select(m => $"{m.Mark} {m.Name.En}"))));
        yield return Of(p => p.DelegationWithinAgency, "Thừa ủy quyền chỉ trong cơ quan người ủy quyền", "Signing by delegation only within the delegator's agency", YesNo);
        yield return Of(p => p.LongestDelegationYears, "Ủy quyền ký dài nhất", "Longest delegation", v => new($"{v} năm", $"{v} years"));
        yield return Of(p => p.LongestAbsenceDays, "Vắng mặt, bàn giao việc dài nhất", "Longest absence with work handed over", v => new($"{v} ngày", $"{v} days"));

        yield return Of(p => p.EnterBlankWithin, "Ghi phiếu in sẵn khi gián đoạn vào hệ thống trong", "Printed blanks of an outage entered within", v => v.Text);
        yield return Of(p => p.BlanksAtOnce, "Số phiếu in sẵn chuẩn bị một lần không quá", "Printed blanks prepared at once, at most", v => Same($"{v}"));
        yield return Of(p => p.LongestRetentionYears, "Thời hạn lưu trữ có thời hạn dài nhất", "Longest retention term that ends", v => new($"{v} năm", $"{v} years"));
        yield return Of(p => p.ErasedAtOnce, "Số hồ sơ trong một danh mục hủy không quá", "Dossiers in one erasure list, at most", v => Same($"{v}"));

        RuleInForce Of<T>(Func<Provisions, Provision<T>> rule, string vi, string en, Func<T, Bilingual> value) => Dated(Settlement, Provisions.All, day, rule, new(vi, en), value);
    }

    private static IEnumerable<RuleInForce> OfCertification(DateOnly day)
    {
        yield return Of(p => p.Fee, "Phí chứng thực bản sao", "Fee for a certified copy", v => new(
            $"{Amount(v.Amount).Vi} một trang{string.Concat(v.Tiers!.Select(t => $", từ trang {t.FromPage}: {Amount(t.Amount).Vi}"))}, tối đa {Amount(v.CapPerCopy!.Value).Vi} một bản",
            $"{Amount(v.Amount).En} a page{string.Concat(v.Tiers!.Select(t => $", from page {t.FromPage}: {Amount(t.Amount).En}"))}, at most {Amount(v.CapPerCopy!.Value).En} a copy"));
        yield return Of(p => p.CutOff, "Trả trong ngày, nếu yêu cầu trước", "Given the same day if asked for before", v => Same($"{v:HH\\:mm}"));
        yield return Of(p => p.LongestExtension, "Kéo dài theo thỏa thuận không quá", "Longer, as agreed, by at most", v => v.Text);
        yield return Of(p => p.NumberPerOriginal, "Mỗi bản chính một số, dù bao nhiêu bản sao", "One number for each original, however many copies", YesNo);
        yield return Of(p => p.SealedFromSheets, "Đóng dấu giáp lai từ", "Sealed across sheets from", v => new($"{v} tờ", $"{v} sheets"));
        yield return Of(p => p.BookSymbol, "Ký hiệu sổ chứng thực bản sao", "Symbol of the book", Same);
        yield return Of(p => p.UnfitOriginals, "Bản chính không được dùng", "Originals that may not be used", v => new(string.Join("; ", v.Select(g => g.Name.Vi)), string.Join("; ", v.Select(g => g.Name.En))));

        RuleInForce Of<T>(Func<CertificationProvisions, Provision<T>> rule, string vi, string en, Func<T, Bilingual> value) => Dated(Certifying, CertificationProvisions.All, day, rule, new(vi, en), value);
        static Bilingual Amount(Dong amount) => new(Look.Language.Vietnamese.Money(amount), Look.Language.InEnglish.Money(amount));
    }

    private static IEnumerable<RuleInForce> OfTerms(DateOnly day)
    {
        yield return Of(p => p.FirstDay, "Ngày đầu của thời hạn", "The first day of a term");
        yield return Of(p => p.InHours, "Thời hạn tính bằng giờ", "A term in hours");
        yield return Of(p => p.EndOfMonth, "Tháng cuối không có ngày tương ứng", "The last month lacks the day");
        yield return Of(p => p.EndOnDayOff, "Ngày cuối là ngày nghỉ", "The last day is a day off");

        RuleInForce Of(Func<TermProvisions, Provision<Bilingual>> rule, string vi, string en) => Dated(Counting, TermProvisions.All, day, rule, new(vi, en), v => v);
    }

    private static IEnumerable<RuleInForce> OfCalendars(DateOnly day, CalendarsRead calendars)
    {
        yield return Rest(p => p.WeeklyRest, "Nghỉ hằng tuần", "Weekly rest", v => new(Said(v, w => w.Vi), Said(v, w => w.En)));
        yield return Rest(p => p.HoursPerWorkingDay, "Một ngày làm việc", "One working day", v => new($"{v} giờ", $"{v} hours"));
        yield return Rest(p => p.DayInLieu, "Ngày lễ trùng ngày nghỉ hằng tuần được nghỉ bù", "A holiday on a weekly day off is taken on the next working day", YesNo);
        yield return Rest(p => p.AnnouncedYearly, "Lịch nghỉ hằng năm", "Days off of a year", v => v);
        var hours = calendars.Hours.On(day);
        yield return new(Counting, new("Giờ làm việc", "Working hours"), Same(OpeningWords.Hours(hours.Sessions)), hours.EffectiveFrom, null, hours.Basis, hours.Basis, calendars.Hours.Id != WorkingHoursBook.Default.Id);
        foreach (var year in calendars.Calendar.Years.Where(y => y.Year >= day.Year))
            yield return new(Counting, new($"Lịch nghỉ năm {year.Year}", $"Days off of {year.Year}"),
                year.Standing == YearStanding.Published ? new("đã công bố", "published") : new("tạm tính", "provisional"), new(year.Year, 1, 1), new(year.Year, 12, 31), year.Basis, year.Basis, year.Standing == YearStanding.Published);

        RuleInForce Rest<T>(Func<RestProvisions, Provision<T>> rule, string vi, string en, Func<T, Bilingual> value) => Dated(Counting, RestProvisions.All, day, rule, new(vi, en), value);
        static string Said(IEnumerable<DayOfWeek> days, Func<Bilingual, string> word) => string.Join(", ", days.Select(each => word(OpeningWords.Weekday(each))));
    }

    private static IEnumerable<RuleInForce> OfOpening(DateOnly day, CalendarsRead calendars, Unit? centre)
    {
        if (centre is not null && calendars.Openings.GetValueOrDefault(centre.Id)?.HoursOn(day) is { } hours)
            yield return new(Opening, new(centre.Name, centre.NameEn), OpeningWords.Weekly(hours), hours.EffectiveFrom, null, hours.Basis, hours.Basis, hours.Verified);
    }

    private static IEnumerable<RuleInForce> OfHolidays(DateOnly day) => RestProvisions.InForceOn(day).Holidays.Select(rule =>
    {
        var (from, to) = Period(RestProvisions.All, day, set => set.Holidays.Contains(rule));
        var (name, on) = (rule.Value.Name, $"{rule.Value.Day:00}/{rule.Value.Month:00}");
        var (vi, en) = rule.Value.Lunar ? ($"{on} âm lịch", $"{on} of the lunar calendar") : (on, on);
        return new RuleInForce(Holidays, name, rule.Value.Days == 1 ? new(vi, en) : new($"{rule.Value.Days} ngày, quanh {vi}", $"{rule.Value.Days} days around {en}"), from, to, rule.Article.Citation, rule.Source, rule.Verified);
    });

    private static RuleInForce OfNumbers(DateOnly day) => Dated(Codes, PersonalNumberProvisions.All, day, p => p.FirstCentury,
        new("Số định danh cá nhân: chữ số thứ tư", "Personal number: the fourth digit"),
        first => new($"0, 1: sinh {first}–{first + 99}; 2, 3: {first + 100}–{first + 199}; tiếp tục như vậy; chẵn là nam, lẻ là nữ",
            $"0, 1: born {first}–{first + 99}; 2, 3: {first + 100}–{first + 199}; and so on; even men, odd women"));

    private static RuleInForce OfCodes(DossierCodeFormat format) =>
        new(Codes, new("Cách ghi mã", "How a code is written"), Same(format.Write("H24.17", new(2026, 11, 20), 1)), format.From, null, format.Basis.Citation, format.Source, format.Verified);

    private static IEnumerable<RuleInForce> OfCauses(DateOnly day) => Provisions.InForceOn(day).LateCauses.Value.Select((cause, i) =>
        Dated(Causes, Provisions.All, day, p => p.LateCauses, Same($"{i + 1}"), _ => cause.Name));

    private static IEnumerable<RuleInForce> OfForms(DateOnly day) => PaperForms.Known.Lines.Where(form => form.InForce(day)).Select(form =>
        new RuleInForce(Forms, new($"Mẫu {form.Number}", $"Form {form.Number}"), Same(form.Name), form.From, form.To, form.LegalBasis, form.Issuer, form.Verified));

    /// <summary>One rule as it stands on a day, from the first to the last of the neighbouring sets that say the same of it.</summary>
    private static RuleInForce Dated<TSet, T>(Bilingual group, IReadOnlyList<TSet> all, DateOnly day, Func<TSet, Provision<T>> rule, Bilingual name, Func<T, Bilingual> value) where TSet : ProvisionSet
    {
        var now = rule(all.InForceOn(day));
        var (from, to) = Period(all, day, set => rule(set) == now);
        return new(group, name, value(now.Value), from, to, now.Article.Citation, now.Source, now.Verified);
    }

    private static (DateOnly From, DateOnly? To) Period<TSet>(IReadOnlyList<TSet> all, DateOnly day, Func<TSet, bool> same) where TSet : ProvisionSet
    {
        var at = all.Index().Last(set => set.Item == all.InForceOn(day)).Index;
        var (first, last) = (at, at);
        while (first > 0 && same(all[first - 1]))
            first--;
        while (last < all.Count - 1 && same(all[last + 1]))
            last++;
        return (all[first].From, last < all.Count - 1 ? all[last + 1].From.AddDays(-1) : null);
    }

    private static Bilingual YesNo(bool value) => value ? new("có", "yes") : new("không", "no");

    private static Bilingual Same(string text) => new(text, text);
}
