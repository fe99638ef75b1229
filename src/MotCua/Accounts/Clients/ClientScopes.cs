using MotCua.Law;

namespace MotCua.Accounts.Clients;

/// <summary>Phạm vi của phần mềm: what a token opens, within what the client's position may anyway.</summary>
public static class ClientScopes
{
    /// <summary>Đọc: procedures, dossiers, work lists, changes, proofs.</summary>
    public const string Read = "doc";

    /// <summary>Tiếp nhận: the act that opens a dossier.</summary>
    public const string Receive = "tiep-nhan";

    /// <summary>Thực hiện: every other act, and files.</summary>
    public const string Act = "thuc-hien";

    public static IReadOnlyList<(string Scope, Bilingual Words)> All { get; } =
    [
        (Read, new("Đọc thủ tục, hồ sơ, danh sách việc, thay đổi", "Read procedures, dossiers, work lists, changes")),
        (Receive, new("Tiếp nhận hồ sơ", "Receive dossiers")),
        (Act, new("Thực hiện các việc khác của vị trí, trừ ký", "Do the position's other acts, but sign nothing")),
    ];
}
