using QRCoder;

namespace MotCua.Look;

/// <summary>
/// Mã QR: the dark modules as horizontal bars, in modules, without the quiet zone. Error correction M (15 %): it is scanned
/// from creased slips and off screens.
/// </summary>
public sealed record QrSquares(int Size, IReadOnlyList<(int X, int Y, int Length)> Bars)
{
    /// <summary>Modules of white that must stay around the code (ISO/IEC 18004).</summary>
    public const int QuietZone = 4;

    public static QrSquares Of(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var size = code.ModuleMatrix.Count - 2 * QuietZone;
        var bars = new List<(int, int, int)>();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && code.ModuleMatrix[y + QuietZone][x + QuietZone]) x++;
                if (x > from) bars.Add((from, y, x - from));
            }
        }
        return new(size, bars);
    }
}
