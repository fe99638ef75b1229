using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MotCua.Dossiers;
using MotCua.Dossiers.Api;
using MotCua.Law.Dossiers;
using MotCua.Plumbing.Api;

namespace MotCua.Tests.Machines;

/// <summary>Tài liệu giao diện: whole, valid, the same as approved, and its examples can be sent.</summary>
public sealed class ApiDocumentTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task The_document_is_the_approved_one_and_breaks_no_rule_of_the_specification()
    {
        using var anybody = centre.Anybody();
        var (_, type, bytes) = await anybody.Fetch(ApiDocument.Address);
        Assert.Equal("application/json", type);
        var read = OpenApiDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes), "json");

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Approved.Matches("Machines/approved/openapi", JsonNode.Parse(bytes)!.ToJsonString(new(ApiJson.Options) { WriteIndented = true }) + "\n");
    }

    [Fact]
    public void Every_example_can_be_read_as_the_act_it_is_of()
    {
        foreach (var (act, _, _) in ActLinks.ForMachines)
        {
            var written = JsonSerializer.Serialize(ActExamples.Of(act), act, ApiJson.Options);
            Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, act, ApiJson.Options), act, ApiJson.Options));
        }
    }

    [Fact]
    public void No_act_that_asks_the_person_at_it_for_a_proof_is_open_to_machines() =>
        Assert.DoesNotContain(ActLinks.ForMachines, link => link.Act == typeof(Sign) || link.Act == typeof(CorrectResult) || link.Act == typeof(Apologise) || link.Act == typeof(MakeLossGood));

    [Fact]
    public async Task Every_act_of_the_document_shows_a_body_on_the_page_to_read()
    {
        using var anybody = centre.Anybody();
        var page = await anybody.See("/tai-lieu-api");

        Assert.Equal(ActLinks.ForMachines.Count() + 1, page.Document.QuerySelectorAll("main details pre").Length);
    }
}
