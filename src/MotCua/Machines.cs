using MotCua.Accounts.Clients;
using MotCua.Dossiers.Api;
using MotCua.Gateways.Webhooks;
using MotCua.Notices;
using MotCua.Papers;
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
        services.AddSingleton<PostedNotice>();
        services.AddScoped<Subscriptions>();
        services.AddSingleton<TellClients>();
        services.AddSingleton<DoesErrands>(provider => provider.GetRequiredService<TellClients>().On);
        services.AddHostedService<TellInBackground>();
    }

    /// <summary>A machine is never sent to a page to sign in: where nothing is, or nothing of that kind is taken, that is said.</summary>
    public static void UseMachines(this WebApplication app) => app.Use((context, next) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.GetEndpoint() is RouteEndpoint ? next(context)
        : context.GetEndpoint() is { RequestDelegate: { } tellKind, DisplayName: { } name } && name.StartsWith("415", StringComparison.Ordinal) ? tellKind(context)
        : Problem.NotThere.ExecuteAsync(context));

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
