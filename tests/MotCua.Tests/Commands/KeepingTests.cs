using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts;
using MotCua.Commands;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Commands;

/// <summary>The verbs that keep a data folder: admin create, verify, rebuild.</summary>
public sealed class KeepingTests : IDisposable
{
    private static readonly DateOnly Day = new(2100, 1, 1);
    private readonly TestStore store = new("du lieu");

    private string Data => store.Folder;

    [Fact]
    public async Task The_first_administrator_can_sign_in_with_the_password_shown_once()
    {
        var spoken = await Create("an.nv");
        Assert.Equal((CommandLine.Fine, ""), (spoken.Code, spoken.Error));
        var password = Regex.Match(spoken.Output, "shown once\\): (\\S{20})\n$").Groups[1].Value;

        await using var app = await CentreHost.Build(new() { Data = DataFolder.From(Data) }, TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var account = await accounts.FindByNameAsync("AN.NV");
        Assert.True(await accounts.CheckPasswordAsync(account!, password));
        var (organisation, _) = await app.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var position = Assert.Single(organisation.PositionsOf(account!.Id, Day));
        var me = organisation.Acting(account.Id, position.Id, Day)!;
        Assert.Equal(("Nguyễn Văn An", PositionKind.Administrator), (me.Name, me.Kind));
        Assert.True(Permissions.May(me.Kind, Permissions.ManageAccounts));
    }

    [Fact]
    public async Task An_administrator_made_while_the_centre_is_open_signs_in_at_once()
    {
        await using var app = await CentreHost.Build(new() { Data = DataFolder.From(Data), Urls = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        const string password = "mot-cua-dai-du-2026";
        await Spoken.Reading(password, "admin", "create", "--name", "An", "--user", "an", "--password", "-", "--data", Data);

        using var visitor = new Visitor(new(app.Urls.First()));
        var page = await visitor.See("/dang-nhap");
        Assert.Contains("sai=1", (await visitor.Press(page, "form[action='/dang-nhap'] button", ("ten", "an"), ("matKhau", "khong-phai-2026"))).Address.Query, StringComparison.Ordinal);
        var home = await visitor.Press(page, "form[action='/dang-nhap'] button", ("ten", "an"), ("matKhau", password));
        Assert.NotEqual("/dang-nhap", home.Address.AbsolutePath);
        Assert.Contains("Quản trị hệ thống", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_to_sign_in_with_is_given_once()
    {
        await Create("an.nv");
        var again = await Create("AN.NV");
        Assert.Equal((CommandLine.BadUsage, "", "“AN.NV” đã có. / “AN.NV” exists.\n"), (again.Code, again.Output, again.Error));
    }

    [Fact]
    public async Task A_password_that_was_typed_is_never_shown_and_a_weak_one_makes_nobody()
    {
        var weak = await Spoken.Reading("ngan\n", "admin", "create", "--name", "An", "--user", "an", "--password", "-", "--data", Data);
        Assert.Equal(CommandLine.BadUsage, weak.Code);
        Assert.StartsWith("Mật khẩu cần ít nhất 12 ký tự", Assert.Single(weak.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        var strong = await Spoken.Reading("mot-cua-dai-du-2026\n", "admin", "create", "--name", "An", "--user", "an", "--password", "-", "--data", Data);
        Assert.Equal(new Spoken(CommandLine.Fine, "Đã tạo người quản trị an. / Administrator made.\n", ""), strong);
    }

    [Theory]
    [InlineData("admin", "create", "--name", "An")]
    [InlineData("admin", "create", "--user", "an")]
    [InlineData("admin", "create", "--name", " ", "--user", "an")]
    [InlineData("admin", "create", "--name", "An", "--user", "ân")]
    [InlineData("admin", "create", "--name", "An", "--user", "an", "--password", "seen-by-all-2026")]
    public async Task What_cannot_be_understood_is_bad_usage(params string[] args) => Assert.Equal(CommandLine.BadUsage, (await Spoken.To([.. args, "--data", Data])).Code);

    [Fact]
    public async Task An_empty_folder_is_whole_and_may_still_become_a_demonstration()
    {
        var verified = await Spoken.To("verify", "--data", Data);
        Assert.Equal((CommandLine.Fine, ""), (verified.Code, verified.Error));
        Assert.StartsWith("0 chuỗi, 0 sự kiện", verified.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Fine, (await Spoken.To("rebuild", "--data", Data)).Code);
        await Demonstrate();

        var refused = await Create("an.nv");
        Assert.Equal((CommandLine.BadUsage, "Dữ liệu trình diễn không có người quản trị thật. / Demonstration data have no real administrator.\n"), (refused.Code, refused.Error));
    }

    [Fact]
    public async Task A_changed_event_is_found_and_named()
    {
        await Demonstrate();
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", Data)).Code);
        Execute(TestStore.IsPostgres ? "DROP TRIGGER ledger_event_stays ON ledger_event" : "DROP TRIGGER ledger_event_no_update", "UPDATE ledger_event SET person_id = 'ai-do' WHERE position = 1");

        var spoken = await Spoken.To("verify", "--data", Data, "--json");
        Assert.Equal(CommandLine.Finding, spoken.Code);
        using var report = JsonDocument.Parse(spoken.Output);
        Assert.Equal("event.changed", report.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Contains("event.changed", (await Spoken.To("verify", "--data", Data)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_lost_is_built_again()
    {
        await Demonstrate();
        Execute("DELETE FROM delegation_row WHERE delegation_id = (SELECT delegation_id FROM delegation_row ORDER BY delegation_id LIMIT 1)");
        Assert.Matches(@"(?m)^delegation_row: .* 0 removed, 1 added$", (await Spoken.To("rebuild", "--data", Data)).Output);
        Assert.Matches(@"(?m)^delegation_row: .* 0 removed, 0 added$", (await Spoken.To("rebuild", "--data", Data)).Output);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task A_file_that_is_no_database_is_a_finding(string verb)
    {
        using var file = new TestStore(onFile: true);
        await File.WriteAllTextAsync(DataFolder.From(file.Folder).Database, new string('x', 200), TestContext.Current.CancellationToken);
        Assert.Equal(CommandLine.Finding, (await Spoken.To(verb, "--data", file.Folder)).Code);
    }

    public void Dispose()
    {
        store.Dispose();
    }

    private Task<Spoken> Create(string user) => Spoken.To("admin", "create", "--name", "Nguyễn Văn An", "--user", user, "--data", Data);

    private async Task Demonstrate() =>
        await (await CentreHost.Build(new() { Data = DataFolder.From(Data), Demo = true, Quiet = true }, TestContext.Current.CancellationToken)).DisposeAsync();

    private void Execute(params string[] sentences)
    {
        using var connection = store.Open();
        foreach (var sentence in sentences)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants alone
            command.CommandText = sentence;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
