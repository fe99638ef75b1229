using MotCua.Demonstration;
using MotCua.Law.Clocks;
using MotCua.Law.Procedures;
using MotCua.Procedures;

namespace MotCua.Tests.Procedures;

public sealed class EditionCheckTests
{
    private static readonly PublishedEdition Sound = City.Editions.Single(e => e.Edition.Id == "1.013225@2026-01-10");

    public static TheoryData<string> Shipped => [.. City.Editions.Select(e => e.Edition.Id)];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_edition_of_the_demonstration_is_clean(string id) =>
        Assert.Empty(Check(City.Editions.Single(e => e.Edition.Id == id)));

    public static TheoryData<string, ProcedureEdition> Unsound
    {
        get
        {
            var edition = Sound.Edition;
            var first = edition.Cases[0];
            ProcedureEdition With(ProcedureCase changed) => edition with { Cases = [changed, .. edition.Cases.Skip(1)] };
            return new()
            {
                { "edition.decision", edition with { Decision = " " } },
                { "edition.id", edition with { EffectiveFrom = new(2026, 1, 11) } },
                { "edition.dates", edition with { EffectiveTo = new(2026, 1, 9) } },
                { "edition.agency", edition with { CompetentAgencyId = "ubnd-11311" } },
                { "edition.agency", edition with { Level = ProcedureLevel.City, CompetentAgencyId = "so-khong-co" } },
                { "edition.law", edition with { LegalBases = [] } },
                { "edition.cases", edition with { Cases = [] } },
                { "edition.key", edition with { Cases = [first, first] } },
                { "edition.supplement", edition with { Supplement = edition.Supplement with { SecondWithin = null } } },
                { "edition.cut-off", edition with { Clock = ClockRules.OneStop } },
                { "edition.mirrored", edition with { SystemOfRecord = new("Hệ thống khác") } },
                { "edition.case", With(first with { Steps = [] }) },
                { "edition.key", With(first with { Channels = [first.Channels[0], first.Channels[0]] }) },
                { "edition.key", With(first with { Papers = [first.Papers[0], first.Papers[0]] }) },
                { "edition.paper", With(first with { Papers = [first.Papers[0] with { Originals = 0, Copies = 0 }] }) },
                { "steps.longer-than-term", With(first with { Channels = [first.Channels[0] with { Limit = new(9, TimeUnit.WorkingDays) }] }) },
                { "time-limit.fraction", With(first with { Channels = [first.Channels[0] with { Limit = new(15.5m, TimeUnit.CalendarDays) }] }) },
            };
        }
    }

    [Theory, MemberData(nameof(Unsound))]
    public void What_is_wrong_with_an_edition_is_named(string code, ProcedureEdition edition) =>
        Assert.Equal(code, Assert.Single(Check(Sound with { Edition = edition })).Code);

    [Fact]
    public void Everything_wrong_is_named_at_once()
    {
        var edition = Sound.Edition with { NameEn = "", LegalBases = [] };

        Assert.Equal(["edition.text", "edition.law"], Check(Sound with { Edition = edition }).Select(r => r.Code));
    }

    private static IReadOnlyList<Law.Refusal> Check(PublishedEdition published) =>
        EditionCheck.Of(published.Edition, id => City.Units.Any(u => u.Id == id && u.Identifier is not null));
}
