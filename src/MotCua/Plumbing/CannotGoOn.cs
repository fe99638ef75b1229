namespace MotCua.Plumbing;

/// <summary>Không thể tiếp tục: a command stops with one sentence for the person at the keyboard, never a stack trace.</summary>
public sealed class CannotGoOn(string sentence, int exitCode = CannotGoOn.BadUsage, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>Exit codes: what was asked about is not in order; what was asked cannot be understood.</summary>
    public const int Finding = 1, BadUsage = 2;

    public int ExitCode { get; } = exitCode;
}
