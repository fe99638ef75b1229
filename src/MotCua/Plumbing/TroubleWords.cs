using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>Câu báo sự cố lưu trữ: what a person is told, and the log too, when the store did not do what was pressed.</summary>
internal static class TroubleWords
{
    public static Bilingual Of(Trouble why) => why switch
    {
        Trouble.Busy => new("Hệ thống đang quá tải, việc chưa được thực hiện. Vui lòng bấm lại sau ít giây.", "The system is overloaded; nothing was done. Please press again in a few seconds."),
        Trouble.DiskFull => new("Ổ đĩa đã đầy, việc chưa được thực hiện. Hãy báo người quản trị.", "The disk is full; nothing was done. Please tell the administrator."),
        Trouble.ReadOnly => new("Dữ liệu đang chỉ đọc, việc chưa được thực hiện. Hãy báo người quản trị.", "The data are read-only; nothing was done. Please tell the administrator."),
        Trouble.Unknown => new("Chưa rõ việc đã được ghi hay chưa. Hãy bấm lại: hệ thống sẽ không làm hai lần.", "It is not known whether it was recorded. Press again: it will not be done twice."),
        _ => new("Không ghi được dữ liệu, việc chưa được thực hiện. Hãy báo người quản trị.", "The data could not be written; nothing was done. Please tell the administrator."),
    };

    /// <summary>A full queue is empty again in seconds, and whoever asks is told so; the rest lasts until somebody mends it.</summary>
    public static int Answer(HttpContext context, Trouble why)
    {
        if (why == Trouble.Busy) context.Response.Headers.RetryAfter = "5";
        return context.Response.StatusCode = why == Trouble.Busy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>For a page that shows the form again with what was typed: answers 503 (429 when busy), writes one line in the log, gives the sentence.</summary>
    public static Bilingual NotDone(this HttpContext context, Trouble why)
    {
        if (!context.Response.HasStarted) Answer(context, why);
        Troubles.Log(context, why, null);
        return Of(why);
    }
}
