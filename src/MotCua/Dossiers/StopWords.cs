using MotCua.Law;
using MotCua.Law.Clocks;

namespace MotCua.Dossiers;

/// <summary>Lời về lần dừng: for what the clock waits, and how it goes on.</summary>
public static class StopWords
{
    public static Bilingual For(StopCause cause) => cause switch
    {
        StopCause.Supplement => new("chờ bổ sung hồ sơ", "a supplement is awaited"),
        StopCause.Payment => new("chờ thực hiện nghĩa vụ tài chính", "a payment is awaited"),
        _ => new("sự cố hệ thống", "an incident of the systems"),
    };

    /// <param name="limit">The dossier's own term.</param>
    public static Bilingual After(ClockStop stop, TimeLimit limit) => stop.Regime == StopRegime.Restart
        ? new($"Khi có đủ, thời hạn {limit.Text.Vi} tính lại từ đầu.", $"When all is there, the term of {limit.Text.En} is counted anew.")
        : new($"Thời gian dừng không tính; sau đó còn {stop.Remaining.Text.Vi}.", $"The time of the stop is left out; {stop.Remaining.Text.En} remain after it.");
}
