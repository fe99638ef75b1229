using System.Collections.Frozen;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Tests.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Positions;

public sealed class AbsenceTests
{
    private const string File = "Positions/vang-mat.md";
    private static readonly FrozenSet<string> Settlers = [People.Appraiser.PersonId, People.SecondAppraiser.PersonId, People.Seconded.PersonId];

    private static readonly Absence OfSecond = new(Guid.Empty, People.SecondAppraiser.PersonId, People.Seconded.PersonId, People.Agency, new(2026, 11, 20), new(2026, 11, 24), "nghỉ phép");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Recorded => MarkdownTable.Theory(File, "Người ghi");

    public static IEnumerable<TheoryDataRow<ExampleRow>> StoodIn => MarkdownTable.Theory(File, "Về sớm lúc");

    [Theory, MemberData(nameof(Recorded))]
    public void An_absence_is_recorded_or_refused_as_in_the_table(ExampleRow row)
    {
        var act = new RecordAbsence(Person(row["Người vắng mặt"]).PersonId, Person(row["Người làm thay"]).PersonId, ExampleDates.Day(row["Từ"]), ExampleDates.Day(row["Đến"]), row["Lý do"]);

        var (absence, refusals) = act.Decide([OfSecond], Guid.Empty, Person(row["Người ghi"]), At("02/11/2026 09:00"), Provisions.InForceOn(new(2026, 11, 2)), Settlers);

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(refusals.Count == 0, absence is not null);
    }

    [Theory, MemberData(nameof(StoodIn))]
    public void Who_works_on_a_held_dossier_is_as_in_the_table(ExampleRow row)
    {
        var absence = new Absence(Guid.Empty, People.Appraiser.PersonId, People.SecondAppraiser.PersonId, People.Agency, new(2026, 11, 4), new(2026, 11, 6), "ốm")
        {
            EndedAt = row["Về sớm lúc"].Length == 0 ? null : At(row["Về sớm lúc"]),
        };
        var story = Stories.Taken(Editions.Ordinary).At(ExampleDates.Moment(row["Lúc"]));
        var act = Acts.OneOfEach(Editions.Ordinary).Single(each => Lifecycle.Of(each.Act).Name.Vi == row["Việc"]).Act;
        var person = Person(row["Người làm"]);
        var absent = absence.SubstituteId == person.PersonId && absence.Covers(story.Now.ToInstant()) ? new[] { absence.OfficerId } : [];

        var decision = story.Try(act, person.InPlaceOfHolder(act, story.Dossier, absent));

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
        Assert.All(decision.Events, e => Assert.Equal(person == People.Appraiser ? null : People.Appraiser.PersonId, e.By.InPlaceOf));
        Assert.Equal(People.Appraiser.PersonId, story.Dossier.HolderPersonId);
    }

    [Fact]
    public void What_only_the_holder_does_passes_to_who_stands_in_and_nothing_else_does()
    {
        foreach (var (act, by) in Acts.OneOfEach(Editions.Ordinary))
        {
            var refused = Stories.Taken(Editions.Ordinary).Try(act, People.SecondAppraiser).Refusals.Any(r => r.Code == "settle.held-by-other");
            Assert.Equal((act.GetType(), StandingIn.Covers(act)), (act.GetType(), refused));
        }
    }

    [Fact]
    public void Who_stood_in_and_appraised_does_not_sign()
    {
        var inPlace = People.Seconded with { InPlaceOf = People.Appraiser.PersonId };
        var story = Stories.Taken(Editions.Ordinary).Do(Acts.Appraise, inPlace).Do(Acts.Propose, inPlace);

        Assert.Equal("sign.four-eyes", story.Refusal(new Sign(), People.Seconded));
    }

    [Fact]
    public void An_absence_ends_early_by_the_officer_or_a_head_once()
    {
        var at = At("21/11/2026 09:00");

        Assert.Equal("absence.other", Assert.Single(EndAbsence.Decide(OfSecond, People.Appraiser, at).Refusals).Code);
        var ended = EndAbsence.Decide(OfSecond, People.SecondAppraiser, at).Absence!;
        Assert.Equal("absence.over", Assert.Single(EndAbsence.Decide(ended, People.Head, at).Refusals).Code);
        Assert.NotNull(EndAbsence.Decide(OfSecond, People.Head, at).Absence);
        Assert.False(ended.Meets(new(2026, 11, 22), new(2026, 11, 23)));
    }

    private static DateTimeOffset At(string moment) => ExampleDates.Moment(moment).ToInstant();

    private static Actor Person(string name) => name switch
    {
        "bà Bình" => People.Appraiser,
        "bà Châu" => People.SecondAppraiser,
        "ông Hà" => People.Seconded,
        "trưởng phòng" => People.Head,
        _ => People.Stranger,
    };
}
