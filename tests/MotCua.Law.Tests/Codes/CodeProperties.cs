using System.Globalization;
using CsCheck;
using MotCua.Law.Codes;

namespace MotCua.Law.Tests.Codes;

public sealed class CodeProperties
{
    private static readonly Gen<string> Nine = Gen.Char['0', '9'].Array[9].Select(digits => new string(digits));
    private static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(2025, 7, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    private static readonly string[] Agencies = ["H24", "H24.17", "H24.217", "G12.217.01", "H24.17.05.02"];
    private static readonly Gen<string> Agency = Gen.Int[0, Agencies.Length - 1].Select(i => Agencies[i]);

    /// <summary>Letters near a code's own, so that many come close; and anything at all.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Char["0123456789.-HG \t\n"].Array[0, 40].Select(letters => new string(letters)), Gen.String);

    private static readonly string?[] Naughty =
    [
        null, "", " ", "\0", "\uFFFE", "\uD800", "-", ".", "٠١٢٣٤٥٦٧٨٩", "０１００１０９１０６", "0100109106\0", "0100109\n106",
        "' or 1=1 --", "<script>", "1.013225; drop table", "\u202E0100109106", new('9', 100_000), "H24.17-" + new string('1', 10_000) + "-0001",
    ];

    [Fact]
    public void Nothing_typed_makes_a_check_throw() => Text.Sample(text =>
    {
        foreach (var kind in CodeCheck.Kinds)
            _ = CodeCheck.Fault(kind, text, CodeExamples.Today);
    }, iter: 20_000);

    [Fact]
    public void Naughty_text_is_refused_in_both_languages()
    {
        foreach (var refusal in Naughty.SelectMany(text => CodeCheck.Kinds.Append("passport").Select(kind => CodeCheck.Fault(kind, text, CodeExamples.Today))))
            Assert.True(refusal!.Words is { Vi.Length: > 0, En.Length: > 0 });
    }

    [Fact]
    public void Outer_white_space_is_not_an_error()
    {
        Assert.Null(CodeCheck.Fault("tax", " 0100109106\n", CodeExamples.Today));
        Assert.Null(CodeCheck.Fault("dossier", "\tH24.17-261123-0001 ", CodeExamples.Today));
    }

    [Fact]
    public void One_digit_mistyped_breaks_a_tax_number() => Gen.Select(Nine, Gen.Int[0, 9], Gen.Int[1, 9]).Sample((nine, at, by) =>
    {
        if (TaxNumber.CheckDigit(nine) is not { } check)
            return;
        var number = (nine + check.ToString(CultureInfo.InvariantCulture)).ToCharArray();
        Assert.Null(CodeCheck.Fault("tax", new(number), CodeExamples.Today));

        number[at] = (char)('0' + (number[at] - '0' + by) % 10);

        Assert.NotNull(CodeCheck.Fault("tax", new(number), CodeExamples.Today));
    }, iter: 5_000);

    [Fact]
    public void Nine_digits_have_one_check_digit_or_none() => Nine.Sample(nine =>
    {
        var right = Enumerable.Range(0, 10).Where(digit => CodeCheck.Fault("tax", nine + digit.ToString(CultureInfo.InvariantCulture), CodeExamples.Today) is null).ToList();

        Assert.Equal(TaxNumber.CheckDigit(nine) is { } check ? [check] : [], right);
    }, iter: 2_000);

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Agency, Day, Gen.Long[1, 99_999]).Sample((agency, day, serial) =>
    {
        var written = DossierCodeFormats.Default.Format(agency, day, serial);

        Assert.True(DossierCode.TryParse(written, out var code, out _));
        Assert.Equal((agency, day, serial), (code!.Agency, code.Day, long.Parse(code.Serial, CultureInfo.InvariantCulture)));
        Assert.Equal(DossierCodeGeneration.Of2025, code.Generation);
    }, iter: 2_000);

    [Fact]
    public void A_day_of_more_than_9999_dossiers_gets_longer_serials() =>
        Assert.Equal("H24.17-261123-10000", DossierCodeFormats.Default.Format("H24.17", new(2026, 11, 23), 10_000));

    [Fact]
    public void A_new_way_of_writing_counts_from_its_day()
    {
        var format = DossierCodeFormats.Default.On(new(2026, 11, 23));
        var formats = new DossierCodeFormats([format, format with { From = new(2027, 1, 1), DateFormat = "yyyyMMdd", SerialDigits = 7 }]);

        Assert.Equal("H24.17-261231-0001", formats.Format("H24.17", new(2026, 12, 31), 1));
        Assert.Equal("H24.17-20270101-0000001", formats.Format("H24.17", new(2027, 1, 1), 1));
        Assert.Equal(format, formats.On(new(2020, 1, 1)));
    }

    [Fact]
    public void A_personal_number_tells_birth_year_and_sex_of_every_century() => Gen.Select(Gen.Int[1900, 2399], Gen.Bool).Sample((year, woman) =>
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"031{(year / 100 - 19) * 2 + (woman ? 1 : 0)}{year % 100:00}000001");

        Assert.True(PersonalNumber.TryParse(number, CodeExamples.Today, out var read, out _));
        Assert.Equal((year, woman ? Sex.Female : Sex.Male, "031"), (read.BirthYear, read.Sex, read.PlaceCode));
    });

    [Theory]
    [InlineData("H24", true, false)]
    [InlineData("H24.17", true, false)]
    [InlineData("H24.217", true, false)]
    [InlineData("000.00.01.H24", false, true)]
    [InlineData("17.H24", false, false)]
    [InlineData("H24.17\n", false, false)]
    public void An_agency_identifier_has_its_order_of_today_or_the_old_one(string text, bool current, bool old) =>
        Assert.Equal((current, old), (AgencyIdentifier.IsCurrent(text), AgencyIdentifier.IsOld(text)));
}
