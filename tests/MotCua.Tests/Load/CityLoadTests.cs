namespace MotCua.Tests.Load;

public sealed class CityLoadTests
{
    [Fact]
    public async Task The_citys_load_is_answered_over_HTTP_and_every_act_a_page_acknowledged_is_there_once()
    {
        using var store = new TestStore();

        var (satisfied, said) = await BenchProgram.Run("http", "--dossiers", "60", "--rate", "40", "--seconds", "2", "--data", store.Folder);

        Assert.True(satisfied, said);
        Assert.Contains("none lost, none twice, chains whole", said, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", said, StringComparison.Ordinal);
        Assert.DoesNotContain("failed", said, StringComparison.Ordinal);
    }
}
