using System.Text.Json;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Tests.Tariffs;

/// <summary>Biểu phí: which line counts, what the book refuses, what it says when it says nothing.</summary>
public sealed class TariffTests
{
    private static readonly DateOnly Day = new(2026, 11, 27);
    private static readonly FeeQuestion Question = new("1.013225", "nha-o-rieng-le", Channel.Direct, PayerKind.Person, Day);

    private static TariffLine Line(string id, long amount) => new(
        id, "1.013225", "le-phi", ChargeKind.StateCharge, new("Lệ phí", "Charge"), new(PriceUnit.Dossier, new(amount)),
        new("Nghị quyết thử"), new(2026, 1, 1), "Ủy ban nhân dân", "thử", true);

    [Fact]
    public void The_more_specific_line_counts()
    {
        var tariff = Tariff.Of([Line("chung", 150_000), Line("nha-o", 75_000) with { Case = "nha-o-rieng-le" }]);
        Assert.Equal(new Dong(75_000), tariff.ChargesFor(Question).Total);
        Assert.Equal(new Dong(150_000), tariff.ChargesFor(Question with { CaseKey = "khong-theo-tuyen" }).Total);
    }

    [Fact]
    public void Different_charges_of_a_procedure_add_up()
    {
        var tariff = Tariff.Of([Line("a", 50_000), Line("b", 100_000) with { ChargeKey = "phi" }]);
        Assert.Equal(new Dong(150_000), tariff.ChargesFor(Question).Total);
    }

    [Fact]
    public void No_line_is_not_set_and_zero_is_free()
    {
        var tariff = Tariff.Of([Line("a", 0)]);
        Assert.True(tariff.ChargesFor(Question).IsFree);
        Assert.False(tariff.ChargesFor(Question with { ProcedureCode = "9.999999" }).IsSet);
        Assert.False(tariff.ChargesFor(Question with { FiledOn = new(2025, 12, 31) }).IsSet);
        Assert.False(Tariff.Empty.ChargesFor(Question).IsFree);
    }

    [Fact]
    public void A_sum_of_which_one_charge_is_unknown_is_not_set()
    {
        var tariff = Tariff.Of([Line("a", 50_000), Line("b", 100_000) with { ChargeKey = "phi", Case = "khac" }]);
        var charges = tariff.ChargesFor(Question);
        Assert.False(charges.IsSet);
        Assert.Equal("a", Assert.Single(charges.Lines).LineId);
    }

    [Fact]
    public void Lines_that_leave_a_doubt_make_no_book()
    {
        var doubt = Assert.Throws<InvalidDataException>(() => Tariff.Of(
            [Line("truong-hop", 75_000) with { Case = "nha-o-rieng-le" }, Line("truc-tuyen", 0) with { Channel = Channel.Online }]));
        Assert.Contains("truong-hop, truc-tuyen", doubt.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Tariff.Of([Line("cu", 1), Line("moi", 2) with { From = new(2026, 8, 8) }]));
    }

    [Fact]
    public void A_third_line_for_what_both_mean_settles_the_doubt()
    {
        var tariff = Tariff.Of([
            Line("truong-hop", 75_000) with { Case = "nha-o-rieng-le" }, Line("truc-tuyen", 0) with { Channel = Channel.Online },
            Line("ca-hai", 1_000) with { Case = "nha-o-rieng-le", Channel = Channel.Online }]);
        Assert.Equal(new Dong(1_000), tariff.ChargesFor(Question with { Channel = Channel.Online }).Total);
    }

    [Fact]
    public void A_line_closed_the_day_before_the_next_begins_is_no_doubt()
    {
        var tariff = Tariff.Of([Line("cu", 1) with { To = new(2026, 8, 7) }, Line("moi", 2) with { From = new(2026, 8, 8) }]);
        Assert.Equal(new Dong(1), tariff.ChargesFor(Question with { FiledOn = new(2026, 8, 7) }).Total);
        Assert.Equal(new Dong(2), tariff.ChargesFor(Question with { FiledOn = new(2026, 8, 8) }).Total);
    }

    [Fact]
    public void A_ground_shown_makes_the_charge_zero_and_names_the_ground()
    {
        var tariff = Tariff.Of([Line("a", 8_000) with { Exemptions = [new("ho-ngheo", new("Hộ nghèo", "Poor household"), "Điều thử")] }]);
        var charge = Assert.Single(tariff.ChargesFor(Question with { ExemptionGrounds = ["ho-ngheo"] }).Lines);
        Assert.Equal((Dong.Zero, "Miễn: Hộ nghèo", "Điều thử"), (charge.Amount, charge.How.Vi, charge.Basis));
        Assert.Equal("ho-ngheo", charge.ExemptionGround);
        Assert.Equal(new Dong(8_000), tariff.ChargesFor(Question with { ExemptionGrounds = ["khac"] }).Total);
    }

    [Fact]
    public void Only_the_grounds_of_the_lines_that_count_are_asked()
    {
        Exemption poor = new("ho-ngheo", new("Hộ nghèo", "Poor household"), "Điều thử"), child = new("tre-em", new("Trẻ em", "Child"), "Điều thử");
        var tariff = Tariff.Of([Line("a", 8_000) with { Exemptions = [poor] }, Line("b", 0) with { Channel = Channel.Online, Exemptions = [child] }, Line("c", 5) with { ChargeKey = "phi", Exemptions = [poor] }]);
        Assert.Equal([poor], tariff.ExemptionsFor(Question));
        Assert.Equal([child, poor], tariff.ExemptionsFor(Question with { Channel = Channel.Online }));
        Assert.Empty(tariff.ExemptionsFor(Question with { ProcedureCode = "9.999999" }));
    }

    [Fact]
    public void The_id_follows_the_lines_not_their_order()
    {
        TariffLine[] lines = [Line("a", 1), Line("b", 2) with { ChargeKey = "phi" }];
        Assert.Equal(Tariff.Of(lines).Id, Tariff.Of(lines.Reverse()).Id);
        Assert.NotEqual(Tariff.Of(lines).Id, Tariff.Of([lines[0], lines[1] with { Verified = false }]).Id);
    }

    [Fact]
    public void Charges_survive_the_ledger()
    {
        var charges = Tariff.Of([Line("a", 75_000)]).ChargesFor(Question);
        var json = JsonSerializer.Serialize(charges);
        var back = JsonSerializer.Deserialize<Charges>(json)!;
        Assert.Contains("\"Total\":75000", json, StringComparison.Ordinal);
        Assert.Equal(charges.Lines, back.Lines);
        Assert.Equal((charges.Total, charges.IsSet), (back.Total, back.IsSet));
    }

    [Theory]
    [InlineData("[{}]")]
    [InlineData("{")]
    [InlineData("[{\"id\":\"a\",\"gia\":1}]")]
    public void A_file_that_is_no_book_says_so(string json) => Assert.Throws<InvalidDataException>(() => Tariff.FromJson(json));

    [Fact]
    public void Counts_beyond_reason_are_refused_and_never_overflow()
    {
        var tariff = Tariff.Of([Line("a", 2_000) with { Price = new(PriceUnit.Page, new(2_000)) }]);
        var question = Question with { Copies = int.MaxValue, Pages = int.MaxValue };
        Assert.Equal("fee.copies", question.Check()?.Code);
        Assert.Equal("fee.pages", (Question with { Pages = 0 }).Check()?.Code);
        Assert.Null(Question.Check());
        Assert.Equal(new Dong(2_000L * FeeQuestion.MostCounted * FeeQuestion.MostCounted), tariff.ChargesFor(question).Total);
    }
}
