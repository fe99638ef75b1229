using MotCua.Demonstration;
using MotCua.Law.Tariffs;
using MotCua.Tariffs;

namespace MotCua.Tests.Procedures;

public sealed class TariffCasesTests
{
    private static readonly Law.Procedures.ProcedureEdition[] Editions = [.. City.Editions.Select(e => e.Edition)];

    [Fact]
    public void Every_case_the_tariff_names_is_a_case_of_its_procedure()
    {
        var named = PublishedTariffs.HaiPhong.Lines.Where(line => line.Case is not null && Editions.Any(e => e.Code == line.ProcedureCode)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, line => Assert.All(Editions.Where(e => e.Code == line.ProcedureCode), e => Assert.NotNull(e.Case(line.Case!))));
    }

    /// <summary>The national portal calls it free and cites a circular that names an amount: nobody may be charged before that is settled.</summary>
    private const string NotSettled = "3.000333";

    [Fact]
    public void The_tariff_says_for_every_case_and_channel_what_is_paid()
    {
        foreach (var edition in Editions.Where(e => e.Code != NotSettled && e.InForceOn(new(2026, 11, 23))))
            foreach (var one in edition.Cases)
                Assert.All(one.Channels, terms => Assert.True(
                    PublishedTariffs.HaiPhong.ChargesFor(new(edition.Code, one.Key, terms.Channel, PayerKind.Person, new(2026, 11, 23))).IsSet, $"{edition.Code} {one.Key} {terms.Channel}"));
    }
}
