namespace MotCua.Papers.Layout;

/// <summary>
/// Tờ giấy: a paper before it is set, as a list of blocks. The same sheet becomes PDF (<see cref="PdfSetter"/>) or, where the
/// system has no font for it, a page that any browser prints (<see cref="PageSetter"/>).
/// </summary>
/// <param name="Title">What the paper is called; the PDF's title.</param>
/// <param name="Author">The agency that issues it.</param>
/// <param name="Code">Printed at the foot of every page: the dossier's code or the book's name.</param>
/// <param name="FormNote">Printed small in the upper corner: which form this is and by which text.</param>
/// <param name="MadeOn">The paper's own date; the only date in the file, so that the same paper is the same bytes.</param>
/// <param name="Sizes">Tried in order; the first on which the whole sheet fits one page, else the last.</param>
public sealed record Sheet(string Title, string Author, string Code, string FormNote, DateOnly MadeOn, IReadOnlyList<PaperSize> Sizes, IReadOnlyList<Block> Blocks)
{
    /// <summary>Printed small at the very foot: the newest daily seal when this was printed; empty where there was none.</summary>
    public string Seal { get; init; } = "";
}

/// <summary>Khối: a part of a sheet, set below the one before it.</summary>
public abstract record Block;

/// <summary>Quốc hiệu, tiêu ngữ; tên cơ quan; số, ký hiệu; địa danh và ngày: the head of every official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public sealed record Letterhead(string Superior, string Agency, string Number, string PlaceAndDate) : Block
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
}

/// <summary>Tên loại giấy: the title, lines under it, and a QR code beside it when there is something to look up.</summary>
/// <param name="Title">Line breaks are kept.</param>
/// <param name="Aside">A short line at the right, such as which copy this is; may be empty.</param>
/// <param name="Qr">What the QR code says; none when null.</param>
public sealed record Heading(string Title, IReadOnlyList<string> Under, string Aside = "", string? Qr = null) : Block;

/// <summary>Dòng có nhãn: fields side by side, each a label and what was filled in.</summary>
public sealed record FieldLine(params IReadOnlyList<Field> Fields) : Block;

/// <summary>Mục: one label and its value; an empty value is left as dots to be written on.</summary>
/// <param name="Share">How much of the line's width it takes, beside the others.</param>
public sealed record Field(string Label, string? Value, bool Strong = false, float Share = 1);

/// <summary>Đoạn văn: running text, indented at its first line when it belongs to a letter's body.</summary>
public sealed record Paragraph(string Text, Weight Weight = Weight.Plain, Side Side = Side.Left, bool Indented = false) : Block;

/// <summary>Lưu ý đóng khung: a sentence nobody may overlook.</summary>
public sealed record Notice(string Lead, string Text) : Block;

/// <summary>Bảng: a ruled table; its head is repeated on every page, and a cell's line breaks are kept.</summary>
/// <param name="Scale">Size of its text beside the running text.</param>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, float Scale = 1) : Block;

/// <summary>Cột: its name, its share of the width, and the side its text keeps to.</summary>
public sealed record Column(string Name, float Share, Side Side = Side.Left);

/// <summary>Chữ ký: columns of signers, kept together on one page.</summary>
/// <param name="Recipients">Nơi nhận: listed in the left column, above nobody's name; may be empty.</param>
public sealed record Signatures(IReadOnlyList<Signer> Signers, IReadOnlyList<string> Recipients) : Block
{
    public Signatures(params IReadOnlyList<Signer> signers) : this(signers, []) { }
}

/// <summary>Người ký: the lines of office above the space, then the name.</summary>
/// <param name="Offices">In bold capitals: the capacity line and the title, or the role ("NGƯỜI NỘP HỒ SƠ").</param>
/// <param name="Hint">In italics below: "(Ký và ghi rõ họ tên)", or where it is signed.</param>
public sealed record Signer(IReadOnlyList<string> Offices, string Hint, string Name);

/// <summary>Độ đậm của chữ.</summary>
public enum Weight
{
    Plain,
    Strong,
    Slanted,
}

/// <summary>Sang trang: what follows begins a page of its own.</summary>
public sealed record NewPage : Block;

/// <summary>Canh lề.</summary>
public enum Side
{
    Left,
    Centre,
    Right,
}
