using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Sealing;

namespace MotCua.Commands;

/// <summary>Kiểm tra bằng chứng: <c>motcua verify --proof FILE</c>, from the file alone, without any data.</summary>
internal static class VerifyProof
{
    /// <summary>The exit code: a proof that is refused is a finding.</summary>
    public static int Run(string file, CheckedAgainst against, bool json, TextWriter to)
    {
        var report = ProofCheck.Run(Read(file), against);
        var words = ProofWords.Of(report);
        using var output = new Sheet(to);
        if (json)
            output.Write(Json.Of(new
            {
                holds = words.Refused is null,
                report.Fault,
                sealedOn = report.Head?.Head.Day,
                covers = report.Head?.Covers,
                signed = report.Head?.Signed.ToString(),
                fingerprint = report.Head is { } head ? SealedHead.FingerprintOf(head.Head.Hash) : null,
                refused = words.Refused,
                proves = words.Proves,
                provesNot = words.ProvesNot,
                events = report.Stream?.Events,
            }));
        else
            foreach (var line in Lines(words)) output.Write(line);
        return words.Refused is null ? CommandLine.Fine : CommandLine.Finding;
    }

    private static IEnumerable<string> Lines(ProofWords words) => words.Refused is { } why ? [$"Không chấp nhận: {why.Vi} / Refused: {why.En}"] :
    [
        "Chấp nhận. / Accepted.",
        "Bằng chứng này cho biết / What it proves:",
        .. words.Proves.Select(one => $"- {one.Vi} / {one.En}"),
        "Không cho biết / What it does not:",
        .. words.ProvesNot.Select(one => $"- {one.Vi} / {one.En}"),
    ];

    /// <summary>One byte more than is allowed tells a file that is too long.</summary>
    private static ReadOnlyMemory<byte> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[ProofCheck.Longest + 1];
            return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"Không đọc được {file}. / {file} could not be read. ({cause.Message})", CommandLine.Finding, cause);
        }
    }
}
