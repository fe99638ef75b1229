using MotCua.Ledger;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Commands;

/// <summary>Hai vai trò trên PostgreSQL: <c>motcua migrate --grant ROLE</c>, run by whoever owns the tables, for the role the program runs as.</summary>
internal static class GrantRole
{
    /// <summary>Years made ahead: the program's role makes none.</summary>
    private const int YearsAhead = 5;

    public static async Task<int> Run(DataFolder folder, string role, TextWriter output, CancellationToken stop)
    {
        if (StoreSettings.Postgres(folder) is not { } connection)
            throw new CannotGoOn("--grant dùng cho kho PostgreSQL. / --grant is for a PostgreSQL store.");
        await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = folder, Postgres = connection }, stop);
        await using var database = new PostgresDatabase(connection);
        if (!database.OwnsTables()) throw new CannotGoOn("Chỉ chủ của các bảng cấp quyền được. / Only the tables' owner can grant.", CommandLine.Finding);
        var year = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year;
        for (var ahead = 0; ahead <= YearsAhead; ahead++) database.CreateYear(year + ahead);
        try
        {
            database.Grant(role);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new CannotGoOn($"Không cấp được quyền cho {role}. / Nothing could be granted to {role}. ({refused.MessageText})", CommandLine.Finding, refused);
        }
        await output.WriteLineAsync($"{role} chạy được chương trình; trong sổ chỉ đọc và ghi thêm. Chạy lại sau mỗi lần nâng cấp. / {role} can run the program; in the journal it only reads and adds. Run this again after every upgrade.");
        return CommandLine.Fine;
    }
}
