namespace MotCua.Commands;

/// <summary>Không thể tiếp tục: a command stops with one sentence for the person at the keyboard, never a stack trace.</summary>
public sealed class CannotGoOn(string sentence, int exitCode = CommandLine.BadUsage, Exception? cause = null) : Exception(sentence, cause)
{
    public int ExitCode { get; } = exitCode;
}
