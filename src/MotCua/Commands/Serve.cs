using System.CommandLine;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Chạy hệ thống: opens the centre on an address until it is told to stop.</summary>
internal static class Serve
{
    public static Command Verb()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Địa chỉ, cách nhau bằng ';'. Addresses, separated by ';'.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var demo = new Option<bool>("--demo") { Description = "Bản trình diễn với một thành phố mẫu, chỉ trên máy này. A demonstration with a sample city, on this machine only." };
        var clock = new Option<string?>("--clock") { Description = "Thời điểm bắt đầu của đồng hồ trình diễn. The moment a demonstration's clock starts at, e.g. 2026-11-20T10:00.", HelpName = "MOMENT" };
        clock.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } text && !CommandLine.TryReadMoment(text, out _))
                given.AddError($"--clock: '{text}' không phải là thời điểm / is not a moment; 2026-11-20T10:00");
        });
        var data = DataFolder.Option();

        var verb = new Command("serve", "Mở trung tâm trên một địa chỉ. Opens the centre on an address.\n  motcua serve --demo\n  motcua serve --urls http://0.0.0.0:8080 --data /var/lib/motcua")
        {
            urls, demo, clock, data,
        };
        verb.SetAction(async (given, stop) =>
        {
            var centre = new CentreOptions
            {
                Data = DataFolder.From(given.GetValue(data)),
                Urls = given.GetValue(urls)!,
                Demo = given.GetValue(demo),
                Clock = given.GetValue(clock) is { } text && CommandLine.TryReadMoment(text, out var moment) ? moment : null,
            };
            await using var app = await CentreHost.Build(centre, stop);
            await app.StartAsync(stop);
            await given.InvocationConfiguration.Output.WriteLineAsync($"MotCua: {string.Join("  ", app.Urls)}");
            await app.WaitForShutdownAsync(stop);
            return CommandLine.Fine;
        });
        return verb;
    }
}
