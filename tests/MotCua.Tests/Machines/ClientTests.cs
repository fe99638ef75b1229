using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Machines;

/// <summary>Phần mềm kết nối: how a client is registered, proves itself and loses what it had.</summary>
public sealed class ClientTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_registered_client_is_given_a_token_for_what_it_was_given()
    {
        using var machine = await Machine.Registered(centre, "pm-doc", scopes: "doc");

        Assert.Equal("Bearer", (await machine.Token()).At("token_type"));
        Assert.Equal("invalid_scope", (await machine.Token(scope: "thuc-hien")).At("error"));
        Assert.Equal("invalid_client", (await machine.Token(secret: "x")).At("error"));
        Assert.Equal("invalid_grant", (await machine.Token(position: "tt-tiep-nhan-1")).At("error"));
        await machine.WithToken();
        Assert.Equal(HttpStatusCode.OK, (await machine.See("/co-quan")).Status);
        Assert.Equal("api.scope", (await machine.Do("/ho-so", Machine.Permit)).Code);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered_also_to_who_is_signed_in()
    {
        using var receiver = await centre.As(Spine.Receiver);
        foreach (var path in new[] { "/api/v1/thu-tuc", "/api/v1/ho-so/H24.165-261123-0001", "/api/v1/thay-doi" })
        {
            var answer = await receiver.See(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Contains("\"code\":\"api.unauthorized\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_replaced_revoked_or_an_account_locked_ends_the_tokens_it_gave()
    {
        using var machine = await Machine.Registered(centre, "pm-doi-khoa");
        await machine.WithToken();
        Assert.Equal(HttpStatusCode.OK, (await machine.See("/co-quan")).Status);

        var secret = await Machine.Key(centre, machine.Id, "doc");
        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.See("/co-quan")).Status);
        Assert.Equal("invalid_client", (await machine.Token()).At("error"));
        Assert.Equal("Bearer", (await machine.Token(secret: secret)).At("token_type"));

        await centre.Administer(machine.Id, "khoa", "Kết thúc thỏa thuận");
        centre.Services.GetService<MotCua.Accounts.Clients.KnownClients>()!.Forget(machine.Id);
        Assert.Equal("invalid_client", (await machine.Token(secret: secret)).At("error"));
        await centre.Administer(machine.Id, "mo", "Nối lại");

        using var administrator = await centre.As(People.Administrator);
        var gone = await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{machine.Id}"), "button[value='thu-hoi']", ("lyDo", "Kết thúc thỏa thuận"));
        Assert.Contains("Đã thu hồi khóa", gone.Text, StringComparison.Ordinal);
        Assert.Equal("invalid_client", (await machine.Token(secret: secret)).At("error"));
    }

    [Fact]
    public async Task A_clients_name_is_no_officers_and_it_has_no_password()
    {
        Assert.Contains("Mã phần mềm bắt đầu bằng pm-", (await Machine.Add(centre, "may-thu")).Text, StringComparison.Ordinal);
        Assert.Contains("Mã phần mềm bắt đầu bằng pm-", (await centre.Add("pm-nguoi")).Text, StringComparison.Ordinal);
        using var machine = await Machine.Registered(centre, "pm-khong-mat-khau");
        using var administrator = await centre.As(People.Administrator);
        Assert.Null((await administrator.See($"/quan-tri/tai-khoan/{machine.Id}")).Document.QuerySelector("button[value='mat-khau']"));
        using var anybody = centre.Anybody();
        Assert.Equal("/dang-nhap", (await anybody.SignIn(machine.Id, machine.Secret)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_client_administers_nothing()
    {
        var page = await Machine.Add(centre, "pm-quan-tri", People.Administrator);

        Assert.Contains("Phần mềm không quản trị hệ thống.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_issues_a_key_says_for_what_why_and_who_answers_for_it()
    {
        using var machine = await Machine.Registered(centre, "pm-thieu");
        using var administrator = await centre.As(People.Administrator);
        var page = await administrator.Press(await administrator.See($"/quan-tri/phan-mem/{machine.Id}"), "button[value='cap']", ("nguoi", Spine.CityDirector), ("lyDo", ""));

        Assert.Contains("Nhập lý do.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chọn người của cơ quan chịu trách nhiệm về phần mềm.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#khoa-phan-mem"));
    }
}
