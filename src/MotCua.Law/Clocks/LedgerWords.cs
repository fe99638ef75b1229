using System.Globalization;

namespace MotCua.Law.Clocks;

/// <summary>Lời diễn giải: a ledger line as a sentence in both languages, its basis after the dash.</summary>
internal static class LedgerWords
{
    public static Bilingual Of(LedgerLine line)
    {
        var (vi, en) = Because(line);
        var span = line.From == line.To ? Day(line.From) : $"{Day(line.From)}–{Day(line.To)}";
        var basis = line.Basis is null ? "" : $" — {line.Basis}";
        return new($"{span}: {vi}{basis}", $"{span}: {en}{basis}");
    }

    public static Bilingual Because(LedgerLine line)
    {
        var amount = new TimeLimit(line.Counted, line.Unit).Text;
        var name = line.Name ?? default;
        var becomes = line.Becomes is { } moment ? $"{moment.At:HH\\:mm} {Day(moment.On)}" : "";
        var (vi, en) = line.Reason switch
        {
            LedgerReason.DayOfReceipt => ("ngày tiếp nhận, không tính", "day of receipt, not counted"),
            LedgerReason.WorkingDay or LedgerReason.CalendarDay or LedgerReason.Month or LedgerReason.WorkingTime or LedgerReason.ElapsedTime => ($"tính {amount.Vi}", $"{amount.En} counted"),
            LedgerReason.WeeklyRest => ("nghỉ hằng tuần, không tính", "weekly rest, not counted"),
            LedgerReason.Holiday or LedgerReason.DayInLieu or LedgerReason.SwapOff => ($"{name.Vi}, không tính", $"{name.En}, not counted"),
            LedgerReason.MakeUpDay or LedgerReason.WorkingSaturday => ($"{name.Vi}, tính {amount.Vi}", $"{name.En}, {amount.En} counted"),
            LedgerReason.EndOnDayOff => ($"ngày cuối là ngày nghỉ, chuyển đến {becomes}", $"the last day is a day off, moved to {becomes}"),
            LedgerReason.OutsideHours => ($"ngoài giờ làm việc, lấy {becomes}", $"outside working hours, taken as {becomes}"),
            LedgerReason.AfterCutOff => ($"tiếp nhận sau mốc giờ trong ngày, trả kết quả {becomes}", $"received after the day's cut-off, result at {becomes}"),
            LedgerReason.FiledAfterHours => ($"nộp ngoài giờ, tính từ {becomes}", $"filed outside hours, counted from {becomes}"),
            LedgerReason.MonthEnd => ($"tháng không có ngày tương ứng, lấy ngày cuối tháng {Day(line.To)}", $"no such day in the month, its last day {Day(line.To)}"),
            LedgerReason.ClockStopped => ($"dừng tính, không tính {amount.Vi}, hạn là {becomes}", $"clock stopped, {amount.En} left out, due {becomes}"),
            LedgerReason.ClockRestarted => ($"tính lại từ đầu, từ {becomes}", $"counted anew from {becomes}"),
            LedgerReason.AgencyReceipt => ($"nộp ngoài trung tâm của cơ quan có thẩm quyền, tính từ khi cơ quan đó nhận, {becomes}", $"filed elsewhere, counted from the competent agency's receipt, {becomes}"),
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Reason, "no words for this reason"),
        };
        return new(vi, en);
    }

    private static string Day(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
