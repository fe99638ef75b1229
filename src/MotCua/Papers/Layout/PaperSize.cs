namespace MotCua.Papers.Layout;

/// <summary>Khổ giấy: a sheet's size and margins in points (1/72 inch) and the size of its running text.</summary>
/// <param name="Body">Size of the running text, in points.</param>
public sealed record PaperSize(string Name, float Width, float Height, float Left, float Top, float Right, float Bottom, float Body)
{
    private const float A4Short = 595.28f, A4Long = 841.89f, A5Short = 419.53f;

    public static readonly PaperSize A5 = new("A5", A5Short, A4Short, Mm(13), Mm(11), Mm(11), Mm(11), 9f);
    public static readonly PaperSize A4 = new("A4", A4Short, A4Long, Mm(25), Mm(16), Mm(17), Mm(16), 11.5f);
    public static readonly PaperSize A4Landscape = new("A4 landscape", A4Long, A4Short, Mm(15), Mm(15), Mm(12), Mm(15), 10f);

    /// <summary>For a form that is written on by hand and must stay on one page.</summary>
    public static readonly PaperSize A4Form = new("A4", A4Short, A4Long, Mm(18), Mm(11), Mm(14), Mm(11), 10.5f);

    /// <summary>Nghị định 30/2020/NĐ-CP, Phụ lục I: margins 20–25 mm above and below, 30–35 mm left, 15–20 mm right; text 13–14 points.</summary>
    public static readonly PaperSize A4Official = new("A4", A4Short, A4Long, Mm(30), Mm(20), Mm(18), Mm(20), 13f);

    /// <summary>Width between the margins.</summary>
    public float Measure => Width - Left - Right;

    public static float Mm(float millimetres) => millimetres * 72 / 25.4f;
}
