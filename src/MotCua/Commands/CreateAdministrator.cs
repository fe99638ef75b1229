using System.CommandLine;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Tạo người quản trị đầu tiên: <c>motcua admin create</c>.</summary>
internal static class CreateAdministrator
{
    public static Command Verb(TextReader input)
    {
        var name = new Option<string>("--name") { Description = "Họ và tên. Full name.", Required = true, HelpName = "NAME" };
        var user = new Option<string>("--user") { Description = "Tên đăng nhập. Name to sign in with.", Required = true, HelpName = "USER" };
        var sex = new Option<Sex>("--sex") { Description = "Giới tính. Sex.", HelpName = "male|female" };
        var password = new Option<string?>("--password") { Description = "'-': đọc mật khẩu từ đầu vào chuẩn; không có thì tạo mật khẩu và in một lần. '-': read it from standard input; without, one is made and printed once.", HelpName = "-" };
        var data = CommandLine.FolderOption();
        name.Validators.Add(given => { if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError("--name: cần họ và tên / a name is wanted"); });
        password.Validators.Add(given => { if (given.GetValueOrDefault<string>() is not "-") given.AddError("--password chỉ nhận '-': mật khẩu trên dòng lệnh thì ai cũng thấy / takes '-' alone: on a command line all can see it"); });
        var create = new Command("create",
            "Tạo tài khoản quản trị đầu tiên (không dùng cho bản trình diễn). Makes the first administrator's account, outside demonstration.\n"
            + "  motcua admin create --name \"Nguyễn Văn An\" --user an.nv\n  motcua admin create --name \"Nguyễn Văn An\" --user an.nv --password - < secret")
        {
            name, user, sex, password, data,
        };
        create.SetAction(async (given, stop) =>
        {
            await using var app = await CentreHost.Build(new CentreOptions { Data = DataFolder.From(given.GetValue(data)), Quiet = true }, stop);
            if (app.Services.GetRequiredService<Founded>().IsDemonstration)
                throw new CannotGoOn("Dữ liệu trình diễn không có người quản trị thật. / Demonstration data have no real administrator.");
            var typed = given.GetValue(password) is null ? null : await input.ReadLineAsync(stop) ?? "";
            var secret = typed ?? MadePassword.New();
            await using var scope = app.Services.CreateAsyncScope();
            var administrator = ActivatorUtilities.CreateInstance<FirstAdministrator>(scope.ServiceProvider);
            var wrong = await administrator.Create(given.GetValue(user)!.Trim(), given.GetValue(name)!.Trim(), given.GetValue(sex), secret);
            if (wrong.Count > 0) throw new CannotGoOn(string.Join('\n', wrong));
            var made = $"Đã tạo người quản trị {given.GetValue(user)!.Trim()}. / Administrator made.\n";
            await given.InvocationConfiguration.Output.WriteAsync(typed is null ? $"{made}Mật khẩu (chỉ hiện một lần) / Password (shown once): {secret}\n" : made);
            return CommandLine.Fine;
        });
        return new("admin", "Quản trị. Administration.\n  motcua admin create --name \"Nguyễn Văn An\" --user an.nv") { create };
    }
}
