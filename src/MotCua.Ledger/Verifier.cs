namespace MotCua.Ledger;

/// <summary>Kiểm tra sổ: proves from the file alone that chains are whole and states follow. Shares no code with the writer.</summary>
public static class Verifier
{
    /// <param name="kinds">Kinds whose states are to be folded again; the chains of others are checked too.</param>
    public static VerifierReport Run(string path, params IReadOnlyList<StreamKind> kinds) => throw new NotImplementedException();
}

/// <summary>Kết quả kiểm tra: what was checked and what was found.</summary>
public sealed record VerifierReport(long Streams, long Events, TimeSpan Took, IReadOnlyList<Finding> Findings);

/// <summary>Điều bất thường: one thing that is not as it was written.</summary>
public sealed record Finding(string Code, Guid? Stream, long? Seq, string Detail);
