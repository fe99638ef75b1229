using System.Text.Json;
using MotCua.Law;

namespace MotCua.Procedures.Import;

/// <summary>
/// Các bộ phận của văn bản: the fields of a published text under the names people know (Điều 8 khoản 2 Nghị định
/// 63/2010/NĐ-CP), in the order of that article. A field of an unknown name stands last, under its own.
/// </summary>
public static class TextParts
{
    private static readonly (string Field, Bilingual Name)[] Known =
    [
        ("trinh_tu_thuc_hien", new("Trình tự thực hiện", "Steps")),
        (NationalLine.Channels, new("Cách thức thực hiện", "Channels")),
        ("thanh_phan_ho_so", new("Thành phần hồ sơ", "Papers")),
        ("doi_tuong_thuc_hien", new("Đối tượng thực hiện", "Who may file")),
        ("co_quan_co_tham_quyen", new("Cơ quan có thẩm quyền", "Competent agency")),
        ("co_quan_duoc_uy_quyen", new("Cơ quan được ủy quyền", "Delegated agency")),
        ("co_quan_phoi_hop", new("Cơ quan phối hợp", "Consulted agencies")),
        ("dia_chi_tiep_nhan", new("Địa chỉ tiếp nhận", "Where to file")),
        ("ket_qua_xu_ly", new("Kết quả", "Result")),
        ("yeu_cau_dieu_kien", new("Yêu cầu, điều kiện", "Conditions")),
        ("can_cu_phap_ly", new("Căn cứ pháp lý", "Law")),
        ("so_quyet_dinh", new("Quyết định công bố", "Decision")),
        ("loai_thu_tuc", new("Loại thủ tục", "Kind")),
        ("thu_tuc_lien_quan", new("Thủ tục liên quan", "Related procedures")),
        ("detail_url", new("Trang ở Cổng Dịch vụ công quốc gia", "Page on the national portal")),
    ];

    // Shown above, or of the file rather than the procedure.
    private static readonly HashSet<string> Elsewhere = ["ma_thu_tuc", "ten_thu_tuc", "linh_vuc", "cap_thuc_hien", "co_quan_thuc_hien", "formality_id", "_bo", "Mã số", "Tên", "Lĩnh vực", "Cơ quan thực hiện"];

    /// <summary>The table of channels, flattened on one line; empty where there is none.</summary>
    public static string ChannelsOf(string content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.TryGetProperty(NationalLine.Channels, out var table) ? PlainText.OneLine(table.ValueKind == JsonValueKind.String ? table.GetString()! : table.GetRawText()) : "";
    }

    /// <param name="channels">Whether the table of channels is among them: where it was read it is shown as a table.</param>
    public static IReadOnlyList<(Bilingual Name, string Value)> Of(string content, bool channels)
    {
        using var document = JsonDocument.Parse(content);
        var fields = document.RootElement.EnumerateObject()
            .Select(field => (field.Name, Value: PlainText.Clean(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()).Trim()))
            .Where(field => field.Value.Length > 0 && field.Value != "null" && !Elsewhere.Contains(field.Name) && (channels || field.Name != NationalLine.Channels)).ToList();
        return
        [
            .. Known.SelectMany(known => fields.Where(field => field.Name == known.Field).Select(field => (known.Name, field.Value))),
            .. fields.Where(field => !Known.Any(known => known.Field == field.Name)).Select(field => (new Bilingual(field.Name, field.Name), field.Value)),
        ];
    }
}
