namespace MotCua.Law.Clocks;

/// <summary>Căn cứ tính thời hạn: the articles the counting stands under. The Civil Code's numbers are cited from memory; docs/law/thoi-han.md says what was read.</summary>
public static class ClockArticles
{
    /// <summary>A term in hours begins at its moment.</summary>
    public static readonly Article CountedFromMoment = new("Điều 147 khoản 1 Bộ luật Dân sự");

    /// <summary>The first day of a term in days, weeks, months or years is not counted.</summary>
    public static readonly Article CountedFromNextDay = new("Điều 147 khoản 2 Bộ luật Dân sự");

    /// <summary>A term in months ends on the same day of the last month, or on that month's last day.</summary>
    public static readonly Article EndsInMonth = new("Điều 148 khoản 3 Bộ luật Dân sự");

    /// <summary>A term whose last day is a day off ends on the next working day.</summary>
    public static readonly Article EndsOnWorkingDay = new("Điều 148 khoản 5 Bộ luật Dân sự");

    /// <summary>A same-day result of a dossier received after 15:00 is given on the next working day.</summary>
    public static readonly Article SameDay = new("Điều 17 khoản 4 Nghị định 118/2025/NĐ-CP");

    /// <summary>After a full supplement the term runs anew.</summary>
    public static readonly Article Restart = new("Điều 19 khoản 5 Nghị định 118/2025/NĐ-CP");

    /// <summary>The time of an incident of the systems is not counted.</summary>
    public static readonly Article Incident = new("Điều 4 khoản 7 Nghị định 63/2024/NĐ-CP");

    /// <summary>The steps of a process sheet add up to no more than the procedure's term.</summary>
    public static readonly Article ProcessSheet = new("Điều 38 khoản 1 điểm d Nghị định 118/2025/NĐ-CP");
}
