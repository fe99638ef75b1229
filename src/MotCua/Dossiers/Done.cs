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
    public sealed record Troubled(Trouble Why) : Done;
}
