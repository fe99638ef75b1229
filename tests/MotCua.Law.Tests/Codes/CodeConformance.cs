using System.IO.Compression;
using System.Text.Json;
using MotCua.Law.Codes;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Codes;

public sealed class CodeConformance
{
    [Fact]
    public void Every_procedure_of_the_national_database_has_a_code_that_is_read()
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.File("catalogue/procedures-2026-07.jsonl.gz")), CompressionMode.Decompress));
        var codes = new List<string>();
        while (lines.ReadLine() is { } line)
            codes.Add(JsonDocument.Parse(line).RootElement.GetProperty("ma_thu_tuc").GetString()!);

        Assert.True(codes.Count > 2_000);
        Assert.All(codes, code => Assert.Null(ProcedureCode.Fault(code)));
    }

    [Fact]
    public void No_naughty_string_is_a_code()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("text/naughty-strings.json")))!;

        foreach (var kind in CodeCheck.Kinds)
            Assert.All(naughty, text => Assert.NotNull(CodeCheck.Fault(kind, text, CodeExamples.Today)));
    }
}
