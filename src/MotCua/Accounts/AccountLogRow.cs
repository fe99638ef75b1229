using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Accounts;

/// <summary>Việc trên tài khoản: what was done to an account or with it.</summary>
public enum AccountAct
{
    Create,
    IssuePassword,
    ChangePassword,
    EnrolSecondFactor,
    RenewRecoveryCodes,
    TurnSecondFactorOff,
    RemoveSecondFactor,
    Lock,
    Unlock,
    GivePosition,
    EndHolding,
    SignIn,
    FailToSignIn,
    EndSession,
    AddPasskey,
    RemovePasskey,
    AskRecovery,
    CallOffRecovery,
    ConfirmRecovery,
    LinkProvider,
    UnlinkProvider,
    IssueClientKey,
    RevokeClientKey,
    Subscribe,
    EndSubscription,
    TellAgain,
}

/// <summary>Dòng nhật ký tài khoản: who did what to whose account, when and why. Added, never changed.</summary>
public sealed class AccountLogRow
{
    public static readonly RowTable Table = new("account_log", ["id"], ["account_id", "by_id", "act", "reason", "at"]);

    public Guid Id { get; init; }

    /// <summary>Whose account; empty where somebody tried a name that no account has.</summary>
    public required string AccountId { get; init; }

    /// <summary>Who did it: an officer, or a command of the program.</summary>
    public required string ById { get; init; }
    public required AccountAct Act { get; init; }
    public string Reason { get; init; } = "";
    public required DateTimeOffset At { get; init; }

    public static AccountLogRow Of(string account, AccountAct act, string by, string reason, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), AccountId = account, ById = by, Act = act, Reason = reason, At = at };

    /// <summary>A sign-in or a failed one, written beside the acts that wait, without a transaction of its own.</summary>
    /// <param name="through">The agency's provider that named the officer; empty where it was the password or a key.</param>
    public static RowChange OfSignIn(string account, AccountAct act, DateTimeOffset at, string through = "") =>
        Table.Upsert(Guid.CreateVersion7(at), account, account, act.ToString(), through, at);
}

/// <summary>What an account's log says.</summary>
public static class AccountActWords
{
    public static Bilingual Words(this AccountAct act) => act switch
    {
        AccountAct.Create => new("Ghi nhận cán bộ", "Officer recorded"),
        AccountAct.IssuePassword => new("Cấp mật khẩu tạm", "Temporary password issued"),
        AccountAct.ChangePassword => new("Đổi mật khẩu", "Password changed"),
        AccountAct.EnrolSecondFactor => new("Đăng ký ứng dụng xác thực", "Authenticator app enrolled"),
        AccountAct.RenewRecoveryCodes => new("Tạo mã dự phòng mới", "Recovery codes renewed"),
        AccountAct.TurnSecondFactorOff => new("Tắt xác thực hai lớp", "Second factor turned off"),
        AccountAct.RemoveSecondFactor => new("Gỡ xác thực hai lớp", "Second factor removed"),
        AccountAct.Lock => new("Khóa tài khoản", "Account locked"),
        AccountAct.Unlock => new("Mở khóa tài khoản", "Account unlocked"),
        AccountAct.GivePosition => new("Bố trí vị trí", "Position given"),
        AccountAct.EndHolding => new("Kết thúc vị trí", "Position ended"),
        AccountAct.SignIn => new("Đăng nhập", "Signed in"),
        AccountAct.AddPasskey => new("Thêm khóa truy cập", "Passkey added"),
        AccountAct.RemovePasskey => new("Bỏ khóa truy cập", "Passkey removed"),
        AccountAct.AskRecovery => new("Yêu cầu khôi phục tài khoản", "Recovery of the account asked for"),
        AccountAct.CallOffRecovery => new("Bỏ yêu cầu khôi phục", "Recovery called off"),
        AccountAct.ConfirmRecovery => new("Gặp trực tiếp, xác nhận khôi phục, cấp mật khẩu một lần", "Met in person, recovery confirmed, one-time password issued"),
        AccountAct.LinkProvider => new("Liên kết đăng nhập qua cơ quan", "Linked to the agency's sign-in"),
        AccountAct.UnlinkProvider => new("Bỏ liên kết đăng nhập qua cơ quan", "Unlinked from the agency's sign-in"),
        AccountAct.IssueClientKey => new("Cấp khóa phần mềm", "Client's key issued"),
        AccountAct.RevokeClientKey => new("Thu hồi khóa phần mềm", "Client's key revoked"),
        AccountAct.Subscribe => new("Đăng ký báo tin", "Subscribed to changes"),
        AccountAct.EndSubscription => new("Thôi báo tin", "Subscription ended"),
        AccountAct.TellAgain => new("Báo lại từ một thời điểm", "Told again from a moment on"),
        AccountAct.EndSession => new("Kết thúc phiên đăng nhập ở nơi khác", "Session elsewhere ended"),
        _ => new("Đăng nhập không được", "Sign-in failed"),
    };
}

internal sealed class AccountLogMapping : IEntityTypeConfiguration<AccountLogRow>
{
    public void Configure(EntityTypeBuilder<AccountLogRow> builder)
    {
        builder.ToTable(AccountLogRow.Table.Name).HasKey(r => r.Id);
        builder.HasIndex(r => new { r.AccountId, r.At });
        builder.Property(r => r.Act).HasConversion<string>();
        // A log that could be corrected would be none.
        foreach (var property in builder.Metadata.GetProperties())
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
