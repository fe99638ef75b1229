using MotCua.Commands;

namespace MotCua.Tests.Commands;

/// <summary>Một lần gọi: what a command line answered.</summary>
internal sealed record Spoken(int Code, string Output, string Error)
{
    public static async Task<Spoken> Reading(string input, params string[] args)
    {
        using StringWriter output = new(), error = new();
        using var text = new StringReader(input);
        var code = await CommandLine.Run(args, output, error, text);
        return new(code, output.ToString(), error.ToString());
    }

    public static Task<Spoken> To(params string[] args) => Reading("", args);
}
