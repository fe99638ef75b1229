using System.CommandLine;
using System.Net.Sockets;
using MotCua.Plumbing;
using MotCua.Sealing;

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
        var publicUrl = new Option<string?>("--public-url")
        {
            Description = "Địa chỉ công khai in trên giấy tiếp nhận (mặc định: MOTCUA_PUBLIC_URL; không có thì mã QR chỉ mang mã hồ sơ). The public address printed on slips (default: MOTCUA_PUBLIC_URL; without one the QR code carries the dossier's code alone).",
            HelpName = "URL",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MOTCUA_PUBLIC_URL") is { Length: > 0 } named ? named : null,
        };
        publicUrl.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && !IsPublic(text))
                given.AddError($"--public-url: '{text}' không phải là địa chỉ công khai / is no public address; https://hanhchinhcong.example.gov.vn");
        });
        var most = new Option<int>("--most")
        {
            Description = "Số người được trả lời cùng lúc; quá số đó được mời thử lại sau (429), trang của người dân trước. How many are answered at once; beyond it people are asked to come again (429), citizens' pages first.",
            HelpName = "N",
            DefaultValueFactory = _ => new CentreOptions { Data = new("") }.MostAtOnce,
        };
        most.Validators.Add(given => { if (given.GetValueOrDefault<int>() < 8) given.AddError("--most: từ 8 trở lên / 8 or more"); });
        var notice = new Option<int>("--notice")
        {
            Description = "Số giây báo “chưa sẵn sàng” trước khi dừng, để máy đứng trước chuyển người đi nơi khác. Seconds of saying 'not ready' before stopping, so that the proxy sends people elsewhere.",
            HelpName = "SECONDS",
        };
        notice.Validators.Add(given => { if (given.GetValueOrDefault<int>() is < 0 or > 300) given.AddError("--notice: 0–300"); });
        var data = CommandLine.FolderOption();

        var verb = new Command("serve", "Mở trung tâm trên một địa chỉ. Opens the centre on an address.\n  motcua serve --demo\n  motcua serve --urls http://0.0.0.0:8080 --data /var/lib/motcua")
        {
            urls, publicUrl, demo, clock, most, notice, data,
        };
        verb.SetAction(async (given, stop) =>
        {
            var centre = new CentreOptions
            {
                Data = DataFolder.From(given.GetValue(data)),
                Urls = given.GetValue(urls)!,
                PublicUrl = given.GetValue(publicUrl),
                Demo = given.GetValue(demo),
                MostAtOnce = given.GetValue(most),
                Notice = TimeSpan.FromSeconds(given.GetValue(notice)),
                Clock = given.GetValue(clock) is { } text && CommandLine.TryReadMoment(text, out var moment) ? moment : null,
            };
            centre = centre with { HeadKey = KeyOf(centre) };
            // A file is one program's; a database is shared by many.
            using var occupied = StoreSettings.Postgres(centre.Data) is null ? centre.Data.Occupy() : null;
            await using var app = await CentreHost.Build(centre, stop);
            await Start(app, centre.Urls, stop);
            await given.InvocationConfiguration.Output.WriteLineAsync($"MotCua: {string.Join("  ", app.Urls)}");
            await app.WaitForShutdownAsync(stop);
            return CommandLine.Fine;
        });
        return verb;
    }

    /// <summary>A demonstration gets a key of its own beside its data, where none is named.</summary>
    private static string? KeyOf(CentreOptions centre)
    {
        if (Environment.GetEnvironmentVariable(HeadKeyFile.Setting) is { Length: > 0 } named) return named;
        var beside = Path.TrimEndingDirectorySeparator(centre.Data.Path) + ".niem-phong.pem";
        try
        {
            if (centre.Demo && !File.Exists(beside)) HeadKeyFile.Make(beside);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Another node has just made it, or nothing can be kept there: then seals are unsigned, and say so.
        }
        return centre.Demo && File.Exists(beside) ? beside : null;
    }

    private static async Task Start(WebApplication app, string urls, CancellationToken stop)
    {
        try
        {
            await Start(app, stop);
        }
        catch (Exception cause) when (cause is FormatException or SocketException or InvalidOperationException)
        {
            throw new CannotGoOn($"Không mở được tại {urls}. / Could not be opened at {urls}. ({cause.Message})", cause is FormatException ? CannotGoOn.BadUsage : CannotGoOn.Finding, cause);
        }
        catch (OperationCanceledException cause) when (!stop.IsCancellationRequested)
        {
            throw new CannotGoOn("Không mở được: một phần của chương trình không chạy; lý do ở các dòng trên. / Could not be opened: a part of the program does not run; the lines above say why.", CannotGoOn.Finding, cause);
        }
    }

    // What began before the address was refused is told to stop and waited for: else its store is put away under its hands.
    private static async Task Start(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    // What a citizen's telephone can open: never this machine's own name.
    private static bool IsPublic(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { IsLoopback: false, Scheme: "http" or "https" } && address.Host is not "0.0.0.0";
}
