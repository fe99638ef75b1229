namespace MotCua.Law.Dossiers;

/// <summary>
/// Đúng hạn, quá hạn: two figures that never hide each other. Late against the first promise, which never changes, and late
/// against the appointment in force. Measured at the signature, or now while it is not signed.
/// </summary>
/// <param name="AgainstFirst">Time beyond the first promise; zero when in time, null when nothing was promised.</param>
/// <param name="AgainstAppointment">Time beyond the appointment in force; zero when in time.</param>
public sealed record Lateness(TimeSpan? AgainstFirst, TimeSpan? AgainstAppointment)
{
    public bool IsLate => AgainstAppointment > TimeSpan.Zero;

    public bool IsLateAgainstFirst => AgainstFirst > TimeSpan.Zero;

    /// <summary>The two figures of a dossier at a moment; where its clock stands, also when it ended so, the moment it stopped counts.</summary>
    public static Lateness Of(Dossier dossier, DateTimeOffset now)
    {
        var measured = dossier.Result?.SignedAt ?? dossier.Clock?.Stop?.At.ToInstant() ?? dossier.ClosedAt ?? now;
        return new(Beyond(dossier.FirstPromise?.DueAt, measured), Beyond(dossier.DueAt, measured));
    }

    /// <summary>
    /// Điều 19 khoản 6 NĐ 118/2025: an apology is owed once the due moment has passed undecided, until one is given; one given on
    /// the due day itself counts, though it is late.
    /// </summary>
    public static bool OwesApology(Dossier dossier, DateTimeOffset now) =>
        dossier.Status.IsInSettlement() && Of(dossier, now).IsLate && !HasApologised(dossier);

    /// <summary>True where an apology for the due moment in force was given on its day or later: nothing more is owed for it.</summary>
    internal static bool HasApologised(Dossier dossier) => dossier.DueAt is { } due && dossier.Apologies.Any(a => DayOf(a.At) >= DayOf(due));

    private static DateOnly DayOf(DateTimeOffset at) => LocalMoment.From(at).On;

    private static TimeSpan? Beyond(DateTimeOffset? due, DateTimeOffset at) =>
        due is null ? null : at > due ? at - due : TimeSpan.Zero;
}
