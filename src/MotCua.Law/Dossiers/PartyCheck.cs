using MotCua.Law.Codes;

namespace MotCua.Law.Dossiers;

/// <summary>Kiểm tra người nộp: what must be stated of a party, and what its number gives away about errors.</summary>
public static class PartyCheck
{
    private const int LongestName = 300, LongestAddress = 500, LongestNumber = 40, LongestIssuer = 200, LongestPhone = 30, LongestEmail = 200;

    /// <summary>Every error of an applicant, each beside its field; none when fine.</summary>
    public static IEnumerable<Refusal> Of(Party party, DateOnly today)
    {
        foreach (var unnamed in Named(party))
            yield return unnamed;
        if (Stated.Missing(party.Address, "Applicant.Address", Articles.SlipAndAppointment, "Nhập địa chỉ.", "State the address.") is { } noAddress)
            yield return noAddress;
        if (party.BornOn > today)
            yield return Wrong("Applicant.BornOn", "Ngày sinh ở tương lai.", "The date of birth is in the future.");
        if (party.Number?.IssuedOn > today)
            yield return Wrong("Applicant.Number.IssuedOn", "Ngày cấp ở tương lai.", "The date of issue is in the future.");
        if (NumberOf(party, today) is { } wrong)
            yield return wrong;
    }

    /// <summary>What must be known of one who is turned away: the name, and nothing longer than a paper can hold.</summary>
    public static IEnumerable<Refusal> Named(Party party)
    {
        if (Stated.Missing(party.Name, "Applicant.Name", Articles.SlipAndAppointment, "Nhập họ tên hoặc tên tổ chức.", "State the name.") is { } noName)
            yield return noName;
        foreach (var tooLong in Long(("Applicant.Name", party.Name, LongestName), ("Applicant.Address", party.Address, LongestAddress), ("Applicant.Phone", party.Phone, LongestPhone),
            ("Applicant.Email", party.Email, LongestEmail), ("Applicant.Number.Value", party.Number?.Value, LongestNumber), ("Applicant.Number.Issuer", party.Number?.Issuer, LongestIssuer)))
            yield return tooLong;
    }

    /// <summary>Every error of who lodges for another: the ground must be stated.</summary>
    public static IEnumerable<Refusal> Of(Lodger? lodger)
    {
        if (lodger is null)
            yield break;
        if (Stated.Missing(lodger.Name, "Lodger.Name", Articles.Receiving, "Nhập tên người nộp thay.", "State who lodges.") is { } noName)
            yield return noName;
        if (Stated.Missing(lodger.Ground, "Lodger.Ground", Articles.Receiving, "Nêu căn cứ nộp thay (giấy ủy quyền, quan hệ…).", "State the ground for lodging.") is { } noGround)
            yield return noGround;
        foreach (var tooLong in Long(("Lodger.Name", lodger.Name, LongestName), ("Lodger.Number", lodger.Number, LongestNumber), ("Lodger.Phone", lodger.Phone, LongestPhone)))
            yield return tooLong;
    }

    /// <summary>What the papers of the dossier can hold; a browser's own limit can be passed by.</summary>
    private static IEnumerable<Refusal> Long(params (string Field, string? Text, int Most)[] texts) =>
        from it in texts
        let tooLong = Stated.TooLong(it.Text, it.Field, Articles.SlipAndAppointment, it.Most)
        where tooLong is not null
        select tooLong;

    private static Refusal? NumberOf(Party party, DateOnly today)
    {
        const string field = "Applicant.Number.Value";
        var value = party.Number?.Value;
        if (party.Kind == PartyKind.NoNumberYet)
            return null;
        if (string.IsNullOrWhiteSpace(value))
            return Wrong(field, "Nhập số định danh, mã số thuế hoặc số hộ chiếu.", "State the number.");
        if (party.Kind == PartyKind.Foreigner)
            return null;
        if (party.Kind is PartyKind.Person || party.Kind == PartyKind.Household && value.Trim().Length == 12)
        {
            var fault = PersonalNumber.TryParse(value, today, out var number, out var bad) ? number.BornAfter(today) ?? number.Agrees(party.BornOn, party.Sex) : bad;
            return fault is null ? null : fault with { Field = field };
        }
        return TaxNumber.TryParse(value, out _, out var wrong) ? null : wrong! with { Field = field };
    }

    private static Refusal Wrong(string field, string vi, string en) => new("party.invalid", Articles.SlipAndAppointment, new(vi, en), field);
}
