using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Tests.Dossiers;
using UglyToad.PdfPig;

namespace MotCua.Tests.Papers;

/// <summary>Giấy tờ đã lưu: what was given stays as it was given, and goes when the dossier's content is erased.</summary>
public sealed class KeptPapersTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_version_is_kept_as_it_was_given_though_it_was_corrected_before_it_was_kept()
    {
        var (code, id) = await Received("Nguyễn Văn Ánh");
        await Correct(id, "Nguyễn Văn Ảnh");
        await Correct(id, "Nguyễn Văn Anh");
        var kept = centre.Services.GetRequiredService<KeptPapers>();

        Assert.Equal(["Nguyễn Văn Ánh", "Nguyễn Văn Ảnh", "Nguyễn Văn Anh"], await Task.WhenAll(Enumerable.Range(1, 3).Select(async version =>
            Names(Text((await Until(() => kept.Open(id, KeptPapers.ReceiptSlip, version, default))).Bytes)).Single())));
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal((await kept.Open(id, KeptPapers.ReceiptSlip, 3, TestContext.Current.CancellationToken))!.Bytes, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);
    }

    [Fact]
    public async Task What_is_printed_again_is_what_was_kept()
    {
        var (code, id) = await Received("Phạm Thị Dung");
        var kept = centre.Services.GetRequiredService<KeptPapers>();
        var given = await Until(() => kept.Open(id, KeptPapers.ReceiptSlip, 1, default));
        await kept.Keep(id, KeptPapers.ReceiptSlip, 1, Samples.Slip.Compose(), TestContext.Current.CancellationToken);

        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal(given.Bytes, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes);
        await File.AppendAllTextAsync(Assert.Single(Files(id)), "x", TestContext.Current.CancellationToken);
        var told = await receiver.See($"/ho-so/{code}/giay-tiep-nhan");
        Assert.Equal(HttpStatusCode.InternalServerError, told.Status);
        Assert.Contains("không còn đúng như khi được lưu", told.Text, StringComparison.Ordinal);
        Assert.Contains("is not what was kept", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_takes_the_kept_papers_and_the_words_of_the_search_with_it()
    {
        var (code, id) = await Received("Zzyxwv Qqkjh");
        await Until(() => centre.Services.GetRequiredService<KeptPapers>().Open(id, KeptPapers.ReceiptSlip, 1, default));
        Assert.True(await InSearch("zzyxwv") > 0);

        Assert.Null(await centre.Services.GetRequiredService<EraseDossier>().Run(id, new("motcua", null), "Công văn 12", TestContext.Current.CancellationToken));

        Assert.Empty(Files(id));
        Assert.Equal(0, await InSearch("zzyxwv"));
        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain("Zzyxwv", (await receiver.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_the_slip_leads_to_no_page_of_the_staff()
    {
        var (_, id) = await Received("Lê Văn Cường");
        var slip = await Until(() => centre.Services.GetRequiredService<KeptPapers>().Open(id, KeptPapers.ReceiptSlip, 1, default));

        Assert.DoesNotContain("127.0.0.1", Text(slip.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("/ho-so/", Text(slip.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("hanhchinhcong.vn")]
    public async Task A_public_address_is_one_a_citizen_can_open(string url)
    {
        using StringWriter output = new(), error = new();

        Assert.Equal(2, await CommandLine.Run(["serve", "--public-url", url, "--data", centre.Folder], output, error));
        Assert.Contains("--public-url", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<(string Code, Guid Id)> Received(string name)
    {
        var code = await centre.Received(("ten", name));
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return (code, await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync());
    }

    private async Task Correct(Guid id, string name)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var (state, version) = centre.Services.GetRequiredService<EventLedger>().Load(centre.Services.GetRequiredService<DossierKind>(), id)!.Value;
        var me = organisation.Acting(Spine.Receiver, organisation.PositionsOf(Spine.Receiver, new(2026, 11, 23)).First().Id, new(2026, 11, 23))!;
        var papers = centre.Services.GetRequiredService<EventLedger>().Events(centre.Services.GetRequiredService<DossierKind>(), id).Select(e => e.Event).OfType<DossierReceived>().Single().Papers;
        Assert.IsType<Done.Committed>(await centre.Services.GetRequiredService<DossierActs>().Do(id, new CorrectReceipt(state.Applicant! with { Name = name }, null, papers, "Gõ sai tên"), me, version));
    }

    private string[] Files(Guid id) => Directory.GetFiles(Path.Combine(centre.Folder, "papers"), "*", SearchOption.AllDirectories) is var all ? [.. all.Where(path => path.Contains(id.ToString("N"), StringComparison.Ordinal))] : [];

    private async Task<long> InSearch(string word)
    {
        await using var connection = centre.OpenStore();
        await using var command = connection.CreateCommand();
        command.CommandText = TestStore.IsPostgres ? "SELECT count(*) FROM dossier_row WHERE strpos(search_text, @word) > 0"
            : "SELECT count(*) FROM dossier_search_data WHERE instr(block, CAST(@word AS BLOB)) > 0";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@word", word);
        command.Parameters.Add(parameter);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<KeptPaper> Until(Func<Task<KeptPaper?>> there)
    {
        for (var tries = 0; ; tries++)
        {
            if (await there() is { } paper)
                return paper;
            Assert.True(tries < 600, "the paper is not kept");
            await Task.Delay(50);
        }
    }

    private static IEnumerable<string> Names(string slip) => new[] { "Nguyễn Văn Ánh", "Nguyễn Văn Ảnh", "Nguyễn Văn Anh", "Phạm Thị Dung" }.Where(name => slip.Contains(name, StringComparison.Ordinal));

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().Select(page => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page)));
    }
}
