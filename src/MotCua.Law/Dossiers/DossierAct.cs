using System.Text.Json.Serialization;
using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Việc trên hồ sơ: an act asked of a dossier. Whether it may be asked in this status at all is <see cref="Lifecycle"/>'s row;
/// what it further needs is its own <see cref="Decide"/>.
/// </summary>
public abstract record DossierAct
{
    /// <summary>Mã thủ tục, for an act that opens a dossier: its edition is the one in force on the filing day. Null where the dossier has pinned one.</summary>
    [JsonIgnore]
    public virtual string? Opens => null;

    /// <summary>The agency an act names, as competent where it opens a dossier or as consulted; whether it may be, the law says.</summary>
    [JsonIgnore]
    public virtual string? Names => null;

    /// <summary>The officer an act names to settle the dossier; whether that one may, the law says.</summary>
    [JsonIgnore]
    public virtual string? NamesOfficer => null;

    /// <summary>When it is said to have happened, where that was before now: only what is entered from the outage book claims it.</summary>
    [JsonIgnore]
    public virtual DateTimeOffset? Claims => null;

    /// <summary>The officer an act names as its witness; whether that one may be, the law says.</summary>
    [JsonIgnore]
    public virtual string? NamesWitness => null;

    protected internal abstract Decision Decide(Dossier dossier, Situation now);
}

/// <summary>Sự kiện của hồ sơ: something that happened. Carries whatever the law computed, so that applying it holds no rule.</summary>
public abstract record DossierEvent
{
    public required DateTimeOffset HappenedAt { get; init; }

    public required Actor By { get; init; }

    protected internal abstract Dossier Apply(Dossier dossier);
}
