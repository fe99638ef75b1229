using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Cơ quan ban hành: how the issuer stands at the head of its papers.</summary>
/// <param name="Superior">Cơ quan chủ quản, in capitals; empty when it has none.</param>
/// <param name="Name">In capitals; a line break where the name should break.</param>
/// <param name="Place">Địa danh before the date.</param>
public sealed record IssuingOffice(string Superior, string Name, string Place)
{
    internal string OneLine => Name.Replace('\n', ' ');

    internal Letterhead Head(string number, DateOnly day) => new(Superior, Name, number, Wording.PlaceAndDate(Place, day));
}
