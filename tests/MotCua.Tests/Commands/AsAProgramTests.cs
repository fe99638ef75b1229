using System.Diagnostics;
using System.Text;

namespace MotCua.Tests.Commands;

/// <summary>The program itself, with the streams and the surroundings a machine gives it.</summary>
public sealed class AsAProgramTests
{
    [Theory]
    [InlineData("C")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.ISO-8859-1")]
    public async Task Neither_locale_nor_a_missing_home_changes_a_byte(string locale)
    {
        var (code, output, error) = await Run(locale, "\uFEFFreceived,amount,unit\r\n2026-11-20T10:00,0.5,working-days\r\n2026-12-31,1,working-days\r\n", "due", "--batch", "-");
        Assert.Equal("received,amount,unit,due\n2026-11-20T10:00,0.5,working-days,2026-11-20T16:00\n2026-12-31,1,working-days,\n"u8.ToArray(), output);
        Assert.StartsWith("dòng 3: Chưa công bố lịch nghỉ năm 2027", Encoding.UTF8.GetString(error), StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Equal("bảy mươi lăm nghìn đồng\n"u8.ToArray(), (await Run(locale, "", "words", "75000")).Output);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_sees_no_trouble()
    {
        using var program = Start("C", "words", "--batch", "-");
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        program.StandardOutput.Close();
        await program.StandardInput.WriteAsync(string.Concat(Enumerable.Range(0, 50_000).Select(n => $"{n}\n")));
        program.StandardInput.Close();
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
    }

    [Theory]
    [InlineData("serve", "--urls", "localhost")]
    [InlineData("serve", "--demo", "--urls", "https://127.0.0.1:0")]
    [InlineData("serve", "--urls", "http://192.0.2.1:1")]
    [InlineData("serve", "--nosuch")]
    [InlineData("nosuch")]
    [InlineData("admin")]
    [InlineData("seed", "--dossiers", "abc")]
    [InlineData("words", "1", "2")]
    [InlineData("verify", "--data")]
    public async Task What_cannot_be_done_is_said_in_both_languages_and_without_a_trace(params string[] args)
    {
        using var store = new TestStore("du lieu");
        string[] folder = args[0] == "serve" ? ["--data", store.Folder] : [];
        var (code, output, error) = await Run("C", "", [.. args, .. folder]);
        var said = Encoding.UTF8.GetString(error);
        Assert.InRange(code, 1, 2);
        Assert.Empty(output);
        Assert.Matches("(Không mở được|Dòng lệnh chưa đúng).* / ", said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_stop_while_it_opens_it_stops_in_one_sentence()
    {
        using var store = new TestStore("du lieu");
        using var program = Start("C", "serve", "--demo", "--urls", "http://127.0.0.1:0", "--data", store.Folder);
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!Directory.Exists(Path.Combine(store.Folder, "keys"))) await Task.Yield();
        using (var told = Process.Start("kill", ["-INT", $"{program.Id}"])) await told.WaitForExitAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(program.ExitCode, 0, 1);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_named()
    {
        using var store = new TestStore("du lieu");
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "motcua.json"), "{ \"Store", TestContext.Current.CancellationToken);
        var (code, _, error) = await Run("C", "", "verify", "--data", store.Folder);
        Assert.Equal(2, code);
        Assert.StartsWith("Không hiểu cấu hình", Encoding.UTF8.GetString(error), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Encoding.UTF8.GetString(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("verify")]
    public async Task A_database_that_does_not_answer_is_told_in_a_sentence(string verb)
    {
        using var store = new TestStore("du lieu");
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "motcua.json"), """{ "Store": "postgres", "Postgres": "Host=/khong/co" }""", TestContext.Current.CancellationToken);
        var (code, output, error) = await Run("C", "", verb, "--data", store.Folder);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.StartsWith("Không mở được.", Encoding.UTF8.GetString(error), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Encoding.UTF8.GetString(error), StringComparison.Ordinal);
    }

    private static async Task<(int Code, byte[] Output, byte[] Error)> Run(string locale, string input, params string[] args)
    {
        using var program = Start(locale, args);
        await program.StandardInput.WriteAsync(input);
        program.StandardInput.Close();
        using MemoryStream output = new(), error = new();
        await Task.WhenAll(program.StandardOutput.BaseStream.CopyToAsync(output), program.StandardError.BaseStream.CopyToAsync(error));
        await program.WaitForExitAsync();
        return (program.ExitCode, output.ToArray(), error.ToArray());
    }

    private static Process Start(string locale, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "motcua"), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment.Remove("HOME");
        start.Environment["LANG"] = start.Environment["LC_ALL"] = locale;
        return Process.Start(start)!;
    }
}
