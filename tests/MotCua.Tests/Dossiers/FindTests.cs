namespace MotCua.Tests.Dossiers;

public sealed class FindTests(Centre centre) : IClassFixture<Centre>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_is_found_by_itself_and_not_by_its_words(bool inSmallLetters)
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        await using var store = centre.OpenStore();
        using var sent = new SeenCommands(store);

        var found = await receiver.See($"/tim?q={(inSmallLetters ? code.ToLowerInvariant() : code)}");

        Assert.Equal(code, Assert.Single(found.Document.QuerySelectorAll("a.code")).TextContent);
        Assert.DoesNotContain(sent.Queries, query => query.Sql.Contains("MATCH", StringComparison.Ordinal) || query.Sql.Contains("tsquery", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_marks_who_sees_a_dossier_is_no_word_of_it()
    {
        await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        Assert.NotEmpty((await receiver.See("/tim?q=nguyen+anh")).Document.QuerySelectorAll("a.code"));
        // Every mark of a centre begins so.
        Assert.Empty((await receiver.See("/tim?q=c74")).Document.QuerySelectorAll("a.code"));
    }
}
