using System.Diagnostics;
using System.Text.RegularExpressions;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Machines;

/// <summary>Ví dụ trong tài liệu: what docs/api says is run, line by line, against a centre.</summary>
public sealed partial class WorkedExampleTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string Documents = Path.Combine(Approved.Folder(), "..", "..", "docs", "api");

    [Fact]
    public async Task A_dossier_is_received_followed_and_its_end_is_told()
    {
        using var machine = await Machine.Registered(centre, "pm-vi-du");
        var script = Script().Match(await File.ReadAllTextAsync(Path.Combine(Documents, "README.md"), TestContext.Current.CancellationToken)).Groups[1].Value;
        var said = await Run("bash", ["-euo", "pipefail", "-c", script], ("CENTRE", centre.Address), ("CLIENT", machine.Id), ("SECRET", machine.Secret));
        var code = Received().Match(said).Groups[1].Value;
        Assert.Contains("dossier-received", said, StringComparison.Ordinal);
        Assert.Contains("\"lines\":[{", said, StringComparison.Ordinal);

        var port = FreePort();
        using var administrator = await centre.As(People.Administrator);
        var secret = (await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{machine.Id}/bao-tin"), "button[value='dang-ky']", ("url", $"http://127.0.0.1:{port}/"), ("lyDo", "Ví dụ"))).Document.QuerySelector("#khoa-bao-tin")!.TextContent;
        // As whoever copies it runs it: not under the house's own build rules.
        var copied = Path.Combine(Directory.CreateTempSubdirectory("motcua-vi-du-").FullName, "nghe.cs");
        File.Copy(Path.Combine(Documents, "nghe.cs"), copied);
        using var listening = Start("dotnet", ["run", copied, "--", $"http://127.0.0.1:{port}/", secret, code]);
        Assert.Equal("listening", await listening.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("aiDeNghi", "Nguyễn Văn Ánh"), ("lyDo", "Thay đổi thiết kế."));
        await centre.Do(Spine.Receiver, code, "dung", ("traLai", "không có"));
        var heard = listening.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        // What came before there was an ear is told again later.
        for (var waited = 0; !listening.HasExited && waited < 300; waited++, centre.Clock.At += TimeSpan.FromSeconds(5))
            await Task.Delay(200, TestContext.Current.CancellationToken);
        if (!listening.HasExited)
            listening.Kill(entireProcessTree: true);

        Assert.Equal(0, listening.ExitCode);
        Assert.Contains($"{code}: dossier-stopped", await heard, StringComparison.Ordinal);
    }

    private static async Task<string> Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var running = Start(program, arguments, environment);
        var said = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, said + await running.StandardError.ReadToEndAsync());
        return said;
    }

    private static Process Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Directory.CreateTempSubdirectory("motcua-vi-du-").FullName };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("received: (H24[^\\s]+)")]
    private static partial Regex Received();
}
