using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Tracking;
using MotCua.Plumbing;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Plumbing;

namespace MotCua.Tests.Operations;

/// <summary>Nhật ký của chương trình: what operators read holds nothing of the people it is about, whatever goes wrong.</summary>
public sealed class LogTests(CentreOnFile centre) : IClassFixture<CentreOnFile>
{
    private const string Name = "Zorbakk Wixxley", Number = "031085007777", Phone = "0912987654";

    [Fact]
    public async Task A_day_on_which_much_goes_wrong_leaves_no_name_phone_or_number_in_the_log()
    {
        var log = Heard.From(centre, LogLevel.Trace);
        (string, string)[] person = [("ten", Name), ("so", Number), ("dienThoai", Phone), ("diaChi", "77 phố Wixxley")];
        using var receiver = await centre.As(Spine.Receiver);
        var code = Spine.CodeOf(await Spine.Receive(receiver, "1.013225", person));
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        var token = await Token(code);
        var form = await receiver.See("/tiep-nhan?thuTuc=1.013225");

        using var citizen = centre.Anybody();
        await citizen.See($"/tra-cuu/{code}/{token}x");
        await citizen.See($"/ho-so/{Uri.EscapeDataString(Name)}?so={Number}");
        await citizen.See($"/%00{Uri.EscapeDataString(Name)}");
        await receiver.See($"/tim?q={Uri.EscapeDataString(Name)}");
        centre.StoreSetting = "pragma query_only=1";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Spine.Send(receiver, form, person)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await receiver.See($"/ho-so/{code}")).Status);
        centre.StoreSetting = Centre.AllIsWell;
        Run("ALTER TABLE dossier_row RENAME TO row_away");
        Assert.Equal(HttpStatusCode.InternalServerError, (await citizen.See($"/tra-cuu/{code}/{token}")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await receiver.See($"/tim?q={Uri.EscapeDataString(Name)}")).Status);
        Run("ALTER TABLE row_away RENAME TO dossier_row");

        Assert.Contains(log.Lines, line => line.StartsWith("POST /tiep-nhan", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("/tra-cuu/", StringComparison.Ordinal));
        foreach (var personal in new[] { "Zorbakk", "Wixxley", Number, Phone, token })
            Assert.DoesNotContain(log.Lines, line => line.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> Token(string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var id = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync(TestContext.Current.CancellationToken);
        return SlipToken.Of(centre.Services.GetRequiredService<MotCua.Ledger.EventLedger>(), id, 1)!;
    }

    private void Run(string sql)
    {
        using var store = centre.OpenStore();
        using var command = store.CreateCommand();
#pragma warning disable CA2100 // written here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
