using System.Text.Json;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Clocks;

public sealed class ExplanationTests
{
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;

    private static Deadline Promise(LocalMoment at, decimal amount, TimeUnit unit, ClockRules? rules = null) =>
        Deadlines.Compute(at, new(amount, unit), rules ?? ClockRules.Plain, WorkCalendar.Published, Hours).Deadline!;

    [Fact]
    public void Every_day_is_told_with_its_reason_and_its_basis() => Assert.Equal(
        [
            "20/11/2026: ngày tiếp nhận, không tính — Điều 147 khoản 2 Bộ luật Dân sự",
            "21/11/2026–22/11/2026: nghỉ hằng tuần, không tính — Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)",
            "23/11/2026: tính 1 ngày làm việc",
            "24/11/2026: Ngày Văn hóa Việt Nam, không tính — NQ 28/2026/QH16 (hiệu lực 01/07/2026)",
            "25/11/2026–27/11/2026: tính 3 ngày làm việc",
            "28/11/2026–29/11/2026: nghỉ hằng tuần, không tính — Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)",
            "30/11/2026: tính 1 ngày làm việc",
        ],
        Promise(new(new(2026, 11, 20), new(9, 0)), 5, TimeUnit.WorkingDays).Explanation.Select(line => line.Words.Vi));

    [Fact]
    public void An_end_on_a_day_off_says_where_it_moved() => Assert.Equal(
        [
            "04/11/2026: day of receipt, not counted — Điều 147 khoản 2 Bộ luật Dân sự",
            "05/11/2026–24/11/2026: 20 calendar days counted",
            "24/11/2026: Việt Nam Culture Day, not counted — NQ 28/2026/QH16 (hiệu lực 01/07/2026)",
            "25/11/2026: the last day is a day off, moved to 10:00 25/11/2026 — Điều 148 khoản 5 Bộ luật Dân sự",
        ],
        Promise(new(new(2026, 11, 4), new(10, 0)), 20, TimeUnit.CalendarDays).Explanation.Select(line => line.Words.En));

    [Fact]
    public void A_term_is_explained_by_the_code_in_force_on_the_day_it_starts() => Assert.Equal(
        ["Điều 152 khoản 2 Bộ luật Dân sự 2005", "Điều 153 khoản 5 Bộ luật Dân sự 2005", "Điều 147 khoản 2 Bộ luật Dân sự", "Điều 148 khoản 5 Bộ luật Dân sự"],
        new[] { Promise(new(new(2016, 12, 30), new(9, 0)), 1, TimeUnit.CalendarDays), Promise(new(new(2017, 1, 6), new(9, 0)), 1, TimeUnit.CalendarDays) }
            .SelectMany(due => due.Explanation).Where(line => line.Reason is LedgerReason.DayOfReceipt or LedgerReason.EndOnDayOff).Select(line => line.Basis));

    [Fact]
    public void The_cut_off_is_told_with_its_article() => Assert.Contains(
        "23/11/2026: tiếp nhận sau mốc giờ trong ngày, trả kết quả 17:00 25/11/2026 — Điều 17 khoản 4 Nghị định 118/2025/NĐ-CP (sửa đổi bởi Nghị định 309/2026/NĐ-CP)",
        Promise(new(new(2026, 11, 23), new(16, 0)), 0, TimeUnit.SameDay, ClockRules.OneStop).Explanation.Select(line => line.Words.Vi));

    [Fact]
    public void Working_hours_are_told_day_by_day() => Assert.Equal(
        ["20/11/2026: tính 1 giờ làm việc", "23/11/2026: tính 7 giờ làm việc"],
        Promise(new(new(2026, 11, 20), new(16, 0)), 8, TimeUnit.WorkingHours).Explanation
            .Where(line => line.Effect == LedgerEffect.Counted).Select(line => line.Words.Vi));

    [Fact]
    public void A_count_that_cannot_begin_at_once_says_where_it_begins() => Assert.Contains(
        "20/11/2026: ngoài giờ làm việc, lấy 13:30 20/11/2026 — Giờ hành chính mặc định, khi chưa nhập quyết định của Ủy ban nhân dân",
        Promise(new(new(2026, 11, 20), new(12, 0)), 8, TimeUnit.WorkingHours).Explanation.Select(line => line.Words.Vi));

    [Fact]
    public void A_made_up_day_is_counted_by_its_decision() => Assert.Contains(
        "22/08/2026: Làm bù cho ngày nghỉ 31/08/2026, tính 1 ngày làm việc — TB 9441/TB-BNV ngày 16/10/2025 (nhắc lại tại TB 109/TB-UBND của Cần Thơ)",
        Promise(new(new(2026, 8, 21), new(10, 0)), 1, TimeUnit.WorkingDays).Explanation.Select(line => line.Words.Vi));

    [Fact]
    public void A_deadline_is_stored_and_read_back_whole() => CsCheck.Check.Sample(CsCheck.Gen.Select(Draw.Moment, Draw.Limit), (at, limit) =>
    {
        if (Deadlines.Compute(at, limit, ClockRules.Plain, WorkCalendar.Published, Hours).Deadline is not { } promised)
            return;
        var read = JsonSerializer.Deserialize<Deadline>(JsonSerializer.Serialize(promised))!;
        Assert.Equal(promised.Explanation, read.Explanation);
        Assert.Equal(promised with { Explanation = [] }, read with { Explanation = [] });
    });

    [Fact]
    public void A_clock_is_stored_and_read_back_whole()
    {
        var promised = Promise(new(new(2026, 11, 20), new(9, 0)), 5, TimeUnit.WorkingDays);
        var clock = new Clock(promised.Limit, ClockRules.OneStop, promised)
            .StopAt(new(new(2026, 11, 23), new(8, 0)), StopCause.Incident, StopRegime.Pause, Articles.SystemIncident, WorkCalendar.Published, Hours);

        var read = JsonSerializer.Deserialize<Clock>(JsonSerializer.Serialize(clock))!;

        Assert.Equal(clock with { Deadline = null }, read with { Deadline = null });
        Assert.Equal(clock.Deadline!.Due, read.Deadline!.Due);
    }

    [Fact]
    public void Every_reason_has_words_in_both_languages()
    {
        foreach (var reason in Enum.GetValues<LedgerReason>())
        {
            var words = new LedgerLine(new(2026, 11, 20), new(2026, 11, 20), LedgerEffect.Counted, reason, 1, TimeUnit.WorkingDays, new Bilingual("Lễ", "Holiday")).Words;
            Assert.NotEqual(words.Vi, words.En);
        }
    }
}
