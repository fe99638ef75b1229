using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Sự cố khi trả lời: whatever goes wrong is one line in the log and one clear page in both languages; no trace of the program is shown.
/// </summary>
internal static class Troubles
{
    public static void UseTroubles(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true, ExceptionHandler = Answer });
        app.UseStatusCodePages(async status =>
        {
            var code = status.HttpContext.Response.StatusCode;
            await Page(status.HttpContext, code, code switch
            {
                404 => ("Không có trang này, hoặc nội dung không dành cho vị trí việc làm của Ông/Bà.", "There is no such page, or what is there is not for your position."),
                400 => ("Biểu mẫu đã cũ hoặc không hợp lệ. Hãy mở lại trang rồi gửi lại.", "The form is old or not valid. Please open the page again and resend."),
                429 => ("Thử quá nhiều lần. Vui lòng đợi một phút.", "Too many attempts. Please wait a minute."),
                _ => ("Không thực hiện được yêu cầu.", "The request could not be carried out."),
            });
        });
    }

    /// <summary>A demonstration's accounts need no password, so it answers this machine only.</summary>
    public static void UseLoopbackOnly(this WebApplication app) => app.Use((context, next) =>
    {
        var remote = context.Connection.RemoteIpAddress;
        if ((remote is null || IPAddress.IsLoopback(remote)) && context.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]")
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static async Task Answer(HttpContext context)
    {
        var cause = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var trouble = cause is null ? null : StoreTrouble.Of(cause);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MotCua").LogError(
            "{Method} {Path}: {Trouble} {Type}: {Message}", context.Request.Method, context.Request.Path, trouble, cause?.GetType().Name, cause?.Message);
        var (status, vi, en) = trouble switch
        {
            Trouble.DiskFull => (503, "Ổ đĩa đã đầy; chưa có gì được ghi. Hãy báo người quản trị.", "The disk is full; nothing was recorded. Please tell the administrator."),
            Trouble.ReadOnly => (503, "Dữ liệu đang chỉ đọc; chưa có gì được ghi. Hãy báo người quản trị.", "The data are read-only; nothing was recorded. Please tell the administrator."),
            not null => (503, "Kho dữ liệu tạm thời không trả lời; chưa có gì được ghi. Vui lòng thử lại.", "The store does not answer for the moment; nothing was recorded. Please try again."),
            _ => (500, "Hệ thống gặp lỗi; chưa có gì được ghi. Hãy báo người quản trị thời điểm này.", "Something went wrong; nothing was recorded. Please tell the administrator when."),
        };
        context.Response.StatusCode = status;
        await Page(context, status, (vi, en));
    }

    private static Task Page(HttpContext context, int status, (string Vi, string En) words)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{status} – MotCua</title></head>
            <body><main><h1>{status}</h1><p>{words.Vi}</p><p lang="en">{words.En}</p><p><a href="/">Trang đầu · First page</a></p></main></body></html>
            """);
    }
}
