using MotCua.Law.Codes;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Codes;

public sealed class CodeExamples
{
    internal static readonly DateOnly Today = new(2026, 11, 20);
    private const string File = "Codes/ma-so.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Dossiers => MarkdownTable.Theory(File, "Mã hồ sơ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> NotDossiers => MarkdownTable.Theory(File, "Không phải mã hồ sơ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> TaxNumbers => MarkdownTable.Theory(File, "Mã số thuế");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Persons => MarkdownTable.Theory(File, "Số định danh");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Procedures => MarkdownTable.Theory(File, "Mã thủ tục");

    [Theory, MemberData(nameof(Dossiers))]
    public void Every_generation_of_dossier_codes_is_read(ExampleRow row)
    {
        Assert.True(DossierCode.TryParse(row["Mã hồ sơ"], out var code, out _));
        Assert.Equal(
            (row["Thế hệ"], row["Cơ quan"], row["Ngày"], row["Số thứ tự"], row["Chủ quản"]),
            ($"{code!.Generation}", code.Agency, ExampleDates.Text(code.Day), code.Serial, code.Owner ?? ""));
    }

    [Theory, MemberData(nameof(NotDossiers))]
    public void What_is_no_dossier_code_is_refused(ExampleRow row)
    {
        Assert.False(DossierCode.TryParse(row["Không phải mã hồ sơ"], out var code, out var refusal));
        Assert.Null(code);
        Assert.Equal(Articles.CodeOfDossier, refusal!.Article);
    }

    [Theory, MemberData(nameof(TaxNumbers))]
    public void A_tax_number_checks_itself(ExampleRow row) =>
        Assert.Equal(row["Đúng"] == "đúng", CodeCheck.Fault("tax", row["Mã số thuế"], Today) is null);

    [Theory, MemberData(nameof(Persons))]
    public void A_personal_number_agrees_with_its_holder_or_says_what_differs(ExampleRow row)
    {
        var born = new DateOnly(int.Parse(row["Năm sinh"], System.Globalization.CultureInfo.InvariantCulture), 3, 8);
        var fault = PersonalNumber.TryParse(row["Số định danh"], Today, out var number, out var refusal)
            ? number.Agrees(born, row["Giới tính"] == "nam" ? Sex.Male : Sex.Female) : refusal;

        Assert.Equal(row["Khớp"] == "khớp", fault is null);
    }

    [Theory, MemberData(nameof(Procedures))]
    public void A_procedure_code_is_text_of_one_shape(ExampleRow row) =>
        Assert.Equal(row["Đọc được"] == "được", CodeCheck.Fault("procedure", row["Mã thủ tục"], Today) is null);
}
