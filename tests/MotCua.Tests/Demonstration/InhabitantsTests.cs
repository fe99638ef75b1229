using CsCheck;
using MotCua.Demonstration;
using MotCua.Law;
using MotCua.Law.Dossiers;

namespace MotCua.Tests.Demonstration;

public sealed class InhabitantsTests
{
    private static readonly Gen<(long Seed, long N)> Anyone = Gen.Select(Gen.Long, Gen.Long);

    [Fact]
    public void The_same_seed_and_number_give_the_same_one() =>
        Anyone.Sample(who =>
        {
            Assert.Equal(new Inhabitants(who.Seed).Person(who.N), new Inhabitants(who.Seed).Person(who.N));
            Assert.Equal(new Inhabitants(who.Seed).Enterprise(who.N), new Inhabitants(who.Seed).Enterprise(who.N));
        });

    [Fact]
    public void Another_seed_gives_another_city() =>
        Assert.NotEqual(Names(new Inhabitants(1)), Names(new Inhabitants(2)));

    [Fact]
    public void A_personal_number_agrees_with_sex_and_birth_year() =>
        Anyone.Sample(who =>
        {
            var person = new Inhabitants(who.Seed).Person(who.N);
            var century = person.BornOn.Year < 2000 ? 0 : 2;

            Assert.Matches("^03[01][0-9]{9}$", person.PersonalNumber);
            Assert.Equal(century + (person.Sex == Sex.Female ? 1 : 0), person.PersonalNumber[3] - '0');
            Assert.Equal($"{person.BornOn.Year % 100:00}", person.PersonalNumber[4..6]);
            Assert.True(person.BornOn.AddYears(14) < person.IssuedOn);
        });

    [Fact]
    public void A_tax_number_is_in_a_range_not_yet_issued() =>
        Anyone.Sample(who => Assert.Matches("^0209[0-9]{6}$", new Inhabitants(who.Seed).Enterprise(who.N).TaxNumber));

    [Fact]
    public void The_law_finds_nothing_wrong_with_what_they_state_of_themselves() =>
        Anyone.Sample(who =>
        {
            var city = new Inhabitants(who.Seed);
            Assert.Empty(PartyCheck.Of(city.Person(who.N).AsParty(), new(2026, 11, 20)));
            Assert.Empty(PartyCheck.Of(city.Enterprise(who.N).AsParty(), new(2026, 11, 20)));
            Assert.Empty(PartyCheck.Of(city.Person(who.N).Lodging("Giấy ủy quyền")));
        });

    [Fact]
    public void Names_are_surname_middle_and_given_name_without_repeating()
    {
        foreach (var name in Names(new Inhabitants(7)))
        {
            var words = name.Split(' ');
            Assert.InRange(words.Length, 3, 4);
            Assert.NotEqual(words[^1], words[^2]);
        }
        Assert.InRange(Names(new Inhabitants(7)).Count(name => name.StartsWith("Nguyễn ", StringComparison.Ordinal)), 200, 500);
    }

    [Fact]
    public void People_can_be_asked_for_in_one_commune()
    {
        var commune = City.Communes.Single(c => c.Code == "11824");

        Assert.All(Enumerable.Range(0, 20), n => Assert.Contains(", xã Vĩnh Bảo, ", new Inhabitants(3).Person(n, commune).Address, StringComparison.Ordinal));
    }

    private static List<string> Names(Inhabitants city) => [.. Enumerable.Range(0, 1_000).Select(n => city.Person(n).Name)];
}
