using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using MotCua.Ledger;
using MotCua.Plumbing.Api;
using MotCua.Plumbing.Files;

namespace MotCua.Plumbing;

/// <summary>
/// Sự cố khi trả lời: whatever goes wrong is one line in the log and one clear page in both languages; no trace of the program is shown.
/// </summary>
internal static class Troubles
{
    /// <summary>What the longest form of a desk needs, several times over; files have their own addresses.</summary>
    private const long LongestForm = 2 * 1024 * 1024;

    public static void UseTroubles(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true, ExceptionHandler = Answer });
        app.UseStatusCodePages(status => Page(status.HttpContext, status.HttpContext.Response.StatusCode, Words(status.HttpContext.Response.StatusCode)));
        app.Use(Unwritten);
    }

    /// <summary>A page that was refused before it was written has said what it would be; what is told instead says it again.</summary>
    private static async Task Unwritten(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted || context.Response is not { StatusCode: >= 400, ContentLength: null or 0 })
            return;
        // The guard of forms calls a body it could not read an old form.
        if (Unreadable(context.Features.Get<IAntiforgeryValidationFeature>()?.Error) is { } unreadable)
            context.Response.StatusCode = unreadable;
        (context.Response.ContentType, context.Response.ContentLength) = (null, null);
    }

    /// <summary>A body longer than any form is refused before it is read, also where the form's guard would call it an old form.</summary>
    public static void UseSizeLimit(this WebApplication app) => app.Use((context, next) =>
    {
        var longest = context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>()?.Most ?? LongestForm;
        if (context.Request.ContentLength > longest)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = longest;
        return next(context);
    });

    /// <summary>One line: what was asked and why it was not done.</summary>
    public static void Log(HttpContext context, Trouble? trouble, Exception? cause) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MotCua").LogError(
            "{Method} {Path}: {Trouble} {Type} {Message} {Frame}", context.Request.Method, Where(context), trouble, cause?.GetType().Name, cause?.Message.ReplaceLineEndings(" "), trouble is null ? Frames(cause) : null);

    /// <summary>Where in the program, of what nobody foresaw.</summary>
    private static string? Frames(Exception? cause) => cause?.StackTrace is { } trace ? string.Join(' ', trace.Split('\n', 6)[..^1].Select(frame => frame.Trim())) : null;

    /// <summary>The address, without what opens a dossier to whoever knows it.</summary>
    private static string Where(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return endpoint is RouteEndpoint { RoutePattern: { } pattern } && pattern.GetParameter("Token") is not null ? "/" + pattern.RawText!.TrimStart('/') : context.Request.Path;
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
        if (Unreadable(cause) is { } unreadable)
        {
            context.Response.StatusCode = unreadable;
            await Page(context, unreadable, Words(unreadable));
            return;
        }
        Log(context, trouble, cause);
        var (status, vi, en) = cause is FilesTroubled files ? (files.Status, files.Words.Vi, files.Words.En)
            : trouble is { } why ? (TroubleWords.Answer(context, why), TroubleWords.Of(why).Vi, TroubleWords.Of(why).En)
            : (500, "Hệ thống gặp lỗi; chưa có gì được ghi. Hãy báo người quản trị thời điểm này.", "Something went wrong; nothing was recorded. Please tell the administrator when.");
        context.Response.StatusCode = status;
        await Page(context, status, (vi, en));
    }

    /// <summary>A form too large or not readable is the sender's mistake, not the program's.</summary>
    private static int? Unreadable(Exception? cause) => cause switch
    {
        BadHttpRequestException request => request.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        AntiforgeryValidationException guard => Unreadable(guard.InnerException) ?? StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static (string, string) Words(int status) => status switch
    {
        404 => ("Không có trang này, hoặc nội dung không dành cho vị trí việc làm của Ông/Bà.", "There is no such page, or what is there is not for your position."),
        400 => ("Biểu mẫu đã cũ hoặc không hợp lệ; chưa có gì được ghi. Hãy mở lại trang rồi gửi lại.", "The form is old or not valid; nothing was recorded. Please open the page again and resend."),
        413 => ("Nội dung gửi lên quá lớn; chưa có gì được ghi. Hãy quay lại và rút gọn.", "What was sent is too large; nothing was recorded. Please go back and shorten it."),
        429 => ("Thử quá nhiều lần. Vui lòng đợi một phút.", "Too many attempts. Please wait a minute."),
        _ => ("Không thực hiện được yêu cầu.", "The request could not be carried out."),
    };

    private static Task Page(HttpContext context, int status, (string Vi, string En) words)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Problem.Write(context, status, status == 401 ? new("Cần thẻ truy cập còn hạn.", "A valid access token is needed.") : new(words.Vi, words.En));
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{status} – MotCua</title></head>
            <body><main><h1>{status}</h1><p>{words.Vi}</p><p lang="en">{words.En}</p><p><a href="/">Trang đầu · First page</a></p></main></body></html>
            """);
    }
}
