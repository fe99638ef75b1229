using MotCua.Law.Positions;
using static MotCua.Law.Positions.PositionKind;

namespace MotCua.Bench.Http;

/// <summary>
/// Hình dạng tải của thành phố: what a hundred requests of a peak second are. How each share was derived from published volumes stands in
/// <c>bench/README.md</c>; shares are assumptions, the volumes they lean on are not.
/// </summary>
internal static class CityShape
{
    /// <summary>Acts among a hundred requests: 0.6 dossiers a second at the peak, seven acts each, of 60 requests a second. Each has a form before it and a page after it.</summary>
    public const double ActShare = 0.07;

    /// <summary>Requests that one act is: the form, the press, the page it leads to.</summary>
    public const int RequestsOfAct = 3;

    /// <summary>How long a person looks at a form before the press.</summary>
    public static readonly TimeSpan Thinks = TimeSpan.FromSeconds(3);

    private static readonly PositionKind[] Desk = [Receiver, ReturnOfficer, SecondedOfficer];
    private static readonly PositionKind[] Settlers = [Appraiser, SecondedOfficer, HeadOfDivision, HeadOfAgency];
    private static readonly PositionKind[] All = [.. Desk, Appraiser, HeadOfDivision, HeadOfAgency, RecordsClerk, Director];

    /// <summary>What is read beside the acts; shares of a hundred requests, 79 together.</summary>
    public static readonly ReadPage[] Reads =
    [
        new("work list", "/viec-can-lam", All, 26),
        new("dossier", "/ho-so/{code}", All, 14),
        new("due explanation", "/ho-so/{code}/han-tra", All, 3),
        new("search by code", "/tim?q={code}", Desk, 6),
        new("search by name", "/tim?q={name}", [.. Desk, .. Settlers], 4),
        new("register", "/so-theo-doi", [HeadOfDivision, HeadOfAgency, RecordsClerk, Director], 2),
        new("receipt, empty form", "/tiep-nhan", [Receiver], 1),
        new("procedure search", "/thu-tuc/tim?q={typed}", [Receiver], 4),
        new("procedures (public)", "/thu-tuc", [], 6),
        new("procedure (public)", "/thu-tuc/{procedure}", [], 8),
        new("procedure search (public)", "/thu-tuc/tim?q={typed}", [], 4),
        new("calendar", "/lich", All, 1),
    ];

    /// <summary>What people type, without marks as at the counter.</summary>
    public static readonly string[] Typed = ["giay%20phep", "xay%20dung", "sao%20y", "dat%20dai", "khai%20sinh", "chung%20thuc", "dang%20ky", "bien%20dong%20dat"];

    public static readonly string[] Names = ["nguyen%20van", "tran%20thi", "pham%20minh", "le%20hoang", "vu%20thi%20lan", "bui%20quang", "do%20thi%20hong", "hoang%20van%20nam"];
}

/// <summary>Trang đọc: one page with who reads it (nobody signed in where none is named) and how often.</summary>
internal sealed record ReadPage(string Name, string Path, IReadOnlyList<PositionKind> Who, int Share);
