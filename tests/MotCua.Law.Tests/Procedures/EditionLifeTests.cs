using System.Text.Json;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tests.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Procedures;

public sealed class EditionLifeTests
{
    private const string File = "Procedures/vong-doi-ban-cong-bo.md";
    private static readonly ProcedureEdition InForce = Editions.Ordinary with { LegalBases = [new("Luật thử")], Clock = ClockRules.Plain, Applicants = "Cá nhân, tổ chức" };
    private static readonly ProcedureEdition Content = InForce with { Id = "", Decision = "", EffectiveFrom = EditionDraft.NoDay };
    private static readonly PublishEdition Publication = new("Quyết định 9/QĐ-UBND", new(2026, 11, 5), new(2026, 12, 1), PublicationDuty.Province);

    public static IEnumerable<TheoryDataRow<ExampleRow>> Acts => MarkdownTable.Theory(File, "Việc");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Days => MarkdownTable.Theory(File, "Hết");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Duties => MarkdownTable.Theory(File, "Chế độ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Doubts => MarkdownTable.Theory(File, "Phải chờ");

    [Theory, MemberData(nameof(Acts))]
    public void What_may_be_done_with_an_edition_is_as_in_the_table(ExampleRow row)
    {
        var life = At(row["Giai đoạn"]);

        var (happened, refusals) = Act(row["Việc"], life).Decide(life, On("2026-11-05T09:00", Person(row["Người làm"])));

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(row["Sau đó"], happened is null ? "" : EditionLife.Evolve(life, happened).Stage.ToString());
    }

    [Theory, MemberData(nameof(Days))]
    public void How_an_edition_stands_on_a_day(ExampleRow row)
    {
        var edition = InForce with { EffectiveFrom = new(2026, 12, 1), EffectiveTo = row["Hết"].Length > 0 ? ExampleDates.Day(row["Hết"]) : null };

        Assert.Equal(row["Hiệu lực"], edition.On(ExampleDates.Day(row["Ngày"]), row["Bãi bỏ"] == "có").Words().Vi);
    }

    [Theory, MemberData(nameof(Duties))]
    public void Until_when_a_procedure_is_published_and_made_public(ExampleRow row)
    {
        DateOnly? Day(string column) => row[column].Length > 0 ? ExampleDates.Day(row[column]) : null;
        var duties = DutyOfPublication.Of(Day("Ký"), Day("Hiệu lực")!.Value, row["Chế độ"].Length > 0 ? Enum.Parse<PublicationDuty>(row["Chế độ"]) : null, Day("Công khai"), WorkCalendar.Published);

        Assert.Equal((Day("Hạn công bố"), Day("Hạn công khai")), (duties[0].DueOn, duties[1].DueOn));
        Assert.Equal((row["Công bố"], row["Công khai thế nào"]), (duties[0].On(new(2026, 11, 20)).Words().Vi, duties[1].On(new(2026, 11, 20)).Words().Vi));
    }

    [Theory, MemberData(nameof(Doubts))]
    public void Only_the_case_in_doubt_waits(ExampleRow row)
    {
        var edition = InForce with { Cases = [Editions.Case(Editions.Days(15)) with { Name = "nhà ở" }, Editions.Case(Editions.Days(20)) with { Name = "công trình khác" }] };
        var open = new Contradiction(ContradictionKind.OtherLimit, row["Ô ghi"], row["Nơi khác ghi"]);

        Assert.Equal(row["Phải chờ"], string.Join(", ", edition.Cases.Where(one => open.Concerns(one, edition)).Select(one => one.Name)));
    }

    [Fact]
    public void What_an_officer_rewrites_is_the_officers_and_the_rest_keeps_its_source()
    {
        var draft = new EditionDraft(Content, [], new("tệp", null, ""), EditionLines.Of(Content).ToDictionary(line => line.Key, _ => new FieldOrigin(OriginKind.PublishedText, "dòng 1")));

        var again = draft.Rewritten(Content with { Name = "Tên khác" }, ["gọi khác"], "ba-binh");

        Assert.Equal(new(OriginKind.Officer, "ba-binh"), again.Origins["name"]);
        Assert.Equal(OriginKind.PublishedText, again.Origins["case/chung/limit/Direct"].Kind);
    }

    [Fact]
    public void The_difference_of_two_editions_names_what_changed_came_and_went()
    {
        var one = InForce.Cases[0];
        var later = InForce with { Cases = [one with { Channels = [new(Channel.Direct, Editions.WorkingDays(3)), .. one.Channels.Skip(1)], Papers = [one.Papers[0], new("moi", "Giấy mới", null, 1, 0)] }] };

        var differences = EditionDifference.Between(InForce, later);

        Assert.Equal(["case/chung/limit/Direct", "case/chung/paper/moi", "case/chung/paper/ban-ve", "case/chung/paper/uy-quyen"], differences.Select(d => d.Key));
        Assert.Equal(("5 ngày làm việc", "3 ngày làm việc"), (differences[0].Before, differences[0].After));
        Assert.Null(differences[1].Before);
        Assert.Null(differences[2].After);
        Assert.Empty(EditionDifference.Between(InForce, InForce));
    }

    [Fact]
    public void A_life_folds_the_same_from_events_that_were_written_and_read()
    {
        var format = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var happened = Happened("đã bãi bỏ").ToList();

        var read = happened.Select(one => (EditionEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(one, one.GetType(), format), one.GetType(), format)!).Aggregate(EditionLife.None, EditionLife.Evolve);

        Assert.Equal(JsonSerializer.Serialize(happened.Aggregate(EditionLife.None, EditionLife.Evolve), format), JsonSerializer.Serialize(read, format));
        Assert.Equal(("1.000001@2026-12-01", new DateOnly(2026, 12, 31)), (read.Edition!.Id, read.Edition.EffectiveTo!.Value));
    }

    private static EditionLife At(string stage) => Happened(stage).Aggregate(EditionLife.None, EditionLife.Evolve);

    /// <summary>What happened until an edition came to a stage, done by its acts.</summary>
    private static IEnumerable<EditionEvent> Happened(string stage)
    {
        EditionAct[] acts =
        [
            new DraftEdition(Draft(stage switch { "dự thảo thiếu căn cứ" => Content with { LegalBases = [] }, "dự thảo thiếu đối tượng" => Content with { Applicants = " " }, _ => Content })), new AgreeEdition(""), Publication, new RepealEdition("Quyết định 10/QĐ-UBND", new(2026, 11, 5), new(2027, 1, 1)),
        ];
        Actor[] people = [People.Appraiser, People.Head, People.AgencyHead, People.AgencyHead];
        var life = EditionLife.None;
        var count = stage switch { "" => 0, "đã đồng ý" => 2, "đã công bố" => 3, "đã bãi bỏ" => 4, _ => 1 };
        foreach (var (act, by) in acts.Zip(people).Take(count))
        {
            var (happened, refusals) = act.Decide(life, On("2026-11-05T08:00", by));
            Assert.Empty(refusals);
            yield return happened!;
            life = EditionLife.Evolve(life, happened!);
        }
    }

    private static EditionDraft Draft(ProcedureEdition content) => new(content, [], new("tệp", null, ""), new Dictionary<string, FieldOrigin>());

    private static EditionAct Act(string what, EditionLife life) => what switch
    {
        "lập dự thảo" => new DraftEdition(Draft(Content)),
        "lập dự thảo mã 12" => new DraftEdition(Draft(Content with { Code = "12" })),
        "sửa tên" => new ReviseEdition(Content with { Name = "Tên khác" }, []),
        "sửa sang thủ tục khác" => new ReviseEdition(life.Draft!.Edition with { Code = "1.000002" }, []),
        "đồng ý" => new AgreeEdition(""),
        "trả lại" => new SendBackEdition("Sửa giấy tờ"),
        "bỏ dự thảo" => new AbandonEdition("Trùng"),
        "bỏ không lý do" => new AbandonEdition(" "),
        "công bố" => Publication,
        "công bố không số quyết định" => Publication with { Decision = " " },
        "công bố ký ngày mai" => Publication with { SignedOn = new(2026, 11, 6) },
        _ when what.StartsWith("công bố hiệu lực ", StringComparison.Ordinal) => Publication with { EffectiveFrom = ExampleDates.Day(what["công bố hiệu lực ".Length..]) },
        _ when what.StartsWith("công khai ", StringComparison.Ordinal) => new UploadEdition(ExampleDates.Day(what["công khai ".Length..])),
        _ when what.StartsWith("bãi bỏ từ ", StringComparison.Ordinal) => new RepealEdition("Quyết định 10/QĐ-UBND", new(2026, 11, 5), ExampleDates.Day(what["bãi bỏ từ ".Length..])),
        _ => throw new InvalidDataException(what),
    };

    private static Actor Person(string name) => name switch { "bà Bình" => People.Appraiser, "trưởng phòng" => People.Head, _ => People.AgencyHead };

    private static EditionSituation On(string moment, Actor by) => new(Story.LocalMomentOf(moment).ToInstant(), by,
        [InForce with { EffectiveTo = new(2027, 2, 28) }, InForce with { Id = "1.000001@2027-02-01", EffectiveFrom = new(2027, 2, 1), EffectiveTo = new(2027, 1, 31) }, InForce with { Id = "1.000001@2027-03-01", EffectiveFrom = new(2027, 3, 1) }], id => id == People.Agency);
}
