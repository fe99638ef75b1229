using MotCua.Accounts.Clients;
using MotCua.Dossiers.Api;
using MotCua.Plumbing.Api;
using MotCua.Publication;

namespace MotCua;

/// <summary>Cho phần mềm khác: the parts other machines ask, put together as <see cref="CentreHost"/> does the rest.</summary>
internal static class Machines
{
    public static void AddMachines(this IServiceCollection services)
    {
        services.AddSingleton<SentCopies>();
        services.AddApiDocument();
    }

    /// <summary>A machine is never sent to a page to sign in: where nothing is, that is said.</summary>
    public static void UseMachines(this WebApplication app) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && context.GetEndpoint() is null ? Problem.NotThere.ExecuteAsync(context) : next(context));

    public static void MapMachines(this WebApplication app)
    {
        var api = app.MapApi();
        api.MapProcedureApi();
        api.MapDossierApi();
        api.MapActApi();
        api.MapFileApi();
        api.MapWorkApi();
        app.MapApiDocument();
    }
}
