using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MotCua.Law;
using MotCua.Law.Tariffs;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Procedures.Import;
using MotCua.Tariffs;

namespace MotCua.Publication;

/// <summary>
/// Dữ liệu mở: the procedures in force and to come and the texts published, as files for anyone. Made once for what the catalogue, the
/// texts and the tariff are, and given again until one of them changes.
/// </summary>
public sealed class OpenFiles(Catalogues catalogues, PublishedTexts texts, TariffBooks tariffs, Organisations organisations, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    private static readonly string[] Columns =
        ["ma_thu_tuc", "ten_thu_tuc", "linh_vuc", "trang_thai", "co_quan_giai_quyet", "truong_hop", "cach_thuc", "thoi_han", "phi_le_phi", "can_cu_phap_ly", "quyet_dinh_cong_bo", "hieu_luc_tu", "hieu_luc_den", "mo_ta"];

    private Made? made;

    /// <summary>The file of this name, with its fingerprint.</summary>
    internal async Task<OpenFile> Json(CancellationToken stop) => (await Now(stop)).Json;

    /// <inheritdoc cref="Json"/>
    internal async Task<OpenFile> Csv(CancellationToken stop) => (await Now(stop)).Csv;

    private async Task<Made> Now(CancellationToken stop)
    {
        var (catalogue, _) = await catalogues.Now(stop);
        var (shelf, _) = await texts.Now(stop);
        var (tariff, _) = await tariffs.Now(stop);
        var (organisation, _) = await organisations.Now(stop);
        var today = LocalMoment.From(time.GetUtcNow()).On;
        if (made is { } known && known.Catalogue == catalogue && known.Shelf == shelf && known.Tariff == tariff && known.On == today)
            return known;
        PublishedEdition[] open = [.. catalogue.Editions.Where(e => e.HasDaysFrom(today)).Select(e => catalogue.Published(e.Id)!)];
        var others = await Others(shelf, catalogue, stop);
        return made = new(catalogue, shelf, tariff, today, AsJson(open, others, tariff, today), AsCsv(open, others, tariff, organisation, today));
    }

    private async Task<OpenText[]> Others(TextShelf shelf, Catalogue catalogue, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var rows = (await db.Set<ChannelReadingRow>().AsNoTracking().ToListAsync(stop)).ToLookup(row => (row.Code, row.Number));
        return [.. shelf.Texts.Where(text => catalogue.EditionsOf(text.Code).Count == 0).Select(text => OpenText.Of(text, rows[(text.Code, text.Number)]))];
    }

    private static OpenFile AsJson(IEnumerable<PublishedEdition> open, IEnumerable<OpenText> others, Tariff tariff, DateOnly today) => new("thu-tuc.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(
        new Whole("Trung tâm Phục vụ hành chính công thành phố Hải Phòng", OpenDataPage.Licence, today, open,
            tariff.Lines.Where(line => line.To is null || line.To >= today), others), EditionJson.Options));

    private static OpenFile AsCsv(IEnumerable<PublishedEdition> open, IEnumerable<OpenText> others, Tariff tariff, Organisation organisation, DateOnly today)
    {
        // The mark at the beginning lets spreadsheets read Vietnamese.
        var text = new StringBuilder("\uFEFF").AppendLine(Law.Wording.Csv.Line(Columns));
        foreach (var (edition, one, terms) in from e in open from one in e.Edition.Cases from terms in one.Channels select (e.Edition, one, terms))
        {
            var day = edition.EffectiveFrom > today ? edition.EffectiveFrom : today;
            var fees = FeeTable.Of(tariff, edition.Code, one, day);
            var fee = !fees.IsSet ? "" : string.Join("; ", fees.Rows.Where(row => row.ByChannel.ContainsKey(terms.Channel)).Select(row => $"{row.Name.Vi}: {Words.Of(row.ByChannel[terms.Channel].Price).Vi}"));
            text.AppendLine(Line(edition.Code, edition.Name, edition.Field, edition.EffectiveFrom > today ? "sẽ có hiệu lực" : "đang có hiệu lực", BoardLine.DecidedBy(edition, organisation).Vi,
                one.Name, Words.Of(terms.Channel).Vi, terms.Limit.Text.Vi, fee, string.Join("; ", edition.LegalBases.Select(law => law.Citation)), edition.Decision, edition.EffectiveFrom, edition.EffectiveTo, null));
        }
        foreach (var other in others)
            foreach (var channel in other.Channels.DefaultIfEmpty())
                text.AppendLine(Line(other.Code, other.Name, other.Field, "văn bản công bố, chưa mở tiếp nhận", other.Agency, null, channel is null ? null : Words.Of(channel.Channel).Vi,
                    channel?.LimitWords(), channel?.FeeWords(), null, null, null, null, channel?.Text));
        return new("thu-tuc.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A spreadsheet runs a cell that begins like a formula; a blank before it leaves it the text it is.</summary>
    private static string Line(params IReadOnlyList<object?> cells) => Law.Wording.Csv.Line([.. cells.Select(cell => cell is string { Length: > 0 } text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? " " + cell : cell)]);

    private sealed record Whole(string Issuer, string Licence, DateOnly On, IEnumerable<PublishedEdition> Procedures, IEnumerable<TariffLine> Fees, IEnumerable<OpenText> PublishedTexts);

    private sealed record Made(Catalogue Catalogue, TextShelf Shelf, Tariff Tariff, DateOnly On, OpenFile Json, OpenFile Csv);
}

/// <summary>Một tệp dữ liệu mở.</summary>
internal sealed record OpenFile(string Name, string Type, byte[] Bytes)
{
    /// <summary>The same while the bytes are.</summary>
    public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..32]}\"");
}

/// <summary>Tải dữ liệu mở: the addresses of the files; who has them already is told so and given nothing again.</summary>
internal static class OpenAddresses
{
    public static void MapOpenData(this IEndpointRouteBuilder app)
    {
        app.MapGet("/du-lieu-mo/thu-tuc.json", async (OpenFiles files, HttpContext http) => Give(await files.Json(http.RequestAborted), http)).AllowAnonymous();
        app.MapGet("/du-lieu-mo/thu-tuc.csv", async (OpenFiles files, HttpContext http) => Give(await files.Csv(http.RequestAborted), http)).AllowAnonymous();
    }

    private static IResult Give(OpenFile file, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(file.Bytes, file.Type, file.Name, entityTag: file.Tag);
    }
}
