using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Plumbing;

namespace MotCua.Tests.Operations;

/// <summary>Trung tâm cửa hẹp: answers ten at once: five citizens, eight with those who read, ten with officers' acts.</summary>
public sealed class NarrowDoor() : Centre(new TestStore(), quiet: true)
{
    protected override CentreOptions Opened(CentreOptions usual) => usual with { MostAtOnce = 10 };

    public int Inside => Services.GetRequiredService<Pulse>().Inside;

    public async Task Until(int inside)
    {
        while (Inside != inside) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}

/// <summary>Đám đông: people whose forms come so slowly that they are being answered until they give up.</summary>
internal sealed class Crowd(NarrowDoor centre) : IAsyncDisposable
{
    private readonly CancellationTokenSource over = new();
    private readonly List<Task> people = [];

    /// <summary>So many come in, at an address that takes forms.</summary>
    public async Task Come(int many, string address, CookieContainer? cookies = null)
    {
        var before = centre.Inside;
        for (var i = 0; i < many; i++) people.Add(Send(address, cookies?.GetCookieHeader(new(centre.Address))));
        await centre.Until(before + many);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(people);
        await centre.Until(0);
        over.Dispose();
    }

    private async Task Send(string address, string? cookies)
    {
        var at = new Uri(centre.Address);
        using var socket = new TcpClient();
        await socket.ConnectAsync(at.Host, at.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {address} HTTP/1.1\r\nHost: {at.Authority}\r\n{(cookies is null ? "" : $"Cookie: {cookies}\r\n")}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\nma="));
        try
        {
            // Slowly, but not so slowly that the program loses patience.
            while (true)
            {
                await stream.WriteAsync(new byte[1000].AsMemory(), over.Token);
                await Task.Delay(100, over.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
