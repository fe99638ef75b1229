using System.Globalization;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Look;

namespace MotCua.Certification;

/// <summary>Phiếu chứng thực đang nhập: reads what was typed at the counter as the law's own words; lines left empty are none.</summary>
public sealed class CopyForm(Func<string, string> typed)
{
    /// <summary>How many originals a fresh form has room for; one more press gives as many again.</summary>
    public const int LinesAtFirst = 3;

    private const int Unreadable = 0;

    public CopyForm(Typed typed) : this(name => typed[name])
    {
    }

    /// <summary>How many lines are shown.</summary>
    public int Lines => Math.Clamp(Number("soDong", LinesAtFirst) + (typed("viec") == "them" ? LinesAtFirst : 0), LinesAtFirst, CopyRequest.MostOriginals);

    /// <summary>The lines something was typed in; the first always, so that what is missing is told beside it.</summary>
    public IReadOnlyList<int> Used => [.. Enumerable.Range(1, Lines).Where(line => line == 1 || typed($"goc{line}").Length + typed($"trang{line}").Length > 0)];

    public CopyRequest Request => new(typed("nguoi"), [.. Used.Select(Wanted)]);

    public CopiesWanted Wanted(int line) => new(typed($"goc{line}"), Number($"trang{line}", Unreadable), Number($"ban{line}", Unreadable));

    /// <summary>What stands in the field of the copies: one, until something is typed.</summary>
    public string Copies(int line) => typed("soDong").Length == 0 || line > Number("soDong", 0) ? "1" : typed($"ban{line}");

    /// <summary>Whether pages and copies of a line can be counted.</summary>
    public bool Counts(int line) => Wanted(line) is { Pages: >= 1 and <= CopyRequest.MostPages, Copies: >= 1 and <= CopyRequest.MostCopies };

    /// <summary>What the lines cost that can be counted.</summary>
    public Dong Total(CertificationProvisions provisions) => new CopyRequest("", [.. Used.Where(Counts).Select(Wanted)]).FeeBy(provisions);

    public int AgreedDays => Number("keoDai", 0);

    public CertifyCopies ToCertify() => new(Request, typed("nguoiKy"), long.TryParse(typed("hienPhi"), NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? new Dong(shown) : null);

    public ReceiveForCertification ToReceive() => new(Request, AgreedDays, typed("thoaThuan"),
        long.TryParse(typed("hienHan"), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);

    public RefuseCertification ToRefuse() => new(Request, typed("canCu"), typed("lyDo"));

    /// <summary>The field's name in the form, for a field of the law: <c>Wanted[1].Pages</c> stands on the second line used.</summary>
    public string FieldOf(int line, string what) => $"Wanted[{Used.TakeWhile(used => used != line).Count()}].{what}";

    private int Number(string name, int otherwise) =>
        typed(name) is not { Length: > 0 } text ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Unreadable;
}
