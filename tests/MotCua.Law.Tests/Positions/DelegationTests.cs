using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Tests.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Positions;

public sealed class DelegationTests
{
    private const string File = "Positions/ky-theo-uy-quyen.md", NoProcedure = "9.999999";
    private static readonly DateTimeOffset GrantedAt = Story.LocalMomentOf("2026-10-30T09:00").ToInstant();

    private static readonly GrantDelegation ToSeconded = new(
        People.AgencyHead.PersonId, "Giám đốc", People.Seconded.PersonId, People.Agency, "15/QĐ-SXD",
        ["TUQ. GIÁM ĐỐC", "PHÓ TRƯỞNG PHÒNG"], [Editions.Ordinary.Code, Editions.SameDay.Code], false, new(2026, 11, 1), new(2026, 11, 30));

    public static IEnumerable<TheoryDataRow<ExampleRow>> Signatures => MarkdownTable.Theory(File, "Đề ký");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Grants => MarkdownTable.Theory(File, "Điều ghi sai");

    [Theory, MemberData(nameof(Signatures))]
    public void Who_signs_and_who_may_not_is_as_in_the_table(ExampleRow row)
    {
        var signer = Signer(row["Người ký"]);
        var story = new Story(Editions.Ordinary) { Delegations = [.. Held(row["Ủy quyền"], signer)] }
            .Do(Acts.Receive(Editions.Ordinary), People.Receiver).Do(new Take(), People.Appraiser)
            .Do(Acts.Appraise, People.Appraiser).Do(new Propose(row["Kết quả"] == "cấp", "Nội dung và căn cứ"), People.Appraiser);

        var decision = story.At(ExampleDates.Moment(row["Ký lúc"])).Try(new Sign(), signer);

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
        Assert.Equal(row["Đề ký"], string.Join(" · ", story.Dossier.Result?.CapacityLines ?? []));
    }

    [Theory, MemberData(nameof(Grants))]
    public void A_delegation_is_recorded_whole_or_not_at_all(ExampleRow row)
    {
        var (granted, refusals) = Grant(Wrong(row["Điều ghi sai"]), Known(row["Điều ghi sai"]), row["Điều ghi sai"] == "thay cho cơ quan khác" ? People.OtherAgency : People.Agency);

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(refusals.Count == 0, granted is not null);
    }

    [Fact]
    public void A_signature_names_its_delegation_and_where_it_was_made()
    {
        var delegation = Active(ToSeconded);
        var story = new Story(Editions.SameDay) { Delegations = [delegation] }.At("2026-11-02T09:00")
            .Do(Acts.Receive(Editions.SameDay), People.Receiver).Do(new Take(), People.Seconded).Do(Acts.Propose, People.Seconded).Do(new Sign(), People.Seconded);

        var signed = Assert.IsType<ResultSigned>(story.Happened[^1]);

        Assert.Equal(delegation.Granted!.DelegationId, signed.DelegationId);
        Assert.Equal(People.Centre, signed.AtCentreId);
        Assert.Equal(SigningCapacity.ByDelegation, signed.Capacity);
        Assert.Equal("result:so-xay-dung:2026", signed.NumberSeries);
    }

    [Fact]
    public void Where_the_edition_asks_for_agreement_nobody_signs_before_it()
    {
        var story = Stories.Proposed(Editions.Permit);

        Assert.Equal("sign.not-agreed", story.Refusal(new Sign(), People.AgencyHead));
        Assert.Equal("agree.own-proposal", story.Refusal(new Agree(), People.Appraiser));
        story.Do(new Agree(), People.Head).Do(new Sign(), People.AgencyHead);
    }

    [Fact]
    public void A_draft_is_sent_back_by_the_head_of_division_or_by_who_may_sign_it()
    {
        var story = Stories.Proposed(Editions.Ordinary);

        Assert.Equal("sendback.not-signer", story.Refusal(new SendBack("Sửa"), People.Seconded));
        Assert.Equal("sendback.not-signer", story.Refusal(new SendBack("Sửa"), People.Appraiser));
        story.Do(new SendBack("Sửa"), People.AgencyHead);
        new Story(Editions.Ordinary) { Delegations = [Active(ToSeconded)] }.At("2026-11-02T09:00").Do(Acts.Receive(Editions.Ordinary), People.Receiver)
            .Do(new Take(), People.Appraiser).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser).Do(new SendBack("Sửa"), People.Seconded);
    }

    [Fact]
    public void A_delegation_is_revoked_once_and_with_a_reason()
    {
        var active = Active(ToSeconded);

        Assert.Equal("stated.Reason", Assert.Single(new RevokeDelegation(" ").Decide(active, People.AgencyHead, GrantedAt).Refusals).Code);
        Assert.Equal("delegation.not-active", Assert.Single(new RevokeDelegation("Nghỉ hưu").Decide(Delegation.None, People.AgencyHead, GrantedAt).Refusals).Code);
        Assert.Equal("delegation.not-active", Assert.Single(new RevokeDelegation("Nghỉ hưu").Decide(Revoked(active, GrantedAt), People.AgencyHead, GrantedAt).Refusals).Code);
        Assert.Equal("delegation.invalid", Assert.Single(ToSeconded.Decide(active, Guid.Empty, People.AgencyHead, GrantedAt, Provisions.All[0], InAgency, IsProcedure).Refusals).Code);
    }

    private static Actor Signer(string name) => name switch
    {
        "giám đốc Sở" => People.AgencyHead,
        "giám đốc Sở khác" => People.AgencyHead with { AgencyId = People.OtherAgency },
        "ông Hà" => People.Seconded,
        "bà Châu" => People.SecondAppraiser,
        "bà Bình" => People.Appraiser,
        _ => People.Head,
    };

    // Only bà Bình needs one of her own: her refusal is not that nobody delegated to her.
    private static IEnumerable<Delegation> Held(string held, Actor signer)
    {
        var grant = signer == People.Appraiser ? ToSeconded with { DelegatePersonId = signer.PersonId } : ToSeconded;
        return held switch
        {
            "" => [],
            "đang có hiệu lực" => [Active(grant)],
            "từ 05/11/2026" => [Active(grant with { From = new(2026, 11, 5) })],
            "thu hồi lúc 10:00 04/11/2026" => [Revoked(Active(grant), Story.LocalMomentOf("2026-11-04T10:00").ToInstant())],
            "của cơ quan khác" => [Active(grant with { ForAgencyId = People.OtherAgency })],
            "cho thủ tục khác" => [Active(grant with { ProcedureCodes = ["1.013225"] })],
            "cho thủ tục khác và một ủy quyền đủ" => [Active(grant with { ProcedureCodes = ["1.013225"] }), Active(grant)],
            "gồm văn bản từ chối" => [Active(grant with { RefusalsToo = true })],
            _ => throw new InvalidDataException(held),
        };
    }

    private static GrantDelegation Wrong(string what) => what switch
    {
        "không có" => ToSeconded,
        "không số văn bản" => ToSeconded with { Decision = " " },
        "cho chính mình" => ToSeconded with { DelegatePersonId = ToSeconded.DelegatorPersonId },
        "ngày kết thúc trước ngày bắt đầu" => ToSeconded with { To = new(2026, 10, 31) },
        "quá năm năm" => ToSeconded with { To = new(2031, 11, 2) },
        "không có thủ tục" => ToSeconded with { ProcedureCodes = [] },
        "không có dòng đề ký" => ToSeconded with { CapacityLines = [] },
        "không ngày bắt đầu" => ToSeconded with { From = default },
        "không ngày kết thúc" => ToSeconded with { To = default },
        "từ năm 9996" => ToSeconded with { From = new(9996, 1, 1), To = new(9998, 1, 1) },
        "không chọn người" => ToSeconded with { DelegatePersonId = "" },
        "người không giữ vị trí nào" or "thay cho cơ quan khác" or "người ngoài cơ quan, thừa ủy quyền" => ToSeconded,
        "người ngoài cơ quan, thừa lệnh" => ToSeconded with { CapacityLines = ["TL. GIÁM ĐỐC"] },
        "dòng đề ký viết TUQ không dấu chấm" => ToSeconded with { CapacityLines = ["TUQ GIÁM ĐỐC"] },
        "dòng đề ký chỉ có TUQ." => ToSeconded with { CapacityLines = ["TUQ. ", "PHÓ TRƯỞNG PHÒNG"] },
        "thủ tục không có" => ToSeconded with { ProcedureCodes = [NoProcedure] },
        _ => throw new InvalidDataException(what),
    };

    private static bool IsProcedure(string code) => code != NoProcedure;

    private static readonly Law.Positions.Delegate InAgency = new(People.Seconded.PersonId, People.Agency);

    private static Law.Positions.Delegate? Known(string what) =>
        what == "người không giữ vị trí nào" ? null : what.StartsWith("người ngoài", StringComparison.Ordinal) ? InAgency with { HomeAgencyId = "van-phong" } : InAgency;

    private static (DelegationGranted? Granted, IReadOnlyList<Refusal> Refusals) Grant(GrantDelegation grant, Law.Positions.Delegate? known, string byAgency) =>
        grant.Decide(Delegation.None, new Guid("01980000-0000-7000-8000-000000000001"), People.AgencyHead with { AgencyId = byAgency }, GrantedAt, Provisions.InForceOn(new(2026, 10, 30)), known, IsProcedure);

    private static Delegation Active(GrantDelegation grant) => DelegationLaw.Evolve(Delegation.None, Grant(grant, InAgency with { PersonId = grant.DelegatePersonId, HomeAgencyId = grant.ForAgencyId }, grant.ForAgencyId).Granted!);

    private static Delegation Revoked(Delegation active, DateTimeOffset at) =>
        DelegationLaw.Evolve(active, new RevokeDelegation("Điều động").Decide(active, People.AgencyHead, at).Revoked!);
}
