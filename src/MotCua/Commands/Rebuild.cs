using System.CommandLine;
using System.Globalization;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Dựng lại: <c>motcua rebuild</c> makes every list anew from the events, beside the live ones, and puts in place what differs.</summary>
internal static class Rebuild
{
    public static Command Verb()
    {
        var data = CommandLine.FolderOption();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON. The answer as JSON." };
        var verb = new Command("rebuild",
            "Dựng lại các bảng từ sổ sự kiện; việc khác vẫn làm được. Builds the tables anew from the journal, while acts go on.\n  motcua rebuild\n  motcua rebuild --data /var/lib/motcua --json")
        {
            data, json,
        };
        verb.SetAction(async (given, stop) =>
        {
            await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = DataFolder.From(given.GetValue(data)) }, stop);
            var tables = await app.Services.GetRequiredService<EventLedger>().Rebuild(Journal.Kinds);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in given.GetValue(json) ? [Json.Of(tables)] : tables.Select(Line)) output.Write(line);
            return CommandLine.Fine;
        });
        return verb;
    }

    private static string Line(RebuiltTable table) => string.Create(CultureInfo.InvariantCulture,
        $"{table.Name}: {table.Rows} dòng, bỏ {table.Removed}, thêm {table.Added} / {table.Rows} rows, {table.Removed} removed, {table.Added} added");
}
