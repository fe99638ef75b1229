using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Globalization;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Commands;

/// <summary>Dòng lệnh: the verbs of <c>motcua</c>. A new verb is one file here and one line in <see cref="Verbs"/>.</summary>
public static class CommandLine
{
    /// <summary>Exit codes: the thing was done, it was done and something was found, it could not be understood.</summary>
    public const int Fine = 0, Finding = CannotGoOn.Finding, BadUsage = CannotGoOn.BadUsage;

    /// <summary>The option every verb that needs data offers.</summary>
    internal static Option<string?> FolderOption() => new("--data")
    {
        Description = "Thư mục dữ liệu (mặc định: MOTCUA_DATA, rồi ./data). Data folder (default: MOTCUA_DATA, then ./data).",
        HelpName = "DIR",
    };

    private static IEnumerable<Command> Verbs(TextReader input) =>
    [
        Serve.Verb(),
        CreateAdministrator.Verb(input),
        Seed.Verb(),
        Rebuild.Verb(),
        Erase.Verb(),
        Verify.Verb(),
        MakeHeadKey.Verb(),
        Backup.Verb(),
        Restore.Verb(),
        Drill.Verb(),
        Migrate.Verb(),
        CarryFiles.Verb(),
        ImportFile.Verb(),
        CheckCode.Verb(input),
        CountDue.Verb(input),
        ReadLimits.Verb(input),
        ShowLunarDay.Verb(input),
        WriteWords.Verb(input),
    ];

    /// <summary>Runs one command line and gives its exit code.</summary>
    /// <param name="input">What a verb reads where <c>-</c> stands for a file.</param>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, TextReader? input = null)
    {
        Languages.SpeakVietnamese();

        var root = new RootCommand("MotCua – hệ thống một cửa của trung tâm phục vụ hành chính công.\nMotCua – the open system of a public administrative service centre.");
        foreach (var verb in Verbs(input ?? TextReader.Null)) root.Subcommands.Add(verb);

        // '@x' is a value like another, not a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Standard output is for answers; who typed nothing is shown the way.
        if (parsed.Action is ParseErrorAction mistake) (mistake.ShowHelp, mistake.ShowTypoCorrections) = (args.Length == 0, false);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(configuration);
            if (parsed.Action is not ParseErrorAction) return code;
            if (args.Length > 0) await error.WriteLineAsync($"Dòng lệnh chưa đúng; cách dùng: {Named(parsed)} --help / The command line is not right; how it is used: {Named(parsed)} --help");
            return BadUsage;
        }
        catch (CannotGoOn reason)
        {
            await error.WriteLineAsync(reason.Message);
            return reason.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Đã dừng trước khi xong. / Stopped before it was done.");
            return Finding;
        }
        catch (FilesTroubled trouble)
        {
            await error.WriteLineAsync($"{trouble.Words.Vi} / {trouble.Words.En} ({trouble.Message})");
            return Finding;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or DbException or InvalidOperationException { InnerException: DbException })
        {
            await error.WriteLineAsync($"Không mở được. / Could not be opened. ({cause.Message})");
            return Finding;
        }
    }

    // The verb as far as it was understood.
    private static string Named(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } verb; at = at.Parent) words.Push(verb.Command.Name);
        return string.Join(' ', words.Prepend("motcua"));
    }

    /// <summary>An instant as typed: with an offset, or without one as a clock in Việt Nam shows it.</summary>
    internal static bool TryReadMoment(string text, out DateTimeOffset moment)
    {
        const DateTimeStyles assume = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, assume, out var local))
        {
            moment = new DateTimeOffset(local, TimeSpan.FromHours(7)).ToUniversalTime();
            return true;
        }
        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
        moment = moment.ToUniversalTime();
        return read;
    }
}
