using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Retention;
using MotCua.Positions;

namespace MotCua.Accounts.Sessions;

/// <summary>
/// Chứng minh lại trước khi ký: what puts a name under a paper is asked of one who has lately shown to be the owner of the account, by the
/// password, or by the app's code where there is one. A session left open signs for nobody.
/// </summary>
public sealed class OwnProof(OwnAccount account, SignInSessions sessions, IHttpContextAccessor http)
{
    /// <summary>The field of forms that sign.</summary>
    public const string Field = "chungMinh";

    /// <summary>Where the sentence stands that says it was wrong.</summary>
    public const string RefusalField = "Proof";

    /// <summary>The acts by which somebody signs, or lets another sign or in.</summary>
    private static readonly HashSet<string> Asked =
        [nameof(Sign), nameof(CorrectResult), nameof(Apologise), nameof(MakeLossGood), nameof(GrantDelegation), nameof(PublishEdition), nameof(DecideErasure), Permissions.ManageAccounts, Permissions.LockLeaver, Permissions.ConfirmRecovery];

    /// <summary>True of the acts that are only done by whoever has just shown to be the account's owner.</summary>
    public static bool Signs(string act) => Asked.Contains(act);

    public static bool Asks(Me me, string act) => me.MustProve && Signs(act);

    /// <summary>Said by every such act, whoever calls it, until there is a proof.</summary>
    public static Refusal Wanted { get; } = new("sign.prove", Articles.SigningByDelegation, new(
        "Chưa thực hiện: nhập mật khẩu, hoặc mã xác thực, rồi bấm lại. Nội dung đã nhập vẫn còn.", "Not done: give your password, or the code of your app, and press again. What was typed is kept."), RefusalField);

    /// <summary>Who is asked, with what the form brought taken as the proof; and why it is none, where it is asked for.</summary>
    public async Task<(Me Me, IReadOnlyList<Refusal> Wrong)> Of(Me me, string act)
    {
        if (!Asks(me, act) || http.HttpContext is not { } context || SignInSessions.Of(context.User) is not { } session)
            return (me, []);
        if (Typed(await context.Request.ReadFormAsync()) is not { Length: > 0 } typed)
            return (me, [Wanted]);
        if (await account.Proves(me.PersonId, typed, RefusalField) is { Count: > 0 } wrong)
            return (me, wrong);
        await sessions.Prove(session, me.PersonId);
        return (me with { MustProve = false }, []);
    }

    /// <summary>A page may have several such fields; one is filled.</summary>
    private static string Typed(IFormCollection form) => form.FirstOrDefault(field => field.Key.StartsWith(Field, StringComparison.Ordinal) && field.Value.ToString().Length > 0).Value.ToString();
}
