using System.Diagnostics;
using System.Globalization;

namespace MotCua.Bench.Http;

/// <summary>Thời gian xử lý: what the programs of a run used of the cores. PostgreSQL's is zero on SQLite.</summary>
internal readonly record struct CpuTimes(TimeSpan Server, TimeSpan Postgres, TimeSpan Generator)
{
    /// <summary>As used so far.</summary>
    /// <param name="postmaster">PostgreSQL's first process, or null.</param>
    public static CpuTimes Of(Process server, int? postmaster)
    {
        server.Refresh();
        using var self = Process.GetCurrentProcess();
        return new(server.TotalProcessorTime, postmaster is { } first ? Postmaster(first) : TimeSpan.Zero, self.TotalProcessorTime);
    }

    public CpuTimes Since(CpuTimes before) => new(Server - before.Server, Postgres - before.Postgres, Generator - before.Generator);

    /// <summary>The parent of a backend.</summary>
    public static int? ParentOf(int backend) => Stat(backend) is { } fields ? int.Parse(fields[1], CultureInfo.InvariantCulture) : null;

    /// <summary>The first process, those of its children that live, and those that have ended.</summary>
    private static TimeSpan Postmaster(int first)
    {
        long ticks = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id) || Stat(id) is not { } fields) continue;
            if (id == first) ticks += Sum(fields, 11, 14);
            else if (fields[1] == first.ToString(CultureInfo.InvariantCulture)) ticks += Sum(fields, 11, 12);
        }
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    /// <summary>Fields of /proc/ID/stat from the state on; null where the process has ended.</summary>
    private static string[]? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Sum(string[] fields, int from, int to) => fields[from..(to + 1)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
