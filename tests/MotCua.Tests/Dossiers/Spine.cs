using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Round;
using MotCua.Dossiers.Settlement;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Plumbing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace MotCua.Tests.Dossiers;

/// <summary>Con đường của một hồ sơ: the presses by which a test brings a dossier where it wants it.</summary>
internal static class Spine
{
    public const string Receiver = "vu-thi-hong-nhung", Appraiser = "nguyen-minh-duc", Head = "bui-quang-thinh", Signer = "do-manh-cuong", ReturnDesk = "le-thi-thanh-tam",
        Director = "tran-thi-lan-phuong", Inspector = "do-thi-tuong-vi", WardInspector = "ngo-minh-chau", CityDirector = "nguyen-quang-huy";

    /// <summary>A construction permit for a house, received at the counter; its code.</summary>
    public static async Task<string> Received(this Centre centre, params (string, string)[] typed)
    {
        using var receiver = await centre.As(Receiver);
        return CodeOf(await Receive(receiver, "1.013225", typed));
    }

    /// <summary>What the receiver sees after pressing Tiếp nhận.</summary>
    public static async Task<SeenPage> Receive(Visitor receiver, string procedure, params (string, string)[] typed) =>
        await Send(receiver, await receiver.See($"/tiep-nhan?thuTuc={procedure}"), typed);

    /// <summary>The same on a page that is open already.</summary>
    public static async Task<SeenPage> Send(Visitor receiver, SeenPage form, params (string, string)[] typed)
    {
        (string, string)[] person = [("ten", "Nguyễn Văn Ánh"), ("so", "031085001234"), ("ngaySinh", "02/03/1985"), ("gioiTinh", "Male"), ("diaChi", "12 Lê Lợi, phường Hồng Bàng"), ("daThu", "1")];
        return await receiver.Press(form, "button[value='tiep-nhan']", [.. person, .. typed]);
    }

    /// <summary>One act's page opened and its button pressed.</summary>
    public static async Task<SeenPage> Do(this Centre centre, string officer, string code, string act, params (string, string)[] typed)
    {
        using var visitor = await centre.As(officer);
        return await visitor.Press(await visitor.See($"/ho-so/{code}/{act}"), "form[data-main] .actions button", typed);
    }

    /// <summary>A construction permit that waits for its signature.</summary>
    public static async Task<string> Agreed(this Centre centre)
    {
        var code = await centre.Received();
        await centre.Do(Appraiser, code, "nhan-xu-ly");
        await centre.Do(Appraiser, code, "tham-dinh", ("yKien", "Đủ điều kiện cấp phép."), ("dat", "1"));
        await centre.Do(Appraiser, code, "trinh", ("noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ 3 tầng."), ("chapThuan", "1"));
        await centre.Do(Head, code, "dong-y");
        return code;
    }

    /// <summary>A construction permit taken by its officer.</summary>
    public static async Task<string> Taken(this Centre centre)
    {
        var code = await centre.Received();
        await centre.Do(Appraiser, code, "nhan-xu-ly");
        return code;
    }

    /// <summary>A construction permit that waits for a supplement: the drawing, and a point the edition does not name.</summary>
    public static async Task<string> Asked(this Centre centre)
    {
        var code = await centre.Taken();
        await centre.Do(Appraiser, code, "yeu-cau-bo-sung", Lacks);
        return code;
    }

    /// <summary>What lacks in the tests' construction permit, as its officer types it.</summary>
    public static readonly (string, string)[] Lacks =
    [
        ("thieu-don", "1"), ("lyDo-don", "Chưa có chữ ký của chủ đầu tư"), ("ten-khac-1", "Ảnh hiện trạng thửa đất"), ("chinh-khac-1", "2"), ("lyDo-khac-1", "Để đối chiếu ranh giới"),
    ];

    /// <summary>How many provisional due moments were counted anew, after the centre itself where it is at it.</summary>
    public static async Task<int> Recounted(this Centre centre)
    {
        Recounted? recounted;
        while ((recounted = await centre.Services.GetRequiredService<RecountDueMoments>().Run()) is null) await Task.Yield();
        return recounted.Value.Anew;
    }

    /// <summary>The clock's round made now, after whoever is just making one; how many acts it did.</summary>
    public static async Task<int> Round(this Centre centre)
    {
        int? done;
        while ((done = await centre.Services.GetRequiredService<ClockRound>().Run()) is null) await Task.Yield();
        return done.Value;
    }

    /// <summary>The narrow row of an open dossier.</summary>
    public static async Task<WorkItem> WorkItem(this Centre centre, string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<WorkItem>().AsNoTracking().SingleAsync(w => w.Code == code);
    }

    /// <summary>The text of a dossier's paper, which is a PDF.</summary>
    public static async Task<string> Paper(this Centre centre, string officer, string code, string paper)
    {
        using var visitor = await centre.As(officer);
        return TextOf(await visitor.Fetch($"/ho-so/{code}/{paper}"));
    }

    /// <summary>What a paper that was fetched says, as one running line.</summary>
    public static string TextOf((HttpStatusCode Status, string? Type, byte[] Bytes) paper)
    {
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.Status, paper.Type));
        using var pdf = PdfDocument.Open(paper.Bytes);
        var text = string.Join(' ', pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Where the slip in force leads.</summary>
    public static async Task<string> SlipLink(this Centre centre, string code)
    {
        var (ledger, kind, id) = (centre.Services.GetRequiredService<EventLedger>(), centre.Services.GetRequiredService<DossierKind>(), await Rows.IdOf(centre, code));
        return $"/tra-cuu/{code}/{SlipToken.Of(ledger, id, ledger.Load(kind, id)!.Value.State.SlipKey)}";
    }

    public static string CodeOf(SeenPage page) => page.Address.AbsolutePath.StartsWith("/ho-so/", StringComparison.Ordinal)
        ? page.Address.AbsolutePath["/ho-so/".Length..] : throw new InvalidOperationException($"not received: {page.Text}");
}
