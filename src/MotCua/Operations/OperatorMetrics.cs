using System.Net;
using MotCua.Ledger;
using MotCua.Plumbing;
using OpenTelemetry.Metrics;

namespace MotCua.Operations;

/// <summary>
/// Số đo cho máy theo dõi: <c>/metrics</c> as Prometheus reads it, for who asks from this machine, or from <see cref="Setting"/>; what came
/// through a proxy is never answered.
/// </summary>
internal static class OperatorMetrics
{
    /// <summary>Networks from which metrics may be read besides this machine, separated by commas: "10.20.0.0/16".</summary>
    public const string Setting = "MOTCUA_METRICS";

    private const string Address = "/metrics";
    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via"];

    public static void AddOperatorMetrics(this IServiceCollection services)
    {
        services.AddSingleton<Gauges>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Pulse.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddPrometheusExporter());
    }

    public static void UseOperatorMetrics(this WebApplication app)
    {
        var networks = (Environment.GetEnvironmentVariable(Setting) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => IPNetwork.TryParse(name, out var network) ? network : throw new CannotGoOn($"{Setting}: '{name}' không phải là mạng. / {Setting}: '{name}' is no network; 10.20.0.0/16")).ToArray();
        app.UseWhen(asked => asked.Request.Path == Address && IsOperator(asked, networks), metrics =>
        {
            metrics.Use(async (context, next) =>
            {
                await context.RequestServices.GetRequiredService<Gauges>().Read(context.RequestAborted);
                await next(context);
            });
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint();
        });
    }

    private static bool IsOperator(HttpContext asked, IPNetwork[] networks) =>
        !OfProxies.Any(asked.Request.Headers.ContainsKey)
        && asked.Connection.RemoteIpAddress is { } from && (IPAddress.IsLoopback(from) || Array.Exists(networks, network => network.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)));

    /// <summary>Đồng hồ đo: the figures as they were read last, when somebody asks.</summary>
    private sealed class Gauges
    {
        private readonly ReadFigures figures;
        private Figures? last;

        public Gauges(ReadFigures figures, Pulse pulse)
        {
            this.figures = figures;
            Gauge("motcua.store.readable", null, "1 while the store can be read.", _ => 1, otherwise: 0);
            Gauge("motcua.acts.waiting", null, "Acts that wait for this node's writer.", now => now.Waiting);
            Gauge("motcua.errands.waiting", null, "Errands to be done.", now => now.ErrandsWaiting);
            Gauge("motcua.errands.failed", null, "Errands given up, waiting for somebody to run them again.", now => now.ErrandsFailed);
            Gauge("motcua.errands.lag", "s", "How late the errand is that waits longest.", now => Age(now, now.OldestErrandAt) ?? 0);
            Gauge("motcua.round.age", "s", "Since this node last looked for what falls due.", now => Age(now, now.RoundAt));
            Gauge("motcua.journal.position", null, "The journal's last position.", now => now.Position);
            Gauge("motcua.head.age", "s", "Since the journal's head was last signed.", now => Age(now, now.HeadAt));
            Gauge("motcua.backup.age", "s", "Since the last good backup.", now => Age(now, now.GoodBackupAt));
            Gauge("motcua.backup.due", null, "1 when there is no good backup as young as the rule asks.", now => now.BackupIsDue ? 1 : 0);
            Gauge("motcua.drill.age", "s", "Since the last good drill.", now => Age(now, now.GoodDrillAt));
            Gauge("motcua.drill.due", null, "1 when there is no good drill as young as the rule asks.", now => now.DrillIsDue ? 1 : 0);
            Gauge("motcua.store.size", "By", "Size of the database.", now => now.StoreBytes);
            Gauge("motcua.disk.free", "By", "Room left where the data folder lies.", now => now.FreeBytes);

            // What is not known is not told.
            void Gauge(string name, string? unit, string words, Func<Figures, double?> read, double? otherwise = null) =>
                pulse.Meter.CreateObservableGauge(name, () => (last is { } now ? read(now) : otherwise) is { } value ? [new System.Diagnostics.Metrics.Measurement<double>(value)] : Array.Empty<System.Diagnostics.Metrics.Measurement<double>>(), unit, words);
        }

        public async Task Read(CancellationToken stop)
        {
            try
            {
                last = await figures.Now(stop);
            }
            catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
            {
                last = null;
            }
        }

        private static double? Age(Figures now, DateTimeOffset? since) => since is { } at ? (now.At - at).TotalSeconds : null;
    }
}
