using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MotCua.Plumbing;

/// <summary>
/// Máy đứng trước trung tâm: the proxies whose word about who asks, and by which scheme, is taken. Without it every visitor would have the
/// proxy's address, and what is counted by address would be counted for the whole city.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses or networks, separated by commas: "127.0.0.1, 10.20.0.0/16".</summary>
    public const string Setting = "MOTCUA_PROXIES";

    /// <summary>The last address each trusted proxy adds counts; what stands before it may have been invented.</summary>
    /// <exception cref="CannotGoOn">What is set is no address and no network.</exception>
    public static void UseProxies(this WebApplication app, string? proxies)
    {
        var named = (proxies ?? Environment.GetEnvironmentVariable(Setting) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named)
            if (IPAddress.TryParse(name, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(name, out var network)) options.KnownIPNetworks.Add(network);
            else throw new CannotGoOn($"{Setting}: '{name}' không phải là địa chỉ hay mạng. / {Setting}: '{name}' is no address and no network; 127.0.0.1, 10.20.0.0/16");
        app.UseForwardedHeaders(options);
    }
}
