using MotCua.Law;

namespace MotCua.Operations.Backups;

/// <summary>Chỗ hỏng: what is wrong with a part of a backup, or with what was made of it.</summary>
public enum FlawKind
{
    Missing,

    /// <summary>Not as long as it was.</summary>
    Cut,

    /// <summary>Not the bytes that were written.</summary>
    Altered,

    /// <summary>The file store did not have it when the backup was taken.</summary>
    NeverHad,

    /// <summary>The journal does not verify.</summary>
    Journal,

    /// <summary>It does not hold what the manifest says.</summary>
    Differs,
}

/// <summary>Điều tìm thấy khi xét bản sao lưu: one sentence names the part.</summary>
public sealed record Flaw(string Part, FlawKind Kind, string? Detail = null)
{
    public Bilingual Words => Kind switch
    {
        FlawKind.Missing => new($"{Part}: không có trong bản sao lưu.", $"{Part}: is not in the backup."),
        FlawKind.Cut => new($"{Part}: bị cắt, không đủ độ dài đã ghi.", $"{Part}: is cut, not as long as was written down."),
        FlawKind.Altered => new($"{Part}: đã bị thay đổi, không đúng mã băm đã ghi.", $"{Part}: is altered, not of the digest that was written down."),
        FlawKind.NeverHad => new($"{Part}: cơ sở dữ liệu nêu tệp này nhưng khi sao lưu kho tệp không có.", $"{Part}: the database names this file, which the file store did not have when the backup was taken."),
        FlawKind.Journal => new($"{Part}: sổ sự kiện không nguyên vẹn ({Detail}).", $"{Part}: the journal is not whole ({Detail})."),
        _ => new($"{Part}: không khớp bảng kê ({Detail}).", $"{Part}: is not what the manifest says ({Detail})."),
    };

    public override string ToString() => $"{Words.Vi} / {Words.En}";
}
