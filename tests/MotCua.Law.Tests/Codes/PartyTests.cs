using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Codes;

/// <summary>Người nộp: which number each kind of party states, and what is said beside which field.</summary>
public sealed class PartyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Party Person = new(PartyKind.Person, "Nguyễn Thị Mai", new("031190000123", null, null), null, null, "Hải Phòng", null, null);

    [Theory]
    [InlineData(PartyKind.Person, "031190000123", "")]
    [InlineData(PartyKind.Person, "0200171274", "person.shape")]
    [InlineData(PartyKind.Organisation, "0200171274", "")]
    [InlineData(PartyKind.Organisation, "0200171275", "tax.check-digit")]
    [InlineData(PartyKind.Organisation, "031190000123", "tax.shape")]
    [InlineData(PartyKind.Household, "031190000123", "")]
    [InlineData(PartyKind.Household, "0200171274-001", "")]
    [InlineData(PartyKind.Foreigner, "C4X7K9", "")]
    [InlineData(PartyKind.Foreigner, " ", "party.invalid")]
    [InlineData(PartyKind.NoNumberYet, "", "")]
    public void Each_kind_of_party_has_its_own_number(PartyKind kind, string number, string fault)
    {
        var refusals = PartyCheck.Of(Person with { Kind = kind, Number = new(number, null, null) }, Today).ToList();

        Assert.Equal(fault, string.Join(' ', refusals.Select(r => r.Code)));
        Assert.All(refusals, r => Assert.Equal("Applicant.Number.Value", r.Field));
    }

    [Fact]
    public void Every_error_stands_beside_its_field()
    {
        var wrong = new Party(PartyKind.Person, "", null, Today.AddDays(1), null, " ", null, null);

        Assert.Equal(
            ["Applicant.Name", "Applicant.Address", "Applicant.BornOn", "Applicant.Number.Value"], PartyCheck.Of(wrong, Today).Select(r => r.Field));
        Assert.Equal(["Applicant.Name"], PartyCheck.Of(Person with { Name = new('x', 301) }, Today).Select(r => r.Field));
        Assert.Equal(["Applicant.Number.IssuedOn"], PartyCheck.Of(Person with { Number = new("031190000123", "Bộ Công an", Today.AddDays(1)) }, Today).Select(r => r.Field));
    }

    [Theory]
    [InlineData("031226000123", "")]
    [InlineData("031227000123", "person.birth-year")]
    [InlineData("031499000123", "person.birth-year")]
    public void Nobody_is_born_after_today(string number, string fault)
    {
        var refusals = PartyCheck.Of(Person with { Number = new(number, null, null), BornOn = null, Sex = null }, Today);

        Assert.Equal(fault, string.Join(' ', refusals.Select(r => r.Code)));
    }
}
