namespace MotCua.Plumbing;

/// <summary>What a browser may do with our pages: no foreign or inline script, no frame, nothing kept on shared machines.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment: what tells of a trouble clears what was said before. Who said otherwise for an answer of its own is heard.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // Behind a proxy that ends TLS the scheme is what that proxy says.
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            if (!headers.ContainsKey("Cache-Control")) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
