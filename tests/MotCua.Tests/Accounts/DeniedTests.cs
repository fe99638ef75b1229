using System.Net;
using System.Text.RegularExpressions;
using MotCua.Demonstration;
using MotCua.Tests.BadInput;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Editions;
using MotCua.Tests.Papers;

namespace MotCua.Tests.Accounts;

/// <summary>Không được xem và không có: what a dossier has beside its page (slips, letters, scans, evidence) opens to who reads the dossier; to others it looks like what is not there.</summary>
public sealed partial class DeniedTests(Centre centre) : IClassFixture<Centre>
{
    private const string NoId = "00000000000000000000000000000000", NoDigest = "0000000000000000000000000000000000000000000000000000000000000000";

    [Fact]
    public async Task Papers_scans_and_evidence_open_to_who_reads_the_dossier_and_are_not_there_for_others()
    {
        var addresses = await Addresses();
        List<string> wrong = [];
        foreach (var person in City.Showcase.Select(s => s.OfficerId).Append(null))
        {
            using var visitor = person is null ? centre.Anybody() : await centre.As(person);
            foreach (var (path, missing) in addresses)
            {
                if (person is Spine.Inspector or Spine.WardInspector)
                    await GiveReason(visitor, path);
                var (here, gone) = (await visitor.See(path), await visitor.See(missing));
                var opens = here.Status == HttpStatusCode.OK && here.Address.AbsolutePath == path;
                var isReader = path.EndsWith("/goi-bang-chung", StringComparison.Ordinal) ? person is Spine.Inspector or Spine.WardInspector : person is not (null or Spine.CityDirector or People.Administrator or EditionStory.Editor);
                if (opens != isReader)
                    wrong.Add($"{person} {path}: {here.Status} at {here.Address.AbsolutePath}");
                if (!opens && Looks(here) != Looks(gone))
                    wrong.Add($"{person} {path}: {Looks(here).Item1} where {missing} is {Looks(gone).Item1}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_not_for_a_position_looks_like_what_is_not_there_whatever_it_is()
    {
        var samples = await new StateSamples(centre).Make();
        List<string> told = [];
        foreach (var person in City.Showcase.Select(s => s.OfficerId).Append(null))
        {
            using var visitor = person is null ? centre.Anybody() : await centre.As(person);
            foreach (var (real, none) in samples.Where(s => s.Address.Split('/').Length == 3 && !s.Address.StartsWith("/ho-so/", StringComparison.Ordinal) && !s.Address.Contains('?', StringComparison.Ordinal)).Select(s => (s.Address, $"/{s.Address.Split('/')[1]}/{NoId}"))
                .Concat(samples.Where(s => s.Address.Split('/').Length == 4).Select(s => (s.Address, s.Address[..(s.Address.LastIndexOf('/') + 1)] + NoId))))
                foreach (var more in DeclaredForms.Pages(centre).Select(page => page.Pattern).Where(pattern => pattern.StartsWith(real[..(real.LastIndexOf('/') + 1)] + "{", StringComparison.Ordinal)).Select(pattern => pattern[(pattern.IndexOf('}', StringComparison.Ordinal) + 1)..]).Append("/phieu").Distinct())
                {
                    var (here, gone) = (await visitor.See(real + more), await visitor.See(none + more));
                    if (here.Status != HttpStatusCode.OK && Looks(here) != Looks(gone))
                        told.Add($"{person} {real}{more}: {here.Status}, {gone.Status} where there is none");
                }
        }

        Assert.Empty(told);
    }

    /// <summary>Each as it is, and as it would be asked of a dossier or a file that does not exist.</summary>
    private async Task<List<(string Path, string Missing)>> Addresses()
    {
        var (asked, stopped, refused, late, scanned) = (await centre.Asked(), await centre.Received(), (await centre.FiledOnline(Online.Filing())).ToString("N"), await centre.Taken(), await centre.Received());
        await centre.Do(Spine.Receiver, stopped, "de-nghi-dung", ("lyDo", "Chưa đủ kinh phí."));
        await centre.Do(Spine.Receiver, stopped, "dung");
        await centre.Do(Spine.Receiver, refused, "tu-choi", ("lyDo", "Thửa đất thuộc phường khác."));
        await centre.Do(Spine.Head, late, "xin-loi", ("lyDo", "Chờ kết quả kiểm tra thực địa."), ("nguyenNhan", "Complexity"), ("ngayHen", "25/12/2026"), ("gioHen", "09:00"));
        var lost = await centre.Received();
        await centre.Do(Spine.Receiver, lost, "mat-ho-so", ("mat-0", "1"), ("chiuTrachNhiem", "Vũ Thị Hồng Nhung"), ("lamLai", "Xin lại bản lưu"));
        await centre.Do(Spine.Director, lost, "khac-phuc-mat", ("daLamLai", "Đã có bản sao y"), ("xinLoi", "Trung tâm xin lỗi Ông/Bà."));
        using var receiver = await centre.As(Spine.Receiver);
        await DigitiseTests.Upload(receiver, scanned, [("ảnh.png", Files.Png)]);
        var file = (await receiver.See($"/ho-so/{scanned}/ban-so")).Document.QuerySelector(".scan img")!.GetAttribute("src")!;
        var (none, noId) = ($"/ho-so/{SampleDossier.None.Code}", $"/ho-so/{NoId}");
        return
        [
            ($"/ho-so/{asked}/phieu-bo-sung", $"{none}/phieu-bo-sung"), ($"/ho-so/{stopped}/thong-bao-dung", $"{none}/thong-bao-dung"), ($"/ho-so/{refused}/phieu-tu-choi", $"{noId}/phieu-tu-choi"),
            ($"/ho-so/{late}/van-ban-xin-loi", $"{none}/van-ban-xin-loi"), ($"/ho-so/{lost}/thu-xin-loi", $"{none}/thu-xin-loi"), ($"/ho-so/{scanned}/ban-so", $"{none}/ban-so"), (file, $"/ho-so/{scanned}/ban-so/{NoDigest}"), (file, file.Replace(scanned, SampleDossier.None.Code, StringComparison.Ordinal)),
            ($"/ho-so/{scanned}/goi-bang-chung", $"{none}/goi-bang-chung"), ($"/ho-so/{refused}/goi-bang-chung", $"{noId}/goi-bang-chung"), ($"/ho-so/{scanned}/cac-ban", $"{none}/cac-ban"),
        ];
    }

    private static async Task GiveReason(Visitor inspector, string path)
    {
        if ((await inspector.See(string.Join('/', path.Split('/').Take(3)))) is var page && page.Document.QuerySelector("button[value='Theo dõi hồ sơ quá hạn']") is not null)
            await inspector.Press(page, "button[value='Theo dõi hồ sơ quá hạn']");
    }

    /// <summary>Status and body without addresses and what is drawn anew for each answer.</summary>
    private static (HttpStatusCode, string) Looks(SeenPage answer) => (answer.Status, Drawn().Replace(answer.Body, ""));

    [GeneratedRegex("value=\"[\\w-]{30,}\"|H24[\\d.]+-\\d{6}-\\d{4}|[0-9a-f]{32,64}|pham-thi-kim-dung")]
    private static partial Regex Drawn();
}
