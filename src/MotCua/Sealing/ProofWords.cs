using System.Globalization;
using System.Security.Cryptography;
using MotCua.Gateways.TimeStamping;
using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Sealing;

/// <summary>Lời về một bằng chứng: what it proves and what it does not, for whoever was given it.</summary>
public sealed record ProofWords(Bilingual? Refused, IReadOnlyList<Bilingual> Proves, IReadOnlyList<Bilingual> ProvesNot)
{
    public static ProofWords Of(ProofReport report) =>
        report.Fault is { } fault ? new(Why(fault), [], [])
        : report.Head?.Stamp is { } && StampOf(report) is null ? new(new("Dấu thời gian đi kèm không phải của niêm phong này, hoặc đã bị sửa.", "The time-stamp is not of this seal, or was changed."), [], [])
        : new(null, [.. Proven(report)], [.. Open(report)]);

    private static StampToken? StampOf(ProofReport report) => report.Head is { Stamp: { } stamp } head ? StampToken.Read(stamp, head.Head.Hash) : null;

    private static Bilingual Why(ProofFault fault) => fault.Code switch
    {
        "too-long" => new("Tệp quá lớn để là một bằng chứng.", "The file is too large to be a proof."),
        "event.order" => new($"Các sự kiện không nối liền nhau: sai từ sự kiện thứ {fault.Seq}.", $"The events do not follow one another: wrong from event {fault.Seq} on."),
        "event.changed" => new($"Sự kiện thứ {fault.Seq} đã bị sửa: nội dung không cho ra mã băm của nó.", $"Event {fault.Seq} was changed: it does not give its hash."),
        "body.changed" => new($"Nội dung của sự kiện thứ {fault.Seq} không phải nội dung đã ghi.", $"The body of event {fault.Seq} is not the one that was recorded."),
        "path" => new("Các sự kiện không dẫn đến niêm phong đi kèm: sự kiện, đường dẫn hoặc niêm phong đã bị sửa.", "The events do not lead to the seal that came with them: one of the two, or the way between, was changed."),
        "head.unreadable" => new("Niêm phong đi kèm không đọc được.", "The seal that came with it cannot be read."),
        "head.signature" => new("Chữ ký trên niêm phong không phải của khóa dùng để đối chiếu.", "The signature on the seal is not that of the key it was held against."),
        "head.unsigned" => new("Niêm phong không có chữ ký, trong khi có khóa để đối chiếu.", "The seal is not signed, though there is a key to hold it against."),
        "head.unknown" => new("Niêm phong đi kèm không có trong các niêm phong đã công bố mà Ông/Bà đang giữ.", "The seal is not among the published ones you hold."),
        _ => new("Tệp không phải là bằng chứng của hệ thống này, hoặc đã bị sửa hay cắt cụt.", "The file is no proof of this system, or was altered or cut off."),
    };

    private static IEnumerable<Bilingual> Proven(ProofReport report)
    {
        var events = report.Stream!.Events;
        yield return new(
            $"Chuỗi có {events.Count} sự kiện, ghi từ {At(events[0].RecordedAt)} đến {At(events[^1].RecordedAt)}; từng sự kiện và thứ tự của chúng khớp với mã băm.",
            $"The stream has {events.Count} events, recorded from {At(events[0].RecordedAt)} to {At(events[^1].RecordedAt)}; each of them and their order agree with the hashes.");
        if (report.Head is not { } head) yield break;
        yield return new(
            $"{head.Covers} sự kiện đầu nằm dưới niêm phong ngày {Day(head)}, vân tay {Fingerprint(head.Head.Hash)}: ai giữ niêm phong này thì biết chúng có từ ngày đó và chưa bị sửa, xóa hay thêm.",
            $"The first {head.Covers} events lie under the seal of {Day(head)}, fingerprint {Fingerprint(head.Head.Hash)}: whoever keeps that seal knows that they stood then and were not changed, cut or added to since.");
        if (head.Signed == HeadSigned.ByTheKeyGiven)
            yield return new($"Niêm phong được ký bằng khóa đã đưa để đối chiếu, vân tay {Fingerprint(SHA256.HashData(head.PublicKey!))}.", $"The seal is signed with the key that was given, fingerprint {Fingerprint(SHA256.HashData(head.PublicKey!))}.");
        if (StampOf(report) is { } stamp) yield return new($"Niêm phong đã có lúc {At(stamp.At)}, theo dấu thời gian của {stamp.Authority}.", $"The seal was there at {At(stamp.At)}, by a time-stamp of {stamp.Authority}.");
        if (head.IsPublished) yield return new("Niêm phong này có trong các niêm phong đã công bố được đưa để đối chiếu.", "The seal is among the published ones it was held against.");
    }

    private static IEnumerable<Bilingual> Open(ProofReport report)
    {
        var events = report.Stream!.Events;
        if (report.Head is not { } head)
        {
            yield return new("Chưa niêm phong: các sự kiện khớp nhau, nhưng chưa có gì bên ngoài xác nhận. Hãy lấy lại bằng chứng sau nửa đêm.", "Not sealed yet: the events agree with each other, but nothing outside vouches for them. Take the proof again after midnight.");
        }
        else
        {
            if (head.Covers < events.Count)
                yield return new($"{events.Count - head.Covers} sự kiện sau cùng chưa niêm phong.", $"The last {events.Count - head.Covers} events are not sealed yet.");
            if (head.Signed == HeadSigned.Not) yield return new("Niêm phong không có chữ ký: hãy đối chiếu vân tay của nó với trang công bố hoặc với giấy đã in.", "The seal is not signed: compare its fingerprint with the published page or with a printed paper.");
            if (head.Signed == HeadSigned.ByItsOwnKey)
                yield return new($"Chữ ký mới được kiểm tra bằng khóa đi kèm tệp, vân tay {Fingerprint(SHA256.HashData(head.PublicKey!))}: hãy đối chiếu với khóa công bố.", $"The signature was checked with the key that came with the file alone, fingerprint {Fingerprint(SHA256.HashData(head.PublicKey!))}: compare it with the published key.");
            if (head.Stamp is not null) yield return new("Chứng thư của nơi cấp dấu thời gian chưa được đối chiếu với chứng thư gốc (openssl ts -verify).", "The certificate of the time-stamp's authority was not held against its root (openssl ts -verify).");
            yield return new($"Không cho biết điều gì xảy ra sau ngày {Day(head)} ngoài các sự kiện trong tệp.", $"It does not tell what happened after {Day(head)} beyond the events in it.");
        }
        var left = string.Join(", ", events.Where(e => e is { HasBody: true, Body: null }).Select(e => e.Seq.ToString(CultureInfo.InvariantCulture)));
        if (left.Length > 0) yield return new($"Nội dung của sự kiện {left} không có trong tệp (để lại hoặc đã xóa); chỉ có mã băm của nó.", $"The bodies of events {left} are not in the file (left out or erased); only their hashes are.");
        yield return new("Không chứng minh rằng điều được ghi là đúng sự thật; chỉ chứng minh nó đã được ghi như vậy.", "It does not prove that what was recorded is true, only that it was recorded so.");
    }

    private static string Fingerprint(byte[] hash) => SealedHead.FingerprintOf(hash);

    private static string Day(ProvenHead head) => head.Head.Day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at)
    {
        var moment = LocalMoment.From(at);
        return string.Create(CultureInfo.InvariantCulture, $"{moment.On:dd'/'MM'/'yyyy} {moment.At:HH':'mm}");
    }
}
