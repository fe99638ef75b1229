using MotCua.Law.Clocks;

namespace MotCua.Law.Procedures;

/// <summary>
/// Chế độ bổ sung hồ sơ của thủ tục: how often, by when and with what effect a competent agency may ask for a supplement.
/// Belongs to the edition: Điều 19 khoản 5 NĐ 118/2025 gives the default and yields to sector law.
/// </summary>
/// <param name="NoticeWithin">From receipt to the notice of lacks.</param>
/// <param name="Times">How many notices; a second one is called guidance where sector law has it.</param>
/// <param name="SecondWithin">From the supplement to the second guidance, where <paramref name="Times"/> is more than one.</param>
/// <param name="ClosesAfter">From the notice until the dossier lapses.</param>
/// <param name="Regime">Whether a full supplement starts the term again or only resumes it.</param>
public sealed record SupplementPolicy(
    TimeLimit NoticeWithin, int Times, TimeLimit? SecondWithin, TimeLimit ClosesAfter, StopRegime Regime, Article Basis);

/// <summary>Quy tắc giải quyết của thủ tục: who must stand in its settlement.</summary>
/// <param name="NeedsAgreement">A head of division agrees before the signature.</param>
/// <param name="AppraiserMaySign">Four eyes are waived: who appraised may sign.</param>
/// <param name="SlipOnlyOnRequest">Same-day procedures: no slip unless asked (Điều 17 khoản 4 NĐ 118/2025).</param>
/// <param name="ConsultationSilence">After this time a consulted agency's silence counts as consent, or null where it does not.</param>
public sealed record SettlementRules(bool NeedsAgreement, bool AppraiserMaySign, bool SlipOnlyOnRequest, TimeLimit? ConsultationSilence);
