namespace MotCua.Tests.Releases;

/// <summary>Ghi kho của bản phát hành: run by <c>./do release</c> alone, once for each store.</summary>
public sealed class WriteRelease
{
    [Fact(Explicit = true)]
    public async Task What_a_release_leaves_behind_is_written_down() =>
        await ReleaseStore.Write(Environment.GetEnvironmentVariable(ReleaseStore.Variable) ?? throw new InvalidOperationException($"{ReleaseStore.Variable} names no release"));
}
