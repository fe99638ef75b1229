using Microsoft.AspNetCore.Identity;
using MotCua.Law;

namespace MotCua.Accounts;

/// <summary>Lý do không đổi được tài khoản: the sentences beside the fields.</summary>
internal static class AccountRefusals
{
    private static readonly Article Rules = new("Quy chế tài khoản của Trung tâm");

    public static readonly Refusal[] NoAccount = [Of("account.none", "Chưa có tài khoản.", "There is no account.")];
    public static readonly Refusal[] Overtaken = [Of("account.overtaken", "Tài khoản vừa được thay đổi ở nơi khác. Hãy mở lại trang.", "The account was changed elsewhere meanwhile. Open the page again.")];

    public static Refusal Of(string code, string vi, string en, string? field = null) => new(code, Rules, new(vi, en), field);

    public static Refusal Of(string code, IdentityError error, string field) => new(code, Rules, Words(error), field);

    /// <summary>Identity's error in our words; several of one password are one sentence.</summary>
    public static Bilingual Words(IdentityError error) => error.Code switch
    {
        { } code when code.StartsWith("Password", StringComparison.Ordinal) =>
            new("Mật khẩu cần ít nhất 12 ký tự, có chữ thường và chữ số.", "A password has at least 12 characters, with a small letter and a digit."),
        nameof(IdentityErrorDescriber.InvalidUserName) =>
            new("Tên đăng nhập chỉ gồm chữ không dấu, chữ số và . - _ @ +.", "A name to sign in with has letters without marks, digits and . - _ @ + only."),
        nameof(IdentityErrorDescriber.DuplicateUserName) => new("Tên đăng nhập đã có.", "That name to sign in with exists."),
        _ => new(error.Description, error.Description),
    };
}
