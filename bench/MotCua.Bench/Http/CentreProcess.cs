using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MotCua.Bench.Http;

/// <summary>Trung tâm trong tiến trình riêng: the Release program, opened as an operator opens it, ended by a kill.</summary>
internal sealed class CentreProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private CentreProcess(Process process, Uri address) => (Process, Address) = (process, address);

    public Process Process { get; }

    public Uri Address { get; }

    /// <summary>Opens the centre on a folder's data; back when it answers.</summary>
    public static async Task<CentreProcess> Open(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments = ["serve", "--demo", "--data", folder, "--urls", address.GetLeftPart(UriPartial.Authority)];
        // What do built, else the program beside this one.
        var start = Environment.GetEnvironmentVariable("MOTCUA_BENCH_PROGRAM") is { Length: > 0 } program ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "motcua.dll"), .. arguments]);
        start.RedirectStandardOutput = true;
        var centre = new CentreProcess(Process.Start(start)!, address);
        centre.Process.BeginOutputReadLine();
        await centre.Ready();
        return centre;
    }

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !Process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("the centre does not answer");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it without a word, so that only what was durable is there afterwards.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.Dispose();
    }
}
