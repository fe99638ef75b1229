using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Bản công bố trong truyện: three procedures as different as their laws.</summary>
internal static class Editions
{
    private static readonly TimeLimit FifteenDays = Days(15);

    /// <summary>Điều 19 khoản 5 NĐ 118/2025: the decree's own supplement policy.</summary>
    public static readonly SupplementPolicy Default = new(WorkingDays(3), 1, null, FifteenDays, StopRegime.Restart, Articles.Supplementing);

    /// <summary>Five working days, papers read at the counter.</summary>
    public static readonly ProcedureEdition Ordinary = new(
        "1.000001@2026-01-01", "1.000001", "Cấp giấy xác nhận", "Certificate", "Xây dựng", "Quyết định 01/QĐ-UBND",
        new(2026, 1, 1), null, ProcedureLevel.City, People.Agency, SystemOfRecord.Ours, new("KQ.G17.000001", "Giấy xác nhận", "Văn bản từ chối"),
        [Case(WorkingDays(5))], Default, ClockRules.OneStop, new(false, false, false, null), []);

    /// <summary>Twenty days, a head who agrees, guidance twice, silence of the consulted agency counts as consent.</summary>
    public static readonly ProcedureEdition Permit = Ordinary with
    {
        Id = "1.013225@2026-01-01",
        Code = "1.013225",
        Name = "Cấp giấy phép xây dựng",
        Cases = [Case(Days(20))],
        Supplement = new(WorkingDays(7), 2, WorkingDays(5), FifteenDays, StopRegime.Pause, new("Luật Xây dựng, trình tự cấp giấy phép")),
        Settlement = new(true, false, false, WorkingDays(5)),
    };

    /// <summary>Given on the day, by one officer, without a slip unless asked.</summary>
    public static readonly ProcedureEdition SameDay = Ordinary with
    {
        Id = "2.000815@2026-01-01",
        Code = "2.000815",
        Name = "Chứng thực bản sao",
        Cases = [Case(TimeLimit.SameDay)],
        Settlement = new(false, true, true, null),
    };

    /// <summary>Decided in a national system; only followed here.</summary>
    public static readonly ProcedureEdition Mirrored = Ordinary with
    {
        Id = "1.001193@2026-01-01",
        Code = "1.001193",
        Name = "Đăng ký khai sinh",
        SystemOfRecord = new("Hệ thống của Bộ Tư pháp"),
    };

    public static TimeLimit WorkingDays(int count) => new(count, TimeUnit.WorkingDays);

    public static TimeLimit Days(int count) => new(count, TimeUnit.CalendarDays);

    public static ProcedureCase Case(TimeLimit limit) => new(
        "chung", "Trường hợp chung", [new(Channel.Direct, limit), new(Channel.Post, limit), new(Channel.Online, limit)],
        [new("don", "Đơn đề nghị", null, 1, 0), new("ban-ve", "Bản vẽ", null, 1, 0), new("uy-quyen", "Giấy ủy quyền (nếu có)", null, 0, 1, Required: false)],
        limit.Unit == TimeUnit.WorkingDays ? [new("Thẩm định", PositionKind.Appraiser, WorkingDays(1), "Dự thảo")] : []);
}
