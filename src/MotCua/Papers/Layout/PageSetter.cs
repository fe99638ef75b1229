using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MotCua.Look;

namespace MotCua.Papers.Layout;

/// <summary>
/// Trang in: the same sheet as one HTML page that prints on its own size of paper; used where no font for PDF is installed, and
/// the readable form for screen readers. Needs no script and no other file.
/// </summary>
public static class PageSetter
{
    private const string Style =
        "body{font:11pt/1.4 'Times New Roman','Liberation Serif','Noto Serif',serif;max-width:46em;margin:1.5em auto;padding:0 1em;color:#000;background:#fff}" +
        ".head{display:flex;gap:1em;text-align:center}.head>*{flex:1}.head b{display:block;white-space:pre-line}.title{text-align:center;position:relative;min-height:6em}" +
        "h1{font-size:1.35em;margin:.6em 7em .2em;white-space:pre-line}.title svg{position:absolute;left:0;top:0;width:6em;height:6em}" +
        ".aside{position:absolute;right:0;top:0;white-space:pre-line;text-align:right}p{margin:.25em 0;overflow-wrap:anywhere}.line{display:flex;gap:1em}.line>*{flex:1 1 0}" +
        ".indented{text-indent:2.5em}.centre{text-align:center}.right{text-align:right}.notice{border:1px solid;padding:.4em .8em}" +
        "table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid;padding:.2em .4em;vertical-align:top;text-align:left;white-space:pre-line;overflow-wrap:anywhere}th{overflow-wrap:normal}" +
        "thead{display:table-header-group}tr{break-inside:avoid}td.centre,th{text-align:center}" +
        ".signatures{display:flex;break-inside:avoid;margin-top:1.2em}.signatures>*{flex:1;text-align:center}.signatures .recipients{text-align:left;font-size:.85em}" +
        ".signatures b{display:block}.signatures .name{margin-top:4.5em}.note{font-size:.7em;text-align:right}.page{border:0;break-after:page}@media print{body{margin:0;max-width:none}}.wide{max-width:75em;font-size:9pt;page:wide}@page wide{size:A4 landscape;margin:12mm}";

    /// <summary>For a Content-Security-Policy: the one style the page carries.</summary>
    public static readonly string StyleSource = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Set(Sheet sheet) =>
        $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Text(sheet.Title)}</title><style>{Style}</style></head><body{(sheet.Sizes[^1] is { } size && size.Width > size.Height ? " class=\"wide\"" : "")}>" +
        (sheet.FormNote.Length > 0 ? $"<p class=\"note\"><i>{Text(sheet.FormNote)}</i></p>" : "") +
        Each(sheet.Blocks, b => Block(b) + "\n") +
        $"<p class=\"note\">{Text(sheet.Code)}{(sheet.Seal.Length > 0 ? $"<br>{Text(sheet.Seal)}" : "")}</p></body></html>";

    private static string Block(Block block) => block switch
    {
        Letterhead h => $"<header class=\"head\"><div>{Text(h.Superior)}<b>{Text(h.Agency)}</b>{Text(h.Number)}</div>" +
                        $"<div><b>{Letterhead.Nation}</b><b>{Letterhead.Motto}</b><i>{Text(h.PlaceAndDate)}</i></div></header>",
        Heading h => $"<div class=\"title\">{Code(h.Qr)}<h1>{Text(h.Title)}</h1>{Each(h.Under, u => $"<p><b>{Text(u)}</b></p>")}<span class=\"aside\"><i>{Text(h.Aside)}</i></span></div>",
        FieldLine l => $"<div class=\"line\">{Each(l.Fields, f => $"<p>{Text(f.Label)}: {Strong(f)}</p>")}</div>",
        Paragraph p => $"<p class=\"{Class(p.Side)}{(p.Indented ? " indented" : "")}\">{Weighed(p)}</p>",
        Notice n => $"<p class=\"notice\"><b>{Text(n.Lead)}</b> <i>{Text(n.Text)}</i></p>",
        Table t => $"<table><thead><tr>{Each(t.Columns, c => $"<th scope=\"col\">{Text(c.Name)}</th>")}</tr></thead><tbody>{Each(t.Rows, r => Row(t, r))}</tbody></table>",
        Signatures s => $"<div class=\"signatures\">{Recipients(s)}{Each(s.Signers, Signer)}</div>",
        NewPage => "<hr class=\"page\">",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "unknown kind of block"),
    };

    private static string Row(Table table, IReadOnlyList<string> row) =>
        $"<tr>{string.Concat(row.Select((text, i) => $"<td class=\"{Class(table.Columns[i].Side)}\">{Text(text)}</td>"))}</tr>";

    private static string Signer(Signer s) => $"<div>{Each(s.Offices, o => $"<b>{Text(o)}</b>")}<i>{Text(s.Hint)}</i><b class=\"name\">{Text(s.Name)}</b></div>";

    private static string Recipients(Signatures s) => s.Recipients.Count == 0 ? "" : $"<div class=\"recipients\"><b>Nơi nhận:</b>{Each(s.Recipients, r => $"<p>- {Text(r)}</p>")}</div>";

    private static string Strong(Field field) => string.IsNullOrWhiteSpace(field.Value) ? "……………" : field.Strong ? $"<b>{Text(field.Value)}</b>" : Text(field.Value);

    private static string Weighed(Paragraph p) => p.Weight switch { Weight.Strong => $"<b>{Text(p.Text)}</b>", Weight.Slanted => $"<i>{Text(p.Text)}</i>", _ => Text(p.Text) };

    private static string Class(Side side) => side switch { Side.Centre => "centre", Side.Right => "right", _ => "left" };

    private static string Code(string? content)
    {
        if (content is null) return "";
        var code = QrSquares.Of(content);
        var path = Each(code.Bars, b => $"M{b.X + QrSquares.QuietZone} {b.Y + QrSquares.QuietZone}h{b.Length}v1h-{b.Length}z");
        var side = code.Size + 2 * QrSquares.QuietZone;
        return $"<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"Mã QR\"><path d=\"{path}\"/></svg>";
    }

    private static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Concat(items.Select(html));

    private static string Text(string text) => Encoder.Encode(text);
}
