namespace MotCua.Gateways.TimeStamping;

/// <summary>Cấp dấu thời gian: what we need of an authority that says when something was there (RFC 3161).</summary>
public interface ITimeStamping
{
    /// <summary>The authority's whole answer (TimeStampResp, DER) to the SHA-256 of a file; it has been held against the hash.</summary>
    /// <exception cref="TimeStampingTroubled">There is none to be had now.</exception>
    Task<byte[]> Stamp(byte[] sha256, CancellationToken stop);
}

/// <summary>Không lấy được dấu thời gian: the reason, in both languages.</summary>
public sealed class TimeStampingTroubled(string message, Exception? cause = null) : Exception(message, cause);
