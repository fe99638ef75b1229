using MotCua.Law.Calendar;
using MotCua.Law.Certification;
using MotCua.Law.Clocks;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests;

public sealed class ProvisionTests
{
    private const string File = "quy-dinh-theo-ngay.md";

    private static readonly Dictionary<string, Func<DateOnly, Article>> Rules = new()
    {
        ["ngày đầu không tính"] = on => TermProvisions.InForceOn(on).FirstDay.Article,
        ["ngày cuối là ngày nghỉ"] = on => TermProvisions.InForceOn(on).EndOnDayOff.Article,
        ["tháng thiếu ngày"] = on => TermProvisions.InForceOn(on).EndOfMonth.Article,
        ["thời hạn tính bằng giờ"] = on => TermProvisions.InForceOn(on).InHours.Article,
        ["nghỉ hằng tuần"] = on => RestProvisions.InForceOn(on).WeeklyRest.Article,
        ["số giờ một ngày làm việc"] = on => RestProvisions.InForceOn(on).HoursPerWorkingDay.Article,
        ["công bố lịch nghỉ"] = on => RestProvisions.InForceOn(on).AnnouncedYearly.Article,
        ["nghỉ bù"] = on => RestProvisions.InForceOn(on).DayInLieu.Article,
        ["số định danh cá nhân"] = on => PersonalNumberProvisions.InForceOn(on).FirstCentury.Article,
    };

    public static IEnumerable<TheoryDataRow<ExampleRow>> Articles => MarkdownTable.Theory(File, "Căn cứ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Holidays => MarkdownTable.Theory(File, "Lễ");

    [Theory, MemberData(nameof(Articles))]
    public void A_rule_is_cited_by_the_article_in_force_on_the_day(ExampleRow row) =>
        Assert.Equal(row["Căn cứ"], Rules[row["Quy định"]](ExampleDates.Day(row["Ngày"])).Citation);

    [Theory, MemberData(nameof(Holidays))]
    public void A_day_is_proposed_as_a_holiday_by_the_law_in_force_on_it(ExampleRow row)
    {
        var on = ExampleDates.Day(row["Ngày"]);

        Assert.Equal(row["Lễ"], string.Join(" ", ProvisionalCalendar.Propose(on.Year).Facts.Where(fact => fact.On == on).Select(fact => fact.Name.Vi)));
    }

    [Fact]
    public void A_day_before_the_first_set_is_answered_by_the_first() =>
        Assert.Equal((Provisions.All[0], TermProvisions.All[0]), (Provisions.InForceOn(new(1990, 1, 1)), TermProvisions.InForceOn(new(1990, 1, 1))));

    [Fact]
    public void Sets_stand_in_the_order_of_their_days()
    {
        foreach (IEnumerable<ProvisionSet> all in new IEnumerable<ProvisionSet>[] { Provisions.All, TermProvisions.All, RestProvisions.All, PersonalNumberProvisions.All, CertificationProvisions.All })
            Assert.Equal(all.Select(set => set.From).Order(), all.Select(set => set.From));
    }

    [Fact]
    public void A_wrong_number_is_refused_under_the_law_of_the_day()
    {
        Assert.False(PersonalNumber.TryParse("031", new(2020, 1, 1), out _, out var refusal));

        Assert.Equal("Điều 12 Luật Căn cước công dân số 59/2014/QH13", refusal!.Article.Citation);
    }
}
