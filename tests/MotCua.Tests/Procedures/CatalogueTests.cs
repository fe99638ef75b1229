using MotCua.Demonstration;
using MotCua.Dossiers.Settlement;
using MotCua.Procedures;

namespace MotCua.Tests.Procedures;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = new(City.Editions);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Forty_two_procedures_can_be_filed_today() =>
        Assert.Equal(42, Catalogue.InForceOn(Today).Count());

    [Theory]
    [InlineData("1.009664", "2026-05-14", "1.009664@2025-07-01")]
    [InlineData("1.009664", "2026-05-15", "1.009664@2026-05-15")]
    [InlineData("1.009664", "2025-06-30", null)]
    [InlineData("1.001193", "2027-02-28", "1.001193@2026-01-01")]
    [InlineData("1.001193", "2027-03-01", "1.001193@2027-03-01")]
    [InlineData("9.999999", "2026-11-23", null)]
    public void The_filing_day_chooses_the_edition(string code, string day, string? id) =>
        Assert.Equal(id, Catalogue.InForce(code, DateOnly.ParseExact(day, "yyyy-MM-dd"))?.Id);

    [Fact]
    public void A_later_edition_ends_the_one_before_it_on_the_eve_of_its_first_day()
    {
        Assert.Null(City.Editions.Single(e => e.Edition.Id == "1.001193@2026-01-01").Edition.EffectiveTo);
        Assert.Equal(new DateOnly(2027, 2, 28), Catalogue.ById("1.001193@2026-01-01")!.EffectiveTo);
        Assert.Equal(["1.001193@2026-01-01", "1.001193@2027-03-01"], Catalogue.EditionsOf("1.001193").Select(e => e.Id));
    }

    [Fact]
    public void An_edition_published_for_a_term_keeps_its_own_end()
    {
        var termed = City.Editions.Single(e => e.Edition.Id == "1.009664@2025-07-01");
        var ended = new Catalogue([.. City.Editions.Where(e => e != termed), termed with { Edition = termed.Edition with { EffectiveTo = new(2026, 4, 30) } }]);

        Assert.Null(ended.InForce("1.009664", new(2026, 5, 1)));
    }

    [Fact]
    public void Work_is_filtered_by_a_procedure_that_is_in_force_no_more()
    {
        var permit = City.Editions.Single(e => e.Edition.Code == "1.013225");
        var repealed = new Catalogue([.. City.Editions.Where(e => e != permit), permit with { Edition = permit.Edition with { EffectiveTo = new(2026, 11, 1) } }]);
        Assert.DoesNotContain(repealed.Find("giay phep xay dung", Today), e => e.Code == "1.013225");

        var asked = WorkFilter.Of(null, "giay phep xay dung", null, null).Ask(WorkListKind.Mine, repealed, new(2026, 11, 23));

        Assert.Contains("1.013225", asked.Procedures!);
    }

    [Theory]
    [InlineData("giay phep xay dung", "1.013225")]
    [InlineData("xay dung giay phep", "1.013225")]
    [InlineData("Giấy phép xây", "1.013225")]
    [InlineData("xay nha", "1.013225")]
    [InlineData("gpxd", "1.013225")]
    [InlineData("sao y", "2.000815")]
    [InlineData("cong chung", "2.000815")]
    [InlineData("doi so do", "1.012783")]
    [InlineData("SỔ HỒNG", "1.012783")]
    [InlineData("mo quan", "1.001612")]
    [InlineData("thanh lap cong ty", "2.001583")]
    [InlineData("rut bhxh", "1.001613")]
    [InlineData("khai sinh", "1.001193")]
    [InlineData("trich luc khai sinh", "2.000635")]
    [InlineData("ma so thue", "2.002225")]
    [InlineData("hai quan", "1.007781")]
    [InlineData("birth registration", "1.001193")]
    [InlineData("1.013225", "1.013225")]
    [InlineData("013225", "1.013225")]
    [InlineData("1.0096", "1.009664")]
    public void What_is_meant_comes_first(string typed, string code) =>
        Assert.Equal(code, Catalogue.Find(typed, Today)[0].Code);

    [Theory]
    [InlineData("so hong", 1)]
    [InlineData("dat dai", 3)]
    [InlineData("giay phep xay dung tau thuy", 0)]
    [InlineData("%_'\";--", 42)]
    [InlineData("", 42)]
    [InlineData(null, 42)]
    public void Every_word_counts(string? typed, int hits) =>
        Assert.Equal(hits, Catalogue.Find(typed, Today, 100).Count);

    [Fact]
    public void An_edition_that_is_not_in_force_is_not_found()
    {
        Assert.Equal("1.001193@2026-01-01", Assert.Single(Catalogue.Find("con moi sinh", Today)).Id);
        Assert.Equal("1.001193@2027-03-01", Assert.Single(Catalogue.Find("con moi sinh", new(2027, 3, 1))).Id);
        Assert.Empty(Catalogue.Find("con moi sinh", new(2025, 12, 31)));
    }

    [Fact]
    public void A_procedure_is_named_by_its_latest_edition_and_an_unknown_one_by_its_code()
    {
        Assert.Equal("Thủ tục đăng ký khai sinh", Catalogue.NameOf("1.001193"));
        Assert.Equal("9.999999", Catalogue.NameOf("9.999999"));
    }

    [Fact]
    public void No_more_are_given_than_asked_for() =>
        Assert.Equal(3, Catalogue.Find("", Today, 3).Count);
}
