using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers;

/// <summary>Kết quả của một việc trên hồ sơ: what a page shows after the press.</summary>
public abstract record Done
{
    private Done() { }

    /// <summary>Done and durable; also when the same form came twice.</summary>
    public sealed record Committed(Guid DossierId, Dossier Dossier, long Version, IReadOnlyList<DossierEvent> Events) : Done;

    /// <summary>Not done, with every reason.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Done;

    /// <summary>Another person acted since the page was shown; what they did, so that one can go on from there.</summary>
    public sealed record Overtaken(Dossier Dossier, long Version, IReadOnlyList<Recorded<DossierEvent>> Since) : Done;

    /// <summary>Not there, or not for this position: from outside the same.</summary>
    public sealed record Hidden : Done;

    /// <summary>The store could not do it; nothing is half done.</summary>
    public sealed record Troubled(Bilingual Words) : Done;

    /// <summary>The sentence for a store in trouble.</summary>
    public static Done Trouble(Trouble why) => new Troubled(why switch
    {
        Ledger.Trouble.Busy => new("Hệ thống đang quá tải, việc chưa được thực hiện. Vui lòng bấm lại sau ít giây.", "The system is overloaded; nothing was done. Please press again in a few seconds."),
        Ledger.Trouble.DiskFull => new("Ổ đĩa đã đầy, việc chưa được thực hiện. Hãy báo người quản trị.", "The disk is full; nothing was done. Please tell the administrator."),
        Ledger.Trouble.ReadOnly => new("Dữ liệu đang chỉ đọc, việc chưa được thực hiện. Hãy báo người quản trị.", "The data are read-only; nothing was done. Please tell the administrator."),
        Ledger.Trouble.Unknown => new("Chưa rõ việc đã được ghi hay chưa. Hãy bấm lại: hệ thống sẽ không làm hai lần.", "It is not known whether it was recorded. Press again: it will not be done twice."),
        _ => new("Không ghi được dữ liệu, việc chưa được thực hiện. Hãy báo người quản trị.", "The data could not be written; nothing was done. Please tell the administrator."),
    });
}
