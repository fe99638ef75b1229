namespace MotCua.Ledger;

/// <summary>Yêu cầu thực hiện: who asks for an act, when, and what they had seen.</summary>
/// <param name="Act">Name of the act, kept with each of its events.</param>
/// <param name="HappenedAt">When it happened; only an outage-book act may claim a moment earlier than now.</param>
/// <param name="Saw">Version of the stream the person's page showed; null when no person looked at it.</param>
/// <param name="Opens">True for an act that opens its streams: it is overtaken where something has happened there, which the store is not asked first; the commit finds it out.</param>
/// <param name="Commutes">True for acts that do not mind what others did meanwhile (a payment's callback, a machine's notice).</param>
public sealed record Asked(
    string Act, string PersonId, string? PositionId, DateTimeOffset HappenedAt,
    long? Saw = null, bool Commutes = false, IdempotencyKey? Key = null, bool Opens = false);

/// <summary>Khóa chống lặp: the same key with the same body is the same act, done once; with another body it is refused.</summary>
/// <param name="Value">Best one that grows with time (UUIDv7), so that keys are appended.</param>
/// <param name="BodyHash">Hash of the request's body.</param>
public sealed record IdempotencyKey(string Value, byte[] BodyHash);

/// <summary>Căn cứ dữ liệu tham chiếu: a reference row a decision read, at the version it read; checked in the act's own commit.</summary>
/// <param name="Version">0 for a row nobody has registered a change of.</param>
public readonly record struct Guard(string Table, string Key, long Version);

/// <summary>Lấy số: the next number of this series, without gaps or doubles.</summary>
public readonly record struct Draw(string Series);
