namespace MotCua.Look;

/// <summary>
/// Bàn làm việc: who sits at this desk and which pages their position opens. Given by the host as a cascading value;
/// null when nobody has signed in.
/// </summary>
/// <param name="Unit">The line under the centre's name: "Thành phố Hải Phòng", "Phường Ngô Quyền".</param>
public sealed record Desk(string Unit, string Officer, string Position, IReadOnlyList<DeskPage> Pages);

/// <summary>Trang: one entry of the navigation, in the reader's language; the first nine answer to Alt+1 … Alt+9.</summary>
/// <param name="Count">What waits there, or null.</param>
public sealed record DeskPage(string Href, string Text, int? Count = null);
