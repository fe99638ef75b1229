using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MotCua.Ledger.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("th-TH")]
    public void A_day_is_stored_alike_in_every_language(string language)
    {
        var before = CultureInfo.CurrentCulture;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var statement = new Statement(connection, "SELECT ?");
        try
        {
            CultureInfo.CurrentCulture = new(language);
            Assert.True(statement.PutAny(new DateOnly(2026, 11, 23)).Step());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("2026-11-23", statement.Text(0));
    }
}
