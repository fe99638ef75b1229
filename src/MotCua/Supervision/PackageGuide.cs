namespace MotCua.Supervision;

/// <summary>Hướng dẫn kiểm tra gói bằng chứng: what lies in a package and how to check it, and a script that does; both go into every package.</summary>
internal static class PackageGuide
{
    public static readonly string Readme =
        $"""
        GÓI BẰNG CHỨNG

        goi.json               ai lấy gói, lúc nào, vì sao; mẫu được lấy thế nào (hạt giống, khoảng ngày, số hồ sơ trong tập)
        <mã hồ sơ>/events.jsonl  các sự kiện của hồ sơ, mỗi dòng một sự kiện, đúng từng byte như trong sổ
        <mã hồ sơ>/papers.jsonl  các giấy đã phát: tên, lần, SHA-256; state là whole, missing hoặc altered
        <mã hồ sơ>/papers/       chính các giấy đó, tên tệp là SHA-256 của nội dung
        <mã hồ sơ>/scans.jsonl   các bản số hóa của giấy tờ đã nộp: SHA-256, cỡ; state là whole, missing, altered hoặc left-out: cả gói
                                 chứa đến {EvidencePackage.MostScanned / 1024 / 1024} MB bản số hóa, bản vượt quá thì lấy bằng gói của riêng hồ sơ đó
        <mã hồ sơ>/scans/        chính các bản số hóa đó, tên tệp là SHA-256 của nội dung
        manifest.sha256        SHA-256 của mọi tệp trong gói
        kiem-tra.py            kiểm tra chuỗi sự kiện và giấy tờ, chỉ cần Python 3

        KIỂM TRA
        1. Giải nén, vào thư mục, chạy: sha256sum -c manifest.sha256
        2. Chạy: python3 kiem-tra.py
        3. Mẫu ngẫu nhiên: với mỗi mã hồ sơ của tập, tính SHA-256 của (hạt giống, xuống dòng, mã hồ sơ) bằng UTF-8; mẫu là những hồ sơ có trị nhỏ nhất:
           printf 'hạt giống\nmã hồ sơ' | sha256sum
        4. hash của sự kiện cuối mỗi hồ sơ phải là hash ghi trong sổ của trung tâm; lệnh motcua verify kiểm tra cả sổ.

        HASH CỦA MỘT SỰ KIỆN
        Số viết big-endian. "Văn bản" là độ dài (4 byte) rồi các byte UTF-8; không có thì độ dài là -1.
        SHA-256 của: "motcua.event.1", hash trước (32 byte), chuỗi (16 byte), seq (8), typeVersion (8), happenedAt (8), recordedAt (8),
        rồi văn bản của type, act, personId, positionId, facts, và commitment (32 byte, cũng có độ dài đứng trước).
        Hash trước của sự kiện đầu là SHA-256 của: "motcua.stream.1", chuỗi (16 byte), kind.
        commitment là SHA-256 của: salt, body. Nội dung đã xóa theo luật thì salt và body trống; chuỗi vẫn kiểm tra được.
        Thời điểm là micro giây từ 01/01/1970 UTC.

        EVIDENCE PACKAGE
        goi.json says who took it, when and why, and how a sample was drawn; events.jsonl holds the events byte for byte; papers/ the papers as they were
        given and scans/ what was digitised (up to {EvidencePackage.MostScanned / 1024 / 1024} MB together; what goes beyond is listed as left-out and comes with the
        dossier's own package), each named by the SHA-256 of its content. Check with: sha256sum -c manifest.sha256, then python3 kiem-tra.py.
        An event's hash is SHA-256 over "motcua.event.1", the hash before it, the stream (16 bytes), seq, typeVersion, happenedAt, recordedAt (8 bytes each,
        big-endian), then type, act, personId, positionId, facts and commitment, each as its length (4 bytes, -1 where there is none) and its bytes. The first
        "hash before" is SHA-256 over "motcua.stream.1", the stream and kind. commitment is SHA-256 over salt and body; both are empty where content was erased.
        A dossier's rank in a sample is SHA-256 over the seed, a line feed and its code; the sample are the smallest.

        """;

    public const string Script =
        """"
        #!/usr/bin/env python3
        """Kiem tra goi bang chung / checks an evidence package: python3 kiem-tra.py [folder]"""
        import hashlib, json, pathlib, struct, sys


        def counted(data):
            return struct.pack(">i", -1) if data is None else struct.pack(">i", len(data)) + data


        def text(value):
            return counted(None if value is None else value.encode("utf-8"))


        def check(path, findings):
            previous, count = None, 0
            with open(path, encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    e, count = json.loads(line), count + 1
                    stream = bytes.fromhex(e["stream"])
                    if previous is None:
                        previous = hashlib.sha256(b"motcua.stream.1" + stream + e["kind"].encode("utf-8")).digest()
                    commitment = None if e["commitment"] is None else bytes.fromhex(e["commitment"])
                    data = b"motcua.event.1" + previous + stream
                    data += struct.pack(">qqqq", e["seq"], e["typeVersion"], e["happenedAt"], e["recordedAt"])
                    data += text(e["type"]) + text(e["act"]) + text(e["personId"]) + text(e["positionId"]) + text(e["facts"]) + counted(commitment)
                    previous = bytes.fromhex(e["hash"])
                    if e["seq"] != count or hashlib.sha256(data).digest() != previous:
                        findings.append(f"{path}: {e['seq']}")
                    if e["body"] is not None and hashlib.sha256(bytes.fromhex(e["salt"]) + e["body"].encode("utf-8")).digest() != commitment:
                        findings.append(f"{path}: {e['seq']} body")
            return count


        root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
        findings, events, papers = [], 0, 0
        for path in sorted(root.glob("*/events.jsonl")):
            events += check(path, findings)
        for path in sorted([*root.glob("*/papers/*"), *root.glob("*/scans/*")]):
            papers += 1
            if hashlib.sha256(path.read_bytes()).hexdigest() != path.stem:
                findings.append(str(path))
        for finding in findings:
            print(finding)
        print(f"{events} su kien / events, {papers} tep / files: " + ("nguyen ven / whole" if not findings else f"{len(findings)} sai / findings"))
        sys.exit(1 if findings or not events else 0)

        """";
}
