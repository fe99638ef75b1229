using MotCua.Law;
using MotCua.Law.Dossiers;

namespace MotCua.Demonstration;

/// <summary>Người dân của thành phố trình diễn: made up, with a number that agrees with sex and birth year.</summary>
/// <param name="PersonalNumber">Số định danh cá nhân, twelve digits.</param>
/// <param name="IssuedOn">Ngày cấp căn cước.</param>
/// <param name="Phone">In a range no operator has assigned, so that no demonstration rings anyone.</param>
public sealed record Inhabitant(
    string Name, Sex Sex, DateOnly BornOn, string PersonalNumber, DateOnly IssuedOn, string Issuer, string Address, CommuneFact Commune, string Phone)
{
    /// <summary>As stated at the counter.</summary>
    public Party AsParty() => new(PartyKind.Person, Name, new(PersonalNumber, Issuer, IssuedOn), BornOn, Sex, Address, Phone, null);

    /// <summary>As one who lodges for another.</summary>
    public Lodger Lodging(string ground) => new(Name, PersonalNumber, Phone, ground);
}

/// <summary>Doanh nghiệp của thành phố trình diễn: made up, with a tax number whose check digit is right.</summary>
/// <param name="TaxNumber">Mã số thuế, ten digits, in a range not yet issued.</param>
/// <param name="Representative">Người đại diện theo pháp luật.</param>
public sealed record EnterpriseFact(string Name, string TaxNumber, DateOnly FoundedOn, string Address, CommuneFact Commune, string Phone, Inhabitant Representative)
{
    private const string Issuer = "Phòng Đăng ký kinh doanh, Sở Tài chính thành phố Hải Phòng";

    /// <summary>As stated at the counter.</summary>
    public Party AsParty() => new(PartyKind.Organisation, Name, new(TaxNumber, Issuer, FoundedOn), null, null, Address, Phone, null);
}
