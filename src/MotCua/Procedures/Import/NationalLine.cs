using System.Text.Json;
using MotCua.Law.Codes;

namespace MotCua.Procedures.Import;

/// <summary>Một dòng của Cơ sở dữ liệu quốc gia: one procedure as a JSON object of texts.</summary>
internal static class NationalLine
{
    /// <summary>The field that holds the table of channels, flattened.</summary>
    internal const string Channels = "cach_thuc_thuc_hien";

    private const string Code = "ma_thu_tuc", Name = "ten_thu_tuc";

    public static CatalogueEntry Read(int line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(line, json, document.RootElement)
                : CatalogueEntry.Bad(line, "Không phải một đối tượng JSON.", "Not a JSON object.");
        }
        catch (JsonException)
        {
            return CatalogueEntry.Bad(line, "Không phải JSON.", "Not JSON.");
        }
        // Half a surrogate pair written as \ud800: JSON, but no text.
        catch (InvalidOperationException)
        {
            return CatalogueEntry.Bad(line, "Có ký tự không hợp lệ.", "It holds an invalid character.");
        }
    }

    private static CatalogueEntry Of(int line, string json, JsonElement root)
    {
        var code = Text(root, Code).Trim();
        if (ProcedureCode.Fault(code) is not null)
            return CatalogueEntry.Bad(line, $"Mã thủ tục “{PlainText.Shown(code)}” không đúng dạng.", $"“{PlainText.Shown(code)}” is no procedure code.");
        var name = PlainText.OneLine(Text(root, Name));
        return name.Length == 0 ? CatalogueEntry.Bad(line, $"Thủ tục {code} không có tên.", $"Procedure {code} has no name.")
            : new(line, new(line, code, name, PlainText.OneLine(Text(root, "linh_vuc")), PlainText.OneLine(Text(root, "cap_thuc_hien")),
                PlainText.OneLine(Text(root, "co_quan_thuc_hien")), TextLayout.National, json, PlainText.Clean(Text(root, Channels))), null);
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    } : "";
}
