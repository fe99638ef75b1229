using System.Globalization;
using MotCua.Law.Dossiers;

namespace MotCua.Bench.Http;

/// <summary>Đường đi qua các trang: who presses what on a dossier of one procedure, from its receipt to its return, and what is typed.</summary>
/// <param name="People">Who does each step.</param>
internal sealed record Walk(string Procedure, string AgencyId, bool NeedsAgreement, IReadOnlyList<Person> People)
{
    public static readonly WalkStep[] Steps =
    [
        new("receive", null, "moi=1", typeof(DossierReceived)),
        new("take", "nhan-xu-ly", "xong=Take", typeof(DossierTaken)),
        new("appraise", "tham-dinh", "xong=Appraise", typeof(DossierAppraised)),
        new("propose", "trinh", "xong=Propose", typeof(ResultProposed)),
        new("agree", "dong-y", "xong=Agree", typeof(ProposalAgreed)),
        new("sign", "ky", "xong=Sign", typeof(ResultSigned)),
        new("return", "tra-ket-qua", "xong=ReturnResult", typeof(ResultReturned)),
    ];

    public string FormOf(int step, string? code) => step == 0
        ? $"/tiep-nhan?thuTuc={Procedure}"
        : $"/ho-so/{code}/{Steps[step].Path}";

    /// <summary>The step after one; null after the last. A head's agreement is a step only where the procedure asks for it.</summary>
    public int? After(int step) => step + 1 == Steps.Length ? null : !NeedsAgreement && Steps[step + 1].Event == typeof(ProposalAgreed) ? step + 2 : step + 1;

    /// <summary>What a person types into the form of a step of dossier n.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed(int step, long n) => step switch
    {
        0 => Receipt(n),
        2 => [new("dat", "1"), new("yKien", "Hồ sơ đủ điều kiện.")],
        3 => [new("chapThuan", "1"), new("noiDung", "Chấp thuận đề nghị.")],
        6 => [new("nguoiNhan", ApplicantOf(n)), new("cachTra", "AtCentre"), new("daThu", "1"), new("canCuKhongThu", "Chưa công bố mức thu"), new("banChinh", "1")],
        _ => [],
    };

    private IEnumerable<KeyValuePair<string, string>> Receipt(long n)
    {
        var party = Crowd.Inhabitants.Person(n).AsParty();
        return
        [
            new("viec", "tiep-nhan"), new("loai", "Person"), new("ten", party.Name), new("so", party.Number!.Value), new("diaChi", party.Address), new("dienThoai", party.Phone ?? ""),
            new("ngaySinh", party.BornOn!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), new("gioiTinh", party.Sex.ToString()!), new("coQuan", AgencyId),
            new("nhanKetQua", "AtCentre"), new("soBo", "1"), new("soTrang", "1"), new("soBan", "1"), new("daThu", "1"),
        ];
    }

    private static string ApplicantOf(long n) => Crowd.Inhabitants.Person(n).AsParty().Name;
}

/// <summary>One step of a walk: the page of its form, what the address says after it was done, and the event it leaves.</summary>
internal sealed record WalkStep(string Name, string? Path, string DoneMark, Type Event);

/// <summary>A dossier between two steps.</summary>
/// <param name="Next">The step that comes next.</param>
internal sealed record WalkingDossier(Walk Walk, long N, string? Code, int Next);
