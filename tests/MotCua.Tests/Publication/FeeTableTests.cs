using MotCua.Demonstration;
using MotCua.Law;
using MotCua.Law.Tariffs;
using MotCua.Publication;
using MotCua.Tariffs;

namespace MotCua.Tests.Publication;

public sealed class FeeTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Who_pays_the_same_by_every_channel_stands_in_one_row()
    {
        var row = Assert.Single(TableOf("1.013225", "nha-o-rieng-le").Rows);

        Assert.Empty(row.Payers);
        Assert.Equal(75_000, row.ByChannel[Channel.Direct].Price.Amount.Amount);
        Assert.Equal(75_000, row.ByChannel[Channel.Post].Price.Amount.Amount);
        Assert.Equal(0, row.ByChannel[Channel.Online].Price.Amount.Amount);
    }

    [Fact]
    public void Where_organisations_pay_more_they_have_a_row_of_their_own()
    {
        var charge = TableOf("1.012783", "dat-va-tai-san").Rows.GroupBy(row => row.Name.Vi).First().ToList();

        Assert.Equal([[PayerKind.Person, PayerKind.Household], [PayerKind.Organisation]], charge.Select(row => row.Payers));
    }

    [Fact]
    public void Different_charges_are_different_rows() =>
        Assert.Equal(2, TableOf("2.001583", "thanh-lap-moi").Rows.Select(row => row.Name.Vi).Distinct().Count());

    [Fact]
    public void The_filing_day_chooses_the_amounts()
    {
        Assert.Equal(100_000, TableOf("1.001612", "ca-nhan", new(2026, 8, 7)).Rows[0].ByChannel[Channel.Direct].Price.Amount.Amount);
        Assert.Equal(0, TableOf("1.001612", "ca-nhan", new(2026, 8, 8)).Rows[0].ByChannel[Channel.Direct].Price.Amount.Amount);
    }

    [Fact]
    public void What_is_not_published_is_not_free()
    {
        var table = FeeTable.Of(Tariff.Empty, "1.013225", CaseOf("1.013225", "nha-o-rieng-le"), Today);

        Assert.False(table.IsSet);
        Assert.Empty(table.Rows);
    }

    private static FeeTable TableOf(string code, string key, DateOnly? day = null) => FeeTable.Of(PublishedTariffs.HaiPhong, code, CaseOf(code, key), day ?? Today);

    private static Law.Procedures.ProcedureCase CaseOf(string code, string key) =>
        City.Editions.Select(e => e.Edition).Single(e => e.Code == code && e.InForceOn(Today) && (e.EffectiveTo is null || e.EffectiveTo >= Today)).Case(key)!;
}
