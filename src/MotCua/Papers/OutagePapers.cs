using MotCua.Accounts;
using MotCua.Dossiers.Outages;
using MotCua.Law;
using MotCua.Law.Outages;
using MotCua.Ledger;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using MotCua.Positions;

namespace MotCua.Papers;

/// <summary>Giấy tờ của sổ gián đoạn: the blanks that are printed beforehand, and the book itself.</summary>
public sealed class OutagePapers(Organisations organisations)
{
    private static readonly IReadOnlyList<Column> BookColumns =
    [
        new("Số phiếu", 1.7f, Side.Centre), new("Chuẩn bị", 2.4f), new("Tình trạng", 3.2f), new("Mã hồ sơ", 2.8f), new("Giờ nhận thật", 1.7f, Side.Centre),
        new("Ghi vào hệ thống", 2.4f), new("Nguyên nhân", 2), new("Người chứng kiến", 2.4f),
    ];

    /// <summary>Những phiếu còn lại của một tập; null where none is left.</summary>
    public async Task<Sheet?> Blanks(BlankBatch batch)
    {
        var (organisation, _) = await organisations.Now();
        var numbers = batch.Blanks.Where(blank => blank.Status == BlankStatus.Outstanding).Select(blank => blank.Number).ToList();
        return numbers.Count == 0 ? null
            : OutageBlank.Compose(DossierPapers.OfficeOf(organisation, batch.CentreId), organisation.NameOf(batch.CentreId), organisation.Unit(batch.CentreId)?.Phone, numbers, LocalMoment.From(batch.PreparedAt).On);
    }

    /// <summary>Sổ gián đoạn của một năm.</summary>
    public async Task<Sheet> Book(string centreId, int year, IReadOnlyList<BlankRow> rows, IReadOnlyDictionary<Guid, string> codes, DateOnly printedOn)
    {
        var (organisation, _) = await organisations.Now();
        var office = DossierPapers.OfficeOf(organisation, centreId);
        int Count(BlankStatus status) => rows.Count(row => row.Status == status);
        return new Sheet($"Sổ gián đoạn {year}", office.OneLine, $"Sổ gián đoạn, năm {year}", "Sổ do chương trình đặt ra; chưa có mẫu quy định", printedOn, [PaperSize.A4Landscape],
        [
            office.Head("", printedOn),
            new Heading("SỔ GIÁN ĐOẠN", [$"Năm {year}", organisation.NameOf(centreId)]),
            new Table(BookColumns, [.. rows.Select(row => Cells(row, codes, organisation))], Scale: 0.82f),
            new Paragraph($"Cộng: {rows.Count} phiếu; còn lại {Count(BlankStatus.Outstanding)}, đã ghi {Count(BlankStatus.Entered)}, hỏng {Count(BlankStatus.Spoiled)}.", Weight.Strong),
            new Signatures(new Signer(["NGƯỜI GHI SỔ"], "(Ký và ghi rõ họ tên)", ""), new Signer(["XÁC NHẬN CỦA TRUNG TÂM"], "(Ký, đóng dấu và ghi rõ họ tên)", "")),
        ]);
    }

    private static string[] Cells(BlankRow row, IReadOnlyDictionary<Guid, string> codes, Organisation organisation) =>
    [
        row.Number, $"{Short(row.PreparedAt)}\n{organisation.OfficerName(row.PreparedBy)}",
        row.Status switch
        {
            BlankStatus.Entered => "đã ghi",
            BlankStatus.Spoiled => $"hỏng: {row.Reason}\n{organisation.OfficerName(row.SpoiledBy)}, {Short(row.SpoiledAt)}",
            _ => "còn lại",
        },
        row.DossierId is { } id ? codes.GetValueOrDefault(id) ?? "" : "", Short(row.ReceivedAt),
        row.EnteredAt is { } entered ? $"{Short(entered)}\n{organisation.OfficerName(row.EnteredBy)}" : "", row.Cause is { } cause ? cause.Words().Vi : "", organisation.OfficerName(row.WitnessId),
    ];

    private static string Short(DateTimeOffset? at) => at is { } moment ? Wording.Short(LocalMoment.From(moment)) : "";
}

/// <summary>Địa chỉ in của sổ gián đoạn.</summary>
internal static class OutageAddresses
{
    public static void MapOutagePapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/so-gian-doan/{id}/phieu", Blanks).RequireAuthorization();
        app.MapGet("/so-gian-doan/ban-in", Book).RequireAuthorization();
    }

    /// <summary>The blanks left of a batch, a page each; where none is left, back to the book that says so.</summary>
    private static async Task<IResult> Blanks(string id, SignedIn who, EventLedger ledger, OutageKind kind, OutagePapers papers, PaperPrinter printer, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, nameof(PrepareBlanks)) || !Guid.TryParseExact(id, "N", out var batchId)
            || ledger.Load(kind, batchId)?.State is not { } batch || batch.CentreId != me.CentreId)
            return Results.NotFound();
        return await papers.Blanks(batch) is { } sheet ? PaperAnswer.Of(printer.Print(sheet).ToKeep(), $"phieu-in-san-{id}", http) : Results.Redirect("/so-gian-doan");
    }

    /// <summary>GET /so-gian-doan/ban-in?nam=2026: the book of a year; where that holds too much, back to the page.</summary>
    private static async Task<IResult> Book(string? nam, string? trungTam, SignedIn who, OutageBooks books, OutagePapers papers, PaperPrinter printer, TimeProvider time, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadOutageBook))
            return Results.NotFound();
        var today = LocalMoment.From(time.GetUtcNow()).On;
        var year = OutageBooks.YearOf(nam, today.Year);
        var rows = OutageBooks.CentreOf(me, trungTam) is { } centre ? await books.Entries(centre, year, null, 0, OutageBooks.MostPrinted + 1) : [];
        return rows.Count is 0 or > OutageBooks.MostPrinted ? Results.Redirect($"/so-gian-doan{http.Request.QueryString}")
            : PaperAnswer.Of(printer.Print(await papers.Book(rows[0].CentreId, year, rows, await books.Codes(rows), today)).ToKeep(), $"so-gian-doan-{year}", http);
    }
}
