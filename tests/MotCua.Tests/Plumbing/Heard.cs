using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MotCua.Tests.Plumbing;

/// <summary>Nhật ký đã nghe: what the program's own log says from now on.</summary>
internal sealed class Heard(LogLevel least = LogLevel.Error) : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public static Heard From(Centre centre, LogLevel least = LogLevel.Error)
    {
        var heard = new Heard(least);
        centre.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        return heard;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) lock (Lines) Lines.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
