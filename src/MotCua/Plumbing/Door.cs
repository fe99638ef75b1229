using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.StaticAssets;

namespace MotCua.Plumbing;

/// <summary>
/// Cửa vào: no more than so many are answered at once, whoever else comes is told when to come again (429) at the cost of one short page.
/// Citizens' pages give way first, then what officers read, and officers' acts last, so that the counters go on while the city storms the door.
/// </summary>
internal static class Door
{
    /// <summary>Seconds after which to come again, spread so that all do not come back together.</summary>
    private const int Soonest = 5, Spread = 10;

    public static void UseDoor(this WebApplication app, CentreOptions centre)
    {
        var pulse = app.Services.GetRequiredService<Pulse>();
        app.Use(async (context, next) =>
        {
            if (IsAlwaysOpen(context))
            {
                await next(context);
                return;
            }
            var (who, most) = Share(context, centre.MostAtOnce);
            if (!pulse.Enter(most))
            {
                pulse.TurnedAway(who);
                await AskToComeAgain(context);
                return;
            }
            try
            {
                await next(context);
            }
            finally
            {
                pulse.Leave();
            }
        });
    }

    /// <summary>Half of the places are for citizens' pages, four fifths for them and what officers read, all for officers' acts. Signing in is the way to an act.</summary>
    private static (string Who, int Most) Share(HttpContext context, int all) =>
        context.User.Identity?.IsAuthenticated == true ? HttpMethods.IsPost(context.Request.Method) ? ("act", all) : ("officer", all * 4 / 5)
        : context.Request.Path.StartsWithSegments("/dang-nhap", StringComparison.Ordinal) ? ("officer", all * 4 / 5) : ("citizen", all / 2);

    /// <summary>Health is asked by who decides where to send people, and files of the house cost next to nothing.</summary>
    private static bool IsAlwaysOpen(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static Task AskToComeAgain(HttpContext context)
    {
        var seconds = (Soonest + Random.Shared.Next(Spread)).ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Headers.RetryAfter = seconds;
            return Api.Problem.Write(context, StatusCodes.Status429TooManyRequests, new("Đang đông; chưa có gì được ghi. Hãy gửi lại sau.", "Many are here; nothing was recorded. Send it again later."));
        }
        var again = HttpMethods.IsGet(context.Request.Method);
        var (vi, en) = again ? ("Trang sẽ tự mở lại.", "The page opens again by itself.") : ("Việc vừa bấm chưa được thực hiện: hãy quay lại trang trước rồi bấm lại.", "What was pressed was not done: go back and press again.");
        var page = Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{(again ? $"<meta http-equiv=\"refresh\" content=\"{seconds}\">" : "")}<title>Đang đông – MotCua</title></head>
            <body><main><h1>Đang đông, xin thử lại sau {seconds} giây</h1><p>{vi}</p><p lang="en">Many people are here; please try again in {seconds} seconds. {en}</p></main></body></html>
            """);
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (StatusCodes.Status429TooManyRequests, "text/html; charset=utf-8", page.Length);
        (context.Response.Headers.RetryAfter, context.Response.Headers.CacheControl) = (seconds, "no-store");
        return context.Response.Body.WriteAsync(page, context.RequestAborted).AsTask();
    }
}
