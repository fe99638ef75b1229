using System.Net;
using System.Text.Json.Nodes;
using MotCua.Law.Dossiers;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Machines;

/// <summary>Hồ sơ qua giao diện: the same acts as the pages', asked by other machines.</summary>
public sealed class DossierApiTests(Centre centre) : IClassFixture<Centre>
{
    private async Task<Machine> A(string id, string @as = Spine.Receiver) => await (await Machine.Registered(centre, id, @as)).WithToken();

    private static async Task<Receive> Permit(Machine machine)
    {
        var edition = (await machine.See("/thu-tuc/1.013225")).Json!;
        var chosen = edition["cases"]![0]!;
        var key = (string)chosen["key"]!;
        return Machine.Permit with
        {
            CaseKey = key,
            Fee = Machine.Permit.Fee with { CaseKey = key },
            Papers = [.. chosen["papers"]!.AsArray().Select(paper => new PaperCopy((string)paper!["key"]!, (string)paper["name"]!, 1, 0))],
        };
    }

    [Fact]
    public async Task A_dossier_is_received_followed_and_settled_by_machines_and_signed_by_a_person()
    {
        using var desk = await A("pm-quay");
        using var office = await A("pm-chuyen-vien", Spine.Appraiser);
        using var head = await A("pm-truong-phong", Spine.Head);

        var received = await desk.Do("/ho-so", await Permit(desk));
        Assert.Equal(HttpStatusCode.Created, received.Status);
        var code = received.At("code")!;
        Assert.EndsWith("/api/v1/ho-so/" + code, received.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"dueAt\"", received.Json!.ToJsonString(), StringComparison.Ordinal);

        Assert.Contains("nhan-xu-ly", (await office.See($"/ho-so/{code}/viec")).Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.Do($"/ho-so/{code}/nhan-xu-ly", "{}", received.Tag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Do($"/ho-so/{code}/tham-dinh", new Appraise(true, "Đủ điều kiện."))).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Do($"/ho-so/{code}/trinh", new Propose(true, "Cấp giấy phép."))).Status);
        Assert.Equal("Agreed", (await head.Do($"/ho-so/{code}/dong-y", "{}")).At("status"));
        Assert.Equal(HttpStatusCode.NotFound, (await head.Do($"/ho-so/{code}/ky", "{}")).Status);

        var story = (await desk.See($"/ho-so/{code}/dien-bien")).Json!.AsArray();
        Assert.Equal(["dossier-received", "dossier-taken", "dossier-appraised", "result-proposed", "proposal-agreed"], story.Select(it => (string)it!["event"]!));
        Assert.Contains("Tiếp nhận; hẹn trả", story[0]!["what"]!["vi"]!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty((await desk.See($"/ho-so/{code}/han-tra")).Json![0]!["lines"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await desk.See($"/ho-so/{code}/bang-chung")).Status);
    }

    [Fact]
    public async Task What_comes_twice_with_one_key_is_one_act_and_with_other_content_is_refused()
    {
        using var desk = await A("pm-hai-lan");
        var permit = await Permit(desk);
        var first = await desk.Do("/ho-so", permit, key: "lan-1");
        var again = await desk.Do("/ho-so", permit, key: "lan-1");

        Assert.Equal((first.Status, first.At("code")), (again.Status, again.At("code")));
        Assert.Equal("form.reused", (await desk.Do("/ho-so", permit with { Sets = 2 }, key: "lan-1")).Code);
        Assert.Equal("api.idempotency-key", (await desk.Do("/ho-so", permit, key: null)).Code);
        using var other = await A("pm-khac");
        Assert.NotEqual(first.At("code"), (await other.Do("/ho-so", permit, key: "lan-1")).At("code"));
    }

    [Fact]
    public async Task What_the_law_refuses_is_a_problem_with_every_reason_its_article_and_its_place()
    {
        using var desk = await A("pm-thieu-giay");
        var refused = await desk.Do("/ho-so", Machine.Permit with { Applicant = Machine.Permit.Applicant with { Name = "" }, CaseKey = (await Permit(desk)).CaseKey, Sets = 0 });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (refused.Status, refused.Type));
        var errors = refused.Json!["errors"]!.AsArray();
        Assert.Contains(errors, e => (string?)e!["field"] == "/sets" && e["article"]!.ToString().StartsWith("Điều", StringComparison.Ordinal) && e["en"]!.ToString() == "Between 1 and 99 sets.");
        Assert.True(errors.Count > 2, refused.Json.ToJsonString());
    }

    [Theory]
    [InlineData("{", "/")]
    [InlineData("null", "/")]
    [InlineData("[]", "/")]
    [InlineData("""{"conditionsMet":true}""", "/")]
    [InlineData("""{"conditionsMet":true,"opinion":null}""", "/opinion")]
    [InlineData("""{"conditionsMet":"có","opinion":"x"}""", "/conditionsMet")]
    [InlineData("""{"conditionsMet":true,"opinion":"x","ký":true}""", "/ký")]
    [InlineData("""{"conditionsMet":true,"opinion":"x","opinion":"y"}""", "/")]
    [InlineData("""{"conditionsMet":true,"opinion":"a\u0000b"}""", "/opinion")]
    [InlineData("""{"conditionsMet":true,"opinion":"\ud800"}""", "/")]
    [InlineData("""{"\ud800":1}""", "/")]
    public async Task A_body_that_says_something_else_is_told_where_and_does_nothing(string body, string field)
    {
        using var office = await A($"pm-sai-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)))[..8]}", Spine.Appraiser);
        var code = await centre.Taken();
        var answer = await office.Do($"/ho-so/{code}/tham-dinh", body);

        Assert.Equal((HttpStatusCode.BadRequest, "api.body"), (answer.Status, answer.Code));
        Assert.Equal(field, (string?)answer.Json!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task One_key_is_one_act_whatever_its_body_is()
    {
        using var desk = await A("pm-mot-khoa");
        var code = await centre.Received();
        Assert.Equal(HttpStatusCode.OK, (await desk.Do($"/ho-so/{code}/cap-lai-giay", new ReplaceSlip("Mất giấy."), key: "viec-17")).Status);

        Assert.Equal("form.reused", (await desk.Do($"/ho-so/{code}/thu-hoi", new Recall("Mất giấy."), key: "viec-17")).Code);
    }

    [Fact]
    public async Task A_number_is_no_kind_and_a_version_that_is_not_yet_was_not_read()
    {
        using var desk = await A("pm-so");
        var body = System.Text.Json.JsonSerializer.SerializeToNode(await Permit(desk), MotCua.Plumbing.Api.ApiJson.Options)!;
        body["returnBy"] = 99;
        Assert.Equal("/returnBy", (string?)(await desk.Do("/ho-so", body.ToJsonString())).Json!["errors"]![0]!["field"]);
        var code = await centre.Received();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await desk.Do($"/ho-so/{code}/cap-lai-giay", new ReplaceSlip("Mất giấy."), "\"999\"")).Status);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public async Task More_copies_than_a_slip_can_hold_are_refused(int originals)
    {
        using var desk = await A($"pm-so-ban-{originals.ToString(System.Globalization.CultureInfo.InvariantCulture).Trim('-')}");
        var permit = await Permit(desk);

        Assert.Equal("paper.count", (await desk.Do("/ho-so", permit with { Papers = [.. permit.Papers.Select(paper => paper with { Originals = originals })] })).Code);
    }

    [Fact]
    public async Task A_null_among_papers_is_told_and_not_stumbled_over()
    {
        using var desk = await A("pm-null");
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Machine.Permit, MotCua.Plumbing.Api.ApiJson.Options)!;
        body["papers"] = new JsonArray(null, null);

        Assert.Equal("/papers/0", (string?)(await desk.Do("/ho-so", body.ToJsonString())).Json!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task An_act_names_what_it_saw_and_who_was_overtaken_is_told_by_what()
    {
        using var desk = await A("pm-lan-luot");
        var code = await centre.Received();
        var seen = (await desk.See($"/ho-so/{code}")).Tag;
        Assert.Equal((HttpStatusCode)428, (await desk.Do($"/ho-so/{code}/cap-lai-giay", new ReplaceSlip("Mất giấy."), saw: null)).Status);
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        var late = await desk.Do($"/ho-so/{code}/cap-lai-giay", new ReplaceSlip("Mất giấy."), seen);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.overtaken"), (late.Status, late.Code));
        Assert.Contains("Nhận xử lý", late.At("title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Do($"/ho-so/{code}/cap-lai-giay", new ReplaceSlip("Mất giấy."), late.Tag)).Status);
    }

    [Fact]
    public async Task A_dossier_that_has_not_changed_is_not_told_again()
    {
        using var desk = await A("pm-khong-doi");
        var code = await centre.Received();
        var first = await desk.See($"/ho-so/{code}");

        Assert.Equal(HttpStatusCode.NotModified, (await desk.See($"/ho-so/{code}", unless: first.Tag)).Status);
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        Assert.NotEqual(first.At("version"), (await desk.See($"/ho-so/{code}", unless: first.Tag)).At("version"));
    }

    [Fact]
    public async Task What_lies_outside_the_clients_position_is_not_there()
    {
        using var desk = await A("pm-pham-vi");
        var samples = await SampleDossier.Of(centre);
        foreach (var dossier in samples)
        {
            var expected = dossier.Letter is 'P' ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            foreach (var path in new[] { "", "/dien-bien", "/han-tra", "/viec", "/bang-chung", "/tep" })
                Assert.Equal(expected, (await desk.See($"/ho-so/{dossier.Code}{path}")).Status);
            Assert.Equal(dossier.Letter is 'P' ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.NotFound, (await desk.Do($"/ho-so/{dossier.Code}/cap-lai-giay", new ReplaceSlip(""))).Status);
        }
        var readings = (await (await centre.As(Spine.Director)).See("/nhat-ky-xem")).Text;
        Assert.Contains("Phần mềm kết nối đọc", readings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_come_in_order_once_and_only_of_what_the_client_sees()
    {
        using var desk = await A("pm-thay-doi");
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        List<(long, string, string)> seen = [];
        for (var (after, more) = (0L, true); more;)
        {
            var page = (await desk.See($"/thay-doi?sau={after}&toiDa=50")).Json!;
            seen.AddRange(page["items"]!.AsArray().Select(it => ((long)it!["position"]!, (string?)it["code"] ?? "", (string)it["event"]!)));
            (after, more) = ((long)page["next"]!, (bool)page["more"]!);
        }
        Assert.Equal(seen.Select(it => it.Item1).Order().Distinct(), seen.Select(it => it.Item1));
        Assert.Equal(["dossier-received", "dossier-taken"], seen.Where(it => it.Item2 == code).Select(it => it.Item3));
        var elsewhere = (await SampleDossier.Of(centre)).Where(d => d.Letter is 'X' or 'T').Select(d => d.Code).ToList();
        Assert.DoesNotContain(seen, it => elsewhere.Contains(it.Item2));
    }

    [Fact]
    public async Task Work_lists_are_those_of_the_position_a_page_at_a_time()
    {
        using var office = await A("pm-viec", Spine.Appraiser);
        var code = await centre.Received();
        List<string> met = [];
        for (string? path = "/viec-can-lam?ds=Unassigned"; path is not null;)
        {
            var page = (await office.See(path)).Json!;
            met.AddRange(page["items"]!.AsArray().Select(it => (string)it!["code"]!));
            path = ((string?)page["next"])?["/api/v1".Length..];
        }
        Assert.Contains(code, met);
        Assert.Equal(met.Distinct(), met);
        Assert.Equal(HttpStatusCode.NotFound, (await office.See("/viec-can-lam?ds=Reception")).Status);
    }

    [Fact]
    public async Task A_scan_is_sent_judged_and_named_by_the_act_that_digitises()
    {
        using var desk = await A("pm-quet");
        var code = await centre.Received();
        using var pdf = new ByteArrayContent(Papers.Files.Pdf) { Headers = { ContentType = new("application/pdf") } };
        var sent = await desk.Send($"/ho-so/{code}/tep?ten=don.pdf", pdf);
        Assert.Equal(HttpStatusCode.Created, sent.Status);
        var paper = (await Permit(desk)).Papers[0].Key;
        object Act(JsonNode copies) => new JsonObject { ["paperKey"] = paper, ["fields"] = new JsonObject { ["typeCode"] = "GT1", ["number"] = "1", ["title"] = "Đơn", ["summary"] = "Đơn đề nghị", ["validity"] = "Không thời hạn", ["scope"] = "Cả nước" }, ["copies"] = copies.DeepClone() };

        var forged = JsonNode.Parse($$"""[{"digest":"{{new string('a', 64)}}","mediaType":"application/pdf","length":4}]""")!;
        Assert.Equal("digitise.not-sent", (await desk.Do($"/ho-so/{code}/so-hoa", Act(forged))).Code);
        Assert.Equal(HttpStatusCode.OK, (await desk.Do($"/ho-so/{code}/so-hoa", Act(sent.Json!))).Status);
        var digest = (string)(await desk.See($"/ho-so/{code}/tep")).Json![0]!["digest"]!;
        Assert.Equal(HttpStatusCode.OK, (await desk.See($"/ho-so/{code}/tep/{digest}")).Status);
        using var text = new StringContent("<script>");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await desk.Send($"/ho-so/{code}/tep?ten=a.pdf", text)).Status);
        using var named = new StringContent("<script>", new System.Net.Http.Headers.MediaTypeHeaderValue("application/pdf"));
        Assert.Equal("file.refused", (await desk.Send($"/ho-so/{code}/tep?ten=a.pdf", named)).Code);
    }
}
