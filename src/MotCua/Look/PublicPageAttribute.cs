namespace MotCua.Look;

/// <summary>Trang công khai giữ được: the same for every visitor of a language and a theme, and therefore kept for a minute by browsers and by what stands before the centre. Holds no form that is guarded, and nothing of a person.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute
{
    /// <summary>In seconds: what changes in law is seen after so long at the latest.</summary>
    public const int Kept = 60;
}

/// <summary>Says of public pages that they may be kept, and sends them packed: nothing secret is in them that a packed length could tell. Of all others it says nothing, which means that they may not.</summary>
internal static class PublicPages
{
    public static void UsePublicPages(this WebApplication app)
    {
        app.UseWhen(IsPublic, pages => pages.UseResponseCompression());
        app.Use(MayBeKept);
    }

    private static bool IsPublic(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null && context.User.Identity?.IsAuthenticated != true;

    private static Task MayBeKept(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) && IsPublic(context))
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (context.Response.StatusCode != StatusCodes.Status200OK || headers.ContainsKey("Set-Cookie") || headers.ContainsKey("Cache-Control"))
                    return Task.CompletedTask;
                headers.CacheControl = $"public, max-age={PublicPageAttribute.Kept}";
                headers.Append("Vary", "Cookie");
                return Task.CompletedTask;
            });
        return next(context);
    }
}
