using System.Text;

namespace MotCua.Commands;

/// <summary>Tờ in: gathers lines and hands them on many at a time; lines end in LF on every machine.</summary>
internal sealed class Sheet(TextWriter to) : IDisposable
{
    private const int Full = 1 << 15;
    private readonly StringBuilder lines = new(Full + 1024);

    public void Write(string line)
    {
        lines.Append(line).Append('\n');
        if (lines.Length >= Full) Dispose();
    }

    public void Dispose()
    {
        to.Write(lines);
        to.Flush();
        lines.Clear();
    }
}
