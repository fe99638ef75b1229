using System.CommandLine;
using System.Globalization;
using MotCua.Ledger;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Commands;

/// <summary>Chuyển kho: <c>motcua migrate</c> moves a centre from its file to PostgreSQL, and verifies it there.</summary>
internal static class Migrate
{
    private const string FilePrefix = "sqlite:";

    public static Command Verb()
    {
        var from = new Option<string>("--from") { Description = "Tệp motcua.db, hoặc thư mục dữ liệu có tệp đó. The file motcua.db, or the data folder it lies in.", HelpName = "sqlite:PATH" };
        var to = new Option<string>("--to") { Description = "Chuỗi kết nối đến một cơ sở dữ liệu PostgreSQL trống. Connection string of an empty PostgreSQL database.", HelpName = "CONNECTION" };
        var grant = new Option<string?>("--grant") { Description = "Thay vì chuyển: đưa bảng PostgreSQL đang cấu hình lên phiên bản này và cho vai trò ROLE quyền chạy chương trình, không sửa, xóa được sổ. Instead of moving: brings the configured PostgreSQL tables to this version and gives ROLE what the program needs, without changing the journal.", HelpName = "ROLE" };
        var data = CommandLine.FolderOption();
        var verb = new Command("migrate",
            "Chuyển trung tâm đang đóng từ SQLite sang PostgreSQL, chuỗi băm giữ nguyên, rồi kiểm tra ở kho mới. Moves a closed centre from SQLite to PostgreSQL with its chains, then verifies it there.\n"
            + "  motcua migrate --from sqlite:/var/lib/motcua --to \"Host=/run/postgresql;Username=motcua;Database=motcua\"\n  motcua migrate --grant motcua_chay")
        {
            from, to, grant, data,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetValue(grant) is null == (given.GetValue(from) is null || given.GetValue(to) is null)) given.AddError("--from và --to, hoặc --grant / --from and --to, or --grant");
        });
        verb.SetAction(async (given, stop) =>
        {
            if (given.GetValue(grant) is { } role) return await GrantRole.Run(DataFolder.From(given.GetValue(data)), role, given.InvocationConfiguration.Output, stop);
            var folder = FolderOf(given.GetValue(from)!);
            var connection = Checked(given.GetValue(to)!);
            // Nobody goes on writing to a file that is left.
            using var occupied = folder.Occupy();
            await using var store = new PostgresDatabase(connection);
            if (!await MoveStore.IsEmpty(store.Source, stop)) throw new CannotGoOn("Cơ sở dữ liệu đích không trống; không có gì được chuyển. / The target database is not empty; nothing was moved.", CannotGoOn.Finding);
            var files = await CarryFiles.Run(folder, stop);
            await (await CentreHost.BuildUnfounded(new CentreOptions { Data = folder }, stop)).DisposeAsync();
            await (await CentreHost.BuildUnfounded(new CentreOptions { Data = folder, Postgres = connection }, stop)).DisposeAsync();
            var moved = await MoveStore.Run(folder, store, stop);
            var report = Verifier.Run(store, Journal.Kinds);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in Told(moved, files, report)) output.Write(line);
            return report.Findings.Count == 0 ? CommandLine.Fine : CommandLine.Finding;
        });
        return verb;
    }

    private static DataFolder FolderOf(string from)
    {
        var path = from.StartsWith(FilePrefix, StringComparison.Ordinal) ? from[FilePrefix.Length..] : throw new CannotGoOn("--from cần dạng sqlite:ĐƯỜNG-DẪN. / --from must be sqlite:PATH.");
        var folder = new DataFolder(Path.GetFullPath(Path.GetFileName(path) == "motcua.db" ? Path.GetDirectoryName(Path.GetFullPath(path))! : path));
        if (folder.IsEmpty) throw new CannotGoOn($"Không có dữ liệu SQLite tại {path}. / There are no SQLite data at {path}.", CannotGoOn.Finding);
        if (StoreSettings.Postgres(folder) is not null)
            throw new CannotGoOn($"{StoreSettings.File} hoặc môi trường đã chọn PostgreSQL cho {folder.Path}; tệp ở đó không còn là dữ liệu của trung tâm. / PostgreSQL is chosen for this folder already; the file there is no longer the centre's.", CannotGoOn.Finding);
        return folder;
    }

    private static string Checked(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Database.Length: > 0 } named ? named.ToString() : throw new CannotGoOn("--to cần tên cơ sở dữ liệu: \"Host=…;Database=…\". / --to must name a database: \"Host=…;Database=…\".");
        }
        catch (ArgumentException cause)
        {
            throw new CannotGoOn($"--to không phải chuỗi kết nối. / --to is no connection string. ({cause.Message})", cause: cause);
        }
    }

    private static IEnumerable<string> Told(IReadOnlyList<MovedTable> moved, string files, VerifierReport report) =>
    [
        .. moved.Where(table => table.Rows > 0).Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows}")),
        .. report.Findings.Select(FindingWords.Line),
        string.Create(CultureInfo.InvariantCulture, $"{report.Streams} chuỗi, {report.Events} sự kiện ở kho mới: ")
            + (report.Findings.Count == 0 ? "nguyên vẹn. / whole." : $"{report.Findings.Count} điều bất thường. / {report.Findings.Count} findings."),
        $"Đặt trong {StoreSettings.File} của thư mục dữ liệu / Put into {StoreSettings.File} of the data folder: {{ \"Store\": \"postgres\", \"Postgres\": \"…\" }}",
        "Khóa bảo vệ phiên là khóa mới: mọi người đăng nhập lại. / Keys that protect sessions are new: everyone signs in again.",
        files,
    ];
}
