using System.Globalization;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Look;

namespace MotCua.Dossiers.Intake;

/// <summary>Chủ hồ sơ và người nộp thay đang nhập: reads who applies and who lodges, at reception and when that is corrected.</summary>
public sealed class PartyForm(Typed typed)
{
    public PartyKind Kind => typed.Choice<PartyKind>("loai") ?? PartyKind.Person;

    /// <summary>Ticked, or anything said of the person who lodges: what was typed is never dropped for a box forgotten.</summary>
    public bool LodgedByOther => typed["nopThay"] == "1" || typed.Has("tenNop") || typed.Has("soNop") || typed.Has("dienThoaiNop") || typed.Has("canCuNop");

    /// <summary>What is wrong in the form before the law can be asked: dates that are none.</summary>
    public IReadOnlyList<Refusal> Unreadable() =>
        [.. new[] { typed.NotADay("ngaySinh", "Applicant.BornOn"), typed.NotADay("ngayCap", "Applicant.Number.IssuedOn") }.OfType<Refusal>()];

    public Party Applicant() => new(
        Kind, typed["ten"], Kind == PartyKind.NoNumberYet ? null : new(typed["so"], typed.OrNull("noiCap"), typed.Day("ngayCap")), typed.Day("ngaySinh"),
        typed.Choice<Sex>("gioiTinh"), typed["diaChi"], typed.OrNull("dienThoai"), typed.OrNull("email"));

    public Lodger? Lodger() => LodgedByOther ? new(typed["tenNop"], typed.OrNull("soNop"), typed.OrNull("dienThoaiNop"), typed["canCuNop"]) : null;

    /// <summary>The fields in which an applicant stands.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(Party party) => Filled(
        ("loai", party.Kind.ToString()), ("ten", party.Name), ("so", party.Number?.Value), ("noiCap", party.Number?.Issuer), ("ngayCap", Day(party.Number?.IssuedOn)),
        ("ngaySinh", Day(party.BornOn)), ("gioiTinh", party.Sex?.ToString()), ("diaChi", party.Address), ("dienThoai", party.Phone), ("email", party.Email));

    /// <summary>The fields in which one stands who lodges for another.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(Lodger? lodger) => lodger is null ? [] : Filled(
        ("nopThay", "1"), ("tenNop", lodger.Name), ("soNop", lodger.Number), ("dienThoaiNop", lodger.Phone), ("canCuNop", lodger.Ground));

    private static IEnumerable<KeyValuePair<string, string>> Filled(params (string Name, string? Text)[] fields) =>
        from field in fields where !string.IsNullOrEmpty(field.Text) select KeyValuePair.Create(field.Name, field.Text);

    private static string? Day(DateOnly? on) => on?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
