using System.Diagnostics.CodeAnalysis;
using MotCua.Law;
using MotCua.Law.Codes;

namespace MotCua.Demonstration;

/// <summary>
/// Dân cư của thành phố trình diễn: as many people and enterprises as are asked for. The same seed and number give the same
/// one, whoever asks and when.
/// </summary>
public sealed class Inhabitants(long seed)
{
    private const int FirstYear = 1950, Years = 57;
    private const int LastEnterprises = 100_000;
    private static readonly Words Lists = FactFiles.Read<Words>("inhabitants.json");
    private static readonly Frequencies Surnames = new(Lists.Surnames);
    private static readonly Frequencies[] Middles = [new(Lists.MaleMiddle), new(Lists.FemaleMiddle)];
    private static readonly Frequencies[] Givens = [new(Lists.MaleGiven), new(Lists.FemaleGiven)];

    /// <summary>The person of this number.</summary>
    /// <param name="commune">Where the person lives; anywhere in the city when not said.</param>
    public Inhabitant Person(long n, CommuneFact? commune = null)
    {
        var dice = new Dice(seed, n, 1);
        var sex = dice.Happens(50) ? Sex.Female : Sex.Male;
        var bornOn = new DateOnly(FirstYear + dice.Roll(Years), 1, 1).AddDays(dice.Roll(365));
        var name = NameOf(sex, ref dice);
        var home = commune ?? dice.Pick(City.Communes);
        var issuedOn = new DateOnly(2021, 7, 1).AddDays(dice.Roll(1_600));
        return new(name, sex, bornOn, NumberOf(sex, bornOn, ref dice), issuedOn, IssuerOn(issuedOn), AddressIn(home, ref dice), home, PhoneOf(ref dice));
    }

    /// <summary>The enterprise of this number.</summary>
    public EnterpriseFact Enterprise(long n, CommuneFact? commune = null)
    {
        var dice = new Dice(seed, n, 2);
        var home = commune ?? dice.Pick(City.Communes);
        var name = $"{dice.Pick(Lists.CompanyForms)} {dice.Pick(Lists.Sectors)} {dice.Pick(Lists.BrandFirst)} {dice.Pick(Lists.BrandLast)}";
        var foundedOn = new DateOnly(2010, 1, 4).AddDays(dice.Roll(5_800));
        return new(name, TaxNumberOf(dice.Roll(LastEnterprises)), foundedOn, AddressIn(home, ref dice), home, PhoneOf(ref dice), Person(~n));
    }

    private static string NameOf(Sex sex, ref Dice dice)
    {
        var (surname, middle, given) = (Surnames.Draw(ref dice), Middles[(int)sex].Draw(ref dice), Givens[(int)sex].Draw(ref dice));
        if (middle == given)
            middle = sex == Sex.Female ? "Thị" : "Văn";
        if (sex == Sex.Female && middle == "Thị" && dice.Happens(60))
            middle += " " + Inner(given, ref dice);
        return $"{surname} {middle} {given}";
    }

    private static string Inner(string given, ref Dice dice)
    {
        var inner = Middles[(int)Sex.Female].Draw(ref dice);
        return inner == "Thị" || inner == given ? "Hải" : inner;
    }

    /// <summary>Điều 12 Luật Căn cước: place of birth registration, century and sex, two digits of the birth year, six at random.</summary>
    private static string NumberOf(Sex sex, DateOnly bornOn, ref Dice dice) =>
        $"{(dice.Happens(65) ? "031" : "030")}{(bornOn.Year < 2000 ? 0 : 2) + (int)sex}{bornOn.Year % 100:00}{dice.Roll(1_000_000):000000}";

    private static string IssuerOn(DateOnly day) =>
        day < new DateOnly(2024, 7, 1) ? "Cục Cảnh sát quản lý hành chính về trật tự xã hội" : "Bộ Công an";

    private static string AddressIn(CommuneFact commune, ref Dice dice) => commune.Kind == "xã"
        ? $"Thôn {dice.Pick(Lists.Hamlets)}, {commune.FullName}, thành phố Hải Phòng"
        : $"Số {1 + dice.Roll(240)} đường {dice.Pick(Lists.Streets)}, {commune.FullName}, thành phố Hải Phòng";

    private static string PhoneOf(ref Dice dice) => $"095{dice.Roll(10_000_000):0000000}";

    /// <summary>The next number that is issued: some have no check digit.</summary>
    private static string TaxNumberOf(int serial)
    {
        while (true)
        {
            var nine = $"0209{serial:00000}";
            if (TaxNumber.CheckDigit(nine) is { } check)
                return $"{nine}{check}";
            serial = (serial + 1) % LastEnterprises;
        }
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record Words(
        string Remarks, Dictionary<string, int> Surnames, Dictionary<string, int> MaleMiddle, Dictionary<string, int> FemaleMiddle,
        Dictionary<string, int> MaleGiven, Dictionary<string, int> FemaleGiven, string[] Streets, string[] Hamlets,
        string[] CompanyForms, string[] Sectors, string[] BrandFirst, string[] BrandLast);
}
