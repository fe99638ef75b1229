using System.Globalization;

namespace MotCua.Tests.Accounts;

/// <summary>Cán bộ do người quản trị tạo: what an administrator and the officer do until there is an account with a password.</summary>
internal static class People
{
    public const string Administrator = "le-hoang-nam", OwnPassword = "mat khau rieng 2026";

    /// <summary>A receiver of the city's centre, seconded by the department of construction, as typed by the administrator.</summary>
    public static (string, string)[] Typed(string user) =>
    [
        ("ten", "Ngô Thị Ánh"), ("dangNhap", user), ("gioiTinh", "Female"), ("coQuan", "so-xay-dung"), ("donVi", "tt-thanh-pho"), ("viTri", "tt-tiep-nhan-1"),
        ("tu", "01/11/2026"), ("den", "31/10/2027"), ("quyetDinh", "QĐ 15/QĐ-SXD ngày 28/10/2026"),
    ];

    public static async Task<SeenPage> Add(this Centre centre, string user, params (string, string)[] typed)
    {
        using var administrator = await centre.As(Administrator);
        return await administrator.Press(await administrator.See("/quan-tri/them-can-bo"), "button[value='them']", [.. Typed(user), .. typed]);
    }

    /// <summary>An act of the administrator on an account, by its button.</summary>
    public static async Task<SeenPage> Administer(this Centre centre, string user, string button, string reason = "Đã đối chiếu thẻ công chức")
    {
        using var administrator = await centre.As(Administrator);
        return await administrator.Press(await administrator.See($"/quan-tri/tai-khoan/{user}"), $"button[value='{button}']", ("lyDo", reason));
    }

    public static async Task<string> TemporaryPassword(this Centre centre, string user) =>
        (await centre.Administer(user, "mat-khau")).Document.QuerySelector("#mat-khau-tam")!.TextContent;

    public static async Task<SeenPage> SignIn(this Visitor visitor, string user, string password, string code = "") =>
        await visitor.Press(await visitor.See("/dang-nhap"), "form[action='/dang-nhap'] button", ("ten", user), ("matKhau", password), ("maXacThuc", code));

    public static async Task<SeenPage> ChangePassword(this Visitor visitor, string current, string wanted, string? again = null) =>
        await visitor.Press(await visitor.See("/tai-khoan"), ChangePasswordButton, ("dangDung", current), ("moi", wanted), ("lanHai", again ?? wanted));

    public const string ChangePasswordButton = "form:has(input[name=moi]) .actions button";

    /// <summary>An officer made by the administrator, who has chosen an own password and sits at the desk.</summary>
    public static async Task<Visitor> Officer(this Centre centre, string user)
    {
        var visitor = centre.Anybody();
        await centre.GiveOwnPassword(user, visitor);
        return visitor;
    }

    /// <summary>Adds an account, whose owner signs in there and chooses a password.</summary>
    public static async Task GiveOwnPassword(this Centre centre, string user, Visitor visitor)
    {
        await centre.Add(user);
        var password = await centre.TemporaryPassword(user);
        await visitor.SignIn(user, password);
        await visitor.ChangePassword(password, OwnPassword);
    }

    /// <summary>Enrols an app; its secret and the page with the recovery codes.</summary>
    public static async Task<(string Secret, SeenPage Codes)> Enrol(this Centre centre, Visitor visitor)
    {
        var asked = await visitor.Press(await visitor.See("/tai-khoan"), "form:has(input[name=matKhauDangKy]) button", ("matKhauDangKy", OwnPassword));
        var secret = asked.Document.QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        return (secret, await visitor.Press(asked, "form:has(input[name=ma]) button", ("ma", centre.CodeNow(secret))));
    }

    /// <summary>What the app shows at the centre's hour.</summary>
    public static string CodeNow(this Centre centre, string secret) => MotCua.Accounts.OneTimeCodes.CodeOf(secret, MotCua.Accounts.OneTimeCodes.StepAt(centre.Clock.At));

    public static bool IsInside(this SeenPage page) => page.Address.AbsolutePath != "/dang-nhap" && page.Document.QuerySelector("form[action='/dang-xuat']") is not null;

    public static IReadOnlyList<string> RecoveryCodes(this SeenPage page) => [.. page.Document.QuerySelectorAll(".codes li").Select(li => li.TextContent)];

    public static void Wait(this Centre centre, int seconds) => centre.Clock.At += TimeSpan.FromSeconds(seconds);

    public static string Day(this Centre centre, int later) => centre.Clock.At.AddDays(later).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
