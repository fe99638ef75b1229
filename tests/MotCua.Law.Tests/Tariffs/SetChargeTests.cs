using MotCua.Law.Tariffs;

namespace MotCua.Law.Tests.Tariffs;

/// <summary>Ghi mức thu: a decision adds a line and ends the one it takes the place of.</summary>
public class SetChargeTests
{
    private const string Key = "le-phi";

    private static readonly SetCharge First = new("1.000001", null, ChargeKind.StateCharge, "Lệ phí thử", new(PriceUnit.Dossier, new(50_000)), "Nghị quyết 1/2026/NQ-HĐND", new(2026, 7, 1), "UBND cấp xã", "Công báo", Verified: true);

    [Fact]
    public void A_new_amount_ends_the_former_the_day_before_and_each_dossier_pays_by_its_filing_day()
    {
        var (book, _) = First.Decide(Tariff.Empty);
        (book, var refusals) = (First with { ChargeKey = Key, Price = new(PriceUnit.Dossier, new(70_000)), From = new(2026, 12, 1), Basis = "Nghị quyết 9/2026/NQ-HĐND" }).Decide(book!);

        Assert.Empty(refusals);
        Assert.Equal([(50_000, new DateOnly(2026, 11, 30)), (70_000, null)], book!.Lines.Select(line => ((int)line.Price.Amount.Amount, line.To)));
        Assert.Equal((50_000, 70_000), (Paid(book, new(2026, 11, 30)), Paid(book, new(2026, 12, 1))));
        Assert.Equal(book.Id, Tariff.FromJson(book.ToJson()).Id);
    }

    [Fact]
    public void An_amount_set_before_one_already_known_lasts_until_that_one_begins()
    {
        var (book, _) = (First with { From = new(2027, 1, 1) }).Decide(Tariff.Empty);
        (book, _) = (First with { ChargeKey = Key, Price = new(PriceUnit.Dossier, new(30_000)) }).Decide(book!);

        Assert.Equal((30_000, 50_000), (Paid(book!, new(2026, 12, 31)), Paid(book!, new(2027, 1, 1))));
    }

    [Fact]
    public void Online_may_be_free_while_the_desk_pays()
    {
        var (book, _) = First.Decide(Tariff.Empty);
        (book, _) = (First with { ChargeKey = Key, Price = new(PriceUnit.Dossier, Dong.Zero), Channel = Channel.Online }).Decide(book!);

        Assert.Equal((50_000, 0), (Paid(book!, new(2026, 8, 1)), Paid(book!, new(2026, 8, 1), Channel.Online)));
    }

    [Fact]
    public void Grounds_of_exemption_go_on()
    {
        var poor = new Exemption("ho-ngheo", new("Hộ nghèo", "Poor household"), "Điều 9");
        var (book, _) = First.Decide(Tariff.Empty);
        book = Tariff.Of(book!.Lines.Select(line => line with { Exemptions = [poor] }));

        (book, _) = (First with { ChargeKey = Key, From = new(2026, 12, 1) }).Decide(book!);

        Assert.Equal([poor], book!.ExemptionsFor(new("1.000001", "chung", Channel.Direct, PayerKind.Person, new(2026, 12, 5))));
    }

    [Fact]
    public void What_is_set_is_not_set_again_from_the_same_day_and_a_doubt_is_refused()
    {
        var (book, _) = (First with { Case = "moi" }).Decide(Tariff.Empty);

        Assert.Equal(["tariff.set"], Codes((First with { ChargeKey = Key, Case = "moi" }).Decide(book!)));
        Assert.Equal(["tariff.doubt"], Codes((First with { ChargeKey = Key, Channel = Channel.Direct }).Decide(book!)));
    }

    [Fact]
    public void A_new_charge_adds_to_the_others_and_one_that_is_there_is_not_made_twice()
    {
        var (book, _) = First.Decide(Tariff.Empty);

        Assert.Equal(["tariff.named"], Codes(First.Decide(book!)));
        Assert.Equal(["tariff.charge"], Codes((First with { ChargeKey = "khac" }).Decide(book!)));
        (book, _) = (First with { Name = "Lệ phí cấp lại", Price = new(PriceUnit.Dossier, new(20_000)) }).Decide(book!);
        Assert.Equal(70_000, Paid(book!, new(2026, 8, 1)));
        (book, _) = (First with { ChargeKey = "le-phi-2", Name = "", Price = new(PriceUnit.Dossier, new(5_000)), From = new(2026, 9, 1) }).Decide(book!);

        Assert.Equal(("Lệ phí cấp lại", 55_000), (book!.Lines[^1].Name.Vi, Paid(book, new(2026, 9, 1))));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var empty = new SetCharge("", null, ChargeKind.Fee, "", new(PriceUnit.Dossier, new(-1)), " ", new(2026, 7, 1), "", "", false, Case: "Có dấu");

        Assert.Equal(["tariff.procedure", "tariff.case", "tariff.amount", "stated.Name", "stated.Basis", "stated.CollectedBy", "stated.Source"], Codes(empty.Decide(Tariff.Empty)));
    }

    private static IEnumerable<string> Codes((Tariff? Book, IReadOnlyList<Refusal> Refusals) answer) => answer.Refusals.Select(refusal => refusal.Code);

    private static int Paid(Tariff book, DateOnly filedOn, Channel channel = Channel.Direct) => (int)book.ChargesFor(new("1.000001", "moi", channel, PayerKind.Person, filedOn)).Total.Amount;
}
