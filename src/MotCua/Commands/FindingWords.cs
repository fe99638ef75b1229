using System.Globalization;
using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Commands;

/// <summary>Lời của điều bất thường: what the verifier found, as one line that says which stream and which place in it.</summary>
internal static class FindingWords
{
    /// <summary>The code first, for who reads it with a program; then the sentence in both languages and the detail.</summary>
    public static string Line(Finding finding) =>
        $"{finding.Code} {finding.Stream?.ToString() ?? "-"} {Number(finding.Seq) ?? "-"} {Of(finding).Vi} / {Of(finding).En} ({finding.Detail})";

    public static Bilingual Of(Finding finding)
    {
        var (stream, at) = ($"{finding.Stream}", Number(finding.Seq) ?? "?");
        return finding.Code switch
        {
            "event.changed" => new($"Chuỗi {stream}: sự kiện thứ {at} không còn như khi ghi.", $"Stream {stream}: event {at} is not as it was written."),
            "event.missing" => new($"Chuỗi {stream}: thiếu sự kiện thứ {at}.", $"Stream {stream}: event {at} is missing."),
            "event.stray" => new($"Chuỗi {stream}: sự kiện thứ {at} không thuộc chuỗi nào.", $"Stream {stream}: event {at} belongs to no stream."),
            "event.backwards" => new($"Chuỗi {stream}: sự kiện thứ {at} ghi trước sự kiện đứng trước nó.", $"Stream {stream}: event {at} is recorded before the one it follows."),
            "event.unreadable" => new($"Chuỗi {stream}: không đọc được sự kiện thứ {at}.", $"Stream {stream}: event {at} cannot be read."),
            "body.changed" => new($"Chuỗi {stream}: nội dung của sự kiện thứ {at} không còn như khi ghi.", $"Stream {stream}: the body of event {at} is not as it was written."),
            "body.missing" => new($"Chuỗi {stream}: nội dung của sự kiện thứ {at} đã mất mà không có lần xóa nào được ghi.", $"Stream {stream}: the body of event {at} is gone without a recorded erasure."),
            "body.added" => new($"Chuỗi {stream}: sự kiện thứ {at} được thêm nội dung.", $"Stream {stream}: a body was added to event {at}."),
            "body.stray" => new("Có nội dung không thuộc sự kiện nào.", "There is a body of no event."),
            "stream.version" => new($"Chuỗi {stream}: dừng ở sự kiện thứ {at}, không phải nơi nó đã đến.", $"Stream {stream}: it ends at event {at}, not where it had come to."),
            "stream.head" => new($"Chuỗi {stream}: mã băm cuối không phải của sự kiện thứ {at}.", $"Stream {stream}: its last hash is not that of event {at}."),
            "stream.recorded" => new($"Chuỗi {stream}: thời điểm ghi không phải của sự kiện thứ {at}.", $"Stream {stream}: its moment of record is not that of event {at}."),
            "state.differs" => new($"Chuỗi {stream}: trạng thái không phải do {at} sự kiện của nó mà ra.", $"Stream {stream}: the state does not follow from its {at} events."),
            "journal.gap" => new("Sổ thiếu vị trí.", "The journal lacks a position."),
            "head.differs" => new("Niêm phong không phải do các sự kiện đến lúc đó mà ra: sổ đã bị viết lại.", "A seal does not follow from the events up to it: the journal was written anew."),
            "head.stream" => new($"Chuỗi {stream}: đến sự kiện thứ {at} không còn như khi niêm phong.", $"Stream {stream}: up to event {at} it is not as it was sealed."),
            "head.order" => new("Niêm phong không nối tiếp niêm phong trước nó.", "A seal does not follow the one before it."),
            "head.signature" => new("Chữ ký của niêm phong không phải của khóa.", "A seal's signature is not the key's."),
            "head.short" => new("Sổ ngắn hơn niêm phong của nó.", "The journal is shorter than its seal."),
            "head.tiles" => new("Cây băm đã lưu của một niêm phong đã bị sửa.", "The kept tree of a seal was changed."),
            "head.unreadable" => new("Không đọc được niêm phong.", "A seal cannot be read."),
            "head.lost" => new("Thiếu một niêm phong đã công bố: sổ đã bị quay về trước đó, hoặc là sổ khác.", "A published seal is not here: the journal was put back to before it, or is another."),
            "head.rewritten" => new("Niêm phong khác với bản đã công bố: sổ đã bị viết lại, hoặc là sổ khác.", "A seal is not the one that was published: the journal was written anew, or is another."),
            "file.unreadable" => new("Không đọc được kho.", "The store cannot be read."),
            _ => new("Không như khi ghi.", "Not as it was written."),
        };
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
