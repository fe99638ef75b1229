using System.Net;
using System.Net.Sockets;
using MotCua.Commands;
using MotCua.Plumbing;

namespace MotCua.Tests.Plumbing;

/// <summary>Mở trung tâm: what stops the program at its start is one sentence and an exit code.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TestStore store = new(onFile: true);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://*:0")]
    [InlineData("http://192.168.1.7:5080")]
    public async Task A_demonstration_is_not_opened_to_the_network(string urls)
    {
        var (code, said) = await Serve("--demo", "--urls", urls);
        Assert.Equal(2, code);
        Assert.Contains("this machine only", said);
    }

    [Fact]
    public async Task The_clock_is_set_for_a_demonstration_only()
    {
        var (code, said) = await Serve("--clock", "2026-11-20T10:00", "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, code);
        Assert.Contains("--clock", said);
    }

    [Fact]
    public async Task Real_data_never_become_a_demonstration()
    {
        await using (await CentreHost.Build(new() { Data = new(store.Folder) }, TestContext.Current.CancellationToken)) { }
        var (code, said) = await Serve("--demo", "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, code);
        Assert.Contains("no demonstration", said);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, said) = await Serve("--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal(1, code);
        Assert.Single(said.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_told_in_one_sentence()
    {
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "motcua.db"), new string('x', 4096), TestContext.Current.CancellationToken);
        var (code, said) = await Serve("--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_one_is_told_in_one_sentence()
    {
        var file = Path.Combine(store.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var error = new StringWriter();
        var code = await CommandLine.Run(["serve", "--data", Path.Combine(file, "data")], TextWriter.Null, error);
        Assert.Equal(1, code);
        Assert.Contains("cannot be written to", error.ToString());
    }

    [Fact]
    public async Task A_second_centre_is_not_opened_on_the_same_data()
    {
        using (new DataFolder(store.Folder).Occupy())
        {
            var (code, said) = await Serve("--urls", "http://127.0.0.1:0");
            Assert.Equal((1, 1), (code, said.Trim().Split('\n').Length));
            Assert.Contains("Another centre is open", said);
            // Verbs read and add beside an open centre.
            Assert.Equal(0, await CommandLine.Run(["verify", "--data", store.Folder], TextWriter.Null, TextWriter.Null));
        }
        new DataFolder(store.Folder).Occupy().Dispose();
    }

    private async Task<(int Code, string Said)> Serve(params string[] options)
    {
        var error = new StringWriter();
        var code = await CommandLine.Run(["serve", "--data", store.Folder, .. options], TextWriter.Null, error).WaitAsync(TimeSpan.FromMinutes(1));
        return (code, error.ToString());
    }

    public void Dispose() => store.Dispose();
}
