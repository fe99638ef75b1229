namespace MotCua.Law.Outages;

/// <summary>Nguyên nhân gián đoạn.</summary>
public enum OutageCause
{
    /// <summary>Mất điện.</summary>
    Power,

    /// <summary>Mất đường truyền.</summary>
    Line,

    /// <summary>Hệ thống ngừng hoạt động.</summary>
    System,
}

/// <summary>Tên nguyên nhân gián đoạn, as within a sentence.</summary>
public static class OutageCauseWords
{
    public static Bilingual Words(this OutageCause cause) => cause switch
    {
        OutageCause.Power => new("mất điện", "power cut"),
        OutageCause.Line => new("mất đường truyền", "line down"),
        _ => new("hệ thống ngừng hoạt động", "system down"),
    };
}
