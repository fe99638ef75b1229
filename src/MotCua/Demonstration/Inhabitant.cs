using MotCua.Law;

namespace MotCua.Demonstration;

/// <summary>Người dân của thành phố trình diễn: made up, with a number that agrees with sex and birth year.</summary>
/// <param name="PersonalNumber">Số định danh cá nhân, twelve digits.</param>
/// <param name="IssuedOn">Ngày cấp căn cước.</param>
/// <param name="Phone">In a range no operator has assigned, so that no demonstration rings anyone.</param>
public sealed record Inhabitant(
    string Name, Sex Sex, DateOnly BornOn, string PersonalNumber, DateOnly IssuedOn, string Issuer, string Address, CommuneFact Commune, string Phone);

/// <summary>Doanh nghiệp của thành phố trình diễn: made up, with a tax number whose check digit is right.</summary>
/// <param name="TaxNumber">Mã số thuế, ten digits, in a range not yet issued.</param>
/// <param name="Representative">Người đại diện theo pháp luật.</param>
public sealed record EnterpriseFact(string Name, string TaxNumber, DateOnly FoundedOn, string Address, CommuneFact Commune, string Phone, Inhabitant Representative);
