namespace MotCua.Look;

/// <summary>Tình trạng nhìn thấy được: a colour with its own icon, so that nobody has to tell colours apart.</summary>
public enum Tone
{
    /// <summary>Bình thường: no judgement.</summary>
    Plain,

    /// <summary>Trong hạn.</summary>
    OnTime,

    /// <summary>Sắp đến hạn.</summary>
    Soon,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Chờ công dân: supplement or payment awaited.</summary>
    WaitingForCitizen,

    /// <summary>Chờ cơ quan khác: a consulted agency's answer awaited.</summary>
    WaitingForAgency,

    /// <summary>Đã xong.</summary>
    Done,
}

/// <summary>How a tone is drawn.</summary>
public static class Tones
{
    /// <summary>The tone's class in the style sheet.</summary>
    public static string Css(this Tone tone) => tone switch
    {
        Tone.OnTime => "good",
        Tone.Soon => "soon",
        Tone.Late => "late",
        Tone.WaitingForCitizen => "citizen",
        Tone.WaitingForAgency => "agency",
        Tone.Done => "done",
        _ => "plain",
    };

    /// <summary>The tone's own icon, see <see cref="Icon"/>.</summary>
    public static string Sign(this Tone tone) => tone switch
    {
        Tone.OnTime => "clock",
        Tone.Soon => "hourglass",
        Tone.Late => "alert",
        Tone.WaitingForCitizen => "person",
        Tone.WaitingForAgency => "agency",
        Tone.Done => "check",
        _ => "dot",
    };
}
