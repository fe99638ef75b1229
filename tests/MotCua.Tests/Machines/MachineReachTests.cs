using System.Net;
using System.Text;
using System.Text.Json;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Dossiers.Api;
using MotCua.Plumbing.Api;
using MotCua.Tests.Accounts;

namespace MotCua.Tests.Machines;

/// <summary>Ma trận quyền của phần mềm: a client of every position × every address about a dossier × dossiers of every relation. Denied and missing are the same answer.</summary>
public sealed class MachineReachTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string[] Readings = ["", "/dien-bien", "/han-tra", "/viec", "/bang-chung", "/tep"];

    /// <summary>As if nothing of the dossier were known: whoever may act is told that it was overtaken, and nothing is done.</summary>
    private const string SeenNothing = "\"0\"";

    [Fact]
    public async Task What_a_client_reaches_is_what_its_position_reaches()
    {
        var dossiers = (await SampleDossier.Of(centre)).Where(d => d != SampleDossier.None).ToList();
        var table = new StringBuilder();
        foreach (var person in City.Showcase.Where(p => p.OfficerId != People.Administrator))
        {
            using var machine = await (await Machine.Registered(centre, $"pm-{person.OfficerId}", person.OfficerId)).WithToken();
            table.Append(person.OfficerId).AppendLine(":");
            foreach (var reading in Readings)
                await Row($"  GET  {reading}", async code => (await machine.See($"/ho-so/{code}{reading}")).Status);
            foreach (var (act, path, _) in ActLinks.ForMachines)
                await Row($"  POST /{path}", async code => (await machine.Do($"/ho-so/{code}/{path}", JsonSerializer.Serialize(ActExamples.Of(act), act, ApiJson.Options), saw: SeenNothing)).Status);
        }
        Approved.Matches("Machines/approved/quyen", table.ToString());

        async Task Row(string name, Func<string, Task<HttpStatusCode>> asks)
        {
            Assert.Equal(HttpStatusCode.NotFound, await asks(SampleDossier.None.Code));
            var letters = new StringBuilder();
            foreach (var dossier in dossiers)
                letters.Append(await asks(dossier.Code) switch { HttpStatusCode.OK or HttpStatusCode.PreconditionFailed => dossier.Letter.ToString(), HttpStatusCode.UnprocessableEntity => dossier.Letter.ToString(), HttpStatusCode.NotFound => "", var other => throw new InvalidOperationException($"{name} {dossier.Letter}: {other}") });
            table.Append(name.PadRight(28)).AppendLine(letters.Length == 0 ? "–" : letters.ToString());
        }
    }
}
