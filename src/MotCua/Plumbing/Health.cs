using Microsoft.EntityFrameworkCore;

namespace MotCua.Plumbing;

/// <summary>Tình trạng: <c>/health/live</c> answers while the program runs, <c>/health/ready</c> while it can also work and is not about to leave.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (CentreDb db, Leaving leaving, CancellationToken stop) =>
        {
            if (leaving.HasBegun) return Results.Text("leaving", statusCode: 503);
            try
            {
                return await db.Foundings.AnyAsync(stop) ? Results.Text("ready") : Results.Text("not ready", statusCode: 503);
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                return Results.Text("not ready", statusCode: 503);
            }
        }).AllowAnonymous();
    }
}
