using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace MotCua.Bench;

/// <summary>A contender in a process of its own, with a database of its own for every run: a <see cref="PeerRequest"/> in, an <see cref="PeerAnswer"/> out.</summary>
internal sealed class OtherProgram(string name, Func<Task<string>> database, Payloads payloads, string program, params string[] arguments) : Contender(name, "PostgreSQL")
{
    public override async Task<Outcome> Run(IReadOnlyList<int> clients, TimeSpan span)
    {
        var request = new PeerRequest(await database(), payloads.Series, payloads.Acts, clients, WarmUp.TotalSeconds, span.TotalSeconds, FreePorts());
        var output = await Programs.Output(program, arguments, JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        var answer = JsonSerializer.Deserialize<PeerAnswer>(output.TrimEnd().Split('\n')[^1], JsonSerializerOptions.Web)!;
        return new(answer.Measured, answer.Wrong, answer.Version);
    }

    /// <summary>The first of two ports that are free on this machine's own address.</summary>
    private static int FreePorts()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var second = new TcpListener(IPAddress.Loopback, port + 1);
                second.Start();
                return port;
            }
            catch (SocketException)
            {
            }
        }
    }
}
