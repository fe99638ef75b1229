namespace MotCua.Tests.Chaos;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_20_times_under_load_the_program_has_every_act_it_answered_just_once()
    {
        using var store = new TestStore();

        var (satisfied, said) = await BenchProgram.Run("chaos", "--kills", "20", "--seed", "7", "--data", store.Folder);

        Assert.True(satisfied, said);
        Assert.Contains("none lost, none twice, numbers dense, chains whole", said, StringComparison.Ordinal);
    }
}
